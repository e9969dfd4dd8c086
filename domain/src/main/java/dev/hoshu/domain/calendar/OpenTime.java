package dev.hoshu.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Time counted in service hours alone, as one calendar counts it for targets and pauses alike. The
 * time it takes to count does not grow with the hours that lie between two instants.
 */
public interface OpenTime {

    /**
     * The time of those hours.
     *
     * @param calendar what closes the days of hours that are closed on holidays
     * @param zone where the hours are read off the wall
     */
    static OpenTime of(ServiceHours hours, BusinessCalendar calendar, ZoneId zone) {
        return switch (hours) {
            case ServiceHours.RoundTheClock always -> new RoundTheClockTime();
            case ServiceHours.Weekly weekly -> new WeeklyTime(weekly, calendar, zone);
        };
    }

    /** The open time from one instant to another; none if the other is not later. */
    Duration between(Instant from, Instant until);

    /**
     * The earliest instant, not before {@code from}, up to which there has been that much open time
     * since {@code from}. At the end of a day's hours it is their end, not the next opening.
     *
     * @param open how much; not negative
     * @return empty if it would lie after the year 9999
     */
    Optional<Instant> after(Instant from, Duration open);

    /**
     * Whether what closes the days is known wherever there is open time between the two, so that
     * the count is more than a guess.
     */
    boolean isKnown(Instant from, Instant until);
}
