package dev.hoshu.server.exchange.store;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.RowFault;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Machines of a file, each with its warranty, compared with the machines on record by type and
 * serial (ID-4).
 */
public final class StagedMachines implements StagedRows<InstalledMachine> {

    private static final String COLUMNS =
            "row, machine_type, model, serial_number, customer, channel, country_of_sale, country,"
                    + " shipped_on, municipality, pre_owned, first_day, day_after";

    /** Rows on their way. */
    public StagedMachines() {}

    @Override
    public void prepare(Connection connection) throws SQLException {
        Statements.run(
                connection,
                // Sorting and hashing a million rows in the default 4 MB goes through files several
                // times.
                "SET LOCAL work_mem = '48MB'",
                """
                CREATE TEMP TABLE staged_machine (
                    row integer, machine_type text, model text, serial_number text, customer text, channel text,
                    country_of_sale text, country text, shipped_on date, municipality text, pre_owned boolean,
                    first_day date, day_after date) ON COMMIT DROP
                """);
    }

    @Override
    public CopyTable copy(Connection connection) throws SQLException {
        return new CopyTable(connection, "staged_machine (" + COLUMNS + ")");
    }

    @Override
    public void add(CopyTable copy, int row, InstalledMachine machine) throws SQLException {
        var warranty = machine.warranty();
        copy.cell(row)
                .cell(machine.number().machineType())
                .cell(machine.number().model())
                .cell(machine.serial())
                .cell(machine.customer())
                .cell(machine.channel())
                .cell(machine.countryOfSale())
                .cell(machine.country())
                .cell(machine.shippedFromFactory())
                .cell(machine.municipality())
                .cell(machine.preOwned())
                .cell(warranty == null ? null : warranty.firstDay())
                .cell(warranty == null ? null : warranty.dayAfter());
        copy.endRow();
    }

    @Override
    public void compare(
            Connection connection, String programme, Rejection<InstalledMachine> rejection)
            throws SQLException, IOException {
        Statements.run(connection, "ANALYZE staged_machine");
        rejectTwins(connection, rejection);
        rejectReplaced(connection, programme, rejection);
        // In the order of the index that is filled next, and with their numbers given already, so
        // that nothing is looked up
        // again afterwards.
        Statements.with(
                connection,
                """
                CREATE TEMP TABLE compared_machine ON COMMIT DROP AS
                SELECT x.*, coalesce(x.held_id, nextval('machine_id_seq')) AS machine_id
                  FROM (SELECT s.*, m.id AS held_id, w.id AS warranty_id, t.base_level AS level,
                               (m.model, m.customer, m.channel, m.country_of_sale, m.country, m.shipped_on, m.municipality,
                                m.pre_owned)
                                 IS DISTINCT FROM
                               (s.model, s.customer, s.channel, s.country_of_sale, s.country, s.shipped_on, s.municipality,
                                s.pre_owned) AS machine_differs,
                               (w.valid, w.level, w.country)
                                 IS DISTINCT FROM
                               (CASE WHEN s.first_day IS NOT NULL THEN daterange(s.first_day, s.day_after) END,
                                CASE WHEN s.first_day IS NOT NULL THEN t.base_level END,
                                CASE WHEN s.first_day IS NOT NULL THEN s.country END) AS warranty_differs
                          FROM staged_machine s
                          LEFT JOIN machine m
                            ON m.programme = ? AND m.machine_type = s.machine_type AND m.serial_number = s.serial_number
                          LEFT JOIN coverage_entry w
                            ON w.machine_id = m.id AND w.layer = 'WARRANTY' AND upper_inf(w.recorded)
                          JOIN (SELECT n.machine_type, n.model, coalesce(k.base_level, 'NBD') AS base_level
                                  FROM (SELECT DISTINCT machine_type, model FROM staged_machine) n
                                  LEFT JOIN LATERAL
                                       (SELECT CASE WHEN min(e.base_level) = max(e.base_level) THEN min(e.base_level) END AS base_level
                                          FROM (SELECT k.base_level, rank() OVER (ORDER BY n.model = ANY (k.models) DESC) AS nearness
                                                  FROM machine_type k
                                                 WHERE k.programme = ? AND k.machine_type = n.machine_type) e
                                         WHERE e.nearness = 1) k ON true) t
                            ON t.machine_type = s.machine_type AND t.model = s.model
                         ORDER BY s.machine_type, s.serial_number) x
                """,
                programme,
                programme);
        Statements.run(connection, "ANALYZE compared_machine");
    }

