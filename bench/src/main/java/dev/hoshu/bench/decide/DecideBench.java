package dev.hoshu.bench.decide;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Measures decisions, each kind in a JVM of its own, one after the other in one run. Nothing is
 * timed before the two tables have given the same answers.
 */
public final class DecideBench {

    private static final long SEED = 20_261_125;
    private static final int COMPARED = 20_000;
    private static final int WARM_UP_TURNS = 5;
    private static final int TURNS = 5;
    private static final int ROWS_A_LINE = 5;
    // A JVM of its own reads the programme and compiles before the first turn.
    private static final int SECONDS_TO_START = 6;
    private static final int SECONDS_A_MINUTE = 60;
    private static final double MEDIAN = 50;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double WANTED_TIMES_DMN = 100;
    private static final double WANTED_OFFERS_PER_SECOND = 1e6;
    private static final double WANTED_PLAN_MILLIS = 5;

    private final int seconds;
    private final PrintStream out;
    private final PrintStream progress;

    /**
     * Prepares the measuring.
     *
     * @param seconds how long a turn lasts, 1 to 60
     * @param out where the figures go
     * @param progress where it is said how far the run is
     */
    public DecideBench(int seconds, PrintStream out, PrintStream progress) {
        this.seconds = seconds;
        this.out = out;
        this.progress = progress;
    }

    /** What is measured, in the order of the run; the two tables one after the other. */
    private enum Measured {
        OFFER("offer", "1 offer, decided with its findings"),
        OFFER_READ("offerRead", "the same, every sentence read in both languages"),
        OFFERS("offers", "60 offers for one machine, decided with their findings"),
        PLAN("plan", "the cheapest plan out of 60 offerings"),
        ASK("ask", "1 question, from bytes of JSON to bytes of JSON"),
        TABLE("table", "25 rules for 1 offer, in Java"),
        DMN("dmn", "the same 25 rules in Kie DMN 10.2");

        private final String method;
        private final String words;

        Measured(String method, String words) {
            this.method = method;
            this.words = words;
        }
    }

    /**
     * What one call takes, the median of the turns.
     *
     * @param clock nanoseconds by the clock
     * @param processor nanoseconds of the processors, garbage collection included
     * @param bytes bytes allocated
     */
    private record Taken(double clock, double processor, double bytes) {}

