package dev.hoshu.server.account.store;

import dev.hoshu.server.account.Account;
import dev.hoshu.server.account.ProviderLink;
import dev.hoshu.server.frontdoor.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Accounts, the links that serve once, and failures to sign in. */
@Repository
public class AccountRows {

    /** The columns of an account a that {@link #account} reads. */
    static final String COLUMNS =
            """
            a.id, a.login, a.name, a.role, a.programme, a.customer, a.channel, a.email, a.language, a.sample,
            a.disabled_at IS NULL AS enabled\
            """;

    private static final String ACCOUNTS =
            "SELECT " + COLUMNS + ", a.password_hash FROM hoshu.account a ";

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An account with the slow hash of its password.
     *
     * @param account the account
     * @param passwordHash null where no password is set
     */
    public record WithPassword(Account account, @Nullable String passwordHash) {}

    /** The account with that login. */
    public Optional<WithPassword> byLogin(String login) {
        return jdbc.sql(ACCOUNTS + "WHERE a.login = ?")
                .param(login)
                .query((row, n) -> new WithPassword(account(row), row.getString("password_hash")))
                .optional();
    }

    /** The account with that number. */
    public Optional<Account> byId(long id) {
        return jdbc.sql(ACCOUNTS + "WHERE a.id = ?")
                .param(id)
                .query((row, n) -> account(row))
                .optional();
    }

    /** The account that a provider knows by that subject. */
    public Optional<Account> byIdentity(String issuer, String subject) {
        return jdbc.sql(
                        ACCOUNTS
                                + """
                                  JOIN hoshu.external_identity i ON i.account_id = a.id
                                 WHERE i.issuer = ? AND i.subject = ?
                                """)
                .params(issuer, subject)
                .query((row, n) -> account(row))
                .optional();
    }

    /**
     * The accounts with that mail address, whatever its case, without the sample's; those that may
     * come in first, and no more than a few.
     */
    public List<Account> byEmail(String email) {
        return jdbc.sql(
                        ACCOUNTS
                                + """
                                 WHERE lower(a.email) = lower(?) AND NOT a.sample
                                 ORDER BY a.disabled_at IS NOT NULL, a.id LIMIT 3
                                """)
                .param(email)
                .query((row, n) -> account(row))
                .list();
    }

    /**
     * Keeps as whom a provider knows an account; false if the provider knows the account as
     * somebody else, or the subject is linked already.
     */
    public boolean link(String issuer, String subject, long id) {
        return jdbc.sql(
                                """
                                INSERT INTO hoshu.external_identity (issuer, subject, account_id) VALUES (?, ?, ?)
                                ON CONFLICT DO NOTHING
                                """)
                        .params(issuer, subject, id)
                        .update()
                == 1;
    }

    /** Takes a link away; false if it is not there. */
    public boolean unlink(String issuer, String subject, long id) {
        return jdbc.sql(
                                """
                                DELETE FROM hoshu.external_identity
                                 WHERE issuer = ? AND subject = ? AND account_id = ?
                                """)
                        .params(issuer, subject, id)
                        .update()
                == 1;
    }

