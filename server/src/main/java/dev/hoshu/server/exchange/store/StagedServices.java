package dev.hoshu.server.exchange.store;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.coverage.RegisteredPack;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Registered services of a file, compared with what is registered by the pack's serial number
 * (REG-3). Kind, level and what else comes with a pack are those of the newest list that has its
 * part number.
 */
public final class StagedServices implements StagedRows<RegisteredPack> {

    private static final String COLUMNS =
            "row, pack_serial, part_number, machine_type, model, serial_number, ordered_on,"
                    + " registered_on, first_day, day_after";

    private static final String NAME =
            "pack_serial || ' ' || part_number || ' ' || machine_type || ' ' || serial_number";

    /** Rows on their way. */
    public StagedServices() {}

    @Override
    public void prepare(Connection connection) throws SQLException {
        Statements.run(
                connection,
                "SET LOCAL work_mem = '48MB'",
                """
                CREATE TEMP TABLE staged_service (
                    row integer, pack_serial text, part_number text, machine_type text, model text, serial_number text,
                    ordered_on date, registered_on date, first_day date, day_after date) ON COMMIT DROP
                """);
    }

    @Override
    public CopyTable copy(Connection connection) throws SQLException {
        return new CopyTable(connection, "staged_service (" + COLUMNS + ")");
    }

    @Override
    public void add(CopyTable copy, int row, RegisteredPack pack) throws SQLException {
        copy.cell(row)
                .cell(pack.packSerial())
                .cell(pack.offering())
                .cell(pack.machine().machineType())
                .cell(pack.machine().model())
                .cell(pack.serial())
                .cell(pack.orderedOn())
                .cell(pack.registeredOn())
                .cell(pack.period().firstDay())
                .cell(pack.period().dayAfter());
        copy.endRow();
    }

    /** The pack of a row of {@code staged_service}, or of a query that names its columns so. */
    static RegisteredPack pack(ResultSet row) throws SQLException {
        return new RegisteredPack(
                row.getString("pack_serial"),
                new OfferingNumber(row.getString("part_number")),
                new MachineNumber(row.getString("machine_type"), row.getString("model")),
                new SerialNumber(row.getString("serial_number")),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("registered_on", LocalDate.class),
                new CoveragePeriod(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("day_after", LocalDate.class)));
    }

    @Override
    public void compare(
            Connection connection, String programme, Rejection<RegisteredPack> rejection)
            throws SQLException, IOException {
        Statements.run(connection, "ANALYZE staged_service");
        Statements.with(
                connection,
                """
                CREATE TEMP TABLE listed_part ON COMMIT DROP AS
                SELECT DISTINCT ON (o.part_number) o.part_number, o.list_id, o.kind, o.level, o.premier, o.drive_retention,
                       o.value_selection
                  FROM offering o JOIN offering_list l ON l.id = o.list_id
                 WHERE l.programme = ? AND o.part_number IN (SELECT part_number FROM staged_service)
                 ORDER BY o.part_number, l.list_date DESC
                """,
                programme);
        Statements.with(
                connection,
                """
                CREATE TEMP TABLE compared_service ON COMMIT DROP AS
                SELECT s.*, m.id AS machine_id, m.model AS held_model, p.kind, p.level, p.premier, p.drive_retention,
                       p.value_selection, e.id AS entry_id, e.machine_id AS held_machine_id,
                       CASE p.kind WHEN 'UPGRADE' THEN 'SERVICE' WHEN 'RENEWAL' THEN 'SERVICE' WHEN 'PREMIER_UPGRADE' THEN 'PREMIER'
                                   ELSE p.kind END AS layer,
                       daterange(s.first_day, s.day_after) AS valid,
                       EXISTS (SELECT FROM offering_fit f WHERE f.list_id = p.list_id AND f.part_number = p.part_number
                                  AND f.machine_type = s.machine_type AND f.model IN ('', m.model)) AS fits,
                       row_number() OVER (PARTITION BY s.pack_serial ORDER BY s.row) AS turn,
                       (e.machine_id, e.part_number, e.ordered_on, e.registered_on, e.valid) IS DISTINCT FROM
                       (m.id, s.part_number, s.ordered_on, s.registered_on, daterange(s.first_day, s.day_after)) AS differs
                  FROM staged_service s
                  LEFT JOIN machine_name n
                    ON n.programme = ? AND n.machine_type = s.machine_type AND n.serial_number = s.serial_number
                  LEFT JOIN machine m ON m.id = n.machine_id
                  LEFT JOIN listed_part p ON p.part_number = s.part_number
                  LEFT JOIN coverage_entry e
                    ON e.programme = ? AND e.pack_serial = s.pack_serial AND upper_inf(e.recorded)
                 ORDER BY m.id, s.row
                """,
                programme,
                programme);
        Statements.run(connection, "ANALYZE compared_service");
        ServiceFaults.rejectImpossible(connection, rejection);
        ServiceOverlaps.reject(connection, rejection);
    }

