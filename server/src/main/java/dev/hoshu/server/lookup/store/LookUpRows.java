package dev.hoshu.server.lookup.store;

import dev.hoshu.server.lookup.LookUpRecord;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Look-ups, and the short tokens that clients exchange for. */
@Repository
public class LookUpRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public LookUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a look-up.
     *
     * @param accountId whose token it was
     * @param who the login
     * @param tokenId the token's number
     * @param maker {@code LENOVO} or {@code DELL}
     * @param asked what was asked, with what was found; at least one
     * @return its number
     */
    public long add(
            long accountId, String who, long tokenId, String maker, List<LookUpRecord.One> asked) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.machine_lookup (account_id, who, api_token_id, interface, asked, outcomes)
                        VALUES (:account, :who, :token, :maker, :asked, :outcomes) RETURNING id
                        """)
                .param("account", accountId)
                .param("who", who)
                .param("token", tokenId)
                .param("maker", maker)
                .param("asked", asked.stream().map(LookUpRecord.One::serial).toArray(String[]::new))
                .param(
                        "outcomes",
                        asked.stream().map(LookUpRecord.One::outcome).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /**
     * Look-ups, the latest first.
     *
     * @param accountId of this account alone; null for all
     * @param who of this login alone; null for all
     * @param serial those that asked for exactly this; null for all
     * @param before older than the one with that number
     * @param limit how many at most
     */
    public List<LookUpRecord> latest(
            @Nullable Long accountId,
            @Nullable String who,
            @Nullable String serial,
            long before,
            int limit) {
        return jdbc.sql(
                        """
                        SELECT l.id, l.at, l.who, l.api_token_id, t.name, l.interface, l.asked, l.outcomes
                          FROM hoshu.machine_lookup l JOIN hoshu.api_token t ON t.id = l.api_token_id
                         WHERE l.id < :before
                           AND (CAST(:account AS bigint) IS NULL OR l.account_id = :account)
                           AND (CAST(:who AS text) IS NULL OR l.who = :who)
                           AND (CAST(:serial AS text) IS NULL OR l.asked @> ARRAY[CAST(:serial AS text)])
                         ORDER BY l.id DESC LIMIT :limit
                        """)
                .param("account", accountId)
                .param("who", who)
                .param("serial", serial)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> record(row))
                .list();
    }

    /** Keeps a short token for an hour's worth of seconds, and forgets those that have ended. */
    public void open(String sha256, long tokenId, int seconds) {
        jdbc.sql(
                        """
                        WITH ended AS (DELETE FROM hoshu.lookup_access WHERE expires_at < clock_timestamp())
                        INSERT INTO hoshu.lookup_access (token_sha256, api_token_id, expires_at)
                        VALUES (?, ?, clock_timestamp() + make_interval(secs => ?))
                        """)
                .params(sha256, tokenId, seconds)
                .update();
    }

    /** The token for which a short one stands, if it has not ended. */
    public Optional<Long> opened(String sha256) {
        return jdbc.sql(
                        """
                        SELECT api_token_id FROM hoshu.lookup_access
                         WHERE token_sha256 = ? AND expires_at > clock_timestamp()
                        """)
                .param(sha256)
                .query(Long.class)
                .optional();
    }

    private static LookUpRecord record(ResultSet row) throws SQLException {
        var asked = (String[]) row.getArray("asked").getArray();
        var outcomes = (String[]) row.getArray("outcomes").getArray();
        var ones = new ArrayList<LookUpRecord.One>(asked.length);
        for (int i = 0; i < asked.length; i++) {
            ones.add(new LookUpRecord.One(asked[i], outcomes[i]));
        }
        return new LookUpRecord(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getLong("api_token_id"),
                row.getString("name"),
                row.getString("interface"),
                ones);
    }
}
