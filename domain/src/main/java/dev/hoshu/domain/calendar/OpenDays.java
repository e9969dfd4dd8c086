package dev.hoshu.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which days service hours have, by the number of the day since 1 January 1970. */
final class OpenDays {

    private static final int WEEK = 7;

    /** 1 January 1970 was a Thursday, the fourth day of its week. */
    private static final int THURSDAY = 3;

    /** So few days are looked at one by one. */
    private static final int FEW = 35;

    private final int mask;
    private final int inAWeek;
    private final boolean closesOnHolidays;
    private final BusinessCalendar calendar;

    OpenDays(ServiceHours.Weekly hours, BusinessCalendar calendar) {
        this.mask = hours.days().stream().mapToInt(OpenDays::bit).sum();
        this.inAWeek = hours.days().size();
        this.closesOnHolidays = hours.closedOnHolidays();
        this.calendar = calendar;
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }

    int inAWeek() {
        return inAWeek;
    }

    boolean closesOnHolidays() {
        return closesOnHolidays;
    }

    boolean isOpen(long day) {
        return isOfTheWeek(day)
                && !(closesOnHolidays && calendar.isClosed(LocalDate.ofEpochDay(day)));
    }

    private boolean isOfTheWeek(long day) {
        return (mask >> Math.floorMod(day + THURSDAY, WEEK) & 1) == 1;
    }

    /** How many days are open from one on, without the other. */
    long count(long from, long dayAfter) {
        if (dayAfter - from <= FEW) {
            return oneByOne(from, dayAfter);
        }
        long weeks = (dayAfter - from) / WEEK;
        long count = weeks * inAWeek;
        for (long day = from + weeks * WEEK; day < dayAfter; day++) {
            count += isOfTheWeek(day) ? 1 : 0;
        }
        return closesOnHolidays ? count - closed(from, dayAfter) : count;
    }

    private long oneByOne(long from, long dayAfter) {
        long count = 0;
        for (long day = from; day < dayAfter; day++) {
            count += isOpen(day) ? 1 : 0;
        }
        return count;
    }

    private long closed(long from, long dayAfter) {
        return calendar.closedDays(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(dayAfter))
                .filter(day -> isOfTheWeek(day.toEpochDay()))
                .count();
    }
}