    /**
     * Measures and prints.
     *
     * @return whether the tables answered alike, without which nothing is measured; a limit that is
     *     missed makes no difference
     * @throws RunnerException if a measured JVM fails
     */
    public boolean run() throws RunnerException {
        tell("comparing the two tables of 25 rules");
        try {
            print(SameAnswers.demand(SEED, COMPARED));
        } catch (SameAnswers.DifferentAnswer e) {
            out.printf("WRONG: the two tables answer differently.%n%s%n", e.getMessage());
            return false;
        }
        printInputs();
        out.printf(
                Locale.ROOT,
                "Medians of %d turns of %d s after %d to warm up, one thread; %s %s, Java %s, %d"
                        + " processors.%n%n",
                TURNS,
                seconds,
                WARM_UP_TURNS,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        out.printf(
                "%-10s %14s %14s %12s %12s  %s%n",
                "", "clock, ns", "processor, ns", "a second", "bytes", "one call is");
        var taken = new EnumMap<Measured, Taken>(Measured.class);
        int number = 0;
        for (var measured : Measured.values()) {
            number++;
            tellOf(measured, number);
            taken.put(measured, measure(measured));
            print(measured, taken.get(measured));
        }
        tell("done");
        out.println();
        printRatios(taken);
        return true;
    }

    private void print(SameAnswers.Mix mix) {
        out.printf(
                Locale.ROOT,
                "%,d situations (seed %d): both tables of 25 rules answer alike. %,d meet no"
                        + " objection; row by row, so many meet%n",
                mix.situations(),
                SEED,
                mix.free());
        int row = 0;
        for (var each : mix.rows()) {
            row++;
            out.printf(
                    Locale.ROOT,
                    "%4d %-15s %,5d%s",
                    row,
                    each.objection(),
                    each.met(),
                    row % ROWS_A_LINE == 0 ? System.lineSeparator() : "");
        }
    }

    private void printInputs() {
        tell("reading the reference programme");
        out.printf("offer:  %s%n", words(new Decisions.SingleOffers().outcomes()));
        out.printf("offers: %s%n", words(new Decisions.WholeList().outcomes()));
        out.printf("plan:   %s%n", words(new Decisions.WholePlan().outcomes()));
    }

    private static String words(SortedMap<String, Long> outcomes) {
        return outcomes.entrySet().stream()
                .map(entry ->
                        String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private Taken measure(Measured measured) throws RunnerException {
        var turn = TimeValue.seconds(seconds);
        var options =
                new OptionsBuilder()
                        .include(
                                "\\b"
                                        + Decisions.class.getSimpleName()
                                        + "\\."
                                        + measured.method
                                        + "$")
                        .forks(1)
                        .threads(1)
                        .warmupIterations(WARM_UP_TURNS)
                        .warmupTime(turn)
                        .measurementIterations(TURNS)
                        .measurementTime(turn)
                        .addProfiler(ProcessorTime.class)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        var result = new Runner(options).runSingle();
        return new Taken(
                // The median: a neighbour on the computer spoils one of the turns, not most.
                result.getPrimaryResult().getStatistics().getPercentile(MEDIAN),
                secondary(result, ProcessorTime.LABEL),
                secondary(result, "gc.alloc.rate.norm"));
    }

    private static double secondary(RunResult result, String label) {
        var found = result.getSecondaryResults().get(label);
        return found == null ? Double.NaN : found.getStatistics().getPercentile(MEDIAN);
    }

    private void print(Measured measured, Taken taken) {
        out.printf(
                Locale.ROOT,
                "%-10s %,14.0f %,14.0f %,12.0f %,12.0f  %s%n",
                measured.method,
                taken.clock(),
                taken.processor(),
                NANOS_PER_SECOND / taken.clock(),
                taken.bytes(),
                measured.words);
    }

    private void printRatios(Map<Measured, Taken> taken) {
        var table = of(taken, Measured.TABLE);
        var dmn = of(taken, Measured.DMN);
        var offer = of(taken, Measured.OFFER);
        var plan = of(taken, Measured.PLAN);
        line(
                "table to dmn, decisions a second",
                dmn.clock() / table.clock(),
                dmn.processor() / table.processor(),
                WANTED_TIMES_DMN);
        line(
                "offers a second to 1,000,000",
                NANOS_PER_SECOND / offer.clock() / WANTED_OFFERS_PER_SECOND,
                NANOS_PER_SECOND / offer.processor() / WANTED_OFFERS_PER_SECOND,
                1);
        line(
                "5 ms to a plan",
                WANTED_PLAN_MILLIS * NANOS_PER_MILLI / plan.clock(),
                WANTED_PLAN_MILLIS * NANOS_PER_MILLI / plan.processor(),
                1);
    }

    private void line(String what, double byClock, double byProcessor, double wanted) {
        out.printf(
                Locale.ROOT,
                "ratio=%.2f  %s; wanted %.0f: %s by the clock, %s by processor time (%.2f)%n",
                byClock,
                what,
                wanted,
                byClock >= wanted ? "reached" : "MISSED",
                byProcessor >= wanted ? "reached" : "MISSED",
                byProcessor);
    }

    private static Taken of(Map<Measured, Taken> taken, Measured measured) {
        var found = taken.get(measured);
        if (found == null) {
            throw new IllegalStateException("%s was not measured.".formatted(measured));
        }
        return found;
    }

    private void tellOf(Measured measured, int number) {
        int left = Measured.values().length - number + 1;
        var time =
                Duration.ofSeconds(
                        left * (SECONDS_TO_START + (long) (WARM_UP_TURNS + TURNS) * seconds));
        tell(
                "%d of %d, %s: %s; about %d min %02d s left"
                        .formatted(
                                number,
                                Measured.values().length,
                                measured.method,
                                measured.words,
                                time.toMinutes(),
                                time.toSeconds() % SECONDS_A_MINUTE));
    }

    private void tell(String words) {
        progress.println("bench decide: " + words);
    }
}
