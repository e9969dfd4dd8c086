package dev.hoshu.server.dispatch;

import java.time.Duration;

/**
 * How long the planner looks. The same seed and moves give the same plan, on any machine, as long
 * as the time is not up first.
 *
 * @param seed the seed of its draws
 * @param moves how many moves it tries at most, 1 or more
 * @param time how long at most
 */
public record PlanningEffort(long seed, long moves, Duration time) {

    /** For the desk, who waits for it. */
    public static final PlanningEffort AT_THE_DESK =
            new PlanningEffort(20_261_126, 100_000, Duration.ofSeconds(8));

    /** Checks that it looks at all. */
    public PlanningEffort {
        if (moves < 1 || !time.isPositive()) {
            throw new IllegalArgumentException(
                    "Planning of %d moves in %s must be more than nothing.".formatted(moves, time));
        }
    }
}