    /** The links of these accounts, by account and issuer. */
    public List<ProviderLink> links(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT account_id, issuer, subject, linked_at FROM hoshu.external_identity
                         WHERE account_id IN (:accounts) ORDER BY account_id, issuer
                        """)
                .param("accounts", accountIds)
                .query((row, n) ->
                        new ProviderLink(
                                row.getLong("account_id"),
                                row.getString("issuer"),
                                row.getString("subject"),
                                row.getTimestamp("linked_at").toInstant()))
                .list();
    }

    /** All accounts after that login, by login. */
    public List<Account> all(String after, int limit) {
        return jdbc.sql(ACCOUNTS + "WHERE a.login > ? ORDER BY a.login LIMIT ?")
                .params(after, limit)
                .query((row, n) -> account(row))
                .list();
    }

    /** The accounts of the sample, in the order of their roles. */
    public List<Account> ofTheSample() {
        return jdbc.sql(ACCOUNTS + "WHERE a.sample AND a.disabled_at IS NULL ORDER BY a.id")
                .query((row, n) -> account(row))
                .list();
    }

    /** Whether somebody keeps the accounts who is not of the sample. */
    public boolean hasAdministrator() {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM hoshu.account
                                        WHERE role = 'ADMINISTRATOR' AND NOT sample AND disabled_at IS NULL
                                          AND password_hash IS NOT NULL)
                        """)
                .query(Boolean.class)
                .single();
    }

    /** Adds an account; empty if the login is taken. */
    public Optional<Long> add(Account account, @Nullable String passwordHash) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.account
                            (login, name, role, programme, customer, channel, email, language, sample, password_hash)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (login) DO NOTHING RETURNING id
                        """)
                .params(
                        Arrays.asList(
                                account.login(),
                                account.name(),
                                account.role().name(),
                                account.programme(),
                                account.customer(),
                                account.channel(),
                                account.email(),
                                account.language(),
                                account.sample(),
                                passwordHash))
                .query(Long.class)
                .optional();
    }

    /** Sets what may change of an account: all but its login, its programme and its codes. */
    public void change(Account account) {
        jdbc.sql(
                        """
                        UPDATE hoshu.account
                           SET name = ?, email = ?, language = ?,
                               disabled_at = CASE WHEN ? THEN NULL ELSE coalesce(disabled_at, clock_timestamp()) END
                         WHERE id = ?
                        """)
                .params(
                        Arrays.asList(
                                account.name(),
                                account.email(),
                                account.language(),
                                account.enabled(),
                                account.id()))
                .update();
    }

    /** Sets the slow hash of a password. */
    public void password(long id, String passwordHash) {
        jdbc.sql("UPDATE hoshu.account SET password_hash = ? WHERE id = ?")
                .params(passwordHash, id)
                .update();
    }

    /** Keeps a link; earlier ones for the same account hold no longer. */
    public void invite(String tokenSha256, @Nullable Long accountId, int hours) {
        jdbc.sql(
                        """
                        UPDATE hoshu.invitation SET used_at = clock_timestamp()
                         WHERE used_at IS NULL AND account_id IS NOT DISTINCT FROM CAST(? AS bigint)
                        """)
                .param(accountId)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.invitation (token_sha256, account_id, expires_at)
                        VALUES (?, ?, clock_timestamp() + make_interval(hours => ?))
                        """)
                .params(Arrays.asList(tokenSha256, accountId, hours))
                .update();
    }

    /**
     * A link that still serves.
     *
     * @param accountId whose password it sets; null for the first administrator
     */
    public record Open(@Nullable Long accountId) {}

    /** The link with that hash, if it still serves. */
    public Optional<Open> invitation(String tokenSha256) {
        return jdbc.sql(
                        """
                        SELECT account_id FROM hoshu.invitation
                         WHERE token_sha256 = ? AND used_at IS NULL AND expires_at > clock_timestamp()
                        """)
                .param(tokenSha256)
                .query((row, n) -> new Open(row.getObject(1, Long.class)))
                .optional();
    }

    /** Uses a link up; false if it serves no more, as when somebody else just used it. */
    public boolean use(String tokenSha256) {
        return jdbc.sql(
                                """
                                UPDATE hoshu.invitation SET used_at = clock_timestamp()
                                 WHERE token_sha256 = ? AND used_at IS NULL AND expires_at > clock_timestamp()
                                """)
                        .param(tokenSha256)
                        .update()
                == 1;
    }

    /** How often signing in failed of late, under that login and from that address. */
    public int failures(String login, String address, int minutes, int mostOfAddress) {
        return jdbc.sql(
                        """
                        SELECT greatest(
                            (SELECT count(*) FROM hoshu.sign_in_failure
                              WHERE login = :login AND at > clock_timestamp() - make_interval(mins => :minutes)),
                            (SELECT count(*) FROM hoshu.sign_in_failure
                              WHERE address = :address AND at > clock_timestamp() - make_interval(mins => :minutes))
                            - :mostOfAddress)
                        """)
                .param("login", login)
                .param("address", address)
                .param("minutes", minutes)
                .param("mostOfAddress", mostOfAddress)
                .query(Integer.class)
                .single();
    }

    /** Keeps that signing in failed, and forgets failures of the day before. */
    public void failed(String login, String address) {
        jdbc.sql("INSERT INTO hoshu.sign_in_failure (login, address) VALUES (?, ?)")
                .params(login, address)
                .update();
        jdbc.sql(
                        "DELETE FROM hoshu.sign_in_failure WHERE at < clock_timestamp() - interval"
                                + " '1 day'")
                .update();
    }

    /** Forgets the failures under a login. */
    public void succeeded(String login) {
        jdbc.sql("DELETE FROM hoshu.sign_in_failure WHERE login = ?").param(login).update();
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("programme"),
                row.getString("customer"),
                row.getString("channel"),
                row.getString("email"),
                row.getString("language"),
                row.getBoolean("sample"),
                row.getBoolean("enabled"));
    }
}
