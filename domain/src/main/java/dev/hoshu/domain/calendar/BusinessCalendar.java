package dev.hoshu.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Business days of a programme (TERM-3): Monday to Friday, no national holiday, not in the yearly
 * closed days.
 *
 * @param holidays the published holidays
 * @param closedFrom first of the days closed every year, such as 30 December; may lie after {@code
 *     closedUntil}, then the closed days run over the year's end
 * @param closedUntil last of the days closed every year, such as 3 January
 */
public record BusinessCalendar(HolidayList holidays, MonthDay closedFrom, MonthDay closedUntil) {

    private static final int MOST_DAYS = 100_000;

    /**
     * A business day that was counted to.
     *
     * @param date the day
     * @param holidaysKnown false if a day on the way lies in a year whose holidays are not known;
     *     the date is then right only if those days have none
     */
    public record Counted(LocalDate date, boolean holidaysKnown) {}

    /** Whether that day is a business day as far as the holidays are known. */
    public boolean isBusinessDay(LocalDate day) {
        return !isWeekend(day) && !isClosed(day);
    }

    /**
     * Whether something beside the weekend closes that day as far as the holidays are known: a
     * holiday, or the days closed every year.
     */
    public boolean isClosed(LocalDate day) {
        return holidays.contains(day) || isClosedEveryYear(day);
    }

    /**
     * The days that something beside the weekend closes, each once, in no order.
     *
     * @param from the first day to look at
     * @param dayAfter the day after the last
     */
    public Stream<LocalDate> closedDays(LocalDate from, LocalDate dayAfter) {
        if (!from.isBefore(dayAfter)) {
            return Stream.empty();
        }
        var listed =
                holidays.names().subMap(from, dayAfter).keySet().stream()
                        .filter(day -> !isClosedEveryYear(day));
        // The year before may be the one in which the days closed over its end began.
        var yearly =
                IntStream.rangeClosed(from.getYear() - 1, dayAfter.getYear())
                        .boxed()
                        .flatMap(this::closedFromYear)
                        .filter(day -> !day.isBefore(from) && day.isBefore(dayAfter));
        return Stream.concat(listed, yearly);
    }

    /** The yearly closed days that begin in that year, also those of the next year's start. */
    private Stream<LocalDate> closedFromYear(int year) {
        var last = closedUntil.atYear(closedFrom.isAfter(closedUntil) ? year + 1 : year);
        return closedFrom
                .atYear(year)
                .datesUntil(last.plusDays(1))
                // Of a year without 29 February the day that stands in for it.
                .filter(this::isClosedEveryYear);
    }

    /** Whether the holidays of that day's year are known. */
    public boolean knows(LocalDate day) {
        return holidays.knows(day);
    }

    /**
     * The n-th business day after a day; the day itself does not count.
     *
     * @param days n, from 1 to 100,000
     */
    public Counted after(LocalDate day, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "Business days (%d) must be 1 to %d.".formatted(days, MOST_DAYS));
        }
        var current = day;
        boolean known = true;
        int left = days;
        while (left > 0) {
            current = current.plusDays(1);
            known &= isWeekend(current) || holidays.knows(current);
            if (isBusinessDay(current)) {
                left--;
            }
        }
        return new Counted(current, known);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private boolean isClosedEveryYear(LocalDate day) {
        var here = MonthDay.from(day);
        boolean overYearEnd = closedFrom.isAfter(closedUntil);
        boolean started = !here.isBefore(closedFrom);
        boolean notOver = !here.isAfter(closedUntil);
        return overYearEnd ? started || notOver : started && notOver;
    }
}
