package dev.hoshu.domain.response;

import dev.hoshu.domain.calendar.BusinessCalendar;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/** The day on which a call counts as accepted (SLA-1). */
final class AcceptanceDay {

    private AcceptanceDay() {}

    /**
     * The day itself; where there is a last time, what comes after it or on no business day counts
     * on the next business day.
     *
     * @param at the moment in the programme's zone
     * @param until the last time of a business day, itself included; null where there is none
     */
    static BusinessCalendar.Counted of(
            ZonedDateTime at, @Nullable LocalTime until, BusinessCalendar calendar) {
        var day = at.toLocalDate();
        boolean isInTime =
                until == null || (calendar.isBusinessDay(day) && !at.toLocalTime().isAfter(until));
        return isInTime
                ? new BusinessCalendar.Counted(day, until == null || calendar.knows(day))
                : calendar.after(day, 1);
    }
}
