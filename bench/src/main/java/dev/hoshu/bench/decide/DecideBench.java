package dev.hoshu.bench.decide;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Measures decisions, each kind in a JVM of its own, one after the other in one run. Nothing is
 * timed before the two tables have given the same answers.
 */
public final class DecideBench {

    private static final long SEED = 20_261_125;
    private static final int COMPARED = 20_000;
    private static final int WARM_UP_TURNS = 5;
    private static final int TURNS = 5;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double WANTED_TIMES_DMN = 100;
    private static final double WANTED_OFFERS_PER_SECOND = 1e6;
    private static final double WANTED_PLAN_MILLIS = 5;

    private final int seconds;
    private final PrintStream out;

    /**
     * Prepares the measuring.
     *
     * @param seconds how long a turn lasts, 1 to 60
     * @param out where the figures go
     */
    public DecideBench(int seconds, PrintStream out) {
        this.seconds = seconds;
        this.out = out;
    }

    /**
     * Measures and prints.
     *
     * @throws RunnerException if a measured JVM fails
     */
    public void run() throws RunnerException {
        int objected = SameAnswers.demand(SEED, COMPARED);
        out.printf(
                Locale.ROOT,
                "%,d situations (seed %d): both tables of 25 rules answer alike; %,d meet with an"
                        + " objection.%n",
                COMPARED,
                SEED,
                objected);
        out.printf(
                Locale.ROOT,
                "%d turns of %d s each after %d to warm up, one thread; processors: %d%n",
                TURNS,
                seconds,
                WARM_UP_TURNS,
                Runtime.getRuntime().availableProcessors());
        print(measure());
    }

    /** Nanoseconds of one call, by the name of what was called. */
    private Map<String, Double> measure() throws RunnerException {
        var turn = TimeValue.seconds(seconds);
        var options =
                new OptionsBuilder()
                        .include(Decisions.class.getName().replace(".", "\\."))
                        .forks(1)
                        .threads(1)
                        .warmupIterations(WARM_UP_TURNS)
                        .warmupTime(turn)
                        .measurementIterations(TURNS)
                        .measurementTime(turn)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        var nanos = new LinkedHashMap<String, Double>();
        for (RunResult result : new Runner(options).run()) {
            var primary = result.getPrimaryResult();
            // The median of the turns: a neighbour on the computer spoils one of them, not most.
            double median = primary.getStatistics().getPercentile(50);
            nanos.put(primary.getLabel(), median);
            out.printf(
                    Locale.ROOT,
                    "%-10s %,14.0f ns  (%,.0f/s)%n",
                    primary.getLabel(),
                    median,
                    NANOS_PER_SECOND / median);
        }
        return nanos;
    }

    private void print(Map<String, Double> nanos) {
        line("table to dmn", of(nanos, "dmn") / of(nanos, "table"), WANTED_TIMES_DMN);
        line(
                "single offers a second to 1,000,000",
                NANOS_PER_SECOND / of(nanos, "offer") / WANTED_OFFERS_PER_SECOND,
                1);
        line("5 ms to a plan", WANTED_PLAN_MILLIS * NANOS_PER_MILLI / of(nanos, "plan"), 1);
    }

    private void line(String what, double ratio, double wanted) {
        out.printf(
                Locale.ROOT,
                "ratio=%.2f  %s; wanted %.0f: %s%n",
                ratio,
                what,
                wanted,
                ratio >= wanted ? "reached" : "MISSED");
    }

    private static double of(Map<String, Double> nanos, String name) {
        var measured = nanos.get(name);
        if (measured == null) {
            throw new IllegalStateException("%s was not measured.".formatted(name));
        }
        return measured;
    }
}
