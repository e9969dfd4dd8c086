package dev.hoshu.server.notice.store;

import dev.hoshu.server.notice.KeptMail;
import dev.hoshu.server.notice.MailState;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The table of mails. The statements that take and settle one are transactions of their own. */
@Repository
public class MailRows {

    private static final String HEAD =
            """
            id, once, recipient, language, subject, unsubscribes, dated, state, attempts,
            next_attempt_at, sent_at, sent_by, message_id, said
            """;

    // The row of a mail that another process holds is passed over, never waited for.
    private static final String TAKE =
            """
            UPDATE hoshu.mail SET state = 'SENDING', attempts = attempts + 1, taken_at = clock_timestamp()
             WHERE id = (SELECT id FROM hoshu.mail
                          WHERE state = 'WAITING' AND next_attempt_at <= clock_timestamp()
                          ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING
            """
                    + HEAD;

    private static final String POSTPONE =
            """
            UPDATE hoshu.mail m
               SET attempts = m.attempts + 1, said = :said,
                   state = CASE WHEN m.attempts + 1 >= :most THEN 'FAILED' ELSE 'WAITING' END,
                   next_attempt_at = clock_timestamp()
                       + least(:first * power(2, least(m.attempts, 30)), :longest) * interval '1 millisecond'
              FROM (SELECT id FROM hoshu.mail
                     WHERE state = 'WAITING' AND next_attempt_at <= clock_timestamp()
                     FOR UPDATE SKIP LOCKED) due
             WHERE m.id = due.id
            """;

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public MailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A mail to be kept.
     *
     * @param once what it is about
     * @param recipient to whom
     * @param language {@code ja} or {@code en}
     * @param subject one line
     * @param body the sealed text
     * @param unsubscribes the account that may unsubscribe by it, or null
     * @param dated its date
     */
    public record Fresh(
            String once,
            String recipient,
            String language,
            String subject,
            Sealed body,
            @Nullable Long unsubscribes,
            Instant dated) {}

    /**
     * A sealed file.
     *
     * @param fileName its name
     * @param mediaType its media type
     * @param sealed its bytes, sealed
     */
    public record File(String fileName, String mediaType, Sealed sealed) {}

    /** Bytes that nobody can read without the installation's key. */
    public static final class Sealed {

        private final byte[] bytes;

