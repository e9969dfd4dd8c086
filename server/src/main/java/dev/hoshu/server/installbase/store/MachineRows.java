package dev.hoshu.server.installbase.store;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Machines with the warranty that is on record now. */
@Repository
public class MachineRows {

    private static final String MACHINES =
            """
            SELECT m.machine_type, m.model, m.serial_number, m.customer, m.channel, m.country_of_sale, m.country,
                   m.shipped_on, m.municipality, m.pre_owned, lower(w.valid) AS first_day, upper(w.valid) AS day_after
              FROM hoshu.machine m
              LEFT JOIN hoshu.coverage_entry w
                ON w.machine_id = m.id AND w.layer = 'WARRANTY' AND upper_inf(w.recorded)
            """;

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public MachineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The machine of that type with that serial number. */
    public Optional<InstalledMachine> byName(String programme, String machineType, String serial) {
        return jdbc.sql(
                        MACHINES
                                + "WHERE m.programme = ? AND m.machine_type = ? AND m.serial_number"
                                + " = ?")
                .params(programme, machineType, serial)
                .query((row, n) -> machine(row))
                .optional();
    }

    /** The programmes that have a machine of that type with that serial number. */
    public List<String> programmesOf(String machineType, String serial) {
        return jdbc.sql(
                        "SELECT programme FROM hoshu.machine WHERE machine_type = ? AND"
                                + " serial_number = ?")
                .params(machineType, serial)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The machines with that serial number, by machine type. */
    public List<InstalledMachine> bySerial(String programme, String serial, int limit) {
        return jdbc.sql(
                        MACHINES
                                + "WHERE m.programme = ? AND m.serial_number = ? ORDER BY"
                                + " m.machine_type LIMIT ?")
                .params(programme, serial, limit)
                .query((row, n) -> machine(row))
                .list();
    }

    /** The machine on which that pack is registered now. */
    public Optional<InstalledMachine> byPack(String programme, String packSerial) {
        return jdbc.sql(
                        MACHINES
                                + """
                                WHERE m.id = (SELECT machine_id FROM hoshu.coverage_entry
                                               WHERE programme = ? AND pack_serial = ? AND upper_inf(recorded))
                                """)
                .params(programme, packSerial)
                .query((row, n) -> machine(row))
                .optional();
    }

    /** A customer's machines that sort after this machine type and serial number, joined. */
    public List<InstalledMachine> byCustomer(
            String programme, String customer, String after, int limit) {
        return jdbc.sql(
                        MACHINES
                                + """
                                WHERE m.programme = ? AND m.customer = ?
                                  AND (m.machine_type || m.serial_number) COLLATE "C" > ?
                                ORDER BY (m.machine_type || m.serial_number) COLLATE "C" LIMIT ?
                                """)
                .params(programme, customer, after, limit)
                .query((row, n) -> machine(row))
                .list();
    }

    private static InstalledMachine machine(ResultSet row) throws SQLException {
        var firstDay = row.getObject("first_day", LocalDate.class);
        return new InstalledMachine(
                new MachineNumber(row.getString("machine_type"), row.getString("model")),
                new SerialNumber(row.getString("serial_number")),
                row.getString("customer"),
                row.getString("channel"),
                row.getString("country_of_sale"),
                row.getString("country"),
                row.getObject("shipped_on", LocalDate.class),
                firstDay == null
                        ? null
                        : new CoveragePeriod(firstDay, row.getObject("day_after", LocalDate.class)),
                row.getString("municipality"),
                row.getBoolean("pre_owned"));
    }
}
