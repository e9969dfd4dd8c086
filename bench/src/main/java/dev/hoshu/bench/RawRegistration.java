package dev.hoshu.bench;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.database.DatabaseAddress;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The rows of one registration, inserted by SQL alone: coverage, registration, what is read of the
 * machine, audit, in one durable transaction. It decides nothing and looks nothing up; what it
 * writes is as large as what the server wrote.
 *
 * @param machineOffset what to add to the number in a serial for the machine's number in the record
 * @param part the part number
 * @param firstDay the service's first day
 * @param dayAfter the day after its last day
 * @param findings what the server kept of its findings
 * @param document what is read of a machine
 * @param before the pack serial that stands in the document
 * @param audited what the audit kept of it
 * @param today the day
 */
record RawRegistration(
        long machineOffset,
        String part,
        LocalDate firstDay,
        LocalDate dayAfter,
        String findings,
        String document,
        String before,
        String audited,
        LocalDate today) {

    private static final String LIKE =
            """
            SELECT m.id - substr(m.serial_number, 2)::bigint, r.part_number, r.first_day, r.last_day + 1, r.findings, c.document,
                   r.pack_serial, a.after, r.registered_on
              FROM hoshu.registration r JOIN hoshu.machine m ON m.id = r.machine_id
              JOIN hoshu.machine_coverage c ON c.machine_id = m.id
              JOIN hoshu.audit_entry a ON a.subject = 'pack ' || r.pack_serial
             ORDER BY r.number LIMIT 1
            """;

    private static final String REGISTER =
            """
            WITH entry AS (
                INSERT INTO hoshu.coverage_entry
                    (programme, machine_id, layer, kind, level, premier, drive_retention, country, valid, recorded, pack_serial,
                     part_number, ordered_on, registered_on, recorded_by)
                VALUES ('%1$s', ?, 'SERVICE', 'RENEWAL', 'NBD', false, false, 'JP', daterange(?, ?),
                        tstzrange(clock_timestamp(), NULL), ?, ?, ?, ?, 'bench')
                RETURNING id, lower(recorded) AS at)
            INSERT INTO hoshu.registration
                (number, programme, pack_serial, part_number, machine_id, coverage_entry_id, half_term, first_day, last_day,
                 fee, rules, findings, registered_on, registered_at, registered_by)
            SELECT 'R-' || lpad(nextval('hoshu.registration_number')::text, 8, '0'), '%1$s', ?, ?, ?, entry.id, false, ?, ?,
                   'NONE', ARRAY['REN-2', 'REG-4'], ?, ?, entry.at, 'bench'
              FROM entry
            """
                    .formatted(Programme.REFERENCE);

    private static final String READ =
            "UPDATE hoshu.machine_coverage SET document = ? WHERE machine_id = ?";

    private static final String AUDIT =
            """
            WITH added AS (
                INSERT INTO hoshu.audit_entry (who, act, subject, after) VALUES ('bench', 'pack.registered', ?, ?) RETURNING id)
            INSERT INTO hoshu.audit_pending (entry_id) SELECT id FROM added
            """;

    /** Rows like those that the server wrote for a registration. */
    static RawRegistration like(DatabaseAddress address) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(LIKE)) {
            if (!row.next()) {
                throw new IllegalStateException("Nothing was registered yet.");
            }
            return new RawRegistration(
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getObject(9, LocalDate.class));
        }
    }

    /** Prepared on a connection. */
    Inserting on(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return new Inserting(
                this,
                connection,
                connection.prepareStatement(REGISTER),
                connection.prepareStatement(READ),
                connection.prepareStatement(AUDIT));
    }

    /** The statements of one connection. */
    record Inserting(
            RawRegistration rows,
            Connection connection,
            PreparedStatement register,
            PreparedStatement read,
            PreparedStatement audit)
            implements AutoCloseable {

        void register(SoldPacks.Sold sold) throws SQLException {
            long machine = rows.machineOffset() + Long.parseLong(sold.serial().substring(1));
            int at = 0;
            register.setLong(++at, machine);
            register.setObject(++at, rows.firstDay());
            register.setObject(++at, rows.dayAfter());
            register.setString(++at, sold.pack());
            register.setString(++at, rows.part());
            register.setObject(++at, rows.today());
            register.setObject(++at, rows.today());
            register.setString(++at, sold.pack());
            register.setString(++at, rows.part());
            register.setLong(++at, machine);
            register.setObject(++at, rows.firstDay());
            register.setObject(++at, rows.dayAfter().minusDays(1));
            register.setString(++at, rows.findings());
            register.setObject(++at, rows.today());
            register.executeUpdate();
            read.setString(1, rows.document().replace(rows.before(), sold.pack()));
            read.setLong(2, machine);
            read.executeUpdate();
            audit.setString(1, "pack " + sold.pack());
            audit.setString(2, rows.audited());
            audit.executeUpdate();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            register.close();
            read.close();
            audit.close();
        }
    }
}
