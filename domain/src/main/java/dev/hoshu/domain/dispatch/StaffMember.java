package dev.hoshu.domain.dispatch;

import dev.hoshu.domain.calendar.BusinessCalendar;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody on the staff who can be sent, on whatever day. Known to the maker's desk alone (TERR-3).
 *
 * @param id by which a plan names this person
 * @param name for the desk
 * @param partner the company that lends this person; null for the maker's own
 * @param site the centre at which the day starts and ends
 * @param skills what this person can repair
 * @param weekdays the days of the week on which this person works
 * @param onHolidays whether also on holidays and days on which the maker is closed
 * @param fromMinute when the day starts, in minutes from midnight
 * @param untilMinute when the last work must be done; past 1440 it is the next morning
 */
public record StaffMember(
        String id,
        String name,
        @Nullable String partner,
        String site,
        Set<String> skills,
        Set<DayOfWeek> weekdays,
        boolean onHolidays,
        int fromMinute,
        int untilMinute) {

    /** Copies the sets. */
    public StaffMember {
        skills = Set.copyOf(skills);
        weekdays = Set.copyOf(weekdays);
    }

    /**
     * Whether this person works on a day. Past the last known holiday that goes by the days of the
     * week; {@link BusinessCalendar#knows} says so.
     */
    public boolean worksOn(LocalDate day, BusinessCalendar calendar) {
        return weekdays.contains(day.getDayOfWeek()) && (onHolidays || !calendar.isClosed(day));
    }

    /** This person on a day of work that starts from that centre. */
    public Engineer from(Spot home) {
        return new Engineer(id, name, partner, home, skills, fromMinute, untilMinute);
    }
}
