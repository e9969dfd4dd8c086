package dev.hoshu.fleet.run;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Starts Spark, in this Java machine or on a cluster. */
public final class SparkStart {

    /** What a worker with Spark alone does not have: our own jars, and what they need. */
    private static final Pattern TO_BE_SENT =
            Pattern.compile(
                    "(?:fleet|domain|sheets|poi|poi-ooxml|poi-ooxml-lite|xmlbeans|SparseBitSet|curvesapi"
                        + "|fastcsv|snakeyaml-engine|jspecify|postgresql)-.*\\.jar"
                        + "|jackson-(?:core|databind|dataformat-yaml)-3\\..*\\.jar");

    private SparkStart() {}

    /**
     * Starts it, or finds it started.
     *
     * @param master where, such as {@code local[*]} or {@code spark://host:7077}
     * @param memory of an executor, such as {@code 2g}; null leaves it to Spark
     * @param partitions so many tasks at least for a slice; 0 leaves it to Spark
     */
    public static SparkSession spark(String master, @Nullable String memory, int partitions) {
        var builder =
                SparkSession.builder()
                        .appName("hoshu fleet")
                        .master(master)
                        .config("spark.ui.enabled", "false")
                        .config("spark.sql.datetime.java8API.enabled", "true")
                        .config("spark.sql.session.timeZone", "UTC")
                        .config("spark.sql.parquet.compression.codec", "zstd")
                        .config("spark.hadoop.parquet.enable.summary-metadata", "false")
                        // Few rows a batch, so that what is held does not hang on how wide they
                        // are.
                        .config("spark.sql.parquet.columnarReaderBatchSize", "1024")
                        .config("spark.sql.shuffle.partitions", "16");
        if (memory != null) {
            builder.config("spark.executor.memory", memory);
        }
        if (partitions > 0) {
            builder.config("spark.sql.files.minPartitionNum", String.valueOf(partitions));
        }
        if (!master.startsWith("local")) {
            builder.config("spark.jars", jars());
            // A worker that dies takes no slice with it, however often that happens in a long run.
            builder.config("spark.task.maxFailures", "8");
        }
        return builder.getOrCreate();
    }

    private static String jars() {
        return paths().stream()
                .filter(p -> TO_BE_SENT.matcher(String.valueOf(p.getFileName())).matches())
                .map(p -> p.toUri().toString())
                .collect(Collectors.joining(","));
    }

    private static List<Path> paths() {
        return Arrays.stream(
                        System.getProperty("java.class.path")
                                .split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .toList();
    }
}
