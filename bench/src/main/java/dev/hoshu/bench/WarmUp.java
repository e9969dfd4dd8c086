package dev.hoshu.bench;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/**
 * Runs until it gets no faster: a JVM that has just started is still compiling what it runs, and on
 * a busy computer that takes longer.
 */
final class WarmUp {

    /** The most turns that it takes. */
    static final int MOST_TURNS = 12;

    private static final int LEAST_TURNS = 3;
    private static final int TURNS_WITHOUT_GAIN = 2;
    private static final double GAIN = 1.05;

    private WarmUp() {}

    /** A turn of what is warmed up. */
    @FunctionalInterface
    interface Turn {
        Rate run() throws IOException, InterruptedException, ExecutionException;
    }

    /**
     * Takes turns, at least {@value #LEAST_TURNS}, until {@value #TURNS_WITHOUT_GAIN} in a row are
     * not faster by a twentieth than the best before.
     *
     * @return how many it took
     */
    static int run(Turn turn) throws IOException, InterruptedException, ExecutionException {
        double best = 0;
        int withoutGain = 0;
        int taken = 0;
        while (taken < MOST_TURNS && (taken < LEAST_TURNS || withoutGain < TURNS_WITHOUT_GAIN)) {
            double rate = turn.run().perSecond();
            taken++;
            withoutGain = rate > best * GAIN ? 0 : withoutGain + 1;
            best = Math.max(best, rate);
        }
        return taken;
    }
}
