package dev.hoshu.server.account.store;

import dev.hoshu.server.account.Account;
import dev.hoshu.server.account.TokenOnRecord;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tokens of programs. */
@Repository
public class TokenRows {

    private static final String TOKENS =
            """
            SELECT t.id, t.account_id, t.name, t.scopes, t.created_at, t.expires_at, t.revoked_at, t.last_used_on
              FROM hoshu.api_token t
            """;

    // With every request of a program, so in one look.
    private static final String HOLDING =
            "SELECT t.id AS token, t.scopes, t.last_used_on, "
                    + AccountRows.COLUMNS
                    + """
                      FROM hoshu.api_token t JOIN hoshu.account a ON a.id = t.account_id
                     WHERE t.revoked_at IS NULL AND t.expires_at > clock_timestamp()
                       AND\s
                    """;

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A token that holds, with whose it is.
     *
     * @param id the token's number
     * @param scopes what it is for
     * @param lastUsedOn the last day on which it was used; null if it never was
     * @param account whose it is, disabled or not
     */
    public record Holding(
            long id, Set<String> scopes, @Nullable LocalDate lastUsedOn, Account account) {

        /** Copies the scopes. */
        public Holding {
            scopes = Set.copyOf(scopes);
        }
    }

    /** The token with that hash, if it still holds. */
    public Optional<Holding> holding(String tokenSha256) {
        return holding("t.token_sha256 = ?", tokenSha256);
    }

    /** The token of that number, if it still holds. */
    public Optional<Holding> holding(long id) {
        return holding("t.id = ?", id);
    }

    private Optional<Holding> holding(String condition, Object value) {
        return jdbc.sql(HOLDING + condition)
                .param(value)
                .query((row, n) ->
                        new Holding(
                                row.getLong("token"),
                                scopes(row),
                                row.getObject("last_used_on", LocalDate.class),
                                AccountRows.account(row)))
                .optional();
    }

    /** The tokens of an account, the latest first, those that hold no more too. */
    public List<TokenOnRecord> of(long accountId) {
        return jdbc.sql(TOKENS + "WHERE t.account_id = ? ORDER BY t.id DESC LIMIT 100")
                .param(accountId)
                .query((row, n) -> token(row))
                .list();
    }

    /** Adds a token; its number. */
    public long add(long accountId, String name, String tokenSha256, Set<String> scopes, int days) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.api_token (account_id, name, token_sha256, scopes, expires_at)
                        VALUES (?, ?, ?, string_to_array(?, ','), clock_timestamp() + make_interval(days => ?))
                        RETURNING id
                        """)
                .params(accountId, name, tokenSha256, String.join(",", scopes), days)
                .query(Long.class)
                .single();
    }

    /** Revokes a token of an account; false if it has none of that number that still holds. */
    public boolean revoke(long accountId, long id) {
        return jdbc.sql(
                                """
                                UPDATE hoshu.api_token SET revoked_at = clock_timestamp()
                                 WHERE account_id = ? AND id = ? AND revoked_at IS NULL
                                """)
                        .params(accountId, id)
                        .update()
                == 1;
    }

    /** Keeps that a token was used on that day; one write a day and token. */
    public void used(long id, LocalDate on) {
        jdbc.sql(
                        """
                        UPDATE hoshu.api_token SET last_used_on = ?
                         WHERE id = ? AND last_used_on IS DISTINCT FROM ?
                        """)
                .params(on, id, on)
                .update();
    }

    private static TokenOnRecord token(ResultSet row) throws SQLException {
        return new TokenOnRecord(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("name"),
                scopes(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("revoked_at", OffsetDateTime.class) != null,
                row.getObject("last_used_on", LocalDate.class));
    }

    private static Set<String> scopes(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("scopes").getArray());
    }
}
