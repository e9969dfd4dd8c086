package dev.hoshu.fleet.run;

import dev.hoshu.fleet.base.BaseColumns;
import dev.hoshu.fleet.base.InventedBase;
import dev.hoshu.fleet.programme.FleetProgramme;
import dev.hoshu.fleet.programme.PackedProgramme;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes an invented base as Parquet, some files of about the same size. */
public final class Generation {

    private static final long MACHINES_A_FILE = 100_000;

    private Generation() {}

    /**
     * Writes the base.
     *
     * @param machines so many machines, 1 or more
     * @param seed decides everything that is invented
     * @param until no order of a service is dated later
     * @param folder where it is written, over what lies there
     */
    public static void write(
            SparkSession spark,
            PackedProgramme programme,
            long machines,
            long seed,
            LocalDate until,
            String folder) {
        write(spark, programme, machines, seed, until, folder, MACHINES_A_FILE);
    }

    /** The same, with about so many machines a file. */
    static void write(
            SparkSession spark,
            PackedProgramme programme,
            long machines,
            long seed,
            LocalDate until,
            String folder,
            long machinesAFile) {
        if (machines < 1) {
            throw new IllegalArgumentException(
                    "--machines %d は 1 以上にしてください。 / --machines %d must be 1 or more."
                            .formatted(machines, machines));
        }
        var packed = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(programme);
        int files = (int) Math.ceilDiv(machines, machinesAFile);
        spark.range(0, machines, 1, files)
                .mapPartitions(new Invention(packed, seed, until), Encoders.row(BaseColumns.BASE))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(folder);
        packed.destroy();
    }

    /** Invents the machines at the places that it is given. */
    private record Invention(Broadcast<PackedProgramme> programme, long seed, LocalDate until)
            implements MapPartitionsFunction<Long, Row> {

        @Override
        public Iterator<Row> call(Iterator<Long> places) {
            var held = FleetProgramme.of(programme.value());
            var list =
                    held.inForce(until)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "%s に有効な検索リストがありません。 / No search list is in force on %s."
                                                    .formatted(until, until)));
            var base = new InventedBase(seed, until, held.programme().country(), list.offerings());
            return stream(places).map(place -> BaseColumns.row(base.machine(place))).iterator();
        }

        private static Stream<Long> stream(Iterator<Long> places) {
            Iterable<Long> all = () -> places;
            return StreamSupport.stream(all.spliterator(), false);
        }
    }
}
