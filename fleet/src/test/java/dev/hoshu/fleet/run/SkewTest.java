package dev.hoshu.fleet.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.fleet.base.BaseColumns;
import dev.hoshu.fleet.base.InventedBase;
import dev.hoshu.fleet.report.Report;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** One customer with a third of the base makes no task longer than another. */
class SkewTest {

    @TempDir private Path folder;

    @Test
    void tasksHaveTheSameNumberOfMachinesWhoeverOwnsThem() {
        var base = Runs.base(folder, 40_000, 5_000);
        var machines = Runs.spark().read().schema(BaseColumns.BASE).parquet(base.toString());
        long largest =
                machines.filter(functions.col("customer").equalTo(InventedBase.LARGEST_CUSTOMER))
                        .count();
        assertThat(largest).isBetween(13_300L, 13_500L);
        var question =
                JavaSparkContext.fromSparkContext(Runs.spark().sparkContext())
                        .broadcast(Runs.question(Report.NOTHING));
        var decided = FleetRun.reported(machines, question);
        var sizes =
                decided
                        .groupBy(functions.spark_partition_id().as("task"))
                        .agg(functions.count(functions.lit(1)).as("machines"))
                        .collectAsList()
                        .stream()
                        .mapToLong(r -> r.getLong(1))
                        .summaryStatistics();
        assertThat(sizes.getCount()).isGreaterThan(1);
        assertThat(sizes.getMax()).isLessThanOrEqualTo((long) (sizes.getAverage() * 1.34));
        // No step before the writing sends a machine anywhere: there is nothing to be skewed.
        assertThat(decided.queryExecution().executedPlan().toString()).doesNotContain("Exchange");
    }
}
