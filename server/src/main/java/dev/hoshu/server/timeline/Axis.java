package dev.hoshu.server.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The days a timeline reaches from and to. Both ends are quarter days (1 January, April, July,
 * October), so that the scale begins and ends on a tick.
 *
 * @param start first day shown
 * @param end the day at whose beginning the axis ends
 */
public record Axis(LocalDate start, LocalDate end) {
    private static final int MONTHS_IN_A_QUARTER = 3;

    /** Refuses ends that are no quarter days or stand the wrong way round. */
    public Axis {
        if (!isQuarterDay(start) || !isQuarterDay(end)) {
            throw new IllegalArgumentException(
                    "Axis from %s to %s must start and end on quarter days.".formatted(start, end));
        }
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "Axis end %s must lie after its start %s.".formatted(end, start));
        }
    }

    /**
     * The shortest axis that holds some days with air at both ends: it starts on the last quarter
     * day before the earliest of them, and ends one whole quarter after the quarter in which the
     * latest one ends, so that words at the last line have room.
     *
     * @param days at least one day
     */
    public static Axis holding(List<LocalDate> days) {
        LocalDate earliest = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate latest = days.stream().max(LocalDate::compareTo).orElseThrow();
        LocalDate start = quarterDayAtOrBefore(earliest.minusDays(1));
        LocalDate end = quarterDayAtOrBefore(latest).plusMonths(2 * MONTHS_IN_A_QUARTER);
        return new Axis(start, end);
    }

    /** The quarter days from start to end, both included. */
    public List<LocalDate> quarterDays() {
        var days = new ArrayList<LocalDate>();
        for (var day = start; !day.isAfter(end); day = day.plusMonths(MONTHS_IN_A_QUARTER)) {
            days.add(day);
        }
        return days;
    }

    /** Calendar days from start to end. */
    public int length() {
        return Math.toIntExact(ChronoUnit.DAYS.between(start, end));
    }

    /** Calendar days from the start to a day; negative before it. */
    public int daysTo(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(start, day));
    }

    private static boolean isQuarterDay(LocalDate day) {
        return day.equals(quarterDayAtOrBefore(day));
    }

    private static LocalDate quarterDayAtOrBefore(LocalDate day) {
        int month = (day.getMonthValue() - 1) / MONTHS_IN_A_QUARTER * MONTHS_IN_A_QUARTER + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }
}
