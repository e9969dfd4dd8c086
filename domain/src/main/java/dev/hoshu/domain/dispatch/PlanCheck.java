package dev.hoshu.domain.dispatch;

import dev.hoshu.domain.dispatch.PlanFault.Kind;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks a plan over from its stops alone, whoever made it: nothing that made a plan is used here,
 * so that a fault of the planner is found and not repeated.
 */
public final class PlanCheck {

    private static final int MINUTES_PER_HOUR = 60;

    private final WorkDay day;
    private final DayPlan plan;
    private final List<PlanFault> faults = new ArrayList<>();

    private PlanCheck(WorkDay day, DayPlan plan) {
        this.day = day;
        this.plan = plan;
    }

    /** What cannot be done in it, by engineer and time; empty if all of it can. */
    public static List<PlanFault> faults(WorkDay day, DayPlan plan) {
        return new PlanCheck(day, plan).looked();
    }

    /** The visits for which nobody comes, in the order of the day. */
    public static List<Visit> leftOut(WorkDay day, DayPlan plan) {
        return day.visits().stream().filter(visit -> plan.stopAt(visit.id()).isEmpty()).toList();
    }

    /**
     * How far all of them drive from home and back, and how far parts are brought that nobody takes
     * along; in metres by road.
     */
    public static long metres(WorkDay day, DayPlan plan) {
        long metres = 0;
        for (var engineer : day.engineers()) {
            var at = engineer.home();
            for (var stop : plan.stopsOf(engineer.id())) {
                var visit = day.visit(stop.visit()).orElseThrow();
                metres += road(day, at, visit.spot());
                var part = visit.part();
                if (part != null && !part.from().equals(engineer.home())) {
                    metres += road(day, part.from(), visit.spot());
                }
                at = visit.spot();
            }
            metres += road(day, at, engineer.home());
        }
        return metres;
    }

    private static long road(WorkDay day, Spot from, Spot to) {
        return day.leg(from, to).map(Leg::metres).orElse(0L);
    }

    private List<PlanFault> looked() {
        for (var stop : plan.stops()) {
            if (day.visit(stop.visit()).isEmpty() || day.engineer(stop.engineer()).isEmpty()) {
                add(
                        Kind.UNKNOWN,
                        stop,
                        "訪問または技術員がこの日の対象にありません。",
                        "Visit or engineer is not of this day.");
            }
        }
        if (faults.isEmpty()) {
            day.engineers().forEach(this::lookAtDayOf);
            day.visits().forEach(this::lookAtLock);
        }
        return List.copyOf(faults);
    }

    private void lookAtDayOf(Engineer engineer) {
        var at = engineer.home();
        int free = engineer.fromMinute();
        for (var stop : plan.stopsOf(engineer.id())) {
            var visit = day.visit(stop.visit()).orElseThrow();
            lookAtWork(engineer, visit, stop);
            lookAtDrive(at, free, visit, stop);
            at = visit.spot();
            free = stop.startMinute() + visit.minutes();
        }
    }

    private void lookAtWork(Engineer engineer, Visit visit, Stop stop) {
        if (!engineer.skills().contains(visit.skill())) {
            add(
                    Kind.SKILL,
                    stop,
                    engineer.name() + "に" + visit.skill() + "の技能がありません。",
                    engineer.name() + " has not got the skill " + visit.skill() + ".");
        }
        var window = visit.window();
        if (!window.contains(stop.startMinute())) {
            add(
                    Kind.WINDOW,
                    stop,
                    "作業開始 %s は %s～%s の外です。"
                            .formatted(
                                    time(stop.startMinute()),
                                    time(window.earliestMinute()),
                                    time(window.latestMinute())),
                    "Work starts at %s, outside %s to %s."
                            .formatted(
                                    time(stop.startMinute()),
                                    time(window.earliestMinute()),
                                    time(window.latestMinute())));
        }
        int done = stop.startMinute() + visit.minutes();
        if (stop.startMinute() < engineer.fromMinute() || done > engineer.untilMinute()) {
            add(
                    Kind.HOURS,
                    stop,
                    "%s～%s は%sの勤務時間の外です。"
                            .formatted(time(stop.startMinute()), time(done), engineer.name()),
                    "%s to %s is outside the hours of %s."
                            .formatted(time(stop.startMinute()), time(done), engineer.name()));
        }
    }

    private void lookAtDrive(Spot at, int free, Visit visit, Stop stop) {
        var leg = day.leg(at, visit.spot());
        if (leg.isEmpty()) {
            add(
                    Kind.NO_ROAD,
                    stop,
                    at.name() + "から" + visit.spot().name() + "へ道路で行けません。",
                    "No road leads from " + at.name() + " to " + visit.spot().name() + ".");
            return;
        }
        int leaves = visit.locked() == null ? Math.max(free, day.nowMinute()) : free;
        int arrival = leaves + leg.get().minutes();
        if (arrival > stop.startMinute()) {
            add(
                    Kind.OVERLAP,
                    stop,
                    "作業開始 %s に間に合いません（到着は %s）。".formatted(time(stop.startMinute()), time(arrival)),
                    "Work cannot start at %s: arrival is at %s."
                            .formatted(time(stop.startMinute()), time(arrival)));
        }
    }

    private void lookAtLock(Visit visit) {
        var locked = visit.locked();
        var stop = plan.stopAt(visit.id());
        if (locked != null && (stop.isEmpty() || !stop.get().equals(locked))) {
            add(Kind.LOCKED, locked, "固定された訪問が動いています。", "A visit that is fixed has been moved.");
        }
    }

    private void add(Kind kind, Stop stop, String ja, String en) {
        faults.add(new PlanFault(kind, stop.visit(), new Sentence(ja, en)));
    }

    /** A minute of the day as a clock shows it; past midnight the hours go on. */
    static String time(int minute) {
        return String.format(
                Locale.ROOT, "%d:%02d", minute / MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR);
    }
}
