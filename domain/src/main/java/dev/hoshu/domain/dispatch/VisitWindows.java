package dev.hoshu.domain.dispatch;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Reads from the clock of a case when its visit may start on a day (SLA-1, SLA-2). The target is
 * met by whoever starts in the minute in which the time is up; what was agreed with the customer
 * holds besides. Minutes are counted from midnight as the clock on the wall goes.
 */
public final class VisitWindows {

    private static final int DAY = 24 * 60;

    private final Facts facts;
    private final LocalDate day;
    private final ZoneId zone;

    private VisitWindows(Facts facts, LocalDate day, ZoneId zone) {
        this.facts = facts;
        this.day = day;
        this.zone = zone;
    }

    /**
     * What is known of a visit's times.
     *
     * @param now the instant at which it is asked
     * @param due when the time of the case is up, or was; null where no time is set
     * @param notBefore what was agreed with the customer; null if nothing was
     * @param notAfter what was agreed with the customer; null if nothing was
     * @param hours the hours in which the level is served; null round the clock
     * @param lateWithinMinutes within how many minutes somebody should start once it is missed
     */
    public record Facts(
            Instant now,
            @Nullable Instant due,
            @Nullable Instant notBefore,
            @Nullable Instant notAfter,
            @Nullable Hours hours,
            int lateWithinMinutes) {

        /** Whether the time was up before now. */
        public boolean isMissed() {
            return due != null && due.isBefore(now);
        }
    }

    /**
     * Hours of a day in which somebody is let in.
     *
     * @param opensAt from then
     * @param closesAt until then; midnight is the end of the day
     */
    public record Hours(LocalTime opensAt, LocalTime closesAt) {}

    /** When it may start on that day. */
    public static VisitWindow on(LocalDate day, Facts facts, ZoneId zone) {
        return new VisitWindows(facts, day, zone).window();
    }

    /**
     * The day on which a visit is looked for first: the one that was agreed; else today where the
     * clock goes round or the time is up; else the day on which the time is up (SLA-1).
     */
    public static LocalDate firstDay(Facts facts, ZoneId zone) {
        var today = LocalDate.ofInstant(facts.now(), zone);
        var agreed = facts.notBefore();
        if (agreed != null && agreed.isAfter(facts.now())) {
            return LocalDate.ofInstant(agreed, zone);
        }
        var due = facts.due();
        if (due == null || facts.isMissed() || facts.hours() == null) {
            return today;
        }
        return LocalDate.ofInstant(due, zone);
    }

    private VisitWindow window() {
        int earliest = earliest();
        int latest = latest(earliest);
        if (isOver() || latest < earliest || earliest > StartWindow.LAST_MINUTE) {
            return new VisitWindow.Shut(shut(earliest, latest));
        }
        var window = new StartWindow(earliest, latest);
        return new VisitWindow.Open(window, facts.isMissed(), open(window));
    }

    private boolean isOver() {
        return minute(facts.now(), false) >= DAY;
    }

    private int earliest() {
        int earliest = Math.max(0, minute(facts.now(), true));
        var hours = facts.hours();
        if (hours != null) {
            earliest = Math.max(earliest, hours.opensAt().toSecondOfDay() / 60);
        }
        var agreed = facts.notBefore();
        return agreed == null ? earliest : Math.max(earliest, minute(agreed, true));
    }

    private int latest(int earliest) {
        int latest = endOfDay();
        var due = facts.due();
        if (facts.isMissed()) {
            latest = Math.min(latest, earliest + facts.lateWithinMinutes());
        } else if (due != null) {
            latest = Math.min(latest, minute(due, false));
        }
        var agreed = facts.notAfter();
        return agreed == null ? latest : Math.min(latest, minute(agreed, false));
    }

    /** Round the clock a night's work goes past midnight. */
    private int endOfDay() {
        var hours = facts.hours();
        if (hours == null) {
            return facts.due() == null ? DAY : StartWindow.LAST_MINUTE;
        }
        int closes = hours.closesAt().toSecondOfDay() / 60;
        return closes == 0 ? DAY : closes;
    }

    /** Minutes from the day's midnight; a begun one counts upwards for a start, else not. */
    private int minute(Instant at, boolean upwards) {
        var local = at.atZone(zone).toLocalDateTime();
        long seconds = Duration.between(day.atStartOfDay(), local).toSeconds();
        long minutes = upwards ? Math.ceilDiv(seconds, 60) : Math.floorDiv(seconds, 60);
        return (int) Math.clamp(minutes, -2L * DAY, 3L * DAY);
    }

    private Sentence open(StartWindow window) {
        var from = PlanCheck.time(window.earliestMinute());
        var until = PlanCheck.time(window.latestMinute());
        var span =
                new Sentence(
                        "%s の %s から %s までに作業を始めます。".formatted(day, from, until),
                        "Work is to start from %s to %s on %s.".formatted(from, until, day));
        if (facts.isMissed()) {
            return span.then(
                    new Sentence(
                            "目標はすでに過ぎているので、できるだけ早くします。",
                            "The target is missed already, so as soon as can be."));
        }
        return facts.due() == null
                ? span.then(new Sentence("目標の時刻はありません。", "No time is set."))
                : span;
    }

    private Sentence shut(int earliest, int latest) {
        if (latest < 0) {
            return new Sentence(
                    "%s より前に時間切れになります。".formatted(day), "The time is up before %s.".formatted(day));
        }
        if (isOver()) {
            return new Sentence(
                    "%s はもう終わりました。".formatted(day), "The day %s is over.".formatted(day));
        }
        return new Sentence(
                "%s は %s より前に始められませんが、%s までに始める必要があります。"
                        .formatted(day, PlanCheck.time(earliest), PlanCheck.time(latest)),
                "On %s work cannot start before %s, but must have started by %s."
                        .formatted(day, PlanCheck.time(earliest), PlanCheck.time(latest)));
    }
}
