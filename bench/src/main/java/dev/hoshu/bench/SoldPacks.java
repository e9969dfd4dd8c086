package dev.hoshu.bench;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.registration.PackSerial;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.delivery.ClaimCodes;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Machines whose warranty is about to end, each with a delivered pack for its renewal. They are put
 * into the database in bulk: what is measured is registering, not selling.
 */
final class SoldPacks {

    static final String TYPE = "7X06";
    static final String TOKEN = "hoshu_bench-register";

    private static final int FIRST_PACK = 50_000_000;
    private static final int WARRANTY_YEARS = 3;
    private static final int DAYS_LEFT = 20;

    private final List<PackSerial> packs;
    private final ClaimCodes codes;
    private final AtomicInteger next = new AtomicInteger();
    private final String part;

    private SoldPacks(List<PackSerial> packs, ClaimCodes codes, String part) {
        this.packs = packs;
        this.codes = codes;
        this.part = part;
    }

    /**
     * A pack that nobody has registered yet, and its machine.
     *
     * @param serial the machine's serial number
     * @param pack the pack
     * @param code its claim code
     */
    record Sold(String serial, String pack, String code) {}

    /** The next one, each once; null when all are used up. */
    @Nullable Sold next() {
        int at = next.getAndIncrement();
        if (at >= packs.size()) {
            return null;
        }
        var pack = packs.get(at);
        return new Sold(serial(at + 1), pack.value(), codes.of(Programme.REFERENCE, pack));
    }

    /** How many are left. */
    int left() {
        return Math.max(0, packs.size() - next.get());
    }

    /** What all of them are. */
    String part() {
        return part;
    }

    static LocalDate firstDay(LocalDate today) {
        return today.plusDays(DAYS_LEFT + 1L).minusYears(WARRANTY_YEARS);
    }

    private static String serial(int number) {
        return "B%07d".formatted(number);
    }

