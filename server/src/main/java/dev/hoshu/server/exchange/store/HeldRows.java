package dev.hoshu.server.exchange.store;

import dev.hoshu.domain.coverage.RegisteredPack;
import dev.hoshu.domain.installbase.InstalledMachine;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Records of a kind of any size as they are held, read one by one.
 *
 * @param <R> a record of the kind
 */
public final class HeldRows<R> {

    private static final int FETCH = 2_000;

    private final String sql;
    private final Reading<R> reading;

    private HeldRows(String sql, Reading<R> reading) {
        this.sql = sql;
        this.reading = reading;
    }

    private interface Reading<R> {
        R record(ResultSet row) throws SQLException;
    }

    /**
     * Takes records.
     *
     * @param <R> a record of the kind
     */
    public interface Taker<R> {
        /** The next record. */
        void take(R record) throws IOException;
    }

    /** The installed base in the order in which it came. */
    public static HeldRows<InstalledMachine> machines() {
        return new HeldRows<>(
                """
                SELECT m.*, lower(w.valid) AS first_day, upper(w.valid) AS day_after
                  FROM machine m
                  LEFT JOIN coverage_entry w ON w.machine_id = m.id AND w.layer = 'WARRANTY' AND upper_inf(w.recorded)
                 WHERE m.programme = ? ORDER BY m.id
                """,
                StagedMachines::machine);
    }

    /** The registered services by pack. */
    public static HeldRows<RegisteredPack> services() {
        return new HeldRows<>(
                """
                SELECT e.pack_serial, e.part_number, m.machine_type, m.model, m.serial_number, e.ordered_on, e.registered_on,
                       lower(e.valid) AS first_day, upper(e.valid) AS day_after
                  FROM coverage_entry e JOIN machine m ON m.id = e.machine_id
                 WHERE e.programme = ? AND e.pack_serial IS NOT NULL AND upper_inf(e.recorded) ORDER BY e.pack_serial
                """,
                StagedServices::pack);
    }

    /**
     * Hands every record over and says how many they are; memory does not grow with their number.
     */
    public long forEach(Connection connection, String programme, Taker<R> taker)
            throws SQLException, IOException {
        long count = 0;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            statement.setString(1, programme);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    taker.take(reading.record(row));
                    count++;
                }
            }
        }
        return count;
    }
}
