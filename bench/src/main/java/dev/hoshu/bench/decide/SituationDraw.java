package dev.hoshu.bench.decide;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws situations as they come up: one half of them offers that nothing stands against, the other
 * half offers that meet some row of the table, each row as often as any other, and a third of those
 * an objection more. Figures that a row turns on come up on both sides of its edge.
 */
final class SituationDraw {

    private static final int ROWS = 25;
    private static final List<String> KINDS =
            List.of(
                    "UPGRADE",
                    "UPGRADE",
                    "UPGRADE",
                    "RENEWAL",
                    "RENEWAL",
                    "RENEWAL",
                    "DRIVE_RETENTION",
                    "VALUE_SELECTION");
    private static final List<String> IN_WARRANTY_ONLY =
            List.of("UPGRADE", "UPGRADE", "DRIVE_RETENTION", "VALUE_SELECTION");
    private static final List<String> PLAIN_FAMILIES =
            List.of("THINKSYSTEM", "THINKSYSTEM", "SYSTEM_X", "STORAGE");
    private static final List<String> FIVE_YEAR_FAMILIES = List.of("THINKAGILE", "SWITCH");
    private static final List<String> STORAGE_FAMILIES = List.of("STORAGE_DM", "STORAGE_DE");
    private static final List<String> FAMILIES =
            List.of(
                    "THINKSYSTEM",
                    "THINKSYSTEM",
                    "THINKSYSTEM",
                    "SYSTEM_X",
                    "STORAGE",
                    "THINKAGILE",
                    "SWITCH",
                    "STORAGE_DM",
                    "STORAGE_DE",
                    "ST50");
    private static final List<String> LEVELS = List.of("NBD", "NBD", "24X7", "24X7_4H", "24X7_2H");
    private static final List<String> TIMED = List.of("24X7_4H", "24X7_2H");
    private static final int NO_END_OF_SUPPORT = 9999;

    private final RandomGenerator random;
    private final String kind;
    private final String family;
    private int months;
    private String level;
    private String place;
    private boolean working = true;
    private boolean listed = true;
    private boolean sameCountry = true;
    private boolean onSale;
    private boolean held;
    private boolean twoYearRenewal;
    private boolean inWarranty;
    private int daysLate;
    private int endsAfterMonths;
    private int supportedMonths;

    /** An offer of that kind, for a machine of that family, that nothing stands against. */
    private SituationDraw(RandomGenerator random, String kind, String family) {
        this.random = random;
        this.kind = kind;
        this.family = family;
        boolean small = family.equals("ST50");
        boolean renewal = kind.equals("RENEWAL");
        held = random.nextInt(8) == 0;
        onSale = !held || random.nextBoolean();
        twoYearRenewal = random.nextBoolean();
        if (renewal) {
            months = twoYearRenewal && !small ? any(12, 24) : 12;
        } else {
            months = small ? any(12, 36, 48, 60) : any(36, 36, 48, 60);
        }
        level = any(LEVELS);
        place = TIMED.contains(level) ? "YES" : any("YES", "NO", "CONSULT");
        inWarranty = !renewal || random.nextBoolean();
        daysLate = any(-2, -1, 0, 1, 2);
        endsAfterMonths =
                twoYearRenewal && PLAIN_FAMILIES.contains(family)
                        ? any(36, 59, 60, 61, 72, 83, 84)
                        : any(36, 48, 59, 60);
        supportedMonths =
                renewal ? any(12, 13, 36, NO_END_OF_SUPPORT) : any(36, 37, NO_END_OF_SUPPORT);
    }

    /** The next one by that generator. */
    static Situation drawnBy(RandomGenerator random) {
        if (random.nextBoolean()) {
            return new SituationDraw(random, any(KINDS, random), any(FAMILIES, random)).situation();
        }
        int row = random.nextInt(1, ROWS + 1);
        var draw = new SituationDraw(random, kindFor(row, random), familyFor(row, random));
        draw.meet(row);
        if (random.nextInt(3) == 0) {
            // What stands against an offer of every kind, for a machine of every family.
            draw.meet(any(List.of(1, 2, 3, 4, 21, 24, 25), random));
        }
        return draw.situation();
    }

    private static String kindFor(int row, RandomGenerator random) {
        return switch (row) {
            case 5, 6 -> "UPGRADE";
            case 7, 8 -> any(List.of("DRIVE_RETENTION", "VALUE_SELECTION"), random);
            case 9, 10, 11, 12, 22 -> "RENEWAL";
            case 13, 14, 23 -> any(IN_WARRANTY_ONLY, random);
            default -> any(KINDS, random);
        };
    }

    private static String familyFor(int row, RandomGenerator random) {
        return switch (row) {
            case 12, 14, 18 -> "ST50";
            // All but the last, which is the ST50.
            case 13 -> any(FAMILIES.subList(0, FAMILIES.size() - 1), random);
            case 15, 16 -> any(PLAIN_FAMILIES, random);
            case 17 -> any(FIVE_YEAR_FAMILIES, random);
            case 19, 20 -> any(STORAGE_FAMILIES, random);
            default -> any(FAMILIES, random);
        };
    }

    /** Changes what that row of the table looks at, so that the row is met. */
    private void meet(int row) {
        switch (row) {
            case 1 -> working = false;
            case 2 -> listed = false;
            case 3 -> sameCountry = false;
            case 4, 5 -> {
                held = false;
                onSale = false;
            }
            case 6 -> inWarranty = false;
            case 7 -> {
                inWarranty = false;
                daysLate = any(-2, -1, 0);
            }
            case 8 -> {
                inWarranty = false;
                daysLate = any(1, 2);
            }
            case 9 -> months = any(6, 11);
            case 10 -> months = any(13, 23, 25, 36);
            case 11, 12 -> {
                months = 24;
                twoYearRenewal = row == 12;
            }
            case 13 -> months = any(12, 24, 35, 37, 61, 72);
            case 14 -> months = any(11, 13, 24, 61);
            case 15, 20 -> {
                twoYearRenewal = true;
                endsAfterMonths = any(85, 96);
            }
            case 16, 17, 18, 19 -> {
                twoYearRenewal = false;
                endsAfterMonths = any(61, 72, 84);
            }
            case 21 -> supportedMonths = any(-1, -2);
            case 22 -> {
                held = false;
                supportedMonths = any(0, 11);
            }
            case 23 -> {
                held = false;
                supportedMonths = any(0, 12, 35);
            }
            case 24, 25 -> {
                level = any(TIMED);
                place = row == 24 ? "NO" : "CONSULT";
            }
            default ->
                    throw new IllegalArgumentException("The table has no row %d.".formatted(row));
        }
    }

    private Situation situation() {
        return new Situation(
                kind,
                months,
                family,
                level,
                place,
                working,
                listed,
                sameCountry,
                onSale,
                held,
                twoYearRenewal,
                inWarranty,
                daysLate,
                endsAfterMonths,
                supportedMonths);
    }

    private int any(int... figures) {
        return figures[random.nextInt(figures.length)];
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }

    private <T> T any(List<T> values) {
        return any(values, random);
    }

    private static <T> T any(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }
}
