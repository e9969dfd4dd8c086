package dev.hoshu.fleet.run;

import dev.hoshu.fleet.programme.FleetProgramme;
import dev.hoshu.fleet.report.Report;
import dev.hoshu.fleet.run.RunPlan.Form;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run comes to: {@code summary.json}, and sums by customer and by channel. Spark adds up
 * within each task first, so that one customer with a third of the base is no longer at it than any
 * other.
 */
final class Summary {

    private final SparkSession spark;
    private final RunPlan plan;
    private final OutputFolder out;

    Summary(SparkSession spark, RunPlan plan, OutputFolder out) {
        this.spark = spark;
        this.plan = plan;
        this.out = out;
    }

    void write(FleetRun.Outcome outcome, int slices) throws IOException {
        var question = plan.question();
        var rows = spark.read().schema(question.report().columns()).parquet(out.at("parquet"));
        var held = FleetProgramme.of(question.programme());
        var summary = new TreeMap<String, Object>(plan.told());
        summary.put("machines", outcome.machines());
        summary.put("rows", outcome.rows());
        summary.put("rejected", outcome.rejected());
        summary.put("slices", slices);
        summary.put(
                "policyFrom",
                held.programme()
                        .policies()
                        .inForce(question.on())
                        .map(p -> p.effectiveFrom().toString())
                        .orElse(""));
        summary.put(
                "listDate", held.inForce(question.on()).map(l -> l.date().toString()).orElse(""));
        summary.put("byState", byState(rows));
        grouped(rows, "customer");
        grouped(rows, "channel");
        out.write("summary.json", Json.write(summary));
        if (!plan.forms().contains(Form.PARQUET)) {
            out.remove("parquet");
        }
    }

    private List<Map<String, Object>> byState(Dataset<Row> rows) {
        var sums = sums();
        var states = new ArrayList<Map<String, Object>>();
        var names = new ArrayList<>(List.of("cover"));
        if (plan.question().report() == Report.WHAT_IF) {
            names.addAll(List.of("following_before", "following_after"));
        } else if (plan.question().report() != Report.GAPS) {
            names.add("following");
        }
        var columns = names.stream().map(functions::col).toArray(Column[]::new);
        for (var row :
                rows.groupBy(columns)
                        .agg(sums.getFirst(), sums.subList(1, sums.size()).toArray(Column[]::new))
                        .orderBy(columns)
                        .collectAsList()) {
            var state = new TreeMap<String, Object>();
            for (var name : row.schema().fieldNames()) {
                Object value = row.getAs(name);
                state.put(name, value == null ? 0L : value);
            }
            states.add(state);
        }
        return states;
    }

    private List<Column> sums() {
        var columns = new ArrayList<Column>();
        columns.add(functions.count(functions.lit(1)).as("rows"));
        var summed =
                switch (plan.question().report()) {
                    case GAPS -> List.of("uncovered_days");
                    case WHAT_IF -> List.of("yen_more", "days_more");
                    case DECIDE, RENEWALS, EOS, NOTHING ->
                            List.of("cost_yen", "fee_yen", "uncovered_days");
                };
        summed.forEach(name -> columns.add(functions.sum(name).as(name)));
        return columns;
    }

    private void grouped(Dataset<Row> rows, String by) throws IOException {
        var sums = sums();
        var place = "by_" + by;
        rows.groupBy(by)
                .agg(sums.getFirst(), sums.subList(1, sums.size()).toArray(Column[]::new))
                .orderBy(functions.col(by))
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .option("header", "true")
                .csv(out.at("work/" + place));
        out.move("work/" + place, place);
    }
}
