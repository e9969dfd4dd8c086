package dev.hoshu.server.servicecase.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Warnings ahead of a missed target: who gets them, and which were said. */
@Repository
public class WarningRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public WarningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody of the desk who is warned.
     *
     * @param account the account
     * @param email where the mail goes
     * @param language {@code ja} or {@code en}
     */
    public record Recipient(long account, String email, String language) {}

    /**
     * Whoever takes calls and has an address; one of several with the same.
     *
     * @param withSample whether the accounts of the sample are among them
     */
    public List<Recipient> recipients(boolean withSample) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT ON (lower(email)) id, email, language FROM hoshu.account
                         WHERE role = 'DESK' AND disabled_at IS NULL AND email IS NOT NULL AND (NOT sample OR ?)
                         ORDER BY lower(email), id
                        """)
                .param(withSample)
                .query((row, n) -> recipient(row))
                .list();
    }

    /**
     * The accounts of a customer that have an address; one of several with the same.
     *
     * @param withSample whether the accounts of the sample are among them
     */
    public List<Recipient> customers(String programme, String customer, boolean withSample) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT ON (lower(email)) id, email, language FROM hoshu.account
                         WHERE role = 'CUSTOMER' AND programme = ? AND customer = ?
                           AND disabled_at IS NULL AND email IS NOT NULL AND (NOT sample OR ?)
                         ORDER BY lower(email), id
                        """)
                .params(programme, customer, withSample)
                .query((row, n) -> recipient(row))
                .list();
    }

    /** The language of the account with that address; empty if there is none. */
    public Optional<String> languageOf(String email) {
        return jdbc.sql(
                        """
                        SELECT language FROM hoshu.account
                         WHERE lower(email) = lower(?) AND disabled_at IS NULL ORDER BY id LIMIT 1
                        """)
                .param(email)
                .query(String.class)
                .optional();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(row.getLong("id"), row.getString("email"), row.getString("language"));
    }

    /** Which warnings were said of these cases, in minutes before the deadline; one statement. */
    public Map<String, Set<Integer>> said(Collection<String> numbers) {
        var said = new HashMap<String, Set<Integer>>();
        jdbc.sql(
                        "SELECT case_number, minutes_before FROM hoshu.service_case_warning"
                                + " WHERE case_number = ANY (?)")
                .param((Object) numbers.toArray(String[]::new))
                .query(row -> {
                    said.computeIfAbsent(row.getString("case_number"), n -> new HashSet<>())
                            .add(row.getInt("minutes_before"));
                });
        return said;
    }

    /**
     * Keeps that a warning is said.
     *
     * @return false if it was said before
     */
    public boolean keep(String number, int minutesBefore, Instant deadline, Instant at) {
        return jdbc.sql(
                                """
                                INSERT INTO hoshu.service_case_warning (case_number, minutes_before, deadline, said_at)
                                VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(
                                number,
                                minutesBefore,
                                deadline.atOffset(ZoneOffset.UTC),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
