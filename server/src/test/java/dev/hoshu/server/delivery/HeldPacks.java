package dev.hoshu.server.delivery;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.registration.PackSerial;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Packs that somebody bought and holds, whether or not they could be ordered today. */
public final class HeldPacks {

    private static final AtomicInteger NUMBER = new AtomicInteger(70_000_000);
    private static final AtomicInteger ORDER = new AtomicInteger(9_000_000);

    private final JdbcClient jdbc;
    private final Packs packs;

    /** Packs in that database, with the claim codes of that server. */
    public HeldPacks(JdbcClient jdbc, Packs packs) {
        this.jdbc = jdbc;
        this.packs = packs;
    }

    /**
     * A pack and its claim code.
     *
     * @param serial its serial number
     * @param code the claim code of its letter
     */
    public record Held(String serial, String code) {}

    /** A pack of that offering, ordered on that day for that machine. */
    public Held hold(String partNumber, String machineType, String serial, LocalDate orderedOn) {
        var pack = nextSerial();
        var order = "H" + ORDER.incrementAndGet();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.service_order
                            (number, programme, account_id, state, ordered_on, ordered_by, ordered_at, addressee,
                             postal_code, address, postal_known, expected_from, expected_until, holidays_known, sums)
                        VALUES (?, ?, (SELECT min(id) FROM hoshu.account), 'DELIVERED', ?, 'test', clock_timestamp(),
                                'test', '1000001', 'test', true, ?, ?, true, '{}')
                        """)
                .params(order, Programme.REFERENCE, orderedOn, orderedOn, orderedOn)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.order_line
                            (order_number, line, machine_type, model, serial_number, part_number, list_date, service_ja,
                             service_en, half_term, outcome, first_day, last_day, fee_due, explanation_ja,
                             explanation_en, findings, state, delivered_on)
                        VALUES (?, 1, ?, '', ?, ?, (SELECT max(list_date) FROM hoshu.offering_list WHERE programme = ?),
                                'test', 'test', false, 'AVAILABLE', ?, ?, false, '', '', '[]', 'DELIVERED', ?)
                        """)
                .params(
                        order,
                        machineType,
                        serial,
                        partNumber,
                        Programme.REFERENCE,
                        orderedOn,
                        orderedOn,
                        orderedOn)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.pack
                            (programme, pack_serial, part_number, list_date, service_ja, service_en, order_number,
                             order_line, ordered_on, half_term, machine_type, model, serial_number, issued_on,
                             issued_at, issued_by)
                        SELECT ?, ?, part_number, list_date, 'test', 'test', order_number, line, ?, false,
                               machine_type, '', serial_number, ?, clock_timestamp(), 'test'
                          FROM hoshu.order_line WHERE order_number = ?
                        """)
                .params(Programme.REFERENCE, pack.value(), orderedOn, orderedOn, order)
                .update();
        return new Held(
                pack.value(), packs.claimCode(packs.find(Programme.REFERENCE, pack).orElseThrow()));
    }

    private static PackSerial nextSerial() {
        while (true) {
            var serial = PackSerial.of(NUMBER.incrementAndGet());
            if (serial.isPresent()) {
                return serial.get();
            }
        }
    }
}
