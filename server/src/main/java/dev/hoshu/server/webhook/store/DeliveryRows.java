package dev.hoshu.server.webhook.store;

import dev.hoshu.server.webhook.Delivery;
import dev.hoshu.server.webhook.DeliveryState;
import dev.hoshu.server.webhook.Subject;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The table of deliveries. The statements that take and settle one are transactions of their own.
 */
@Repository
public class DeliveryRows {

    // Whoever may read the machine's page is told, and nobody else.
    private static final String WHO =
            """
              FROM hoshu.webhook_subscription s JOIN hoshu.account a ON a.id = s.account_id
             WHERE s.state IN ('ACTIVE', 'PAUSED') AND (s.kinds = '{}' OR :kind = ANY(s.kinds))
               AND a.disabled_at IS NULL AND (NOT a.sample OR :withSample)
               AND (a.role IN ('DESK', 'MANAGER', 'ADMINISTRATOR')
                    OR a.programme = :programme AND (a.customer = :customer OR a.channel = :channel))
            """;

    private static final String ADD =
            "INSERT INTO hoshu.webhook_delivery (subscription_id, event_seq, lane)\n"
                    + "SELECT s.id, :seq, :lane\n"
                    + WHO;

    private static final String IS_WANTED = "SELECT EXISTS (SELECT\n" + WHO + ")";

    // A delivery has its turn once nothing before it of its lane waits and nothing of its lane is
    // under way. The row that
    // another process holds is passed over, never waited for.
    private static final String TAKE =
            """
            UPDATE hoshu.webhook_delivery t
               SET state = 'SENDING', attempts = t.attempts + 1,
                   lease_until = clock_timestamp() + :lease * interval '1 millisecond'
              FROM hoshu.webhook_event e, hoshu.webhook_subscription u
             WHERE e.seq = t.event_seq AND u.id = t.subscription_id AND t.id = (
                   SELECT d.id
                     FROM hoshu.webhook_delivery d
                     JOIN hoshu.webhook_subscription s ON s.id = d.subscription_id AND s.state = 'ACTIVE'
                     JOIN hoshu.account a ON a.id = s.account_id AND a.disabled_at IS NULL
                                         AND (NOT a.sample OR :withSample)
                    WHERE d.state = 'WAITING' AND d.next_attempt_at <= clock_timestamp()
                      AND NOT EXISTS (SELECT FROM hoshu.webhook_delivery p
                                       WHERE p.subscription_id = d.subscription_id AND p.lane = d.lane
                                         AND (p.state = 'SENDING' OR p.state = 'WAITING' AND p.id < d.id))
                      AND (SELECT count(*) FROM hoshu.webhook_delivery q
                            WHERE q.subscription_id = d.subscription_id AND q.state = 'SENDING') < :most
                    ORDER BY d.next_attempt_at, d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED)
            RETURNING t.id, t.attempts, t.lane, e.id AS event, e.body, u.id AS subscription, u.url, u.secret,
                      CASE WHEN u.old_secret_until > clock_timestamp() THEN u.old_secret END AS old_secret
            """;

    private static final String HEAD =
            """
            SELECT d.id, e.id AS event, e.kind, e.subject, d.state, d.attempts, e.recorded_at, d.next_attempt_at,
                   d.ended_at, d.status, d.said
              FROM hoshu.webhook_delivery d JOIN hoshu.webhook_event e ON e.seq = d.event_seq
            """;

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A delivery that was taken.
     *
     * @param id its number
     * @param attempt which try this is, from 1
     * @param lane its lane
     * @param event the event's id
     * @param body what is sent
     * @param subscription to which subscription
     * @param url where
     * @param secret the secret, sealed
     * @param oldSecret the secret before while it still counts, sealed; null otherwise
     */
    public record Taken(
            long id,
            int attempt,
            String lane,
            UUID event,
            String body,
            UUID subscription,
            String url,
            SealedSecret secret,
            @Nullable SealedSecret oldSecret) {}

    /** Whether somebody who may read it wants events of that type about it. */
    public boolean isWanted(String type, Subject subject, boolean withSample) {
        return who(jdbc.sql(IS_WANTED), type, subject, withSample).query(Boolean.class).single();
    }

    /** Writes a delivery of that event for everybody who may read it and wants it. */
    public void add(long seq, String type, Subject subject, boolean withSample) {
        who(jdbc.sql(ADD), type, subject, withSample)
                .param("seq", seq)
                .param("lane", subject.lane())
                .update();
    }

