package dev.hoshu.domain.dispatch;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan that a person makes by going through the list: the visit that must start soonest goes to
 * whoever has the least extra way, and what is given is not taken back. It is the measure beside
 * which a planner has to show what it is worth.
 */
public final class GreedyPlan {

    private static final Comparator<Visit> SOONEST =
            Comparator.<Visit>comparingInt(visit -> visit.window().latestMinute())
                    .thenComparingInt(visit -> visit.window().earliestMinute())
                    .thenComparing(Visit::id);

    private final WorkDay day;
    private final DayPlan inForce;
    private final Map<String, List<Visit>> orders = new HashMap<>();
    private final Map<String, Round> rounds = new HashMap<>();

    private GreedyPlan(WorkDay day, DayPlan inForce) {
        this.day = day;
        this.inForce = inForce;
    }

    /** A place in an engineer's order. */
    private record Insertion(Engineer engineer, List<Visit> order, Round round, long extra) {}

    /**
     * The plan of a day. Fixed visits stand, whatever they cost; a visit for which nobody is left
     * is not in it.
     */
    public static DayPlan of(WorkDay day) {
        return continuing(day, DayPlan.EMPTY);
    }

    /**
     * The plan of a day that starts from a plan in force: what stands there stays as long as it
     * works, and what is new is put in between.
     */
    public static DayPlan continuing(WorkDay day, DayPlan inForce) {
        return new GreedyPlan(day, inForce).made();
    }

    private DayPlan made() {
        day.engineers().forEach(one -> keep(one, List.of()));
        var free = day.visits().stream().filter(visit -> visit.locked() == null).toList();
        var open = new ArrayList<Visit>();
        for (var visit : free.stream().sorted(byTimeInForce()).toList()) {
            if (!stays(visit)) {
                open.add(visit);
            }
        }
        for (var visit : open.stream().sorted(SOONEST).toList()) {
            var best = cheapest(visit);
            if (best != null) {
                keep(best.engineer(), best.order());
            }
        }
        return new DayPlan(
                rounds.values().stream().flatMap(round -> round.stops().stream()).toList());
    }

    private Comparator<Visit> byTimeInForce() {
        return Comparator.comparingInt((Visit visit) ->
                        inForce.stopAt(visit.id()).map(Stop::startMinute).orElse(0))
                .thenComparing(Visit::id);
    }

    private boolean stays(Visit visit) {
        var engineer = inForce.stopAt(visit.id()).flatMap(stop -> day.engineer(stop.engineer()));
        if (engineer.isEmpty()) {
            return false;
        }
        var order = new ArrayList<>(orders.getOrDefault(engineer.get().id(), List.of()));
        order.add(visit);
        boolean works = walked(engineer.get(), order).works();
        if (works) {
            keep(engineer.get(), order);
        }
        return works;
    }

    private @Nullable Insertion cheapest(Visit visit) {
        @Nullable Insertion best = null;
        for (var engineer : day.engineers()) {
            if (!engineer.skills().contains(visit.skill())) {
                continue;
            }
            var order = orders.getOrDefault(engineer.id(), List.of());
            for (int position = 0; position <= order.size(); position++) {
                var tried = inserted(engineer, order, position, visit);
                if (tried.round().works() && (best == null || tried.extra() < best.extra())) {
                    best = tried;
                }
            }
        }
        return best;
    }

    private Insertion inserted(Engineer engineer, List<Visit> order, int position, Visit visit) {
        var longer = new ArrayList<>(order);
        longer.add(position, visit);
        var round = walked(engineer, longer);
        var before = rounds.get(engineer.id());
        return new Insertion(
                engineer, longer, round, round.metres() - (before == null ? 0 : before.metres()));
    }

    private void keep(Engineer engineer, List<Visit> order) {
        orders.put(engineer.id(), order);
        rounds.put(engineer.id(), walked(engineer, order));
    }

    private Round walked(Engineer engineer, List<Visit> order) {
        return Round.of(day, engineer, day.lockedTo(engineer.id()), order, inForce);
    }
}
