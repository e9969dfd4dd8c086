package dev.hoshu.server.servicecase;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.calendar.HolidayList;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.ClockPolicy;
import dev.hoshu.domain.rulebook.ClockPolicy.Level;
import dev.hoshu.domain.rulebook.ClockPolicy.Start;
import dev.hoshu.domain.rulebook.ClockPolicy.Target;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Set;

/**
 * Figures of the clock that somebody thinks of: nothing is applied.
 *
 * @param level the level that is measured otherwise; null if none is
 * @param minutes its target in minutes, round the clock (SLA-2); null as it is
 * @param acceptedUntil the last time of day at which a call counts on its day, of a level that is
 *     measured by the next business day (SLA-1); null as it is
 * @param start what starts its clock; null as it is
 * @param closed days that become holidays (TERM-3)
 * @param open holidays that become none
 */
public record ClockDraft(
        @Nullable ServiceLevel level,
        @Nullable Integer minutes,
        @Nullable LocalTime acceptedUntil,
        @Nullable Start start,
        Set<LocalDate> closed,
        Set<LocalDate> open) {

    /** Copies the sets. */
    public ClockDraft {
        closed = Set.copyOf(closed);
        open = Set.copyOf(open);
    }

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        boolean measures = minutes != null || acceptedUntil != null || start != null;
        return (level == null || !measures) && closed.isEmpty() && open.isEmpty();
    }

    /** The figures with it. */
    ClockPolicy in(ClockPolicy figures) {
        if (level == null) {
            return figures;
        }
        var now =
                figures.levels()
                        .getOrDefault(
                                level.code(),
                                new Level(Start.RECEPTION, Set.of(), new Target.None()));
        return figures.with(
                level.code(),
                new Level(start == null ? now.start() : start, now.metBy(), target(now.target())));
    }

    private Target target(Target now) {
        if (minutes != null) {
            return new Target.Within(minutes);
        }
        return acceptedUntil == null ? now : new Target.NextBusinessDay(acceptedUntil);
    }

    /** The business days with it. */
    BusinessCalendar calendar(Programme programme, Policy policy) {
        var days = new HashMap<>(programme.holidays().names());
        open.forEach(days::remove);
        closed.forEach(day -> days.putIfAbsent(day, ""));
        return new BusinessCalendar(
                HolidayList.of(days), policy.closedDays().from(), policy.closedDays().until());
    }
}
