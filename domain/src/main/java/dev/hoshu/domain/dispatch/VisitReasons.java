package dev.hoshu.domain.dispatch;

import dev.hoshu.domain.dispatch.VisitReason.Obstacle;
import dev.hoshu.domain.dispatch.VisitReason.Passed;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says why somebody makes a visit, from the plan alone and not from what the planner thought: who
 * was nearer at that time, what kept those, and what had to give way (SLA-3).
 */
public final class VisitReasons {

    private static final double METRES_PER_KILOMETRE = 1000;

    private final WorkDay day;
    private final DayPlan before;
    private final DayPlan plan;

    private VisitReasons(WorkDay day, DayPlan before, DayPlan plan) {
        this.day = day;
        this.before = before;
        this.plan = plan;
    }

    /**
     * Why.
     *
     * @param before the plan that was in force
     * @param plan the plan now
     * @param visit the visit's id
     * @return empty if nobody makes it, or it is not of this day
     */
    public static Optional<VisitReason> why(
            WorkDay day, DayPlan before, DayPlan plan, String visit) {
        var stop = plan.stopAt(visit);
        var made = day.visit(visit);
        var engineer = stop.flatMap(one -> day.engineer(one.engineer()));
        if (stop.isEmpty() || made.isEmpty() || engineer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new VisitReasons(day, before, plan).of(made.get(), stop.get(), engineer.get()));
    }

    private VisitReason of(Visit visit, Stop stop, Engineer engineer) {
        var from = standing(engineer, stop);
        long metres = day.leg(from, visit.spot()).map(Leg::metres).orElse(0L);
        boolean along = takesAlong(engineer, visit);
        var nearer =
                visit.locked() == null ? nearer(visit, stop, metres, along) : List.<Passed>of();
        var displaced = displaced(visit, stop);
        var words =
                visit.locked() == null
                        ? chosen(engineer, from, metres, nearer)
                        : fixed(engineer, from, metres);
        return new VisitReason(
                engineer,
                from,
                metres,
                along,
                nearer,
                displaced,
                words.then(part(visit, along)).then(gaveWay(displaced)));
    }

    /** Where an engineer is before a stop: at the visit before it, or at home. */
    private Spot standing(Engineer engineer, Stop stop) {
        return plan.stopsOf(engineer.id()).stream()
                .filter(one -> one.startMinute() < stop.startMinute())
                .filter(one -> !one.visit().equals(stop.visit()))
                .reduce((first, second) -> second)
                .flatMap(one -> day.visit(one.visit()))
                .map(Visit::spot)
                .orElse(engineer.home());
    }

    private List<Passed> nearer(Visit visit, Stop stop, long metres, boolean along) {
        var all = new ArrayList<Passed>();
        for (var other : day.engineers()) {
            var leg = day.leg(standing(other, stop), visit.spot());
            boolean isNearer = leg.isPresent() && leg.get().metres() < metres;
            if (isNearer && !other.id().equals(stop.engineer())) {
                long far = leg.get().metres();
                all.add(new Passed(other, far, obstacle(other, visit, along)));
            }
        }
        all.sort(Comparator.comparingLong(Passed::metres));
        return all;
    }

    private Obstacle obstacle(Engineer other, Visit visit, boolean along) {
        if (!other.skills().contains(visit.skill())) {
            return Obstacle.SKILL;
        }
        if (!hasRoomFor(other, visit)) {
            return Obstacle.NOT_FREE;
        }
        return along && !takesAlong(other, visit) ? Obstacle.PART : Obstacle.WHOLE_PLAN;
    }

