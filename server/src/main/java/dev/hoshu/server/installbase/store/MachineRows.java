package dev.hoshu.server.installbase.store;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.installbase.FormerName;
import dev.hoshu.server.installbase.MachineAsOf;
import dev.hoshu.server.installbase.NamedMachine;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Machines with the warranty that is on record now. */
@Repository
public class MachineRows {

    /** Whether the row m of machine is the viewer's to see. */
    private static final String SEEN = SeenRows.seen("m");

    // Whose it is and where it stands are told to those who see the row; the rest is told to
    // everybody.
    private static final String MACHINES =
            """
            SELECT m.machine_type, m.model, m.serial_number,
                   CASE WHEN seen.it THEN m.customer END AS customer,
                   CASE WHEN seen.it THEN m.channel END AS channel,
                   CASE WHEN seen.it THEN m.municipality END AS municipality,
                   m.country_of_sale, m.country, m.shipped_on, m.pre_owned,
                   lower(w.valid) AS first_day, upper(w.valid) AS day_after
              FROM hoshu.machine m
              CROSS JOIN LATERAL (SELECT %s AS it) seen
              LEFT JOIN hoshu.coverage_entry w
                ON w.machine_id = m.id AND w.layer = 'WARRANTY' AND upper_inf(w.recorded)
            """
                    .formatted(SEEN);

    private static final String SITUATED =
            """
            SELECT m.machine_type, m.model, m.serial_number, s.id IS NOT NULL AS situated,
                   CASE WHEN s.id IS NULL THEN CASE WHEN seen.it THEN m.customer END
                        WHEN then_seen.it THEN s.customer END AS customer,
                   CASE WHEN s.id IS NULL THEN CASE WHEN seen.it THEN m.channel END
                        WHEN then_seen.it THEN s.channel END AS channel,
                   CASE WHEN s.id IS NULL THEN CASE WHEN seen.it THEN m.municipality END
                        WHEN then_seen.it THEN s.municipality END AS municipality,
                   m.country_of_sale, coalesce(s.country, m.country) AS country, m.shipped_on, m.pre_owned,
                   lower(w.valid) AS first_day, upper(w.valid) AS day_after
              FROM hoshu.machine m
              CROSS JOIN LATERAL (SELECT %s AS it) seen
              LEFT JOIN hoshu.coverage_entry w
                ON w.machine_id = m.id AND w.layer = 'WARRANTY' AND upper_inf(w.recorded)
              LEFT JOIN LATERAL
                   (SELECT m.programme, h.* FROM hoshu.machine_situation h
                     WHERE h.machine_id = m.id AND h.valid @> CAST(:on AS date)
                       AND h.recorded @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')) s ON true
              CROSS JOIN LATERAL (SELECT %s AS it) then_seen
             WHERE m.id = hoshu.machine_named(:programme, :type, :serial)
            """
                    .formatted(SEEN, SeenRows.seen("s"));

    private static final String NAMED =
            """
            SELECT n.machine_type AS asked_type, n.serial_number AS asked_serial, m.id, m.programme,
                   m.machine_type, m.model, m.serial_number, m.customer, m.channel, m.municipality,
                   m.country_of_sale, m.country, m.shipped_on, m.pre_owned,
                   lower(w.valid) AS first_day, upper(w.valid) AS day_after
              FROM (SELECT id, machine_type, serial_number FROM hoshu.machine
                     WHERE serial_number = ANY (:serials)
                    UNION ALL
                    SELECT machine_id, machine_type, serial_number FROM hoshu.former_machine_name
                     WHERE serial_number = ANY (:serials)) n
              JOIN hoshu.machine m ON m.id = n.id
              LEFT JOIN hoshu.coverage_entry w
                ON w.machine_id = m.id AND w.layer = 'WARRANTY' AND upper_inf(w.recorded)
             WHERE %s
             ORDER BY m.programme, n.machine_type, m.id
            """
                    .formatted(SEEN);

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public MachineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The machine of that type with that serial number. */
    public Optional<InstalledMachine> byName(
            String programme, String machineType, String serial, Viewer viewer) {
        return as(viewer, MACHINES + "WHERE m.id = hoshu.machine_named(:programme, :type, :serial)")
                .param("programme", programme)
                .param("type", machineType)
                .param("serial", serial)
                .query((row, n) -> machine(row))
                .optional();
    }

