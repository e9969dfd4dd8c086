package dev.hoshu.server.watch.store;

import dev.hoshu.server.watch.Controller;
import dev.hoshu.server.watch.ControllerFault;
import dev.hoshu.server.watch.Trust;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Controllers that are asked by Redfish. */
@Repository
public class ControllerRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public ControllerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a controller; empty if the programme has one of that address. */
    public Optional<Long> add(
            String programme,
            String address,
            String user,
            byte[] secret,
            Trust trust,
            @Nullable String fingerprint,
            Instant at,
            String who) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.watch_controller
                            (programme, address, user_name, secret, trust, fingerprint, added_at, added_by)
                        VALUES (:programme, :address, :user, :secret, :trust, :fingerprint, :at, :who)
                        ON CONFLICT (programme, address) WHERE removed_at IS NULL DO NOTHING
                        RETURNING id
                        """)
                .param("programme", programme)
                .param("address", address)
                .param("user", user)
                .param("secret", secret)
                .param("trust", trust.name())
                .param("fingerprint", fingerprint, Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("who", who)
                .query(Long.class)
                .optional();
    }

    /** The password, closed. */
    public byte[] secret(long id) {
        return jdbc.sql("SELECT secret FROM hoshu.watch_controller WHERE id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** One controller that is asked. */
    public Optional<Controller> find(long id) {
        return jdbc.sql("SELECT * FROM hoshu.watch_controller WHERE id = ? AND removed_at IS NULL")
                .param(id)
                .query((row, n) -> controller(row))
                .optional();
    }

    /** The controllers that are asked. */
    public List<Controller> all() {
        return jdbc.sql(
                        "SELECT * FROM hoshu.watch_controller WHERE removed_at IS NULL"
                                + " ORDER BY programme, address")
                .query((row, n) -> controller(row))
                .list();
    }

    /** Asks a controller no more. Its password is kept no longer. */
    public void remove(long id, Instant at) {
        jdbc.sql("UPDATE hoshu.watch_controller SET removed_at = ?, secret = '' WHERE id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** Keeps how asking went. */
    public void asked(long id, Instant at, @Nullable ControllerFault fault) {
        jdbc.sql(
                        """
                        UPDATE hoshu.watch_controller
                           SET asked_at = :at, fault = CAST(:fault AS text),
                               answered_at = CASE WHEN CAST(:fault AS text) IS NULL THEN :at ELSE answered_at END
                         WHERE id = :id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("fault", fault == null ? null : fault.name(), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** A controller reports with that token from now on, and with no other. */
    public void token(long id, @Nullable String tokenHash) {
        jdbc.sql(
                        """
                        UPDATE hoshu.watch_controller
                           SET token_sha256 = :token, subscription = NULL, subscriber = NULL WHERE id = :id
                        """)
                .param("token", tokenHash, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** The controller that reports with that token, if it is asked. */
    public Optional<Controller> byToken(String tokenHash) {
        return jdbc.sql(
                        "SELECT * FROM hoshu.watch_controller WHERE token_sha256 = ?"
                                + " AND removed_at IS NULL")
                .param(tokenHash)
                .query((row, n) -> controller(row))
                .optional();
    }

    /** Keeps our subscription on a controller, which has a token. */
    public void subscribed(long id, String subscription) {
        jdbc.sql("UPDATE hoshu.watch_controller SET subscription = ? WHERE id = ?")
                .params(subscription, id)
                .update();
    }

    /**
     * Where a controller has which machine, by the machine's number; what was known is forgotten.
     */
    public void places(long id, Map<String, Long> machines) {
        jdbc.sql("DELETE FROM hoshu.watch_place WHERE controller_id = ?").param(id).update();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.watch_place (controller_id, origin, machine_id)
                        SELECT ?, place, machine FROM unnest(?, ?) AS known (place, machine)
                        """)
                .params(
                        id,
                        machines.keySet().toArray(String[]::new),
                        machines.values().toArray(Long[]::new))
                .update();
    }

    /** Where a controller has which machine, by the machine's number. */
    public Map<String, Long> places(long id) {
        var places = new HashMap<String, Long>();
        jdbc.sql("SELECT origin, machine_id FROM hoshu.watch_place WHERE controller_id = ?")
                .param(id)
                .query(row -> {
                    places.put(row.getString(1), row.getLong(2));
                });
        return places;
    }

    private static Controller controller(ResultSet row) throws SQLException {
        var fault = row.getString("fault");
        return new Controller(
                row.getLong("id"),
                row.getString("programme"),
                row.getString("address"),
                row.getString("user_name"),
                Trust.valueOf(row.getString("trust")),
                row.getString("fingerprint"),
                moment(row, "asked_at"),
                moment(row, "answered_at"),
                fault == null ? null : ControllerFault.valueOf(fault),
                row.getString("subscription"),
                row.getObject("subscriber", Long.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
