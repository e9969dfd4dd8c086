package dev.hoshu.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * The hours in which a service is given, as they are agreed; {@link OpenTime} counts in them. The
 * same hours are closed on other days under another calendar.
 */
public sealed interface ServiceHours {

    /** Every hour of every day (24x7): no weekend and no holiday closes it. */
    record RoundTheClock() implements ServiceHours {}

    /**
     * The same stretch of some days of the week, such as Monday to Friday from nine to six.
     *
     * @param days the days of the week; at least one
     * @param opensAt when it opens
     * @param closesAt when it closes, on the same day and after it has opened; midnight is the
     *     midnight at which the day ends
     * @param closedOnHolidays whether it is closed on what closes a business day beside the weekend
     *     (TERM-3): national holidays and the days closed every year
     */
    record Weekly(
            Set<DayOfWeek> days, LocalTime opensAt, LocalTime closesAt, boolean closedOnHolidays)
            implements ServiceHours {

        /** Checks that it opens at all. */
        public Weekly {
            days = Set.copyOf(days);
            if (days.isEmpty()) {
                throw new IllegalArgumentException("Service hours must have a day of the week.");
            }
            if (!isStretch(opensAt, closesAt)) {
                throw new IllegalArgumentException(
                        "Service hours from %s to %s never open.".formatted(opensAt, closesAt));
            }
        }

        /** Whether hours from one time of a day to another are any. */
        public static boolean isStretch(LocalTime opensAt, LocalTime closesAt) {
            return closesAt.equals(LocalTime.MIDNIGHT) || closesAt.isAfter(opensAt);
        }
    }
}
