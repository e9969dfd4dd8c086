package dev.hoshu.server.audit.store;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Arrays;
import java.util.Optional;

/** What was answered to requests with a key. */
@Repository
public class RequestKeyRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public RequestKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer that was given.
     *
     * @param requestSha256 of the request's body
     * @param status the HTTP status
     * @param location the address of what was made, or null
     * @param body the answer's body
     */
    public record Kept(String requestSha256, int status, @Nullable String location, String body) {}

    /** Whether nobody else works under that key now; nobody will until this transaction ends. */
    public boolean alone(long accountId, String key) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(?, ?))")
                .params(key, accountId)
                .query(Boolean.class)
                .single();
    }

    /** Waits until nobody else works under that key; nobody will until this transaction ends. */
    public void await(long accountId, String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, ?))")
                .params(key, accountId)
                .query((row, n) -> n)
                .list();
    }

    /** What was answered under that key. */
    public Optional<Kept> find(long accountId, String key) {
        return jdbc.sql(
                        """
                        SELECT request_sha256, status, location, answer FROM hoshu.request_key
                         WHERE account_id = ? AND key = ?
                        """)
                .params(accountId, key)
                .query((row, n) ->
                        new Kept(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4)))
                .optional();
    }

    /** Keeps an answer. */
    public void keep(long accountId, String key, Kept kept) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.request_key (account_id, key, request_sha256, status, location, answer)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                accountId,
                                key,
                                kept.requestSha256(),
                                kept.status(),
                                kept.location(),
                                kept.body()))
                .update();
    }
}