    private static JdbcClient.StatementSpec who(
            JdbcClient.StatementSpec statement, String type, Subject subject, boolean withSample) {
        return statement
                .param("kind", type)
                .param("withSample", withSample)
                .param("programme", subject.programme())
                .param("customer", subject.customer(), Types.VARCHAR)
                .param("channel", subject.channel(), Types.VARCHAR);
    }

    /**
     * Takes the next delivery whose turn it is, so that nobody else does; empty if there is none.
     */
    public Optional<Taken> take(Duration lease, int most, boolean withSample) {
        return jdbc.sql(TAKE)
                .param("lease", lease.toMillis())
                .param("most", most)
                .param("withSample", withSample)
                .query((row, n) -> taken(row))
                .optional();
    }

    private static Taken taken(ResultSet row) throws SQLException {
        var old = row.getBytes("old_secret");
        return new Taken(
                row.getLong("id"),
                row.getInt("attempts"),
                row.getString("lane"),
                row.getObject("event", UUID.class),
                row.getString("body"),
                row.getObject("subscription", UUID.class),
                row.getString("url"),
                new SealedSecret(row.getBytes("secret")),
                old == null ? null : new SealedSecret(old));
    }

    /** Lets deliveries be taken again that somebody took who then said nothing more. */
    public int returnAbandoned() {
        return jdbc.sql(
                        """
                        UPDATE hoshu.webhook_delivery
                           SET state = 'WAITING', lease_until = NULL, next_attempt_at = clock_timestamp(),
                               said = 'The server stopped while it was being delivered.'
                         WHERE state = 'SENDING' AND lease_until < clock_timestamp()
                        """)
                .update();
    }

    /** It was answered with success; false if it is not this try's any more. */
    public boolean delivered(Taken taken, int status) {
        return jdbc.sql(
                                """
                                UPDATE hoshu.webhook_delivery
                                   SET state = 'DELIVERED', lease_until = NULL, ended_at = clock_timestamp(), status = ?,
                                       said = NULL
                                 WHERE id = ? AND state = 'SENDING' AND attempts = ?
                                """)
                        .params(status, taken.id(), taken.attempt())
                        .update()
                == 1;
    }

    /** It is given up; false if it is not this try's any more. */
    public boolean dead(Taken taken, @Nullable Integer status, String said) {
        return jdbc.sql(
                                """
                                UPDATE hoshu.webhook_delivery
                                   SET state = 'DEAD', lease_until = NULL, ended_at = clock_timestamp(), status = :status,
                                       said = :said
                                 WHERE id = :id AND state = 'SENDING' AND attempts = :attempt
                                """)
                        .param("status", status, Types.INTEGER)
                        .param("said", said)
                        .param("id", taken.id())
                        .param("attempt", taken.attempt())
                        .update()
                == 1;
    }

