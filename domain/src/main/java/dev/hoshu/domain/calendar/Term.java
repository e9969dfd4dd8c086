package dev.hoshu.domain.calendar;

import java.time.LocalDate;

/**
 * A contracted length of service in whole calendar months; never a number of days.
 *
 * @param months from 1 to 1,200
 */
public record Term(int months) implements Comparable<Term> {

    private static final int MONTHS_A_YEAR = 12;
    private static final int MOST_MONTHS = 1200;

    /** Checks the bounds. */
    public Term {
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException(
                    "Term months (%d) must be 1 to %d.".formatted(months, MOST_MONTHS));
        }
    }

    /** A term of so many months. */
    public static Term ofMonths(int months) {
        return new Term(months);
    }

    /** A term of so many years of twelve months. */
    public static Term ofYears(int years) {
        return new Term(Math.multiplyExact(years, MONTHS_A_YEAR));
    }

    /**
     * The days covered: to the day before the corresponding day or, where the last month has no
     * such day, to that month's last day (TERM-1).
     *
     * @see <a href="https://laws.e-gov.go.jp/law/129AC0000000089">Civil Code Art. 143(2)</a>
     */
    public CoveragePeriod from(LocalDate firstDay) {
        var corresponding = firstDay.plusMonths(months);
        boolean exists = corresponding.getDayOfMonth() == firstDay.getDayOfMonth();
        return new CoveragePeriod(firstDay, exists ? corresponding : corresponding.plusDays(1));
    }

    /** Whether this is a whole number of years. */
    public boolean isWholeYears() {
        return months % MONTHS_A_YEAR == 0;
    }

    /** The whole years in this term, rounded down. */
    public int years() {
        return months / MONTHS_A_YEAR;
    }

    @Override
    public int compareTo(Term other) {
        return Integer.compare(months, other.months);
    }
}
