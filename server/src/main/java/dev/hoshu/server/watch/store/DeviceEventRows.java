package dev.hoshu.server.watch.store;

import dev.hoshu.domain.watch.Oddity;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Events that senders pushed, each once. */
@Repository
public class DeviceEventRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public DeviceEventRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What is kept of an event.
     *
     * @param sender the sender's number
     * @param drive the drive's number, or null
     * @param fingerprint what tells it from any other of the sender
     * @param messageId registry, version and key as sent
     * @param message what it says, or null
     * @param origin where it arose, or null
     * @param sentAt when, by the sender's clock, or null
     * @param receivedAt when it came
     * @param skewSeconds how far the sender's clock stands off, or null
     * @param oddities what was left out
     */
    public record Kept(
            long sender,
            @Nullable Long drive,
            String fingerprint,
            String messageId,
            @Nullable String message,
            @Nullable String origin,
            @Nullable Instant sentAt,
            Instant receivedAt,
            @Nullable Long skewSeconds,
            List<Oddity> oddities) {}

    /** Whether that event of a sender came before. */
    public boolean isKnown(long sender, String fingerprint) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM hoshu.watch_event WHERE sender_id = ? AND"
                                + " fingerprint = ?)")
                .params(sender, fingerprint)
                .query(Boolean.class)
                .single();
    }

    /** How many events of a sender were kept since then. */
    public int since(long sender, Instant since) {
        return jdbc.sql(
                        "SELECT count(*) FROM hoshu.watch_event WHERE sender_id = ? AND received_at"
                                + " > ?")
                .params(sender, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Keeps an event. */
    public void keep(Kept one) {
        var sent = one.sentAt();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.watch_event
                            (sender_id, drive_id, fingerprint, message_id, message, origin, sent_at, received_at,
                             skew_seconds, oddities)
                        VALUES (:sender, :drive, :fingerprint, :messageId, :message, :origin, :sent, :received, :skew,
                                CAST(:oddities AS jsonb))
                        """)
                .param("sender", one.sender())
                .param("drive", one.drive(), Types.BIGINT)
                .param("fingerprint", one.fingerprint())
                .param("messageId", one.messageId())
                .param("message", one.message(), Types.VARCHAR)
                .param("origin", one.origin(), Types.VARCHAR)
                .param(
                        "sent",
                        sent == null ? null : sent.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("received", one.receivedAt().atOffset(ZoneOffset.UTC))
                .param("skew", one.skewSeconds(), Types.BIGINT)
                .param("oddities", json.writeValueAsString(one.oddities()))
                .update();
    }
}
