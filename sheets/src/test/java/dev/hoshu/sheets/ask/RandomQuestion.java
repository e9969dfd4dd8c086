package dev.hoshu.sheets.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** A question about a machine, at random and near the edges of the rules. */
final class RandomQuestion {

    private static final LocalDate WARRANTY_START = LocalDate.of(2023, 4, 1);
    private static final List<String> LEVELS = List.of("NBD", "24X7", "24X7_4H", "24X7_2H");
    private static final List<String> FAMILIES =
            List.of("THINKSYSTEM", "ST50", "STORAGE_DM", "SWITCH", "THINKAGILE");
    private static final List<String> PLACES =
            List.of("13101", "13421", "01100", "01101", "47201", "99999");

    private final Random random;
    private final LocalDate coverageEnd;

    RandomQuestion(Random random) {
        this(random, 3 + random.nextInt(3));
    }

    /** About a machine that is covered for so many years, the three of its warranty at least. */
    RandomQuestion(Random random, int coveredYears) {
        this.random = random;
        this.coverageEnd = WARRANTY_START.plusYears(coveredYears).minusDays(1);
    }

    String json() {
        return ("{'asOf':'2026-11-22','machine':"
                        + machine()
                        + ",'services':"
                        + services()
                        + ",'ask':{"
                        + asked()
                        + "}}")
                .replace('\'', '"');
    }

    private String asked() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> "'registration':" + registration();
            case 2 -> "'premierUpgrade':" + premierUpgrade();
            case 3 -> "'startDateChange':" + startDateChange();
            case 4 -> "'plan':" + plan();
            default -> "'offer':" + offer();
        };
    }

    private String registration() {
        boolean renewal = random.nextInt(3) > 0;
        return service(renewal)
                + (random.nextInt(2) == 0 ? ",'orderedOn':'" + day(renewal) + "'" : "")
                + (random.nextInt(8) == 0 ? ",'packUsed':true" : "")
                + ",'registeredOn':'"
                + day(renewal)
                + "'}";
    }

    private String premierUpgrade() {
        return "{'registeredOn':'"
                + day(true)
                + "','tiers':"
                + one(List.of("[12,24,36,48,60]", "[12]", "[36,12]"))
                + "}";
    }

    private String startDateChange() {
        return "{'of':'"
                + one(List.of("WARRANTY", "UPGRADE", "RENEWAL"))
                + "','deliveredOn':'"
                + near(WARRANTY_START.plusDays(one(List.of(0, 180, 20))))
                + "','documents':"
                + one(List.of("[]", "['DELIVERY_NOTE']", "['WARRANTY_CARD','DELIVERY_NOTE']"))
                + "}";
    }

    private String plan() {
        return "{'orderedOn':'"
                + day(true)
                + "','until':'"
                + near(coverageEnd.plusYears(1 + random.nextInt(4)))
                + "','level':'NBD','premier':false,'offerings':["
                + "{'kind':'RENEWAL','level':'NBD','premier':false,'months':12,'price':10},"
                + "{'kind':'RENEWAL','level':'24X7','premier':true,'months':24,'price':15}]}";
    }

    private String machine() {
        return "{'machineNumber':'7X06CTO1WW','family':'"
                + one(FAMILIES)
                + "','warranty':{'start':'2023-04-01','end':'2026-03-31'},'endOfSupport':"
                + (random.nextInt(3) > 0 ? "null" : "'" + near(coverageEnd.plusYears(1)) + "'")
                + ",'twoYearRenewal':"
                + random.nextBoolean()
                + ",'shippedFromFactory':'2023-04-01'"
                + ",'responseTimes':['4H']"
                + ",'premierUpgrade':"
                + random.nextBoolean()
                + (random.nextInt(12) == 0 ? ",'working':false" : "")
                + (random.nextInt(12) == 0 ? ",'country':'US'" : "")
                + (random.nextInt(3) == 0 ? ",'channel':'D-100'" : "")
                + (random.nextInt(3) == 0 ? "" : ",'site':{'municipality':'" + one(PLACES) + "'}")
                + "}";
    }

    private String services() {
        if (coverageEnd.equals(WARRANTY_START.plusYears(3).minusDays(1))) {
            return "[]";
        }
        return "[{'kind':'UPGRADE','level':'NBD','premier':"
                + random.nextBoolean()
                + ",'start':'2023-04-01','end':'"
                + coverageEnd
                + "'}]";
    }

    private String offer() {
        boolean renewal = random.nextInt(3) > 0;
        return service(renewal)
                + (random.nextInt(6) == 0 ? ",'channel':'D-200'" : "")
                + (random.nextInt(6) == 0 ? ",'onSale':{'until':'2026-01-31'}" : "")
                + ",'orderedOn':'"
                + day(renewal)
                + "'}";
    }

    private String service(boolean renewal) {
        return "{'kind':'"
                + (renewal ? "RENEWAL" : "UPGRADE")
                + "','level':'"
                + one(LEVELS)
                + "','premier':false,'months':"
                + one(renewal ? List.of(6, 12, 12, 12, 24, 36) : List.of(12, 36, 48, 60))
                + (random.nextInt(8) == 0 ? ",'halfTerm':true" : "");
    }

    private LocalDate day(boolean renewal) {
        return switch (random.nextInt(4)) {
            case 0 -> near(coverageEnd);
            case 1 -> near(coverageEnd.plusDays(90));
            case 2 -> near(coverageEnd.minusMonths(1));
            default -> renewal ? near(coverageEnd.plusYears(1)) : near(LocalDate.of(2026, 3, 31));
        };
    }

    private LocalDate near(LocalDate day) {
        return day.plusDays(random.nextInt(5) - 2L);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
