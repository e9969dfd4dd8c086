package dev.hoshu.fleet.report;

import static dev.hoshu.fleet.base.BaseColumns.column;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

import java.util.List;

/** The columns of a period without coverage. */
final class GapColumns {

    static final StructType SCHEMA =
            DataTypes.createStructType(
                    List.of(
                            column("machine_number", DataTypes.StringType),
                            column("serial_number", DataTypes.StringType),
                            column("customer", DataTypes.StringType),
                            column("channel", DataTypes.StringType),
                            column("cover", DataTypes.StringType),
                            column("uncovered_from", DataTypes.DateType),
                            column("uncovered_to", DataTypes.DateType),
                            column("uncovered_days", DataTypes.LongType),
                            column("sentence_ja", DataTypes.StringType),
                            column("sentence_en", DataTypes.StringType)));

    private GapColumns() {}
}