    private boolean hasRoomFor(Engineer other, Visit visit) {
        var fixed = day.lockedTo(other.id());
        var order =
                plan.stopsOf(other.id()).stream()
                        .flatMap(stop -> day.visit(stop.visit()).stream())
                        .filter(one -> one.locked() == null)
                        .toList();
        for (int position = 0; position <= order.size(); position++) {
            var longer = new ArrayList<>(order);
            longer.add(position, visit);
            if (Round.of(day, other, fixed, longer, DayPlan.EMPTY).works()) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesAlong(Engineer engineer, Visit visit) {
        var part = visit.part();
        return part == null || part.from().equals(engineer.home());
    }

    /**
     * What this engineer had in the plan before and has not, or not then, since this visit came.
     */
    private List<PlanDifference.Move> displaced(Visit visit, Stop stop) {
        var was = before.stopAt(visit.id());
        if (was.isPresent() && was.get().equals(stop)) {
            return List.of();
        }
        return PlanDifference.between(day, before, plan).moves().stream()
                .filter(move -> !move.visit().equals(visit.id()))
                .filter(move -> had(move, stop.engineer()))
                .toList();
    }

    private static boolean had(PlanDifference.Move move, String engineer) {
        var was = move.before();
        return was != null && was.engineer().equals(engineer);
    }

    private static Sentence fixed(Engineer engineer, Spot from, long metres) {
        return new Sentence(
                "固定された訪問です。%sが%sから%s kmを移動して担当します。"
                        .formatted(engineer.name(), from.name(), kilometres(metres)),
                "This visit is fixed: %s comes from %s, %s km."
                        .formatted(engineer.name(), from.name(), kilometres(metres)));
    }

    private static Sentence chosen(Engineer engineer, Spot from, long metres, List<Passed> nearer) {
        var who =
                new Sentence(
                        "%sが%sから%s kmを移動して担当します。"
                                .formatted(engineer.name(), from.name(), kilometres(metres)),
                        "%s comes from %s, %s km."
                                .formatted(engineer.name(), from.name(), kilometres(metres)));
        return who.then(comparison(nearer));
    }

    private static Sentence comparison(List<Passed> nearer) {
        if (nearer.isEmpty()) {
            return new Sentence("この時間にもっと近い人はいません。", "Nobody is nearer at that time.");
        }
        var nearest = nearer.getFirst();
        boolean nobodyFree =
                nearer.stream().noneMatch(one -> one.obstacle() == Obstacle.WHOLE_PLAN);
        var verdict =
                nobodyFree
                        ? new Sentence(
                                "技能・部品・空きのそろう人のうち最も近い人です。",
                                "Of those who are free with the skill and the part this is the"
                                        + " nearest.")
                        : new Sentence(
                                "もっと近くに空いている人もいますが、一日全体ではこの割り当てにしています。",
                                "Somebody nearer is free too, but the whole day is planned better"
                                        + " like this.");
        return verdict.then(
                new Sentence(
                        "もっと近い人は%d人（最も近い%sは%s km：%s）。"
                                .formatted(
                                        nearer.size(),
                                        nearest.engineer().name(),
                                        kilometres(nearest.metres()),
                                        nearest.obstacle().words().ja()),
                        "Nearer at that time: %d (the nearest, %s, %s km: %s)."
                                .formatted(
                                        nearer.size(),
                                        nearest.engineer().name(),
                                        kilometres(nearest.metres()),
                                        nearest.obstacle().words().en())));
    }

    private static Sentence part(Visit visit, boolean along) {
        var part = visit.part();
        if (part == null) {
            return new Sentence("交換部品はありません。", "No part is put in.");
        }
        return along
                ? new Sentence(
                        "部品 " + part.number() + " を" + part.from().name() + "から持参します。",
                        "Part " + part.number() + " comes along from " + part.from().name() + ".")
                : new Sentence(
                        "部品 " + part.number() + " は" + part.from().name() + "から取り寄せます。",
                        "Part " + part.number() + " is brought from " + part.from().name() + ".");
    }

    private static Sentence gaveWay(List<PlanDifference.Move> displaced) {
        if (displaced.isEmpty()) {
            return new Sentence("ほかの訪問は動いていません。", "No other visit gave way.");
        }
        var ids = displaced.stream().map(PlanDifference.Move::visit).toList();
        return new Sentence(
                "代わりに動いた訪問：" + String.join("、", ids) + "。",
                "Visits that gave way: " + String.join(", ", ids) + ".");
    }

    private static String kilometres(long metres) {
        return String.format(Locale.ROOT, "%.1f", metres / METRES_PER_KILOMETRE);
    }
}
