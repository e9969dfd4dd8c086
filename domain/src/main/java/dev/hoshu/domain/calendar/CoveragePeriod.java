package dev.hoshu.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Covered calendar days at the machine's site, {@code [firstDay, dayAfter)}; never empty.
 *
 * @param firstDay the first covered day
 * @param dayAfter the day after the last covered day (満了日の翌日), where a renewal starts
 */
public record CoveragePeriod(LocalDate firstDay, LocalDate dayAfter) {

    /** Checks that at least one day is covered. */
    public CoveragePeriod {
        if (!dayAfter.isAfter(firstDay)) {
            throw new IllegalArgumentException(
                    "Coverage from %s must end after its first day, not before %s."
                            .formatted(firstDay, dayAfter));
        }
    }

    /**
     * The period from its first to its last day, both of them covered, as people say and print it.
     */
    public static CoveragePeriod closed(LocalDate firstDay, LocalDate lastDay) {
        return new CoveragePeriod(firstDay, lastDay.plusDays(1));
    }

    /** The last covered day (満了日). */
    public LocalDate lastDay() {
        return dayAfter.minusDays(1);
    }

    /** Whether that day is covered. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && day.isBefore(dayAfter);
    }

    /** Whether at least one day belongs to both periods. */
    public boolean overlaps(CoveragePeriod other) {
        return firstDay.isBefore(other.dayAfter) && other.firstDay.isBefore(dayAfter);
    }

    /** Whether the other period starts on the day after this one's last day (TERM-2). */
    public boolean adjoins(CoveragePeriod next) {
        return dayAfter.equals(next.firstDay);
    }

    /** The period of that term which leaves neither gap nor overlap after this one (TERM-2). */
    public CoveragePeriod continuedBy(Term term) {
        return term.from(dayAfter);
    }

    /** The covered days, at least one. */
    public long days() {
        return ChronoUnit.DAYS.between(firstDay, dayAfter);
    }

    /**
     * This period, ending on that day at the latest.
     *
     * @throws IllegalArgumentException if that day lies before the first day
     */
    public CoveragePeriod endingBy(LocalDate lastDay) {
        return lastDay.isBefore(lastDay()) ? closed(firstDay, lastDay) : this;
    }
}
