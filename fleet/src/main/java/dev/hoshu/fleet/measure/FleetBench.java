package dev.hoshu.fleet.measure;

import dev.hoshu.fleet.base.BaseColumns;
import dev.hoshu.fleet.base.InventedBase;
import dev.hoshu.fleet.programme.FleetProgramme;
import dev.hoshu.fleet.programme.PackedProgramme;
import dev.hoshu.fleet.report.MachineReports;
import dev.hoshu.fleet.report.Question;
import dev.hoshu.fleet.report.Report;
import dev.hoshu.fleet.run.FleetRun;
import dev.hoshu.fleet.run.Generation;
import dev.hoshu.fleet.run.RunPlan;
import dev.hoshu.fleet.run.SparkStart;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code hoshu bench fleet}: the runs over a small and a large base, beside the same runs with
 * nothing decided and beside a plain loop, all in one Java machine.
 */
public final class FleetBench {

    private static final LocalDate ON = LocalDate.of(2026, 11, 27);
    private static final int SEED = 7;
    private static final int DAYS = 90;
    private static final int SHORT_TURNS = 3;
    private static final int LOOPED = 200_000;
    private static final double MOST_RATIO = 3.0;
    // Ten times the machines, and something for what is done once.
    private static final double MOST_GROWTH = 1.15;
    private static final List<Report> MEASURED =
            List.of(Report.NOTHING, Report.DECIDE, Report.RENEWALS);

    private final SparkSession spark;
    private final PackedProgramme programme;
    private final Path folder;
    private final PrintStream out;

    private FleetBench(
            SparkSession spark, PackedProgramme programme, Path folder, PrintStream out) {
        this.spark = spark;
        this.programme = programme;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Measures and prints the figures.
     *
     * @param words {@code --small N}, {@code --large N} or {@code --dir DIR}
     * @return false if a limit is not kept
     * @throws IOException if a base cannot be written or read
     */
    public static boolean run(List<String> words, PrintStream out) throws IOException {
        var options = BenchOptions.of(words);
        var packed =
                PackedProgramme.of(
                        Path.of(System.getProperty("hoshu.programmes", "programmes"))
                                .resolve("lenovo-services-jp"));
        try (var spark = SparkStart.spark("local[*]", null, 0)) {
            return new FleetBench(spark, packed, options.folder(), out)
                    .measure(options.small(), options.large());
        }
    }

    private boolean measure(long small, long large) throws IOException {
        var first = base(small);
        var second = base(large);
        out.println("warming up");
        for (var report : MEASURED) {
            seconds(report, first, small, "warm");
        }
        // A short run is easily held up by a neighbour, a long one evens that out.
        var short_ = times(first, small, SHORT_TURNS);
        var long_ = times(second, large, 1);
        double loop = loop();
        out.printf(Locale.ROOT, "loop (one thread, no Spark): %,.0f machines/s%n", loop);
        boolean kept = true;
        for (var report : List.of(Report.DECIDE, Report.RENEWALS)) {
            double growth = time(long_, report) / time(short_, report);
            double ratio = time(long_, report) / time(long_, Report.NOTHING);
            out.printf(
                    Locale.ROOT,
                    "%s: growth=%.2f ratio=%.2f loop=%.2f%n",
                    report.verb(),
                    growth,
                    ratio,
                    large / time(long_, report) / loop);
            kept &= ratio <= MOST_RATIO && growth <= MOST_GROWTH * large / small;
        }
        return kept;
    }

    private static double time(Map<Report, Double> times, Report report) {
        return times.getOrDefault(report, Double.NaN);
    }

    private Path base(long machines) {
        var base = folder.resolve("base-" + machines);
        if (!Files.exists(base)) {
            out.printf(Locale.ROOT, "writing a base of %,d invented machines%n", machines);
            var begun = folder.resolve("base-" + machines + ".begun");
            Generation.write(spark, programme, machines, SEED, ON, begun.toString());
            if (!begun.toFile().renameTo(base.toFile())) {
                throw new IllegalStateException(begun + " cannot be renamed.");
            }
        }
        return base;
    }

    /** The median of so many turns for each report; the reports take turns. */
    private Map<Report, Double> times(Path base, long machines, int turns) throws IOException {
        var all = new EnumMap<Report, List<Double>>(Report.class);
        for (int turn = 0; turn < turns; turn++) {
            for (var report : MEASURED) {
                PeakMemory.reset();
                double seconds = seconds(report, base, machines, "run");
                all.computeIfAbsent(report, r -> new ArrayList<>()).add(seconds);
                out.printf(
                        Locale.ROOT,
                        "%s %,d machines: %.1f s, %,.0f machines/s, peak memory %s%n",
                        report.verb(),
                        machines,
                        seconds,
                        machines / seconds,
                        PeakMemory.words());
            }
        }
        var medians = new EnumMap<Report, Double>(Report.class);
        all.forEach((report, seconds) -> {
            seconds.sort(null);
            medians.put(report, seconds.get(seconds.size() / 2));
        });
        return medians;
    }

    private double seconds(Report report, Path base, long machines, String kind)
            throws IOException {
        var target = folder.resolve(kind + "-" + report.verb() + "-" + machines);
        remove(target);
        var plan =
                new RunPlan(
                        question(report),
                        base.toString(),
                        "",
                        target.toString(),
                        Set.of(RunPlan.Form.PARQUET),
                        1_000_000);
        var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        long began = System.nanoTime();
        var outcome = new FleetRun(spark, plan, quiet).run();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (outcome.machines() != machines || outcome.rejected() != 0) {
            throw new IllegalStateException("Not every machine was decided: " + outcome);
        }
        remove(target);
        return seconds;
    }

    private Question question(Report report) {
        return new Question(report, ON, ON, ON.plusDays(DAYS), programme, null);
    }

    /** So many machines a second by the same code on one thread, from rows in memory. */
    private double loop() {
        var held = FleetProgramme.of(programme);
        var list = held.inForce(ON).orElseThrow();
        var invented = new InventedBase(SEED, ON, held.programme().country(), list.offerings());
        var rows = new ArrayList<Row>(LOOPED);
        for (int place = 0; place < LOOPED; place++) {
            rows.add(BaseColumns.row(invented.machine(place)));
        }
        double best = 0;
        for (int turn = 0; turn < 3; turn++) {
            var reports = new MachineReports(question(Report.DECIDE));
            var written = new long[1];
            long began = System.nanoTime();
            for (var row : rows) {
                reports.report(row, r -> written[0]++);
            }
            best = Math.max(best, written[0] / ((System.nanoTime() - began) / 1e9));
        }
        return best;
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
