package dev.hoshu.server.exchange;

import dev.hoshu.server.database.DatabaseAddress;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database holds, asked in SQL.
 *
 * @param address the database
 */
record Held(DatabaseAddress address) {

    private static final List<String> EVERYTHING =
            List.of(
                    "programme",
                    "import_run",
                    "change_counter",
                    "offering_list",
                    "offering",
                    "offering_fit",
                    "machine_type",
                    "area_list",
                    "area_entry",
                    "holiday_list",
                    "holiday",
                    "prefecture",
                    "municipality",
                    "postal_code",
                    "machine",
                    "coverage_entry",
                    "machine_coverage");

    long count(String sql) {
        return Long.parseLong(text("SELECT count(*) FROM " + sql));
    }

    String text(String sql) {
        return String.join("\n", texts(sql));
    }

    List<String> texts(String sql) {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void run(String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * A print of every row of every table. Two hashes of each row are added up, so that no order is
     * needed: sorting every row would take longer than what is tested.
     */
    String everything() {
        var print = new StringBuilder();
        for (var table : EVERYTHING) {
            print.append(table)
                    .append(' ')
                    .append(
                            text(
                                    "SELECT concat_ws(' ', count(*), sum(hashtextextended(line,"
                                            + " 1)), sum(hashtextextended(line, 2))) FROM (SELECT"
                                            + " t::text AS line FROM "
                                            + table
                                            + " t OFFSET 0)"))
                    .append('\n');
        }
        return print.toString();
    }

    /** Machines whose read model does not say what is recorded. */
    List<String> astray() {
        return texts(
                """
                SELECT d.machine_id FROM machine_document d FULL JOIN machine_coverage r USING (machine_id)
                 WHERE r.document IS DISTINCT FROM d.document
                """);
    }
}
