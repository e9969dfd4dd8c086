package dev.hoshu.bench.clock;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.response.CaseClocks;
import dev.hoshu.domain.response.CaseLog;
import dev.hoshu.domain.response.CaseReading;
import dev.hoshu.sheets.programme.ProgrammeFolder;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Replays event logs of cases on one thread and says how many events a second that is. */
public final class ClockBench {

    private static final long SEED = 20_261_126;
    private static final int LOGS = 20_000;
    private static final int TURNS = 5;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** After every event that is drawn. */
    private static final Instant AT = Instant.parse("2027-12-01T00:00:00Z");

    private static final Duration LONGEST_LOOK_BACK = Duration.ofDays(2);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double WANTED_EVENTS_PER_SECOND = 1e6;

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
    public ClockBench(int seconds, PrintStream out, PrintStream progress) {
        this.seconds = seconds;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Events a second of one turn.
     *
     * @param clock by the clock
     * @param processor by the processor time of the one thread
     */
    private record Rate(double clock, double processor) {}

    /**
     * Measures and prints.
     *
     * @return whether logs told in another order were read alike, without which nothing is
     *     measured; a limit that is missed makes no difference
     * @throws IOException if the reference programme cannot be read
     */
    public boolean run() throws IOException {
        var clocks = clocks();
        var logs = LogDraw.draw(SEED, LOGS);
        long events = logs.stream().mapToLong(log -> log.events().size()).sum();
        if (!readsAlike(clocks, logs)) {
            return false;
        }
        out.printf(
                Locale.ROOT,
                "%,d logs of cases with %,d events (seed %d), one of ten entered in no order; told"
                        + " in another order each is read alike.%n",
                LOGS,
                events,
                SEED);
        out.printf(
                Locale.ROOT,
                "Medians of %d turns of %d s after %d to warm up, one thread; %s %s, Java %s, %d"
                        + " processors.%n%n",
                TURNS,
                seconds,
                TURNS,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        var rates = new ArrayList<Rate>();
        for (int turn = 0; turn < 2 * TURNS; turn++) {
            progress.printf("bench clock: turn %d of %d%n", turn + 1, 2 * TURNS);
            var rate = turn(clocks, logs, events);
            if (turn >= TURNS) {
                rates.add(rate);
            }
        }
        print(
                median(rates.stream().mapToDouble(Rate::clock).toArray()),
                median(rates.stream().mapToDouble(Rate::processor).toArray()));
        return true;
    }

    private static CaseClocks clocks() throws IOException {
        var folder = Path.of(System.getProperty("hoshu.programmes", "programmes"));
        var programme = ProgrammeFolder.read(folder.resolve(Programme.REFERENCE));
        var policy = programme.policies().inForce(TODAY).orElseThrow();
        return CaseClocks.under(policy, programme.calendar(policy));
    }

    /** Also in the middle of a log, where what is not known yet must not matter. */
    private boolean readsAlike(CaseClocks clocks, List<CaseLog> logs) {
        var random = new Random(SEED);
        for (var log : logs) {
            var told = new ArrayList<>(log.events());
            Collections.shuffle(told, random);
            var other = new CaseLog(log.level(), told, null);
            var within =
                    told.getFirst().at().plus(LONGEST_LOOK_BACK.dividedBy(1L + random.nextInt(9)));
            for (var at : List.of(AT, within)) {
                var reading = clocks.read(log, at);
                if (!(reading instanceof CaseReading.Shown)
                        || !clocks.read(other, at).equals(reading)) {
                    out.printf("WRONG: told in another order it is read otherwise.%n%s%n", log);
                    return false;
                }
            }
        }
        return true;
    }

    private Rate turn(CaseClocks clocks, List<CaseLog> logs, long events) {
        var threads = ManagementFactory.getThreadMXBean();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long started = System.nanoTime();
        long spent = threads.getCurrentThreadCpuTime();
        long replayed = 0;
        long missed = 0;
        while (System.nanoTime() < end) {
            for (var log : logs) {
                if (clocks.read(log, AT) instanceof CaseReading.Shown shown
                        && shown.breachedAt() != null) {
                    missed++;
                }
            }
            replayed += events;
        }
        if (missed == 0) {
            throw new IllegalStateException("None of the cases missed its target.");
        }
        return new Rate(
                replayed * NANOS_PER_SECOND / (System.nanoTime() - started),
                replayed * NANOS_PER_SECOND / (threads.getCurrentThreadCpuTime() - spent));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private void print(double byClock, double byProcessor) {
        out.printf(
                Locale.ROOT,
                "events a second: %,.0f by the clock, %,.0f by processor time%n%n",
                byClock,
                byProcessor);
        out.printf(
                Locale.ROOT,
                "ratio=%.2f  events a second to 1,000,000; wanted 1: %s by the clock, %s by"
                        + " processor time (%.2f)%n",
                byClock / WANTED_EVENTS_PER_SECOND,
                byClock >= WANTED_EVENTS_PER_SECOND ? "reached" : "MISSED",
                byProcessor >= WANTED_EVENTS_PER_SECOND ? "reached" : "MISSED",
                byProcessor / WANTED_EVENTS_PER_SECOND);
    }
}
