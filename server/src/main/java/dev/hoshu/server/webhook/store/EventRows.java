package dev.hoshu.server.webhook.store;

import dev.hoshu.server.webhook.Subject;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The table of events. */
@Repository
public class EventRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An event to be kept.
     *
     * @param id its id
     * @param type its type
     * @param once what it is about where it could be found twice, or null
     * @param subject what it is about
     * @param lane events of one lane go one after the other
     * @param body the whole of it
     */
    public record Fresh(
            UUID id,
            String type,
            @Nullable String once,
            String subject,
            String lane,
            String body) {}

    /** Whether there is a subscription for which events are collected. */
    public boolean isAnybodyThere() {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM hoshu.webhook_subscription WHERE state IN ('ACTIVE', 'PAUSED'))
                        """)
                .query(Boolean.class)
                .single();
    }

    /**
     * Waits until nobody else writes an event of that lane; nobody will until this transaction
     * ends. Without it an event could be committed after one that has a higher number.
     */
    public void alone(String lane) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 29))")
                .param(lane)
                .query((row, n) -> n)
                .list();
    }

    /** Writes an event; empty if one of its key was written before. */
    public Optional<Long> add(Fresh event) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.webhook_event (id, kind, once, subject, lane, body)
                        VALUES (:id, :kind, :once, :subject, :lane, :body)
                        ON CONFLICT (once) DO NOTHING RETURNING seq
                        """)
                .param("id", event.id())
                .param("kind", event.type())
                .param("once", event.once())
                .param("subject", event.subject())
                .param("lane", event.lane())
                .param("body", event.body())
                .query(Long.class)
                .optional();
    }

    /** Those of the keys that were written before. */
    public Set<String> told(Collection<String> keys) {
        return new HashSet<>(
                jdbc.sql("SELECT once FROM hoshu.webhook_event WHERE once = ANY(?)")
                        .param(keys.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** The machine of that number. */
    public Optional<Subject> machine(long machine) {
        return jdbc.sql(
                        """
                        SELECT programme, machine_type, model, serial_number, customer, channel
                          FROM hoshu.machine WHERE id = ?
                        """)
                .param(machine)
                .query((row, n) ->
                        Subject.machine(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)))
                .optional();
    }

    /**
     * Removes events that are no longer delivered to anybody. Their keys go too, so they stay long.
     */
    public int removeOlder(Duration age) {
        return jdbc.sql(
                        """
                        DELETE FROM hoshu.webhook_event e
                         WHERE e.recorded_at < clock_timestamp() - ? * interval '1 second'
                           AND NOT EXISTS (SELECT FROM hoshu.webhook_delivery d WHERE d.event_seq = e.seq)
                        """)
                .param(age.toSeconds())
                .update();
    }
}