    static SoldPacks put(int many, Connection database, Path key, LocalDate today)
            throws SQLException {
        var packs = new ArrayList<PackSerial>(many);
        for (int number = FIRST_PACK; packs.size() < many; number++) {
            PackSerial.of(number).ifPresent(packs::add);
        }
        database.setAutoCommit(false);
        var part = part(database);
        run(database, ACCOUNT, Secrets.sha256(TOKEN));
        machines(database, many, firstDay(today));
        run(database, ORDER, today, today, today);
        try (var statement = database.prepareStatement(LINES)) {
            statement.setString(1, part);
            statement.setObject(2, today);
            statement.setObject(3, today);
            statement.setObject(4, today);
            statement.setInt(5, many);
            statement.executeUpdate();
        }
        try (var statement = database.prepareStatement(PACKS)) {
            statement.setObject(1, today);
            statement.setObject(2, today);
            statement.setArray(
                    3,
                    database.createArrayOf(
                            "text", packs.stream().map(PackSerial::value).toArray()));
            statement.executeUpdate();
        }
        database.commit();
        database.setAutoCommit(true);
        try (var statement = database.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
        return new SoldPacks(packs, new ClaimCodes(new Secrets(key.toString())), part);
    }

    private static void machines(Connection database, int many, LocalDate firstDay)
            throws SQLException {
        run(database, MACHINES, firstDay, many);
        run(database, WARRANTIES, firstDay, firstDay.plusYears(WARRANTY_YEARS));
        run(database, DOCUMENTS);
    }

    private static String part(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(PART)) {
            if (!row.next()) {
                throw new IllegalStateException("No renewal of a year is listed for " + TYPE);
            }
            return row.getString(1);
        }
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static final String PART =
            """
            SELECT o.part_number FROM hoshu.offering o JOIN hoshu.offering_fit f USING (list_id, part_number)
             WHERE o.list_id = (SELECT id FROM hoshu.offering_list WHERE programme = '%1$s'
                                 ORDER BY list_date DESC LIMIT 1)
               AND f.machine_type = '%2$s' AND f.model = '' AND o.kind = 'RENEWAL' AND o.months = 12 AND o.level = 'NBD'
               AND NOT o.premier ORDER BY 1 LIMIT 1
            """
                    .formatted(Programme.REFERENCE, TYPE);

    private static final String ACCOUNT =
            """
            WITH made AS (INSERT INTO hoshu.account (login, name, role) VALUES ('bench', 'bench', 'DESK') RETURNING id)
            INSERT INTO hoshu.api_token (account_id, name, token_sha256, scopes, expires_at)
            SELECT id, 'bench', ?, ARRAY['read', 'register'], clock_timestamp() + interval '1 day' FROM made
            """;

    private static final String MACHINES =
            """
            INSERT INTO hoshu.machine (programme, machine_type, model, serial_number, country_of_sale, country, shipped_on,
                                       municipality, pre_owned)
            SELECT '%s', '%s', '', 'B' || lpad(n::text, 7, '0'), 'JP', 'JP', ?, '13101', false FROM generate_series(1, ?) n
            """
                    .formatted(Programme.REFERENCE, TYPE);

    private static final String WARRANTIES =
            """
            INSERT INTO hoshu.coverage_entry (programme, machine_id, layer, kind, level, country, valid, recorded, recorded_by)
            SELECT programme, id, 'WARRANTY', 'WARRANTY', 'NBD', 'JP', daterange(?, ?), tstzrange(clock_timestamp(), NULL), 'bench'
              FROM hoshu.machine
            """;

    private static final String DOCUMENTS =
            """
            INSERT INTO hoshu.machine_coverage (programme, machine_type, serial_number, machine_id, document)
            SELECT m.programme, m.machine_type, m.serial_number, m.id, d.document
              FROM hoshu.machine m JOIN hoshu.machine_document d ON d.machine_id = m.id
            """;

    private static final String ORDER =
            """
            INSERT INTO hoshu.service_order
                (number, programme, account_id, state, ordered_on, ordered_by, ordered_at, addressee, postal_code, address,
                 postal_known, expected_from, expected_until, holidays_known, sums)
            SELECT 'H9999999', '%s', id, 'DELIVERED', ?, 'bench', clock_timestamp(), 'bench', '1000001', 'bench', true, ?, ?,
                   true, '{}'
              FROM hoshu.account WHERE login = 'bench'
            """
                    .formatted(Programme.REFERENCE);

    private static final String LINES =
            """
            INSERT INTO hoshu.order_line
                (order_number, line, machine_type, model, serial_number, part_number, list_date, service_ja, service_en,
                 half_term, outcome, first_day, last_day, fee_due, explanation_ja, explanation_en, findings, state, delivered_on)
            SELECT 'H9999999', n, '%1$s', '', 'B' || lpad(n::text, 7, '0'), ?,
                   (SELECT max(list_date) FROM hoshu.offering_list WHERE programme = '%2$s'), 'bench', 'bench', false,
                   'AVAILABLE', ?, ?, false, '', '', '[]', 'DELIVERED', ? FROM generate_series(1, ?) n
            """
                    .formatted(TYPE, Programme.REFERENCE);

    private static final String PACKS =
            """
            INSERT INTO hoshu.pack
                (programme, pack_serial, part_number, list_date, service_ja, service_en, order_number, order_line, ordered_on,
                 half_term, machine_type, model, serial_number, issued_on, issued_at, issued_by)
            SELECT '%s', p.serial, l.part_number, l.list_date, 'bench', 'bench', l.order_number, l.line, ?, false,
                   l.machine_type, '', l.serial_number, ?, clock_timestamp(), 'bench'
              FROM unnest(?::text[]) WITH ORDINALITY AS p (serial, line)
              JOIN hoshu.order_line l ON l.order_number = 'H9999999' AND l.line = p.line
            """
                    .formatted(Programme.REFERENCE);
}
