package dev.hoshu.bench.chaos;

import dev.hoshu.server.audit.AuditChain;
import dev.hoshu.server.database.DatabaseAddress;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Compares what was acknowledged with what the database and the folder of mails hold. */
final class Comparison {

    private static final String ORDER =
            """
            SELECT count(*) FROM hoshu.service_order o WHERE number = ? AND own_reference = ?
               AND EXISTS (SELECT FROM hoshu.order_line l WHERE l.order_number = o.number)
            """;
    private static final String PACK =
            "SELECT count(*) FROM hoshu.pack WHERE order_number = ? AND pack_serial = ?";
    private static final String REGISTRATION =
            """
            SELECT count(*) FROM hoshu.registration r
              JOIN hoshu.machine m ON m.id = r.machine_id
              JOIN hoshu.coverage_entry e ON e.id = r.coverage_entry_id AND upper_inf(e.recorded)
             WHERE r.number = ? AND r.pack_serial = ? AND m.machine_type || '/' || m.serial_number = ?
               AND r.first_day = ?::date AND r.last_day = ?::date AND e.valid = daterange(r.first_day, r.last_day + 1)
               AND e.pack_serial = r.pack_serial
            """;
    private static final String AUDITED =
            "SELECT count(*) FROM hoshu.audit_entry WHERE act = ? AND subject = ?";

    private static final String ORDERED_TWICE =
            """
            SELECT own_reference || ': ' || count(*) || ' orders' FROM hoshu.service_order
             WHERE own_reference IS NOT NULL GROUP BY own_reference HAVING count(*) > 1
            """;
    private static final String REGISTERED_TWICE =
            """
            SELECT pack_serial || ': ' || count(*) || ' registrations' FROM hoshu.registration
             GROUP BY pack_serial HAVING count(*) > 1
            UNION ALL
            SELECT pack_serial || ': held ' || count(*) || ' times' FROM hoshu.coverage_entry
             WHERE pack_serial IS NOT NULL AND upper_inf(recorded) GROUP BY programme, pack_serial HAVING count(*) > 1
            """;
    private static final String ISSUED_TWICE =
            """
            SELECT order_number || ' line ' || order_line || ': ' || count(*) || ' packs' FROM hoshu.pack
             GROUP BY order_number, order_line HAVING count(*) > 1
            """;
    private static final String AUDITED_TWICE =
            """
            SELECT subject || ': ' || act || ' audited ' || count(*) || ' times' FROM hoshu.audit_entry
             WHERE act IN ('order.placed', 'pack.issued', 'pack.registered') GROUP BY act, subject HAVING count(*) > 1
            """;

    private static final String NOT_ADJOINING =
            """
            SELECT m.serial_number || ': ' || e.valid || ' after ' || e.before
              FROM (SELECT c.machine_id, c.valid,
                           lag(c.valid) OVER (PARTITION BY c.machine_id ORDER BY lower(c.valid)) AS before
                      FROM hoshu.coverage_entry c
                     WHERE upper_inf(c.recorded) AND (c.layer = 'WARRANTY' OR c.kind = 'RENEWAL')
                       AND c.machine_id IN (SELECT machine_id FROM hoshu.registration)) e
              JOIN hoshu.machine m ON m.id = e.machine_id
             WHERE e.before IS NOT NULL AND upper(e.before) <> lower(e.valid)
            """;
    private static final String READ_OTHERWISE =
            """
            SELECT m.serial_number || ': what is read is not what is recorded'
              FROM hoshu.machine m JOIN hoshu.machine_document d ON d.machine_id = m.id
              LEFT JOIN hoshu.machine_coverage c ON c.machine_id = m.id
             WHERE m.id IN (SELECT machine_id FROM hoshu.registration) AND c.document IS DISTINCT FROM d.document
            """;
    private static final String WITHOUT_REGISTRATION =
            """
            SELECT p.pack_serial || ': covers without a registration' FROM hoshu.coverage_entry e
              JOIN hoshu.pack p ON p.programme = e.programme AND p.pack_serial = e.pack_serial
             WHERE NOT EXISTS (SELECT FROM hoshu.registration r WHERE r.pack_serial = p.pack_serial)
            """;

    private final DatabaseAddress address;
    private final Path data;

    /**
     * Prepares it.
     *
     * @param data the data folder, which has the key and the mails that were laid down
     */
    Comparison(DatabaseAddress address, Path data) {
        this.address = address;
        this.data = data;
    }

    Findings of(Acknowledged acknowledged) throws SQLException, IOException {
        var findings = new Findings();
        try (var connection = address.connect()) {
            lost(connection, acknowledged, findings);
            for (var sql : List.of(ORDERED_TWICE, REGISTERED_TWICE, ISSUED_TWICE, AUDITED_TWICE)) {
                texts(connection, sql).forEach(findings::twice);
            }
            for (var sql : List.of(NOT_ADJOINING, READ_OTHERWISE, WITHOUT_REGISTRATION)) {
                texts(connection, sql).forEach(findings::gap);
            }
            new SentLetters(connection, data.resolve("mails"))
                    .compare(acknowledged.packs(), findings);
        }
        var source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        var chain = AuditChain.of(source, data.resolve("key"));
        chain.verify(null)
                .faults()
                .forEach(f -> findings.gap("audit " + f.kind() + " " + f.number()));
        return findings;
    }

    private static void lost(Connection connection, Acknowledged acknowledged, Findings findings)
            throws SQLException {
        for (var order : acknowledged.orders()) {
            if (count(connection, ORDER, order.number(), order.key()) != 1) {
                findings.lost("order " + order.number());
            }
            audited(connection, "order.placed", order.number(), findings);
        }
        for (var pack : acknowledged.packs()) {
            if (count(connection, PACK, pack.order(), pack.pack()) != 1) {
                findings.lost("pack " + pack.pack());
            }
            audited(connection, "pack.issued", "pack " + pack.pack(), findings);
        }
        for (var r : acknowledged.registrations()) {
            if (count(
                            connection,
                            REGISTRATION,
                            r.number(),
                            r.pack(),
                            r.machine(),
                            r.first(),
                            r.last())
                    != 1) {
                findings.lost("registration " + r.number());
            }
            audited(connection, "pack.registered", "pack " + r.pack(), findings);
        }
    }

    private static void audited(
            Connection connection, String act, String subject, Findings findings)
            throws SQLException {
        if (count(connection, AUDITED, act, subject) == 0) {
            findings.gap(subject + ": " + act + " is not in the audit");
        }
    }

    private static int count(Connection connection, String sql, String... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
