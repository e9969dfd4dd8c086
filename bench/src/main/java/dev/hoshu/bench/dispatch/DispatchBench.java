package dev.hoshu.bench.dispatch;

import dev.hoshu.domain.dispatch.DayPlan;
import dev.hoshu.domain.dispatch.GreedyPlan;
import dev.hoshu.domain.dispatch.PlanCheck;
import dev.hoshu.domain.dispatch.PlanDifference;
import dev.hoshu.domain.dispatch.WorkDay;
import dev.hoshu.server.dispatch.DayPlanner;
import dev.hoshu.server.dispatch.PlanningEffort;
import dev.hoshu.server.dispatch.SampleDay;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Plans days of 200 visits and 30 engineers, each beside its greedy plan. */
public final class DispatchBench {

    private static final int ENGINEERS = 30;
    private static final int VISITS = 200;
    private static final int DAYS = 3;
    private static final long FIRST_SEED = 20_261_126;
    private static final int URGENT_MINUTE = 11 * 60;
    private static final double LIMIT_SECONDS = 15;
    private static final double METRES_PER_KILOMETRE = 1000;
    private static final double PERCENT = 100;

    private final Duration time;
    private final PrintStream out;
    private final PrintStream progress;

    /**
     * Prepares the measuring.
     *
     * @param seconds how long each day is planned, 1 to 60
     * @param out where the figures go
     * @param progress where it is said how far the run is
     */
    public DispatchBench(int seconds, PrintStream out, PrintStream progress) {
        this.time = Duration.ofSeconds(seconds);
        this.out = out;
        this.progress = progress;
    }

    /** When the first plan came in which every visit is made and nothing is wrong. */
    private static final class Watch {

        private final WorkDay day;
        private final long started = System.nanoTime();
        private @Nullable Double feasibleAfter;

        Watch(WorkDay day) {
            this.day = day;
        }

        void saw(DayPlan plan) {
            if (feasibleAfter == null && isWhole(day, plan)) {
                feasibleAfter = seconds();
            }
        }

        double seconds() {
            return (System.nanoTime() - started) / (double) TimeUnit.SECONDS.toNanos(1);
        }
    }

    /**
     * Measures and prints.
     *
     * @return whether every day had a plan that can be done within the limit; how far it drives
     *     makes no difference
     */
    public boolean run() {
        out.printf(
                Locale.ROOT,
                "%d days of %d visits and %d engineers, made up from seeds %d and on; %.0f s each,"
                        + " one thread; %s %s, Java %s, %d processors.%n%n",
                DAYS,
                VISITS,
                ENGINEERS,
                FIRST_SEED,
                (double) time.toSeconds(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        boolean right = true;
        for (int i = 0; i < DAYS; i++) {
            progress.printf("bench dispatch: day %d of %d%n", i + 1, DAYS);
            right &= day(FIRST_SEED + i);
        }
        return right;
    }

    private boolean day(long seed) {
        var day = SampleDay.of(seed, ENGINEERS, VISITS);
        long before = System.nanoTime();
        var greedy = GreedyPlan.of(day);
        double greedySeconds = (System.nanoTime() - before) / (double) TimeUnit.SECONDS.toNanos(1);
        var planner = new DayPlanner(new PlanningEffort(seed, Long.MAX_VALUE, time));
        var watch = new Watch(day);
        var plan = planner.plan(day, DayPlan.EMPTY, watch::saw);
        double all = watch.seconds();
        var first = watch.feasibleAfter;
        boolean soon = first != null && first <= LIMIT_SECONDS && isWhole(day, plan);
        double ratio = PlanCheck.metres(day, plan) / (double) PlanCheck.metres(day, greedy);
        out.printf(
                Locale.ROOT,
                "day %d%n  greedy: %.2f s, %.1f km, %d visits left out%n"
                        + "  planned: %.2f s, %.1f km, %d visits left out%n"
                        + "  seconds until it can be done: %s; wanted %.0f: %s%n"
                        + "  ratio=%.3f  way to that of the greedy plan (%+.1f %%)%n",
                seed,
                greedySeconds,
                kilometres(day, greedy),
                PlanCheck.leftOut(day, greedy).size(),
                all,
                kilometres(day, plan),
                PlanCheck.leftOut(day, plan).size(),
                first == null ? "never" : String.format(Locale.ROOT, "%.2f", first),
                LIMIT_SECONDS,
                soon ? "reached" : "MISSED",
                ratio,
                (ratio - 1) * PERCENT);
        disturb(day, plan, planner, seed);
        return soon;
    }

    private void disturb(WorkDay day, DayPlan plan, DayPlanner planner, long seed) {
        var disturbed = SampleDay.disturbed(day, seed, "URGENT", URGENT_MINUTE);
        var after = planner.plan(disturbed, plan);
        var afresh = planner.plan(disturbed);
        out.printf(
                Locale.ROOT,
                "  an urgent visit more: %s, %d of %d visits changed; %d if planned afresh%n%n",
                isWhole(disturbed, after) ? "made" : "NOT WHOLE",
                PlanDifference.between(disturbed, plan, after).changes(),
                VISITS,
                PlanDifference.between(disturbed, plan, afresh).changes());
    }

    private static boolean isWhole(WorkDay day, DayPlan plan) {
        return PlanCheck.leftOut(day, plan).isEmpty() && PlanCheck.faults(day, plan).isEmpty();
    }

    private static double kilometres(WorkDay day, DayPlan plan) {
        return PlanCheck.metres(day, plan) / METRES_PER_KILOMETRE;
    }
}
