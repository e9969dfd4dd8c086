package dev.hoshu.server.webhook.store;

import dev.hoshu.server.webhook.Subscription;
import dev.hoshu.server.webhook.SubscriptionState;

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

/** The table of subscriptions. */
@Repository
public class SubscriptionRows {

    private static final String HEAD =
            """
            SELECT s.id, s.account_id, a.login, s.name, s.url, s.kinds, s.state, s.failures, s.said, s.created_at,
                   CASE WHEN s.old_secret_until > clock_timestamp() THEN s.old_secret_until END AS old_secret_until,
                   (SELECT count(*) FROM hoshu.webhook_delivery d
                     WHERE d.subscription_id = s.id AND d.state IN ('WAITING', 'SENDING')) AS waiting,
                   (SELECT count(*) FROM hoshu.webhook_delivery d
                     WHERE d.subscription_id = s.id AND d.state = 'DEAD') AS dead
              FROM hoshu.webhook_subscription s JOIN hoshu.account a ON a.id = s.account_id
             WHERE s.state <> 'DELETED'
            """;

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public SubscriptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose mail says that a subscription was paused.
     *
     * @param email the address, or null
     * @param language {@code ja} or {@code en}
     */
    public record Holder(@Nullable String email, String language) {}

    /** Keeps a subscription that is not verified yet. */
    public void add(
            UUID id,
            long account,
            String name,
            String url,
            List<String> kinds,
            SealedSecret secret) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.webhook_subscription (id, account_id, name, url, kinds, state, secret)
                        VALUES (?, ?, ?, ?, ?, 'UNVERIFIED', ?)
                        """)
                .params(id, account, name, url, kinds.toArray(String[]::new), secret.bytes())
                .update();
    }

    /** The subscriptions of an account, or everybody's; the newest first. */
    public List<Subscription> list(Optional<Long> account) {
        return jdbc.sql(
                        HEAD
                                + """
                                 AND (:account\\:\\:bigint IS NULL OR s.account_id = :account\\:\\:bigint)
                                 ORDER BY s.created_at DESC, s.id
                                """)
                .param("account", account.orElse(null), Types.BIGINT)
                .query((row, n) -> subscription(row))
                .list();
    }

    /** The subscription of that name. */
    public Optional<Subscription> find(UUID id) {
        return jdbc.sql(HEAD + " AND s.id = ?")
                .param(id)
                .query((row, n) -> subscription(row))
                .optional();
    }

    /** How many an account has. */
    public int count(long account) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM hoshu.webhook_subscription WHERE account_id = ? AND state <> 'DELETED'
                        """)
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** The secret of a subscription. */
    public SealedSecret secret(UUID id) {
        return jdbc.sql("SELECT secret FROM hoshu.webhook_subscription WHERE id = ?")
                .param(id)
                .query((row, n) -> new SealedSecret(row.getBytes(1)))
                .single();
    }

    /** Lets another secret sign, and the one before besides for so long. */
    public void rotate(UUID id, SealedSecret secret, Duration both) {
        jdbc.sql(
                        """
                        UPDATE hoshu.webhook_subscription
                           SET old_secret = secret, secret = ?,
                               old_secret_until = clock_timestamp() + ? * interval '1 millisecond'
                         WHERE id = ?
                        """)
                .params(secret.bytes(), both.toMillis(), id)
                .update();
    }

    /** Writes where a subscription stands, and why; failures are counted anew. */
    public void state(UUID id, SubscriptionState state, @Nullable String said) {
        jdbc.sql(
                        """
                        UPDATE hoshu.webhook_subscription
                           SET state = :state, said = :said, failures = 0, failing_since = NULL WHERE id = :id
                        """)
                .param("state", state.name())
                .param("said", said, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** A try succeeded. */
    public void succeeded(UUID id) {
        jdbc.sql(
                        """
                        UPDATE hoshu.webhook_subscription SET failures = 0, failing_since = NULL, said = NULL
                         WHERE id = ? AND failures > 0
                        """)
                .param(id)
                .update();
    }

    /**
     * A try failed.
     *
     * @param most from so many failures in a row on it is paused
     * @param time if it has been failing for so long
     * @return whether it was paused by this one
     */
    public boolean failed(UUID id, String said, int most, Duration time) {
        jdbc.sql(
                        """
                        UPDATE hoshu.webhook_subscription
                           SET failures = failures + 1, said = ?, failing_since = coalesce(failing_since, clock_timestamp())
                         WHERE id = ? AND state = 'ACTIVE'
                        """)
                .params(said, id)
                .update();
        return jdbc.sql(
                                """
                                UPDATE hoshu.webhook_subscription SET state = 'PAUSED'
                                 WHERE id = ? AND state = 'ACTIVE' AND failures >= ?
                                   AND failing_since <= clock_timestamp() - ? * interval '1 millisecond'
                                """)
                        .params(id, most, time.toMillis())
                        .update()
                == 1;
    }

    /** Whom to tell that a subscription was paused. */
    public Holder holder(UUID id) {
        return jdbc.sql(
                        """
                        SELECT a.email, a.language FROM hoshu.webhook_subscription s
                          JOIN hoshu.account a ON a.id = s.account_id WHERE s.id = ?
                        """)
                .param(id)
                .query((row, n) -> new Holder(row.getString(1), row.getString(2)))
                .single();
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getLong("account_id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("url"),
                List.of((String[]) row.getArray("kinds").getArray()),
                SubscriptionState.valueOf(row.getString("state")),
                row.getInt("failures"),
                row.getString("said"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "old_secret_until"),
                row.getLong("waiting"),
                row.getLong("dead"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
