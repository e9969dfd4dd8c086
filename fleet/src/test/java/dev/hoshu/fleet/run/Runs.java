package dev.hoshu.fleet.run;

import dev.hoshu.fleet.programme.PackedProgramme;
import dev.hoshu.fleet.report.Question;
import dev.hoshu.fleet.report.Report;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs for tests, on one Spark in this Java machine. */
public final class Runs {

    public static final LocalDate ON = LocalDate.of(2026, 11, 27);
    public static final Path PROGRAMMES =
            Path.of(System.getProperty("hoshu.programmes", "../programmes"));

    private static final SparkSession SPARK = SparkStart.spark("local[2]", null, 0);
    private static final PackedProgramme PACKED = packedAgain();

    private Runs() {}

    private static PackedProgramme packedAgain() {
        try {
            return PackedProgramme.of(PROGRAMMES.resolve("lenovo-services-jp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SparkSession spark() {
        return SPARK;
    }

    public static PackedProgramme packed() {
        return PACKED;
    }

    public static Question question(Report report) {
        return question(report, null);
    }

    public static Question question(Report report, @Nullable PackedProgramme changed) {
        return new Question(report, ON, ON, ON.plusDays(90), PACKED, changed);
    }

    /** Invented machines in a new folder. */
    public static Path base(Path folder, long machines) {
        return base(folder, machines, machines);
    }

    /** Invented machines in a new folder, so many a file. */
    public static Path base(Path folder, long machines, long machinesAFile) {
        var base = folder.resolve("base-" + machines);
        Generation.write(SPARK, PACKED, machines, 7, ON, base.toString(), machinesAFile);
        return base;
    }

    public static RunPlan plan(Question question, Path input, Path out, long slice) {
        return new RunPlan(
                question,
                input.toString(),
                "",
                out.toString(),
                Set.of(RunPlan.Form.PARQUET, RunPlan.Form.CSV),
                slice);
    }

    public static FleetRun.Outcome run(RunPlan plan) throws IOException {
        var said = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        return new FleetRun(SPARK, plan, said).run();
    }

    /** Every row of a run, in the order of machine and serial number. */
    public static List<Row> rows(Path out, Report report) {
        return SPARK.read()
                .schema(report.columns())
                .parquet(out.resolve("parquet").toString())
                // In which slice a row came to lie is no part of it.
                .drop("slice")
                .orderBy("machine_number", "serial_number")
                .collectAsList();
    }

    /** Every line of the files below a folder, sorted; header lines too. */
    public static List<String> lines(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        lines.sort(null);
        return lines;
    }
}
