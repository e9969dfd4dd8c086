package dev.hoshu.fleet.run;

import dev.hoshu.fleet.base.BaseColumns;
import dev.hoshu.fleet.report.MachineReports;
import dev.hoshu.fleet.report.Question;
import dev.hoshu.fleet.report.Reporting;
import dev.hoshu.fleet.run.RunPlan.Form;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run over a base: every slice that is not done yet, then the summary. */
public final class FleetRun {

    private final SparkSession spark;
    private final RunPlan plan;
    private final PrintStream progress;

    /**
     * A run.
     *
     * @param progress where it is said how far the run is
     */
    public FleetRun(SparkSession spark, RunPlan plan, PrintStream progress) {
        this.spark = spark;
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param machines so many machines were looked at
     * @param rows so many rows were written
     * @param rejected so many rows of the base were not understood
     */
    public record Outcome(long machines, long rows, long rejected) {}

    /**
     * Runs, or goes on where an earlier run with the same words was cut off.
     *
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if the folder or the base is not what it should be
     */
    public Outcome run() throws IOException {
        var hadoop = spark.sparkContext().hadoopConfiguration();
        // Markers of success lie in "done"; hidden ones beside every file would only be in the way.
        hadoop.set("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        var out = OutputFolder.open(plan.output(), Json.write(plan.told()), hadoop);
        var base = new BaseSource(spark, plan, out, progress).parquet();
        var files = Slice.files(base.folder(), hadoop);
        long total = base(files.stream().map(f -> f.getPath().toString()).toList()).count();
        var slices =
                Slice.deal(files, (int) Math.max(1, Math.ceilDiv(total, plan.sliceMachines())));
        var said = new Progress(progress, total);
        spark.sparkContext().addSparkListener(said);
        try {
            var counts = decide(slices, out, said);
            var outcome = new Outcome(total, counts.rows(), counts.rejected() + base.rejected());
            new Summary(spark, plan, out).write(outcome, slices.size());
            out.remove("work");
            return outcome;
        } finally {
            spark.sparkContext().removeSparkListener(said);
        }
    }

    private record Counts(long rows, long rejected) {}

    private Counts decide(List<Slice> slices, OutputFolder out, Progress said) throws IOException {
        var missing = new ArrayList<Slice>();
        long rows = 0;
        long rejected = 0;
        for (var slice : slices) {
            var note = out.done(slice.name());
            if (note == null) {
                missing.add(slice);
            } else {
                said.found(Json.number(note, "machines"));
                rows += Json.number(note, "rows");
                rejected += Json.number(note, "rejected");
            }
        }
        if (missing.size() < slices.size()) {
            progress.printf(
                    "  %d / %d スライスは済んでいます。 / %d of %d slices are done.%n",
                    slices.size() - missing.size(),
                    slices.size(),
                    slices.size() - missing.size(),
                    slices.size());
        }
        var question =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(plan.question());
        for (var slice : missing) {
            var note = decide(slice, question, out, said);
            rows += note.rows();
            rejected += note.rejected();
        }
        question.destroy();
        return new Counts(rows, rejected);
    }

    private Counts decide(
            Slice slice, Broadcast<Question> question, OutputFolder out, Progress said)
            throws IOException {
        var work = "work/" + slice.name();
        out.remove(work);
        var machines = base(slice.files());
        long count = machines.count();
        said.begin(count);
        write(reported(machines, question), out.at(work + "/all"));
        var written = written(out.at(work + "/all"));
        var fault = functions.col("cover").equalTo(MachineReports.NOT_UNDERSTOOD);
        long rejected = written.filter(fault).count();
        if (rejected > 0) {
            reject(written.filter(fault), out, work, slice);
            write(written.filter(functions.not(fault)), out.at(work + "/parquet"));
        } else {
            out.move(work + "/all", work + "/parquet");
        }
        long rows = keep(slice, out, work);
        said.end(count);
        var note = new TreeMap<String, Object>();
        note.put("machines", count);
        note.put("rows", rows);
        note.put("rejected", rejected);
        out.note(slice.name(), Json.write(note));
        out.remove(work);
        return new Counts(rows, rejected);
    }

    private long keep(Slice slice, OutputFolder out, String work) throws IOException {
        var good = written(out.at(work + "/parquet"));
        long rows = good.count();
        if (plan.forms().contains(Form.CSV)) {
            csv(good, out.at(work + "/csv"));
            out.move(work + "/csv", "csv/slice=" + slice.name());
        }
        // Parquet is kept in any case until the summary is made from it.
        out.move(work + "/parquet", "parquet/slice=" + slice.name());
        return rows;
    }

    private static void reject(Dataset<Row> faults, OutputFolder out, String work, Slice slice)
            throws IOException {
        csv(
                faults.select("machine_number", "serial_number", "sentence_ja", "sentence_en")
                        .withColumnRenamed("sentence_ja", "reason_ja")
                        .withColumnRenamed("sentence_en", "reason_en"),
                out.at(work + "/rejects"));
        out.move(work + "/rejects", "rejects/slice=" + slice.name());
    }

    private Dataset<Row> base(List<String> files) {
        return spark.read().schema(BaseColumns.BASE).parquet(files.toArray(String[]::new));
    }

    private Dataset<Row> written(String folder) {
        return spark.read().schema(plan.question().report().columns()).parquet(folder);
    }

    /** A machine's rows by the machine alone: nothing is put together by customer. */
    static Dataset<Row> reported(Dataset<Row> machines, Broadcast<Question> question) {
        return machines.mapPartitions(
                new Reporting(question), Encoders.row(question.value().report().columns()));
    }

    private static void write(Dataset<Row> rows, String folder) {
        rows.write().mode(SaveMode.Overwrite).parquet(folder);
    }

    private static void csv(Dataset<Row> rows, String folder) {
        rows.select(guarded(rows))
                .write()
                .mode(SaveMode.Overwrite)
                .options(Map.of("header", "true", "escape", "\"", "emptyValue", ""))
                .csv(folder);
    }

    /** What was typed by somebody must not become a formula in a spreadsheet program. */
    private static Column[] guarded(Dataset<Row> rows) {
        var columns = new ArrayList<Column>();
        for (var name : rows.columns()) {
            var column = functions.col(name);
            columns.add(
                    name.equals("customer") || name.equals("channel")
                            ? functions
                                    .when(
                                            column.rlike("^[=+\\-@\\t\\r]"),
                                            functions.concat(functions.lit("'"), column))
                                    .otherwise(column)
                                    .as(name)
                            : column);
        }
        return columns.toArray(Column[]::new);
    }
}
