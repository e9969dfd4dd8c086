package dev.hoshu.fleet.base;

import dev.hoshu.domain.calendar.CoveragePeriod;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** The columns of a base in Parquet, and how a machine becomes a row of them. */
public final class BaseColumns {

    /** What is registered on a machine, one struct each; days are first and last days. */
    public static final StructType SERVICE =
            DataTypes.createStructType(
                    List.of(
                            column("part_number", DataTypes.StringType),
                            column("kind", DataTypes.StringType),
                            column("level", DataTypes.StringType),
                            column("premier", DataTypes.BooleanType),
                            column("country", DataTypes.StringType),
                            column("start", DataTypes.DateType),
                            column("end", DataTypes.DateType),
                            column("ordered_on", DataTypes.DateType)));

    /** A machine without what is registered on it. */
    public static final StructType MACHINE =
            DataTypes.createStructType(
                    List.of(
                            column("machine_number", DataTypes.StringType),
                            column("serial_number", DataTypes.StringType),
                            column("customer", DataTypes.StringType),
                            column("channel", DataTypes.StringType),
                            column("country_of_sale", DataTypes.StringType),
                            column("country", DataTypes.StringType),
                            column("shipped_from_factory", DataTypes.DateType),
                            column("warranty_start", DataTypes.DateType),
                            column("warranty_end", DataTypes.DateType),
                            column("warranty_level", DataTypes.StringType),
                            column("municipality", DataTypes.StringType),
                            column("pre_owned", DataTypes.BooleanType)));

    /** A machine with what is registered on it. */
    public static final StructType BASE =
            MACHINE.add(column("services", DataTypes.createArrayType(SERVICE, false)));

    private BaseColumns() {}

    /** A column that may be empty. */
    public static StructField column(String name, DataType type) {
        return DataTypes.createStructField(name, type, true);
    }

    /** A machine as a row of {@link #BASE}. */
    public static Row row(FleetMachine held) {
        var machine = held.machine();
        var warranty = machine.warranty();
        return RowFactory.create(
                machine.number().toString(),
                machine.serial().value(),
                machine.customer(),
                machine.channel(),
                machine.countryOfSale(),
                machine.country(),
                machine.shippedFromFactory(),
                firstDay(warranty),
                lastDay(warranty),
                held.warrantyLevel(),
                machine.municipality(),
                machine.preOwned(),
                held.services().stream().map(BaseColumns::row).toArray(Row[]::new));
    }

    /** What is registered, as a struct of {@link #SERVICE}. */
    public static Row row(HeldService service) {
        return RowFactory.create(
                service.partNumber(),
                service.kind(),
                service.level(),
                service.premier(),
                service.country(),
                service.period().firstDay(),
                service.period().lastDay(),
                service.orderedOn());
    }

    private static @Nullable LocalDate firstDay(@Nullable CoveragePeriod period) {
        return period == null ? null : period.firstDay();
    }

    private static @Nullable LocalDate lastDay(@Nullable CoveragePeriod period) {
        return period == null ? null : period.lastDay();
    }
}