    /**
     * The machine of that name as it was on a day, as known at an instant: whose it was and where
     * it stood then. Whoever does not see whose it was then is not told.
     */
    public Optional<MachineAsOf> byName(
            String programme,
            String machineType,
            String serial,
            LocalDate on,
            Optional<Instant> knownAt,
            Viewer viewer) {
        return as(viewer, SITUATED)
                .param("programme", programme)
                .param("type", machineType)
                .param("serial", serial)
                .param("on", on)
                .param(
                        "knownAt",
                        knownAt.map(i -> i.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> new MachineAsOf(machine(row), row.getBoolean("situated")))
                .optional();
    }

    /** The programmes that have a machine of that type with that serial number. */
    public List<String> programmesOf(String machineType, String serial) {
        return jdbc.sql(
                        """
                        SELECT programme FROM hoshu.machine WHERE machine_type = :type AND serial_number = :serial
                        UNION ALL
                        SELECT programme FROM hoshu.former_machine_name
                         WHERE machine_type = :type AND serial_number = :serial
                        """)
                .param("type", machineType)
                .param("serial", serial)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The machines with that serial number, by machine type. */
    public List<InstalledMachine> bySerial(
            String programme, String serial, int limit, Viewer viewer) {
        return as(
                        viewer,
                        MACHINES
                                + """
                                WHERE m.id IN (SELECT n.id FROM hoshu.machine n
                                                WHERE n.programme = :programme AND n.serial_number = :serial
                                               UNION ALL
                                               SELECT f.machine_id FROM hoshu.former_machine_name f
                                                WHERE f.programme = :programme AND f.serial_number = :serial)
                                ORDER BY m.machine_type, m.serial_number LIMIT :limit
                                """)
                .param("programme", programme)
                .param("serial", serial)
                .param("limit", limit)
                .query((row, n) -> machine(row))
                .list();
    }

    /**
     * The machines of every programme that have or had one of those serial numbers, as far as the
     * viewer sees them. One statement, however many serial numbers there are.
     */
    public List<NamedMachine> bySerials(Collection<String> serials, Viewer viewer) {
        return as(viewer, NAMED)
                .param("serials", serials.toArray(String[]::new))
                .query((row, n) ->
                        new NamedMachine(
                                row.getString("asked_type"),
                                row.getString("asked_serial"),
                                row.getLong("id"),
                                row.getString("programme"),
                                machine(row)))
                .list();
    }

    /** The machine that the viewer sees on which that pack is registered now. */
    public Optional<InstalledMachine> byPack(String programme, String packSerial, Viewer viewer) {
        return as(
                        viewer,
                        MACHINES
                                + """
                                WHERE seen.it
                                  AND m.id = (SELECT machine_id FROM hoshu.coverage_entry
                                               WHERE programme = :programme AND pack_serial = :pack
                                                 AND upper_inf(recorded))
                                """)
                .param("programme", programme)
                .param("pack", packSerial)
                .query((row, n) -> machine(row))
                .optional();
    }

    /**
     * A customer's machines that the viewer sees and that sort after this machine type and serial
     * number, joined.
     */
    public List<InstalledMachine> byCustomer(
            String programme, String customer, String after, int limit, Viewer viewer) {
        return as(
                        viewer,
                        MACHINES
                                + """
                                WHERE seen.it AND m.programme = :programme AND m.customer = :customer
                                  AND (m.machine_type || m.serial_number) COLLATE "C" > :after
                                ORDER BY (m.machine_type || m.serial_number) COLLATE "C" LIMIT :limit
                                """)
                .param("programme", programme)
                .param("customer", customer)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> machine(row))
                .list();
    }

    /** Whether there is such a machine and the viewer sees the row. */
    public boolean isSeen(String programme, String machineType, String serial, Viewer viewer) {
        return as(
                        viewer,
                        "SELECT EXISTS (SELECT FROM hoshu.machine m"
                                + " WHERE m.id = hoshu.machine_named(:programme, :type, :serial)"
                                + " AND "
                                + SEEN
                                + ")")
                .param("programme", programme)
                .param("type", machineType)
                .param("serial", serial)
                .query(Boolean.class)
                .single();
    }

    /**
     * Lets nobody else change anything of a machine until the transaction ends; its number in the
     * record.
     */
    public Optional<Long> lock(String programme, String machineType, String serial) {
        return jdbc.sql(
                        """
                        SELECT id FROM hoshu.machine WHERE id = hoshu.machine_named(?, ?, ?) FOR UPDATE
                        """)
                .params(programme, machineType, serial)
                .query((row, n) -> row.getLong(1))
                .optional();
    }

    /** The number of the machine of that name in the record. */
    public Optional<Long> id(String programme, String machineType, String serial) {
        return jdbc.sql("SELECT hoshu.machine_named(?, ?, ?)")
                .params(programme, machineType, serial)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** Where a machine stands from that day on. */
    public void move(long machine, String country, @Nullable String municipality, LocalDate since) {
        holdsFrom(since);
        jdbc.sql("UPDATE hoshu.machine SET country = ?, municipality = ? WHERE id = ?")
                .param(1, country)
                .param(2, municipality, Types.VARCHAR)
                .param(3, machine)
                .update();
    }

    /** Whose a machine is from that day on; it was sold on. */
    public void passTo(long machine, String customer, LocalDate since) {
        holdsFrom(since);
        jdbc.sql("UPDATE hoshu.machine SET customer = ?, pre_owned = true WHERE id = ?")
                .params(customer, machine)
                .update();
    }

    private void holdsFrom(LocalDate since) {
        // For this transaction alone; the trigger machine_situation_follows reads it.
        jdbc.sql("SELECT set_config('hoshu.holds_from', ?, true)")
                .param(since.toString())
                .query(String.class)
                .single();
    }

    /** Another machine stands in for this one from that day on; the old name still finds it. */
    public void replace(
            long machine,
            MachineNumber number,
            SerialNumber serial,
            LocalDate since,
            String correction) {
        jdbc.sql(
                        """
                        WITH former AS (
                            INSERT INTO hoshu.former_machine_name
                                (programme, machine_type, model, serial_number, machine_id, replaced_on, correction)
                            SELECT programme, machine_type, model, serial_number, id, :since, :correction
                              FROM hoshu.machine WHERE id = :machine)
                        UPDATE hoshu.machine SET machine_type = :type, model = :model, serial_number = :serial
                         WHERE id = :machine
                        """)
                .param("since", since)
                .param("correction", correction)
                .param("machine", machine)
                .param("type", number.machineType())
                .param("model", number.model())
                .param("serial", serial.value())
                .update();
    }

    /** The names that a machine had before it was replaced, the latest first. */
    public List<FormerName> formerNames(String programme, String machineType, String serial) {
        return jdbc.sql(
                        """
                        SELECT machine_type, model, serial_number, replaced_on FROM hoshu.former_machine_name
                         WHERE machine_id = hoshu.machine_named(?, ?, ?)
                         ORDER BY replaced_on DESC, correction DESC
                        """)
                .params(programme, machineType, serial)
                .query((row, n) -> former(row))
                .list();
    }

    /** The same of many machines, by their serial numbers. */
    public Map<SerialNumber, List<FormerName>> formerNames(
            String programme, List<InstalledMachine> machines) {
        var found = new HashMap<SerialNumber, List<FormerName>>();
        jdbc.sql(
                        """
                        SELECT m.serial_number AS now, f.machine_type, f.model, f.serial_number, f.replaced_on
                          FROM hoshu.former_machine_name f JOIN hoshu.machine m ON m.id = f.machine_id
                          JOIN unnest(CAST(:types AS text[]), CAST(:serials AS text[])) AS k (machine_type, serial_number)
                            ON k.machine_type = m.machine_type AND k.serial_number = m.serial_number
                         WHERE m.programme = :programme ORDER BY f.replaced_on DESC, f.correction DESC
                        """)
                .param(
                        "types",
                        machines.stream().map(m -> m.number().machineType()).toArray(String[]::new))
                .param(
                        "serials",
                        machines.stream().map(m -> m.serial().value()).toArray(String[]::new))
                .param("programme", programme)
                .query(row -> {
                    found.computeIfAbsent(
                                    new SerialNumber(row.getString("now")), s -> new ArrayList<>())
                            .add(former(row));
                });
        return found;
    }

    private static FormerName former(ResultSet row) throws SQLException {
        return new FormerName(
                new MachineNumber(row.getString("machine_type"), row.getString("model")),
                new SerialNumber(row.getString("serial_number")),
                row.getObject("replaced_on", LocalDate.class));
    }

    private JdbcClient.StatementSpec as(Viewer viewer, String sql) {
        return SeenRows.by(viewer, jdbc.sql(sql));
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
