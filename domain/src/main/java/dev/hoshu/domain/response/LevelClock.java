package dev.hoshu.domain.response;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.calendar.OpenTime;
import dev.hoshu.domain.calendar.ServiceHours;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.ClockPolicy;
import dev.hoshu.domain.rulebook.ClockPolicy.Target;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** How a level is measured, ready to count. */
final class LevelClock {

    private static final ClockPolicy.Level UNTIMED =
            new ClockPolicy.Level(
                    ClockPolicy.Start.RECEPTION,
                    Set.of(ClockPolicy.Milestone.values()),
                    new Target.None());

    private final ClockPolicy.Level level;
    private final BusinessCalendar calendar;
    private final ZoneId zone;
    private final OpenTime time;

    private LevelClock(
            ClockPolicy.Level level, BusinessCalendar calendar, ZoneId zone, OpenTime time) {
        this.level = level;
        this.calendar = calendar;
        this.zone = zone;
        this.time = time;
    }

    static LevelClock of(
            ServiceLevel code, ClockPolicy policy, BusinessCalendar calendar, ZoneId zone) {
        var level = policy.levels().getOrDefault(code.code(), UNTIMED);
        ServiceHours hours =
                level.target() instanceof Target.NextBusinessDay
                        ? policy.businessHours()
                        : new ServiceHours.RoundTheClock();
        return new LevelClock(level, calendar, zone, OpenTime.of(hours, calendar, zone));
    }

    OpenTime time() {
        return time;
    }

    boolean setsTime() {
        return !(level.target() instanceof Target.None);
    }

    boolean startsWith(CaseEvent.Type type) {
        return switch (level.start()) {
            case RECEPTION -> type == CaseEvent.Type.RECEIVED;
            case DIAGNOSIS -> type == CaseEvent.Type.DIAGNOSED;
        };
    }

    /** Whether that ends the waiting for the target: whoever has a working machine has no more. */
    boolean isMetBy(CaseEvent.Type type) {
        return switch (type) {
            case PART_DELIVERED -> level.metBy().contains(ClockPolicy.Milestone.PART_DELIVERED);
            case ENGINEER_ARRIVED -> level.metBy().contains(ClockPolicy.Milestone.ENGINEER_ARRIVED);
            case RESTORED, CLOSED -> true;
            case RECEIVED, DIAGNOSED, PAUSED, RESUMED -> false;
        };
    }

    /** The clock of a case that starts at that instant. */
    ClockCount startingAt(Instant start) {
        return new ClockCount(time, target(start));
    }

    /** How much time there is from that start; null where none is set. */
    @Nullable Duration target(Instant start) {
        return switch (level.target()) {
            case Target.None none -> null;
            case Target.Within within -> Duration.ofMinutes(within.minutes());
            case Target.NextBusinessDay next -> untilTheEndOfTheNextDay(start, next);
        };
    }

    /** In the hours in which pauses are counted too, so that a pause moves the deadline. */
    private Duration untilTheEndOfTheNextDay(Instant start, Target.NextBusinessDay next) {
        var accepted = AcceptanceDay.of(start.atZone(zone), next.acceptedUntil(), calendar);
        var due = calendar.after(accepted.date(), 1).date();
        var dayAfter = due.plusDays(1).atStartOfDay(zone).toInstant();
        return time.between(start, dayAfter);
    }
}