    private static void rejectTwins(Connection connection, Rejection<InstalledMachine> rejection)
            throws SQLException, IOException {
        try (var statement = Statements.inPieces(connection);
                var row =
                        statement.executeQuery(
                                """
                                WITH twin AS (SELECT machine_type, serial_number, min(row) AS first FROM staged_machine
                                               GROUP BY 1, 2 HAVING count(*) > 1)
                                DELETE FROM staged_machine s USING twin t
                                 WHERE s.machine_type = t.machine_type AND s.serial_number = t.serial_number AND s.row > t.first
                                RETURNING s.*, t.first
                                """)) {
            while (row.next()) {
                int first = row.getInt("first");
                rejection.reject(
                        machine(row),
                        new RowFault(
                                row.getInt("row"),
                                "",
                                "",
                                new Sentence(
                                        "同じ機器が%d行目にあります。".formatted(first),
                                        "The same machine stands in row %d.".formatted(first)),
                                new Sentence("どちらか一方を残してください。", "Keep one of the two.")));
            }
        }
    }

    /** A machine that was replaced goes on under its new name; its old name is no machine more. */
    private static void rejectReplaced(
            Connection connection, String programme, Rejection<InstalledMachine> rejection)
            throws SQLException, IOException {
        try (var statement =
                connection.prepareStatement(
                        """
                        DELETE FROM staged_machine s USING former_machine_name f JOIN machine m ON m.id = f.machine_id
                         WHERE f.programme = ? AND f.machine_type = s.machine_type AND f.serial_number = s.serial_number
                        RETURNING s.*, f.replaced_on, m.machine_type || m.model || ' ' || m.serial_number AS by
                        """)) {
            statement.setString(1, programme);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var by = row.getString("by");
                    var on = row.getObject("replaced_on", LocalDate.class);
                    rejection.reject(
                            machine(row),
                            new RowFault(
                                    row.getInt("row"),
                                    "serial_number",
                                    row.getString("serial_number"),
                                    new Sentence(
                                            "この機器は %s に %s に交換されました (ID-4)。".formatted(on, by),
                                            "This machine was replaced by %s on %s (ID-4)."
                                                    .formatted(by, on)),
                                    new Sentence(
                                            "新しい機器の番号で書いてください。",
                                            "Write the machine that took its place.")));
                }
            }
        }
    }

    /** The machine of a row of {@code staged_machine}, or of a query that names its columns so. */
    static InstalledMachine machine(ResultSet row) throws SQLException {
        var first = row.getObject("first_day", LocalDate.class);
        var after = row.getObject("day_after", LocalDate.class);
        return new InstalledMachine(
                new MachineNumber(row.getString("machine_type"), row.getString("model")),
                new SerialNumber(row.getString("serial_number")),
                row.getString("customer"),
                row.getString("channel"),
                row.getString("country_of_sale"),
                row.getString("country"),
                row.getObject("shipped_on", LocalDate.class),
                first == null ? null : new CoveragePeriod(first, after),
                row.getString("municipality"),
                row.getBoolean("pre_owned"));
    }

    @Override
    public Difference difference(Connection connection, String programme, int examples)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        SELECT count(*) FILTER (WHERE held_id IS NULL),
                               count(*) FILTER (WHERE held_id IS NOT NULL AND (machine_differs OR warranty_differs)),
                               count(held_id),
                               (SELECT count(*) FROM machine WHERE programme = ?)
                          FROM compared_machine
                        """)) {
            statement.setString(1, programme);
            try (var row = statement.executeQuery()) {
                row.next();
                long added = row.getLong(1);
                long changed = row.getLong(2);
                long matched = row.getLong(3);
                long withdrawn = row.getLong(4) - matched;
                return new Difference(
                        added,
                        changed,
                        withdrawn,
                        matched - changed,
                        added == 0 ? List.of() : added(connection, examples),
                        changed == 0 ? List.of() : changed(connection, examples),
                        withdrawn == 0 ? List.of() : withdrawn(connection, programme, examples));
            }
        }
    }

    private static List<String> added(Connection connection, int examples) throws SQLException {
        return Statements.texts(
                connection,
                """
                SELECT machine_type || ' ' || serial_number FROM compared_machine WHERE held_id IS NULL
                 ORDER BY row LIMIT %d
                """
                        .formatted(examples));
    }

    private static List<String> withdrawn(Connection connection, String programme, int examples)
            throws SQLException {
        return Statements.texts(
                connection,
                """
                SELECT m.machine_type || ' ' || m.serial_number FROM machine m
                 WHERE m.programme = ? AND NOT EXISTS (SELECT FROM compared_machine c WHERE c.held_id = m.id) LIMIT %d
                """
                        .formatted(examples),
                programme);
    }

    private static List<String> changed(Connection connection, int examples) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                SELECT c.machine_type || ' ' || c.serial_number AS name,
                                       m.model, c.model, m.customer, c.customer, m.channel, c.channel,
                                       m.country_of_sale, c.country_of_sale, m.country, c.country,
                                       m.shipped_on::text, c.shipped_on::text, m.municipality, c.municipality,
                                       m.pre_owned::text, c.pre_owned::text,
                                       lower(w.valid) || '–' || (upper(w.valid) - 1), c.first_day || '–' || (c.day_after - 1)
                                  FROM compared_machine c JOIN machine m ON m.id = c.held_id
                                  LEFT JOIN coverage_entry w ON w.id = c.warranty_id
                                 WHERE c.machine_differs OR c.warranty_differs ORDER BY c.row LIMIT %d
                                """
                                        .formatted(examples))) {
            while (row.next()) {
                found.add(change(row));
            }
        }
        return found;
    }

    private static String change(ResultSet row) throws SQLException {
        var names =
                List.of(
                        "model",
                        "customer",
                        "channel",
                        "country_of_sale",
                        "country",
                        "shipped_from_factory",
                        "municipality",
                        "pre_owned",
                        "warranty");
        var parts = new ArrayList<String>();
        for (int at = 0; at < names.size(); at++) {
            var from = orDash(row.getString(2 + 2 * at));
            var to = orDash(row.getString(3 + 2 * at));
            if (!from.equals(to)) {
                parts.add("%s: %s → %s".formatted(names.get(at), from, to));
            }
        }
        return row.getString(1) + " (" + String.join(", ", parts) + ")";
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isEmpty() ? "–" : text;
    }

    @Override
    public void apply(Connection connection, ImportRuns.Begun run, long runId, OffsetDateTime at)
            throws SQLException {
        Statements.with(
                connection,
                """
                INSERT INTO machine (id, programme, machine_type, model, serial_number, customer, channel, country_of_sale, country,
                                     shipped_on, municipality, pre_owned)
                OVERRIDING SYSTEM VALUE
                SELECT machine_id, ?, machine_type, model, serial_number, customer, channel, country_of_sale, country, shipped_on,
                       municipality, pre_owned
                  FROM compared_machine WHERE held_id IS NULL
                """,
                run.programme());
        Statements.run(
                connection,
                """
                UPDATE machine m SET (model, customer, channel, country_of_sale, country, shipped_on, municipality, pre_owned)
                     = (c.model, c.customer, c.channel, c.country_of_sale, c.country, c.shipped_on, c.municipality, c.pre_owned)
                  FROM compared_machine c WHERE m.id = c.held_id AND c.machine_differs
                """);
        Statements.with(
                connection,
                """
                UPDATE coverage_entry e SET recorded = tstzrange(lower(e.recorded), ?)
                  FROM compared_machine c WHERE e.id = c.warranty_id AND c.warranty_differs
                """,
                at);
        Statements.with(
                connection,
                """
                INSERT INTO coverage_entry (programme, machine_id, layer, kind, level, country, valid, recorded, recorded_by, reason,
                                            import_run_id)
                SELECT ?, machine_id, 'WARRANTY', 'WARRANTY', level, country, daterange(first_day, day_after),
                       tstzrange(?, NULL), ?, ?, ?
                  FROM compared_machine WHERE warranty_differs AND first_day IS NOT NULL
                """,
                run.programme(),
                at,
                run.who(),
                run.why(),
                runId);
        readModel(connection, run.programme());
    }

    private static void readModel(Connection connection, String programme) throws SQLException {
        Statements.with(
                connection,
                """
                INSERT INTO machine_coverage (programme, machine_type, serial_number, machine_id, document)
                SELECT ?, machine_type, serial_number, machine_id,
                       coverage_document(model, country, level, daterange(first_day, day_after), first_day IS NOT NULL, NULL)
                  FROM compared_machine WHERE held_id IS NULL
                """,
                programme);
        Statements.run(
                connection,
                """
                UPDATE machine_coverage r SET document = d.document
                  FROM compared_machine c JOIN machine_document d ON d.machine_id = c.held_id
                 WHERE r.machine_id = c.held_id AND (c.machine_differs OR c.warranty_differs)
                """);
    }
}
