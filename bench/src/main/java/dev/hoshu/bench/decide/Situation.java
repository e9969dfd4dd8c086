package dev.hoshu.bench.decide;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What the table of 25 rules looks at: one offer for one machine, in figures.
 *
 * @param kind the offering's kind, as the contract writes it
 * @param months its term
 * @param family the machine's family
 * @param level the offering's service level
 * @param place whether a timed response can be had at the place: YES, NO or CONSULT
 * @param working whether the machine works
 * @param listed whether the offering is listed for the machine
 * @param sameCountry whether it is bought where the machine stands
 * @param onSale whether it is on sale
 * @param held whether the customer owns the pack already
 * @param twoYearRenewal whether a 2-year renewal exists for the machine
 * @param inWarranty whether the warranty still runs
 * @param daysLate days from the coverage end to the order; 0 or less is in time
 * @param endsAfterMonths months from the warranty's first day to the service's last
 * @param supportedMonths whole months from the service's first day to the end of support, negative
 *     once that is over, and many where none is announced
 */
record Situation(
        String kind,
        int months,
        String family,
        String level,
        String place,
        boolean working,
        boolean listed,
        boolean sameCountry,
        boolean onSale,
        boolean held,
        boolean twoYearRenewal,
        boolean inWarranty,
        int daysLate,
        int endsAfterMonths,
        int supportedMonths) {

    private static final List<String> KINDS =
            List.of("UPGRADE", "RENEWAL", "DRIVE_RETENTION", "VALUE_SELECTION");
    private static final List<String> FAMILIES =
            List.of(
                    "THINKSYSTEM",
                    "SYSTEM_X",
                    "STORAGE",
                    "THINKAGILE",
                    "SWITCH",
                    "ST50",
                    "STORAGE_DM",
                    "STORAGE_DE");
    private static final List<String> LEVELS = List.of("NBD", "24X7", "24X7_4H", "24X7_2H");
    private static final List<String> PLACES = List.of("YES", "YES", "NO", "CONSULT");
    private static final List<Integer> TERMS = List.of(6, 12, 12, 13, 24, 25, 36, 48, 60, 72);
    private static final List<Integer> ENDS = List.of(36, 48, 59, 60, 61, 72, 83, 84, 85, 96);
    private static final List<Integer> SUPPORTED = List.of(-1, 0, 11, 12, 35, 36, 9999, 9999);

    /** Draws one; every figure that a rule of the table turns on comes up, and its neighbours. */
    static Situation drawnBy(RandomGenerator random) {
        return new Situation(
                any(KINDS, random),
                any(TERMS, random),
                any(FAMILIES, random),
                any(LEVELS, random),
                any(PLACES, random),
                mostly(random),
                mostly(random),
                mostly(random),
                mostly(random),
                !mostly(random),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(-2, 3),
                any(ENDS, random),
                any(SUPPORTED, random));
    }

    private static <T> T any(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }

    private static boolean mostly(RandomGenerator random) {
        return random.nextInt(8) != 0;
    }
}