        /** Takes the bytes over. */
        public Sealed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        /** The bytes. */
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /**
     * Writes a mail.
     *
     * @param impossible why it can never be sent, or null
     * @return its number; empty if its key was written before
     */
    public Optional<Long> add(Fresh mail, @Nullable String impossible) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.mail (once, recipient, language, subject, body, unsubscribes, dated, state, said)
                        VALUES (:once, :recipient, :language, :subject, :body, :unsubscribes, :dated, :state, :said)
                        ON CONFLICT (once) DO NOTHING RETURNING id
                        """)
                .param("once", mail.once())
                .param("recipient", mail.recipient())
                .param("language", mail.language())
                .param("subject", mail.subject())
                .param("body", mail.body().bytes())
                .param("unsubscribes", mail.unsubscribes())
                .param("dated", OffsetDateTime.ofInstant(mail.dated(), ZoneOffset.UTC))
                .param("state", impossible == null ? "WAITING" : "FAILED")
                .param("said", impossible)
                .query(Long.class)
                .optional();
    }

    /** The number of the mail of that key. */
    public long numberOf(String once) {
        return jdbc.sql("SELECT id FROM hoshu.mail WHERE once = ?")
                .param(once)
                .query(Long.class)
                .single();
    }

    /** Adds a file to a mail. */
    public void attach(long mail, int place, File file) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.mail_attachment (mail_id, place, file_name, media_type, content)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(mail, place, file.fileName(), file.mediaType(), file.sealed().bytes())
                .update();
    }

    /** Whether a mail waits whose time has come. */
    public boolean isAnyDue() {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM hoshu.mail
                                        WHERE state = 'WAITING' AND next_attempt_at <= clock_timestamp())
                        """)
                .query(Boolean.class)
                .single();
    }

    /** Takes the next mail that is due, so that nobody else does; empty if there is none. */
    public Optional<KeptMail> take() {
        return jdbc.sql(TAKE).query((row, n) -> head(row)).optional();
    }

    /**
     * Settles mails that were taken long ago by somebody who did not say what came of it.
     *
     * @param ago how long ago
     * @param again whether they may be sent again
     */
    public void settleAbandoned(Duration ago, boolean again) {
        jdbc.sql(
                        """
                        UPDATE hoshu.mail SET state = ?, next_attempt_at = clock_timestamp(),
                               said = 'The server stopped while it was being handed over.'
                         WHERE state = 'SENDING' AND taken_at < clock_timestamp() - ? * interval '1 millisecond'
                        """)
                .params(again ? "WAITING" : "UNCERTAIN", ago.toMillis())
                .update();
    }

    /** A mail was accepted. */
    public void sent(long mail, String by, String messageId, String said) {
        jdbc.sql(
                        """
                        UPDATE hoshu.mail SET state = 'SENT', sent_at = clock_timestamp(), sent_by = ?, message_id = ?,
                               said = ? WHERE id = ?
                        """)
                .params(by, messageId, said, mail)
                .update();
    }

    /** Nothing more is done about a mail by itself. */
    public void ended(long mail, MailState state, String messageId, String said) {
        jdbc.sql("UPDATE hoshu.mail SET state = ?, message_id = ?, said = ? WHERE id = ?")
                .params(state.name(), messageId, said, mail)
                .update();
    }

    /** A mail is tried again after that wait. */
    public void again(long mail, String said, Duration wait) {
        jdbc.sql(
                        """
                        UPDATE hoshu.mail SET state = 'WAITING', said = ?,
                               next_attempt_at = clock_timestamp() + ? * interval '1 millisecond' WHERE id = ?
                        """)
                .params(said, wait.toMillis(), mail)
                .update();
    }

    /** None of the mails that are due could be tried; each waits longer than the last time. */
    public void postponeDue(String said, Duration first, Duration longest, int most) {
        jdbc.sql(POSTPONE)
                .param("said", said)
                .param("most", most)
                .param("first", first.toMillis())
                .param("longest", longest.toMillis())
                .update();
    }

    /** How long a mail waits that was tried so often, at least once. */
    public static Duration wait(int attempts, Duration first, Duration longest) {
        var wait = first.multipliedBy(1L << Math.min(attempts - 1, 30));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** Lets a mail that ended be sent once more; false if it did not end or is not there. */
    public boolean sendAgain(long mail) {
        return jdbc.sql(
                                """
                                UPDATE hoshu.mail SET state = 'WAITING', attempts = 0, next_attempt_at = clock_timestamp()
                                 WHERE id = ? AND state IN ('UNCERTAIN', 'FAILED')
                                """)
                        .param(mail)
                        .update()
                == 1;
    }

    /** A mail's sealed text. */
    public Sealed body(long mail) {
        return jdbc.sql("SELECT body FROM hoshu.mail WHERE id = ?")
                .param(mail)
                .query((row, n) -> new Sealed(row.getBytes(1)))
                .single();
    }

    /** A mail's sealed files, in order. */
    public List<File> attachments(long mail) {
        return jdbc.sql(
                        """
                        SELECT file_name, media_type, content FROM hoshu.mail_attachment
                         WHERE mail_id = ? ORDER BY place
                        """)
                .param(mail)
                .query((row, n) ->
                        new File(row.getString(1), row.getString(2), new Sealed(row.getBytes(3))))
                .list();
    }

    /** One mail. */
    public Optional<KeptMail> find(long mail) {
        return jdbc.sql("SELECT " + HEAD + " FROM hoshu.mail WHERE id = ?")
                .param(mail)
                .query((row, n) -> head(row))
                .optional();
    }

    /**
     * Mails, the latest first.
     *
     * @param before older than the mail of that number
     * @param limit at most so many
     */
    public List<KeptMail> latest(long before, int limit) {
        return jdbc.sql("SELECT " + HEAD + " FROM hoshu.mail WHERE id < ? ORDER BY id DESC LIMIT ?")
                .params(before, limit)
                .query((row, n) -> head(row))
                .list();
    }

    private static KeptMail head(ResultSet row) throws SQLException {
        return new KeptMail(
                row.getLong("id"),
                row.getString("once"),
                row.getString("recipient"),
                row.getString("language"),
                row.getString("subject"),
                row.getObject("unsubscribes", Long.class),
                instant(row, "dated"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "next_attempt_at"),
                row.getObject("sent_at") == null ? null : instant(row, "sent_at"),
                row.getString("sent_by"),
                row.getString("message_id"),
                row.getString("said"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
