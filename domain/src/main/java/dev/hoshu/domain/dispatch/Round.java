package dev.hoshu.domain.dispatch;

import java.util.ArrayList;
import java.util.List;

/**
 * One engineer's day, walked from home and back in a given order: when each work starts, how far it
 * is, and what is wrong with it. Fixed visits come at their time, the others in between as early as
 * they can; a visit that the plan in force gives to the same engineer keeps its time if it can.
 *
 * @param stops in the order of time
 * @param metres by road from home and back, and those by which parts are brought from elsewhere
 * @param faultMinutes the minutes by which work starts or ends too late; 0 if all is well. What no
 *     minute measures, a skill that is missing or a road, counts as {@link #HOPELESS_MINUTES}
 * @param waitedMinutes how long the customers of visits that are not fixed wait, added up: from the
 *     first minute in which work may start, or from now if that is later, to the start
 */
public record Round(List<Stop> stops, long metres, int faultMinutes, long waitedMinutes) {

    /** As much as a whole day, so that no delay is ever worse. */
    public static final int HOPELESS_MINUTES = 24 * 60;

    /** Copies the stops. */
    public Round {
        stops = List.copyOf(stops);
    }

    /** Whether nothing is wrong with it. */
    public boolean works() {
        return faultMinutes == 0;
    }

    /**
     * Walks a round.
     *
     * @param fixed the visits that are locked to this engineer, in the order of time
     * @param order the others, in the order in which they are made
     * @param inForce the plan in force, whose times are kept where they can be
     */
    public static Round of(
            WorkDay day, Engineer engineer, List<Visit> fixed, List<Visit> order, DayPlan inForce) {
        return new Walk(day, engineer, inForce).through(fixed, order);
    }

    /** The state of a walk: where the engineer is, and since when. */
    private static final class Walk {

        private final WorkDay day;
        private final Engineer engineer;
        private final DayPlan inForce;
        private final List<Stop> stops = new ArrayList<>();
        private Spot at;
        private int free;
        private long metres;
        private int faults;
        private long waited;

        Walk(WorkDay day, Engineer engineer, DayPlan inForce) {
            this.day = day;
            this.engineer = engineer;
            this.inForce = inForce;
            this.at = engineer.home();
            this.free = engineer.fromMinute();
        }

        Round through(List<Visit> fixed, List<Visit> order) {
            int next = 0;
            for (var visit : order) {
                while (next < fixed.size() && !fitsBefore(visit, fixed.get(next))) {
                    make(fixed.get(next++));
                }
                make(visit);
            }
            while (next < fixed.size()) {
                make(fixed.get(next++));
            }
            day.leg(at, engineer.home()).ifPresent(home -> metres += home.metres());
            return new Round(stops, metres, faults, waited);
        }

        private boolean fitsBefore(Visit visit, Visit fixed) {
            var locked = fixed.locked();
            var there = day.leg(at, visit.spot());
            var onward = day.leg(visit.spot(), fixed.spot());
            if (locked == null || there.isEmpty() || onward.isEmpty()) {
                return false;
            }
            int done = start(visit, there.get().minutes()) + visit.minutes();
            return done + onward.get().minutes() <= locked.startMinute();
        }

        /** The first minute in which work can start; a fixed one starts when it is fixed. */
        private int start(Visit visit, int drive) {
            var locked = visit.locked();
            if (locked != null) {
                return locked.startMinute();
            }
            int leaves = Math.max(free, day.nowMinute());
            int arrival = Math.max(leaves + drive, visit.window().earliestMinute());
            var before = inForce.stopAt(visit.id());
            if (before.isPresent() && before.get().engineer().equals(engineer.id())) {
                int kept = before.get().startMinute();
                return kept <= visit.window().latestMinute() ? Math.max(arrival, kept) : arrival;
            }
            return arrival;
        }

        private int waited(Visit visit, int start) {
            int first = Math.max(visit.window().earliestMinute(), day.nowMinute());
            return Math.max(0, start - first);
        }

        private void make(Visit visit) {
            var leg = day.leg(at, visit.spot());
            int drive = leg.map(Leg::minutes).orElse(0);
            int start = start(visit, drive);
            faults += leg.isEmpty() ? HOPELESS_MINUTES : 0;
            faults += engineer.skills().contains(visit.skill()) ? 0 : HOPELESS_MINUTES;
            faults += Math.max(0, start - visit.window().latestMinute());
            faults += Math.max(0, visit.window().earliestMinute() - start);
            faults += Math.max(0, free + drive - start);
            faults += Math.max(0, start + visit.minutes() - engineer.untilMinute());
            waited += visit.locked() == null ? waited(visit, start) : 0;
            metres += leg.map(Leg::metres).orElse(0L) + broughtMetres(day, engineer, visit);
            stops.add(
                    new Stop(visit.id(), engineer.id(), Math.min(start, StartWindow.LAST_MINUTE)));
            at = visit.spot();
            free = start + visit.minutes();
        }
    }

    /** How far a part is brought where the engineer cannot take it along (SLA-3). */
    private static long broughtMetres(WorkDay day, Engineer engineer, Visit visit) {
        var part = visit.part();
        if (part == null || part.from().equals(engineer.home())) {
            return 0;
        }
        return day.leg(part.from(), visit.spot()).map(Leg::metres).orElse(0L);
    }
}
