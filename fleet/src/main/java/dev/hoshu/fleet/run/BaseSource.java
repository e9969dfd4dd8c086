package dev.hoshu.fleet.run;

import dev.hoshu.fleet.programme.FleetProgramme;

import org.apache.spark.sql.SparkSession;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/**
 * Finds the base as Parquet, in which every machine is one row. What comes as sheets or from a
 * database is put in that form first, which is a step of its own and done once.
 */
final class BaseSource {

    private static final String STEP = "base";
    private static final String FOLDER = "base";

    private final SparkSession spark;
    private final RunPlan plan;
    private final OutputFolder out;
    private final PrintStream progress;

    BaseSource(SparkSession spark, RunPlan plan, OutputFolder out, PrintStream progress) {
        this.spark = spark;
        this.plan = plan;
        this.out = out;
        this.progress = progress;
    }

    /**
     * A base in Parquet.
     *
     * @param folder where it lies
     * @param rejected so many rows were not understood on the way
     */
    record Found(String folder, long rejected) {}

    Found parquet() throws IOException {
        if (!DatabaseBase.isMeant(plan.input()) && !isSheet()) {
            return new Found(plan.input(), 0);
        }
        var note = out.done(STEP);
        if (note == null) {
            out.remove("work/base");
            long rejected = gathered();
            out.move("work/base", FOLDER);
            var noted = new TreeMap<String, Object>();
            noted.put("rejected", rejected);
            note = Json.write(noted);
            out.note(STEP, note);
        }
        return new Found(out.at(FOLDER), Json.number(note, "rejected"));
    }

    private boolean isSheet() {
        return !plan.input().contains("://") && Files.isRegularFile(Path.of(plan.input()));
    }

    private long gathered() throws IOException {
        if (DatabaseBase.isMeant(plan.input())) {
            progress.println("  データベースを読みます。 / Reading the database.");
            new DatabaseBase(spark, plan.input(), plan.question().programme().code())
                    .write(out.at("work/base"));
            return 0;
        }
        progress.println("  表を読みます。 / Reading the sheets.");
        return new SheetBase(spark, FleetProgramme.of(plan.question().programme()), out)
                .write(
                        Path.of(plan.input()),
                        plan.services().isEmpty() ? null : Path.of(plan.services()));
    }
}
