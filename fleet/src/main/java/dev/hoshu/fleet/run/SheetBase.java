package dev.hoshu.fleet.run;

import static dev.hoshu.fleet.base.BaseColumns.column;

import static org.apache.spark.sql.functions.col;

import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.coverage.RegisteredPack;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.fleet.base.BaseColumns;
import dev.hoshu.fleet.base.FleetMachine;
import dev.hoshu.fleet.base.HeldService;
import dev.hoshu.fleet.programme.FleetProgramme;
import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.RowFault;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetKind;
import dev.hoshu.sheets.rows.SheetRow;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The trade's two sheets as a base. They are read by what reads them for the portal, a block of
 * rows at a time, and put together by Spark, machine by machine. A row that cannot be taken is
 * written down with its reason and takes no other with it.
 */
final class SheetBase {

    private static final int BLOCK = 100_000;
    private static final long MACHINES_A_FILE = 100_000;

    private static final StructType MACHINES =
            BaseColumns.BASE
                    .add(column("key", DataTypes.StringType))
                    .add(column("row", DataTypes.IntegerType));
    private static final StructType SERVICES =
            BaseColumns.SERVICE
                    .add(column("key", DataTypes.StringType))
                    .add(column("machine", DataTypes.StringType))
                    .add(column("pack", DataTypes.StringType))
                    .add(column("row", DataTypes.IntegerType));
    private static final StructType REJECTS =
            DataTypes.createStructType(
                    List.of(
                            column("file", DataTypes.StringType),
                            column("row", DataTypes.IntegerType),
                            column("content", DataTypes.StringType),
                            column("reason_ja", DataTypes.StringType),
                            column("reason_en", DataTypes.StringType)));

    private final SparkSession spark;
    private final FleetProgramme programme;
    private final OutputFolder out;

    SheetBase(SparkSession spark, FleetProgramme programme, OutputFolder out) {
        this.spark = spark;
        this.programme = programme;
        this.out = out;
    }

    /** Writes the base to {@code work/base}; gives how many rows were rejected. */
    long write(Path machineSheet, @Nullable Path serviceSheet) throws IOException {
        for (var place : List.of("work/machines", "work/services", "work/rejects")) {
            out.remove(place);
        }
        // Every part has at least an empty file, so that each can be read.
        append(List.of(), MACHINES, "work/machines");
        append(List.of(), SERVICES, "work/services");
        append(List.of(), REJECTS, "work/rejects");
        read(
                SheetKinds.MACHINES,
                machineSheet,
                MACHINES,
                "work/machines",
                (row, machine) ->
                        flat(
                                BaseColumns.row(new FleetMachine(machine, null, List.of())),
                                machine.number().machineType() + " " + machine.serial(),
                                row));
        if (serviceSheet != null) {
            read(SheetKinds.SERVICES, serviceSheet, SERVICES, "work/services", this::service);
        }
        return join(
                String.valueOf(machineSheet.getFileName()),
                serviceSheet == null ? "" : String.valueOf(serviceSheet.getFileName()));
    }

    private Object service(int row, RegisteredPack pack) {
        var offering = programme.newest(pack.offering()).orElse(null);
        if (offering == null) {
            return new Sentence(
                    "商品番号 %s はどの検索リストにもありません。番号を確かめてください。".formatted(pack.offering()),
                    "The part number %s is on no search list; check it."
                            .formatted(pack.offering()));
        }
        if (!everFits(pack, offering)) {
            return new Sentence(
                    "商品番号 %s は製品番号 %s を対象としていません（ID-3）。番号を確かめてください。"
                            .formatted(pack.offering(), pack.machine()),
                    "%s is not listed for %s (ID-3); check the numbers."
                            .formatted(pack.offering(), pack.machine()));
        }
        return flat(
                BaseColumns.row(
                        HeldService.pack(pack.offering().value(), pack.period(), pack.orderedOn())),
                pack.machine().machineType() + " " + pack.serial(),
                pack.machine().toString(),
                pack.packSerial(),
                row);
    }

    private static boolean everFits(RegisteredPack pack, ServiceOffering offering) {
        return offering.fits(pack.machine());
    }

    private static Row flat(Row row, Object... more) {
        var values = new @Nullable Object[row.size() + more.length];
        for (int i = 0; i < row.size(); i++) {
            values[i] = row.get(i);
        }
        System.arraycopy(more, 0, values, row.size(), more.length);
        return RowFactory.create(values);
    }

    /**
     * Reads a sheet block by block; what a record becomes is a row, or a sentence that says why
     * not.
     */
    private <R> void read(
            SheetKind<R> kind,
            Path file,
            StructType columns,
            String place,
            BiFunction<Integer, R, Object> becomes)
            throws IOException {
        var name = String.valueOf(file.getFileName());
        try (var sheet = SheetFile.at(file)) {
            switch (kind.open(sheet)) {
                case Opening.NotThisKind<R>(Sentence why) ->
                        throw new IllegalArgumentException(
                                "%s: %s%n%s: %s".formatted(name, why.ja(), name, why.en()));
                case Opening.Opened<R> opened -> {
                    var rows = new ArrayList<Row>(BLOCK);
                    var rejects = new ArrayList<Row>();
                    try (var all = opened.rows()) {
                        while (all.hasNext()) {
                            take(name, kind, all.next(), becomes, rows, rejects);
                            if (rows.size() == BLOCK || rejects.size() == BLOCK) {
                                append(rows, columns, place);
                                append(rejects, REJECTS, "work/rejects");
                                rows.clear();
                                rejects.clear();
                            }
                        }
                    }
                    append(rows, columns, place);
                    append(rejects, REJECTS, "work/rejects");
                }
            }
        }
    }

