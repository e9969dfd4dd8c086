package dev.hoshu.fleet.run;

import dev.hoshu.fleet.base.BaseColumns;
import dev.hoshu.fleet.base.CoverageDocuments;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

import java.util.Locale;
import java.util.Properties;

/**
 * The base that the portal holds. It is read in ranges of the machines' ids, each by one statement
 * with a cursor, so that neither side holds more than some thousands of rows.
 */
final class DatabaseBase {

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final long IDS_A_PART = 100_000;
    private static final int MOST_CONNECTIONS = 8;

    private final SparkSession spark;
    private final String address;
    private final String programme;

    DatabaseBase(SparkSession spark, String address, String programme) {
        this.spark = spark;
        this.address = address;
        this.programme = programme;
    }

    static boolean isMeant(String input) {
        return input.toLowerCase(Locale.ROOT).startsWith(POSTGRESQL);
    }

    void write(String folder) {
        var ids =
                spark.read()
                        .jdbc(
                                address,
                                "(SELECT coalesce(min(id), 0) AS low, coalesce(max(id), 0) + 1 AS"
                                        + " high FROM hoshu.machine) ids",
                                properties())
                        .head();
        long low = ids.getLong(0);
        long high = ids.getLong(1);
        int parts = (int) Math.max(1, Math.ceilDiv(high - low, IDS_A_PART));
        var toRow = (MapFunction<Row, Row>) CoverageDocuments::row;
        spark.read()
                .jdbc(address, query(), "id", low, high, parts, properties())
                // So many at once at most: the portal needs connections too.
                .coalesce(Math.min(parts, MOST_CONNECTIONS))
                .map(toRow, Encoders.row(BaseColumns.BASE))
                .write()
                .mode(SaveMode.Overwrite)
                .option("maxRecordsPerFile", IDS_A_PART)
                .parquet(folder);
    }

    private String query() {
        return """
        (SELECT m.id, m.machine_type, m.model, m.serial_number, m.customer, m.channel, m.country_of_sale, m.shipped_on,
                m.municipality, m.pre_owned, c.document
           FROM hoshu.machine m JOIN hoshu.machine_coverage c ON c.machine_id = m.id
          WHERE m.programme = '%s') machines
        """
                .formatted(programme.replace("'", "''"));
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("driver", "org.postgresql.Driver");
        properties.setProperty("fetchsize", "5000");
        var password = System.getenv("HOSHU_DB_PASSWORD");
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }
}