    /**
     * It is tried again after that wait; false if it is not this try's any more. What stands behind
     * it in its lane waits with it and is not looked at in vain.
     */
    public boolean again(Taken taken, @Nullable Integer status, String said, Duration wait) {
        return jdbc.sql(
                                """
                                WITH head AS (
                                    UPDATE hoshu.webhook_delivery
                                       SET state = 'WAITING', lease_until = NULL, status = :status, said = :said,
                                           next_attempt_at = clock_timestamp() + :wait * interval '1 millisecond'
                                     WHERE id = :id AND state = 'SENDING' AND attempts = :attempt
                                    RETURNING id, subscription_id, lane, next_attempt_at),
                                behind AS (
                                    UPDATE hoshu.webhook_delivery d SET next_attempt_at = h.next_attempt_at
                                      FROM head h
                                     WHERE d.subscription_id = h.subscription_id AND d.lane = h.lane
                                       AND d.state = 'WAITING' AND d.id > h.id AND d.next_attempt_at < h.next_attempt_at)
                                SELECT count(*) FROM head
                                """)
                        .param("status", status, Types.INTEGER)
                        .param("said", said)
                        .param("wait", wait.toMillis())
                        .param("id", taken.id())
                        .param("attempt", taken.attempt())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Lets those behind in a lane have their turn at once, when what they waited for has ended. */
    public void follow(Taken taken) {
        jdbc.sql(
                        """
                        UPDATE hoshu.webhook_delivery SET next_attempt_at = clock_timestamp()
                         WHERE subscription_id = ? AND lane = ? AND state = 'WAITING' AND id > ? AND attempts = 0
                           AND next_attempt_at > clock_timestamp()
                        """)
                .params(taken.subscription(), taken.lane(), taken.id())
                .update();
    }

    /** Sends dead ones of a subscription again, one or all; how many. */
    public int resend(UUID subscription, @Nullable Long delivery) {
        return jdbc.sql(
                        """
                        UPDATE hoshu.webhook_delivery
                           SET state = 'WAITING', attempts = 0, ended_at = NULL, next_attempt_at = clock_timestamp()
                         WHERE subscription_id = :subscription AND state = 'DEAD'
                           AND (:delivery\\:\\:bigint IS NULL OR id = :delivery\\:\\:bigint)
                        """)
                .param("subscription", subscription)
                .param("delivery", delivery, Types.BIGINT)
                .update();
    }

    /**
     * Gives up the oldest of what is collected for a paused subscription beyond so many; how many
     * were.
     */
    public int giveUpBeyond(int most) {
        return jdbc.sql(
                        """
                        UPDATE hoshu.webhook_delivery SET state = 'DEAD', ended_at = clock_timestamp(), said = :said
                         WHERE state = 'WAITING' AND id IN (
                               SELECT id FROM (
                                   SELECT d.id, row_number() OVER (PARTITION BY d.subscription_id ORDER BY d.id DESC) AS place
                                     FROM hoshu.webhook_subscription s
                                     JOIN hoshu.webhook_delivery d ON d.subscription_id = s.id AND d.state = 'WAITING'
                                    WHERE s.state = 'PAUSED') collected
                                WHERE place > :most)
                        """)
                .param("most", most)
                .param("said", "More than %d were collected while it was paused.".formatted(most))
                .update();
    }

    /** Nothing waits any more for a subscription that was deleted. */
    public void drop(UUID subscription) {
        jdbc.sql(
                        """
                        UPDATE hoshu.webhook_delivery
                           SET state = 'DROPPED', lease_until = NULL, ended_at = clock_timestamp()
                         WHERE subscription_id = ? AND state IN ('WAITING', 'SENDING', 'DEAD')
                        """)
                .param(subscription)
                .update();
    }

    /** Lets everything that waits for a subscription have its turn at once. */
    public void hurry(UUID subscription) {
        jdbc.sql(
                        """
                        UPDATE hoshu.webhook_delivery SET next_attempt_at = clock_timestamp()
                         WHERE subscription_id = ? AND state = 'WAITING' AND next_attempt_at > clock_timestamp()
                        """)
                .param(subscription)
                .update();
    }

    /**
     * Deliveries of a subscription, the latest first.
     *
     * @param state of that state alone; empty for all
     * @param before older than the one of that number
     * @param limit at most so many
     */
    public List<Delivery> of(
            UUID subscription, Optional<DeliveryState> state, long before, int limit) {
        return jdbc.sql(
                        HEAD
                                + """
                                 WHERE d.subscription_id = :subscription AND d.id < :before
                                   AND (:state\\:\\:text IS NULL OR d.state = :state\\:\\:text)
                                 ORDER BY d.id DESC LIMIT :limit
                                """)
                .param("subscription", subscription)
                .param("before", before)
                .param("state", state.map(Enum::name).orElse(null), Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> delivery(row))
                .list();
    }

    /** What is sent of a delivery of that subscription. */
    public Optional<String> body(UUID subscription, long delivery) {
        return jdbc.sql(
                        """
                        SELECT e.body FROM hoshu.webhook_delivery d JOIN hoshu.webhook_event e ON e.seq = d.event_seq
                         WHERE d.subscription_id = ? AND d.id = ?
                        """)
                .params(subscription, delivery)
                .query(String.class)
                .optional();
    }

    /** Removes what ended so long ago; what was given up stays three times as long. */
    public int removeOlder(Duration age) {
        return jdbc.sql(
                        """
                        DELETE FROM hoshu.webhook_delivery
                         WHERE ended_at < clock_timestamp()
                               - :age * CASE state WHEN 'DEAD' THEN 3 ELSE 1 END * interval '1 second'
                        """)
                .param("age", age.toSeconds())
                .update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getObject("event", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getObject("status", Integer.class),
                row.getString("said"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
