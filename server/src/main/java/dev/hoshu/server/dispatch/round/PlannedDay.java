package dev.hoshu.server.dispatch.round;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;

import dev.hoshu.domain.dispatch.DayPlan;
import dev.hoshu.domain.dispatch.Stop;
import dev.hoshu.domain.dispatch.Visit;
import dev.hoshu.domain.dispatch.WorkDay;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A day as the planner sees it. */
@PlanningSolution
public class PlannedDay {

    @ValueRangeProvider private List<Visit> free;

    @PlanningEntityCollectionProperty private List<PlannedRound> rounds;

    @PlanningScore private @Nullable HardMediumSoftScore score;

    /** For the planner, which copies a day field by field. */
    @SuppressWarnings("NullAway.Init")
    public PlannedDay() {}

    private PlannedDay(List<Visit> free, List<PlannedRound> rounds) {
        this.free = free;
        this.rounds = rounds;
    }

    /** A day that starts from a plan which can be done. */
    public static PlannedDay of(WorkDay day, DayPlan inForce, DayPlan start) {
        var rounds = new ArrayList<PlannedRound>();
        for (var engineer : day.engineers()) {
            var order =
                    start.stopsOf(engineer.id()).stream()
                            .flatMap(stop -> day.visit(stop.visit()).stream())
                            .filter(visit -> visit.locked() == null)
                            .toList();
            rounds.add(new PlannedRound(day, inForce, engineer, order));
        }
        var free = day.visits().stream().filter(visit -> visit.locked() == null).toList();
        return new PlannedDay(new ArrayList<>(free), rounds);
    }

    /** The visits that are not fixed; for the planner. */
    public List<Visit> getFree() {
        return free;
    }

    /** The engineers' rounds; for the planner. */
    public List<PlannedRound> getRounds() {
        return rounds;
    }

    /** What it is worth, or null before it has been looked at; for the planner. */
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    /** Says what it is worth; for the planner. */
    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }

    /** The plan that it has come to. */
    public DayPlan plan() {
        var stops = new ArrayList<Stop>();
        rounds.forEach(one -> stops.addAll(one.worth().round().stops()));
        return new DayPlan(stops);
    }
}
