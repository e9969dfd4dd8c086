package dev.hoshu.server;

import dev.hoshu.domain.catalog.Programme;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Machines that tests put on record, with their warranty. */
public final class HeldMachines {

    private static final AtomicInteger SERIAL = new AtomicInteger(1000);

    private final JdbcClient jdbc;

    /** Machines in that database. */
    public HeldMachines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A serial number that no machine has. */
    public static String unusedSerial() {
        return "T" + SERIAL.incrementAndGet() + "X";
    }

    /** A machine in Chiyoda with that warranty, recorded just now; its serial number. */
    public String machine(String type, LocalDate start, LocalDate end) {
        return machine(type, start, end, "", "");
    }

    /** The same of that customer, sold through that channel; nothing between quotes is unknown. */
    public String machine(
            String type, LocalDate start, LocalDate end, String customer, String channel) {
        var serial = unusedSerial();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.machine
                            (programme, machine_type, model, serial_number, country_of_sale, country, shipped_on,
                             municipality, pre_owned, customer, channel)
                        VALUES (?, ?, ?, ?, 'JP', 'JP', ?, '13101', false, nullif(?, ''), nullif(?, ''))
                        """)
                .params(
                        Programme.REFERENCE,
                        type,
                        type.equals("7X06") ? "CTO1WW" : "",
                        serial,
                        start,
                        customer,
                        channel)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.coverage_entry
                            (programme, machine_id, layer, kind, level, country, valid, recorded, recorded_by)
                        SELECT programme, id, 'WARRANTY', 'WARRANTY', 'NBD', 'JP',
                               daterange(?, ?), tstzrange(clock_timestamp(), NULL), 'test'
                          FROM hoshu.machine WHERE serial_number = ?
                        """)
                .params(start, end.plusDays(1), serial)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.machine_coverage (programme, machine_type, serial_number, machine_id, document)
                        SELECT m.programme, m.machine_type, m.serial_number, m.id, d.document
                          FROM hoshu.machine m JOIN hoshu.machine_document d ON d.machine_id = m.id
                         WHERE m.serial_number = ?
                        """)
                .param(serial)
                .update();
        return serial;
    }

    /** A part number that is listed for a whole machine type. */
    public String part(String type, String kind, int months) {
        return jdbc.sql(
                        """
                        SELECT o.part_number FROM hoshu.offering o
                          JOIN hoshu.offering_fit f USING (list_id, part_number)
                         WHERE o.list_id = (SELECT id FROM hoshu.offering_list WHERE programme = ?
                                             ORDER BY list_date DESC LIMIT 1)
                           AND f.machine_type = ? AND f.model = '' AND o.kind = ? AND o.months = ?
                           AND (o.kind = 'PREMIER_UPGRADE' OR (NOT o.premier AND o.level IN ('NBD', '24X7')))
                         ORDER BY o.part_number LIMIT 1
                        """)
                .params(Programme.REFERENCE, type, kind, months)
                .query((row, n) -> row.getString(1))
                .single();
    }
}
