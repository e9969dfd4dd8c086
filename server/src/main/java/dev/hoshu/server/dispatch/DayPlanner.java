package dev.hoshu.server.dispatch;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;

import dev.hoshu.domain.dispatch.DayPlan;
import dev.hoshu.domain.dispatch.GreedyPlan;
import dev.hoshu.domain.dispatch.WorkDay;
import dev.hoshu.server.dispatch.round.FieldAccess;
import dev.hoshu.server.dispatch.round.PlannedDay;
import dev.hoshu.server.dispatch.round.PlannedRound;
import dev.hoshu.server.dispatch.round.RoundConstraints;

import java.util.function.Consumer;

/**
 * Plans a day: as many visits as can be made, as little as possible otherwise than in the plan in
 * force, and among such plans a short way, and of two alike the sooner. It starts from the greedy
 * plan and so is never worse.
 */
public final class DayPlanner {

    private final PlanningEffort effort;

    /** A planner that looks as long as that. */
    public DayPlanner(PlanningEffort effort) {
        this.effort = effort;
    }

    /** A plan of a day for which there is none yet. */
    public DayPlan plan(WorkDay day) {
        return plan(day, DayPlan.EMPTY);
    }

    /**
     * A plan that takes the place of another.
     *
     * @param inForce the plan in force; it may hold visits and engineers that are not of this day
     */
    public DayPlan plan(WorkDay day, DayPlan inForce) {
        return plan(day, inForce, better -> {});
    }

    /**
     * A plan that takes the place of another, with a look at every better one on the way, the first
     * being the greedy plan.
     *
     * @param inForce the plan in force
     * @param better is told each plan that is better than all before
     */
    public DayPlan plan(WorkDay day, DayPlan inForce, Consumer<DayPlan> better) {
        var start = GreedyPlan.continuing(day, inForce);
        better.accept(start);
        boolean nothingToTurn = day.visits().stream().allMatch(visit -> visit.locked() != null);
        if (nothingToTurn || day.engineers().isEmpty()) {
            return start;
        }
        var solver = SolverFactory.<PlannedDay>create(configuration()).buildSolver();
        solver.addEventListener(event -> better.accept(event.getNewBestSolution().plan()));
        return solver.solve(PlannedDay.of(day, inForce, start)).plan();
    }

    private SolverConfig configuration() {
        return new SolverConfig()
                .withSolutionClass(PlannedDay.class)
                .withEntityClasses(PlannedRound.class)
                .withConstraintProviderClass(RoundConstraints.class)
                .withGizmoMemberAccessorMap(FieldAccess.ofAllFields())
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(effort.seed())
                .withPhases(new LocalSearchPhaseConfig())
                .withTerminationConfig(
                        new TerminationConfig()
                                .withMoveCountLimit(effort.moves())
                                .withSpentLimit(effort.time()));
    }
}