    private static <R> void take(
            String file,
            SheetKind<R> kind,
            SheetRow<R> row,
            BiFunction<Integer, R, Object> becomes,
            List<Row> rows,
            List<Row> rejects) {
        switch (row) {
            case SheetRow.Understood<R>(int number, R record) -> {
                switch (becomes.apply(number, record)) {
                    case Row good -> rows.add(good);
                    case Sentence why ->
                            rejects.add(
                                    reject(
                                            file,
                                            number,
                                            String.join(",", kind.cells(record)),
                                            why));
                    case Object other ->
                            throw new IllegalStateException("Neither row nor reason: " + other);
                }
            }
            case SheetRow.NotUnderstood<R> bad ->
                    rejects.add(
                            reject(
                                    file,
                                    bad.number(),
                                    String.join(",", bad.cells()),
                                    reasons(bad.faults())));
            case SheetRow.BrokenOff<R>(int number, Sentence why) ->
                    throw new IllegalArgumentException(
                            "%s %d: %s%n%s %d: %s"
                                    .formatted(file, number, why.ja(), file, number, why.en()));
        }
    }

    private static Sentence reasons(List<RowFault> faults) {
        return new Sentence(
                faults.stream().map(f -> f.reason().ja()).collect(Collectors.joining(" / ")),
                faults.stream().map(f -> f.reason().en()).collect(Collectors.joining(" / ")));
    }

    private static Row reject(String file, int number, String content, Sentence why) {
        return RowFactory.create(file, number, content, why.ja(), why.en());
    }

    private void append(List<Row> rows, StructType columns, String place) {
        spark.createDataFrame(rows, columns)
                .coalesce(1)
                .write()
                .mode(SaveMode.Append)
                .parquet(out.at(place));
    }

    private long join(String machineFile, String serviceFile) throws IOException {
        var machines = turns(spark.read().schema(MACHINES).parquet(out.at("work/machines")), "key");
        var services =
                turns(spark.read().schema(SERVICES).parquet(out.at("work/services")), "pack");
        var kept = machines.filter("turn = 1");
        var held = kept.select(col("key"), col("machine_number").as("held"));
        var own = services.filter("turn = 1").join(held, "key");
        rejectLater(machines.filter("turn > 1"), machineFile, "machine_number", "機器", "machine");
        rejectLater(services.filter("turn > 1"), serviceFile, "pack", "パック", "pack");
        reject(
                services.filter("turn = 1").join(held, array("key"), "left_anti"),
                serviceFile,
                "machine",
                "この機器は登録されていません。番号を確かめてください。",
                "The machine is not on record; check the numbers.");
        reject(
                own.filter("machine <> held"),
                serviceFile,
                "machine",
                "この機器の記録上の製品番号は別です（ID-4）。番号を確かめてください。",
                "On record this machine has another number (ID-4); check the numbers.");
        gather(kept, own.filter("machine = held"));
        return rejects();
    }

    private static String[] array(String name) {
        return new String[] {name};
    }

    /** Of rows with one name the first in the file is taken. */
    private static Dataset<Row> turns(Dataset<Row> rows, String by) {
        return rows.withColumn(
                "turn", functions.row_number().over(Window.partitionBy(by).orderBy("row")));
    }

    private void gather(Dataset<Row> machines, Dataset<Row> services) {
        var service =
                functions.struct(
                        java.util.Arrays.stream(BaseColumns.SERVICE.fieldNames())
                                .map(functions::col)
                                .toArray(Column[]::new));
        var gathered =
                services.groupBy("key")
                        // In the order of the file, whatever order they were met in.
                        .agg(
                                functions
                                        .sort_array(
                                                functions.collect_list(
                                                        functions.struct(
                                                                col("row"), service.as("held"))))
                                        .as("found"));
        var columns =
                IntStream.range(0, BaseColumns.MACHINE.size())
                        .mapToObj(i -> col(BaseColumns.MACHINE.fieldNames()[i]))
                        .collect(Collectors.toCollection(ArrayList::new));
        columns.add(col("found.held").as("services"));
        long count = machines.count();
        machines.drop("services")
                .join(gathered, array("key"), "left")
                .repartition((int) Math.max(1, Math.ceilDiv(count, MACHINES_A_FILE)), col("key"))
                .select(columns.toArray(Column[]::new))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(out.at("work/base"));
    }

    private void rejectLater(
            Dataset<Row> later, String file, String content, String ja, String en) {
        reject(
                later,
                file,
                content,
                "同じ%sが前の行にもあります。どちらか一方を残してください。".formatted(ja),
                "The same %s stands in an earlier row; keep one of the two.".formatted(en));
    }

    private void reject(Dataset<Row> rows, String file, String content, String ja, String en) {
        rows.select(
                        functions.lit(file).as("file"),
                        col("row"),
                        col(content).as("content"),
                        functions.lit(ja).as("reason_ja"),
                        functions.lit(en).as("reason_en"))
                .write()
                .mode(SaveMode.Append)
                .parquet(out.at("work/rejects"));
    }

    private long rejects() throws IOException {
        var all = spark.read().schema(REJECTS).parquet(out.at("work/rejects"));
        long count = all.count();
        if (count > 0) {
            all.orderBy("file", "row")
                    .coalesce(1)
                    .write()
                    .mode(SaveMode.Overwrite)
                    .options(Map.of("header", "true", "escape", "\"", "emptyValue", ""))
                    .csv(out.at("work/rejected"));
            out.move("work/rejected", "rejects/input");
        }
        return count;
    }
}
