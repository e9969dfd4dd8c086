package dev.hoshu.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Runs a server until it has compiled what it runs. That it gets no faster for a moment does not
 * say so: while its compiler works it takes a third of two processors, for minutes.
 */
final class WarmUp {

    /** The most turns that it takes. */
    static final int MOST_TURNS = 40;

    /** The least share of a turn, in hundredths, for which it still counts as compiling. */
    static final int STILL_COMPILING = 10;

    private static final int TURNS_COMPILED = 2;

    private WarmUp() {}

    /** A turn of what is warmed up. */
    @FunctionalInterface
    interface Turn {
        Rate run() throws IOException, InterruptedException, ExecutionException;
    }

    /** Warms up a server, as {@link #run(Turn, Supplier)} does. */
    static Warmed run(Turn turn, ServerProcess server)
            throws IOException, InterruptedException, ExecutionException {
        try (var compiled = CompileTime.of(server.number())) {
            return run(turn, compiled::soFar);
        }
    }

    /**
     * What came of it.
     *
     * @param turns how many turns it took
     * @param done whether it had compiled by then
     */
    record Warmed(int turns, boolean done) {

        @Override
        public String toString() {
            return done
                    ? "It had compiled what it runs after %d turns.".formatted(turns)
                    : "It was still compiling after %d turns.".formatted(turns);
        }
    }

    /**
     * Takes turns until {@value #TURNS_COMPILED} in a row compiled for less than {@value
     * #STILL_COMPILING} hundredths of their time, but at most {@value #MOST_TURNS}.
     *
     * @param compiled how long it compiled so far
     */
    static Warmed run(Turn turn, Supplier<Duration> compiled)
            throws IOException, InterruptedException, ExecutionException {
        int inARow = 0;
        for (int taken = 1; taken <= MOST_TURNS; taken++) {
            var before = compiled.get();
            long began = System.nanoTime();
            turn.run();
            long took = System.nanoTime() - began;
            long spent = compiled.get().minus(before).toNanos();
            inARow = spent * 100 < took * STILL_COMPILING ? inARow + 1 : 0;
            if (inARow == TURNS_COMPILED) {
                return new Warmed(taken, true);
            }
        }
        return new Warmed(MOST_TURNS, false);
    }
}
