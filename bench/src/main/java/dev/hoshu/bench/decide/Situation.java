package dev.hoshu.bench.decide;

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
        int supportedMonths) {}
