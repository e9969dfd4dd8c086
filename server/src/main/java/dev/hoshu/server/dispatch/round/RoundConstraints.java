package dev.hoshu.server.dispatch.round;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;

import dev.hoshu.server.dispatch.round.PlannedRound.Worth;

import java.util.function.Function;

/**
 * What a plan is measured by, in this order: nothing that cannot be done, nobody left without an
 * engineer who had one, as many visits made as can be, as little as possible otherwise than in the
 * plan in force, then a short way, and last that customers wait as little as can be.
 */
public class RoundConstraints implements ConstraintProvider {

    /** Nobody who has somebody is left without for others, however many. */
    private static final long KEPT = 1_000_000_000;

    /** A visit that nobody makes weighs more than all that could be changed for it in a day. */
    private static final long MADE = 10_000;

    /**
     * A metre weighs more than all the waiting of a day, so that of two ways alike the sooner is
     * taken and nobody drives farther for it.
     */
    private static final long METRE = 1_000_000;

    /** One function for all, so that a round is walked once a move. */
    private static final Function<PlannedRound, Worth> WORTH = PlannedRound::worth;

    /** Made by the planner. */
    public RoundConstraints() {}

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            rounds(factory)
                    .penalize(HardMediumSoftScore.ONE_HARD, one -> one.round().faultMinutes())
                    .asConstraint("can be done"),
            rounds(factory)
                    .reward(HardMediumSoftScore.ONE_MEDIUM, one -> KEPT * one.kept())
                    .asConstraint("still has somebody"),
            rounds(factory)
                    .reward(HardMediumSoftScore.ONE_MEDIUM, one -> MADE * one.made())
                    .asConstraint("is made"),
            rounds(factory)
                    .penalize(HardMediumSoftScore.ONE_MEDIUM, Worth::disturbance)
                    .asConstraint("stays as it was"),
            rounds(factory)
                    .penalize(HardMediumSoftScore.ONE_SOFT, one -> METRE * one.round().metres())
                    .asConstraint("is near"),
            rounds(factory)
                    .penalize(HardMediumSoftScore.ONE_SOFT, one -> one.round().waitedMinutes())
                    .asConstraint("is soon")
        };
    }

    private static UniConstraintStream<Worth> rounds(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(PlannedRound.class).map(WORTH);
    }
}
