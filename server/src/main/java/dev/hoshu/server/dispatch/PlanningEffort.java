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

    private static final long SEED = 20_261_126;
    private static final long MOST_MOVES = 100_000;
    private static final long MOVES_A_VISIT = 2_500;
    private static final Duration LONGEST = Duration.ofSeconds(8);

    /**
     * For the desk, who waits for it: the more visits, the longer, and eight seconds at most.
     *
     * @param visits how many are to be planned
     */
    public static PlanningEffort atTheDesk(int visits) {
        return new PlanningEffort(SEED, Math.clamp(MOVES_A_VISIT * visits, 1, MOST_MOVES), LONGEST);
    }

    /** Checks that it looks at all. */
    public PlanningEffort {
        if (moves < 1 || !time.isPositive()) {
            throw new IllegalArgumentException(
                    "Planning of %d moves in %s must be more than nothing.".formatted(moves, time));
        }
    }
}