    @Override
    public Difference difference(Connection connection, String programme, int examples)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        SELECT count(*) FILTER (WHERE entry_id IS NULL),
                               count(*) FILTER (WHERE entry_id IS NOT NULL AND differs),
                               count(*) FILTER (WHERE entry_id IS NOT NULL AND NOT differs),
                               (SELECT count(*) FROM coverage_entry e
                                 WHERE e.programme = ? AND e.pack_serial IS NOT NULL AND upper_inf(e.recorded)
                                   AND NOT EXISTS (SELECT FROM staged_service s WHERE s.pack_serial = e.pack_serial))
                          FROM compared_service
                        """)) {
            statement.setString(1, programme);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Difference(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(4),
                        row.getLong(3),
                        row.getLong(1) == 0
                                ? List.of()
                                : examples(connection, "entry_id IS NULL", examples),
                        row.getLong(2) == 0 ? List.of() : changed(connection, examples),
                        row.getLong(4) == 0
                                ? List.of()
                                : withdrawn(connection, programme, examples));
            }
        }
    }

    private static List<String> examples(Connection connection, String condition, int examples)
            throws SQLException {
        return Statements.texts(
                connection,
                "SELECT %s FROM compared_service WHERE %s ORDER BY row LIMIT %d"
                        .formatted(NAME, condition, examples));
    }

    private static List<String> changed(Connection connection, int examples) throws SQLException {
        return Statements.texts(
                connection,
                """
                SELECT concat_ws('', c.pack_serial, ' (', concat_ws(', ',
                         CASE WHEN c.machine_id <> e.machine_id THEN 'machine: ' || m.serial_number || ' → ' || c.serial_number END,
                         CASE WHEN c.part_number <> e.part_number THEN 'part_number: ' || e.part_number || ' → ' || c.part_number END,
                         CASE WHEN c.ordered_on IS DISTINCT FROM e.ordered_on
                              THEN concat('ordered_on: ', coalesce(e.ordered_on::text, '–'), ' → ', coalesce(c.ordered_on::text, '–')) END,
                         CASE WHEN c.registered_on IS DISTINCT FROM e.registered_on
                              THEN concat('registered_on: ', coalesce(e.registered_on::text, '–'), ' → ',
                                          coalesce(c.registered_on::text, '–')) END,
                         CASE WHEN c.valid <> e.valid
                              THEN concat('days: ', lower(e.valid), '–', upper(e.valid) - 1, ' → ', lower(c.valid), '–',
                                          upper(c.valid) - 1) END), ')')
                  FROM compared_service c JOIN coverage_entry e ON e.id = c.entry_id JOIN machine m ON m.id = e.machine_id
                 WHERE c.differs ORDER BY c.row LIMIT %d
                """
                        .formatted(examples));
    }

    private static List<String> withdrawn(Connection connection, String programme, int examples)
            throws SQLException {
        return Statements.texts(
                connection,
                """
                SELECT e.pack_serial || ' ' || e.part_number FROM coverage_entry e
                 WHERE e.programme = ? AND e.pack_serial IS NOT NULL AND upper_inf(e.recorded)
                   AND NOT EXISTS (SELECT FROM staged_service s WHERE s.pack_serial = e.pack_serial)
                 ORDER BY e.pack_serial LIMIT %d
                """
                        .formatted(examples),
                programme);
    }

    @Override
    public void apply(Connection connection, ImportRuns.Begun run, long runId, OffsetDateTime at)
            throws SQLException {
        Statements.with(
                connection,
                """
                UPDATE coverage_entry e SET recorded = tstzrange(lower(e.recorded), ?)
                  FROM compared_service c WHERE e.id = c.entry_id AND c.differs
                """,
                at);
        Statements.with(
                connection,
                """
                INSERT INTO coverage_entry (programme, machine_id, layer, kind, level, premier, drive_retention, value_selection,
                                            country, valid, recorded, pack_serial, part_number, ordered_on, registered_on,
                                            recorded_by, reason, import_run_id)
                SELECT p.code, c.machine_id, c.layer, c.kind, c.level, c.premier, c.drive_retention, c.value_selection, p.country,
                       c.valid, tstzrange(?, NULL), c.pack_serial, c.part_number, c.ordered_on, c.registered_on, ?, ?, ?
                  FROM compared_service c CROSS JOIN programme p
                 WHERE c.differs AND p.code = ? ORDER BY c.machine_id, lower(c.valid)
                """,
                at,
                run.who(),
                run.why(),
                runId,
                run.programme());
        Statements.run(
                connection,
                """
                UPDATE machine_coverage r SET document = d.document
                  FROM (SELECT machine_id FROM compared_service WHERE differs
                        UNION SELECT held_machine_id FROM compared_service WHERE differs AND held_machine_id IS NOT NULL) c
                  JOIN machine_document d ON d.machine_id = c.machine_id
                 WHERE r.machine_id = c.machine_id
                """);
    }
}
