package dev.hoshu.server.watch.store;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.watch.Sender;
import dev.hoshu.server.watch.WatchedMachine;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may report for which machine. */
@Repository
public class SenderRows {

    private static final String SENDERS =
            """
            SELECT s.*, m.machine_type, m.model, m.serial_number
              FROM hoshu.watch_sender s JOIN hoshu.machine m ON m.id = s.machine_id
            """;

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public SenderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enrols a sender; its number. */
    public long add(WatchedMachine machine, String name, String tokenHash, Instant at, String who) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.watch_sender
                            (programme, machine_id, name, token_sha256, enrolled_at, enrolled_by)
                        VALUES (?, ?, ?, ?, ?, ?) RETURNING id
                        """)
                .params(
                        machine.programme(),
                        machine.id(),
                        name,
                        tokenHash,
                        at.atOffset(ZoneOffset.UTC),
                        who)
                .query(Long.class)
                .single();
    }

    /**
     * The sender as which a controller reports for a machine; it is enrolled where there is none of
     * use. It has no token of its own.
     */
    public long ofController(
            long controller, WatchedMachine machine, String name, Instant at, String who) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.watch_sender AS s
                            (programme, machine_id, name, controller_id, enrolled_at, enrolled_by)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (controller_id, machine_id) WHERE controller_id IS NOT NULL AND revoked_at IS NULL
                        DO UPDATE SET name = s.name
                        RETURNING id
                        """)
                .params(
                        machine.programme(),
                        machine.id(),
                        name,
                        controller,
                        at.atOffset(ZoneOffset.UTC),
                        who)
                .query(Long.class)
                .single();
    }

    /** The senders of use as which a controller reports, in the order of their numbers. */
    public List<Sender> ofController(long controller) {
        return jdbc.sql(
                        SENDERS
                                + "WHERE s.controller_id = ? AND s.revoked_at IS NULL ORDER BY"
                                + " s.id")
                .param(controller)
                .query((row, n) -> sender(row))
                .list();
    }

    /** The machines for which a controller ever reported, also those that somebody revoked. */
    public Set<Long> everOfController(long controller) {
        return new HashSet<>(
                jdbc.sql("SELECT machine_id FROM hoshu.watch_sender WHERE controller_id = ?")
                        .param(controller)
                        .query((row, n) -> row.getLong(1))
                        .list());
    }

    /** A controller reports for no machine any more. */
    public void revokeOfController(long controller, Instant at, String who) {
        jdbc.sql(
                        """
                        UPDATE hoshu.watch_sender SET revoked_at = ?, revoked_by = ?
                         WHERE controller_id = ? AND revoked_at IS NULL
                        """)
                .params(at.atOffset(ZoneOffset.UTC), who, controller)
                .update();
    }

    /** Makes a sender's token of no use; whether it was of use. */
    public boolean revoke(long id, Instant at, String who) {
        return jdbc.sql(
                                """
                                UPDATE hoshu.watch_sender SET revoked_at = ?, revoked_by = ?
                                 WHERE id = ? AND revoked_at IS NULL
                                """)
                        .params(at.atOffset(ZoneOffset.UTC), who, id)
                        .update()
                > 0;
    }

    /** The sender of that token, if it is of use. */
    public Optional<Sender> byToken(String tokenHash) {
        return jdbc.sql(SENDERS + "WHERE s.token_sha256 = ? AND s.revoked_at IS NULL")
                .param(tokenHash)
                .query((row, n) -> sender(row))
                .optional();
    }

    /** Lets nobody else report as a sender until the transaction ends, and keeps that it did. */
    public void heard(long id, Instant at) {
        jdbc.sql("UPDATE hoshu.watch_sender SET heard_at = ? WHERE id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** One sender. */
    public Optional<Sender> find(long id) {
        return jdbc.sql(SENDERS + "WHERE s.id = ?")
                .param(id)
                .query((row, n) -> sender(row))
                .optional();
    }

    /** A machine's senders, the first enrolled first. */
    public List<Sender> of(long machine) {
        return jdbc.sql(SENDERS + "WHERE s.machine_id = ? ORDER BY s.id")
                .param(machine)
                .query((row, n) -> sender(row))
                .list();
    }

    /** The senders of use, the longest silent first. */
    public List<Sender> all(int limit) {
        return jdbc.sql(
                        SENDERS
                                + "WHERE s.revoked_at IS NULL"
                                + " ORDER BY s.heard_at NULLS FIRST, s.id LIMIT ?")
                .param(limit)
                .query((row, n) -> sender(row))
                .list();
    }

    /** The machine of that name; empty if it is not on record. */
    public Optional<WatchedMachine> machine(String programme, MachineName name) {
        return jdbc.sql(
                        """
                        SELECT id, programme, machine_type, model, serial_number FROM hoshu.machine
                         WHERE id = hoshu.machine_named(?, ?, ?)
                        """)
                .params(programme, name.machineType(), name.serial().value())
                .query((row, n) -> machine(row, "id"))
                .optional();
    }

    /** The machines of a programme with that serial number, of whatever type. */
    public List<WatchedMachine> withSerial(String programme, String serial) {
        return jdbc.sql(
                        """
                        SELECT id, programme, machine_type, model, serial_number FROM hoshu.machine
                         WHERE programme = ? AND serial_number = ? ORDER BY machine_type LIMIT 10
                        """)
                .params(programme, serial)
                .query((row, n) -> machine(row, "id"))
                .list();
    }

    private static WatchedMachine machine(ResultSet row, String id) throws SQLException {
        return new WatchedMachine(
                row.getLong(id),
                row.getString("programme"),
                new MachineName(
                        new MachineNumber(row.getString("machine_type"), row.getString("model")),
                        SerialNumber.parse(row.getString("serial_number")).orElseThrow()));
    }

    private static Sender sender(ResultSet row) throws SQLException {
        return new Sender(
                row.getLong("id"),
                machine(row, "machine_id"),
                row.getString("name"),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                row.getString("enrolled_by"),
                moment(row, "heard_at"),
                moment(row, "revoked_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
