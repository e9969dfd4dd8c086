package dev.hoshu.server.renewal.store;

import dev.hoshu.server.renewal.Owner;
import dev.hoshu.server.renewal.Recipient;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is reminded, and who was reminded of what. */
@Repository
public class ReminderRows {

    // Several accounts of one customer with one address get one mail, not one each.
    private static final String RECIPIENTS =
            """
            SELECT DISTINCT ON (a.programme, a.customer, a.channel, lower(a.email))
                   a.id, a.login, a.name, a.programme, a.customer, a.channel, a.email, a.language
              FROM hoshu.account a LEFT JOIN hoshu.mail_preference p ON p.account_id = a.id
             WHERE a.role IN ('CUSTOMER', 'DEALER') AND a.disabled_at IS NULL AND a.email IS NOT NULL
               AND (NOT a.sample OR ?) AND coalesce(p.reminders, true)
             ORDER BY a.programme, a.customer, a.channel, lower(a.email), a.id
            """;

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public ReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who is reminded.
     *
     * @param withSample whether the accounts of the sample are among them
     */
    public List<Recipient> recipients(boolean withSample) {
        return jdbc.sql(RECIPIENTS).param(withSample).query((row, n) -> recipient(row)).list();
    }

    /** An account that may read its calendar, whether it has an address or not. */
    public Optional<Recipient> holder(long account, boolean withSample) {
        return jdbc.sql(
                        """
                        SELECT id, login, name, programme, customer, channel, coalesce(email, '') AS email, language
                          FROM hoshu.account
                         WHERE id = ? AND role IN ('CUSTOMER', 'DEALER') AND disabled_at IS NULL AND (NOT sample OR ?)
                        """)
                .params(account, withSample)
                .query((row, n) -> recipient(row))
                .optional();
    }

    /**
     * The language of an account of the service desk that may read its calendar; empty for
     * everybody else.
     */
    public Optional<String> deskLanguage(long account, boolean withSample) {
        return jdbc.sql(
                        """
                        SELECT language FROM hoshu.account
                         WHERE id = ? AND role IN ('DESK', 'MANAGER') AND disabled_at IS NULL AND (NOT sample OR ?)
                        """)
                .params(account, withSample)
                .query(String.class)
                .optional();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                new Owner(
                        row.getString("programme"),
                        row.getString("customer"),
                        row.getString("channel")),
                row.getString("email"),
                row.getString("language"));
    }

    /** Whether a mail of that key was written. */
    public boolean isWritten(String once) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM hoshu.mail WHERE once = ?)")
                .param(once)
                .query(Boolean.class)
                .single();
    }

    /**
     * A reminder that was said.
     *
     * @param machine the machine's number
     * @param coveredTo the coverage end
     * @param code which
     * @param dueOn its day
     */
    public record Said(long machine, LocalDate coveredTo, String code, LocalDate dueOn) {}

    /** Keeps what a mail reminds of; one statement, however much it is. */
    public void keep(long account, long mail, List<Said> said) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.reminder_sent (account_id, machine_id, covered_to, reminder, due_on, mail_id)
                        SELECT :account, s.machine, s.covered_to, s.code, s.due_on, :mail
                          FROM unnest(:machines::bigint[], :ends::date[], :codes::text[], :days::date[])
                               AS s (machine, covered_to, code, due_on)
                        ON CONFLICT DO NOTHING
                        """)
                .param("account", account)
                .param("mail", mail)
                .param("machines", said.stream().map(Said::machine).toArray(Long[]::new))
                .param(
                        "ends",
                        said.stream().map(s -> s.coveredTo().toString()).toArray(String[]::new))
                .param("codes", said.stream().map(Said::code).toArray(String[]::new))
                .param("days", said.stream().map(s -> s.dueOn().toString()).toArray(String[]::new))
                .update();
    }

    /** Whether somebody wants reminders. */
    public boolean wantsReminders(long account) {
        return jdbc.sql("SELECT reminders FROM hoshu.mail_preference WHERE account_id = ?")
                .param(account)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Keeps whether somebody wants reminders. */
    public void setReminders(long account, boolean wanted) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.mail_preference (account_id, reminders) VALUES (?, ?)
                        ON CONFLICT (account_id) DO UPDATE SET reminders = excluded.reminders, changed_at = clock_timestamp()
                        """)
                .params(account, wanted)
                .update();
    }

    /** What an account is called when it changes something; empty if there is none. */
    public Optional<String> login(long account) {
        return jdbc.sql("SELECT login FROM hoshu.account WHERE id = ?")
                .param(account)
                .query(String.class)
                .optional();
    }
}
