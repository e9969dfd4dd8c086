package dev.hoshu.server.attachment.store;

import dev.hoshu.server.attachment.Attachment;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.MediaKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Papers and their bytes. */
@Repository
public class AttachmentRows {

    private static final String PAPERS =
            """
            SELECT a.id, a.subject, a.name, a.media_type, a.size, a.sha256, a.uploaded_on, a.uploaded_at, a.uploaded_by
              FROM hoshu.attachment a
            """;

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one. */
    public Attachment add(
            String subject,
            Attachments.Fit file,
            String sha256,
            LocalDate day,
            Instant at,
            String who) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.attachment AS a
                            (subject, name, media_type, size, sha256, content, uploaded_on, uploaded_at, uploaded_by)
                        VALUES (:subject, :name, :type, :size, :sha256, :content, :day, :at, :who)
                        RETURNING a.id, a.subject, a.name, a.media_type, a.size, a.sha256, a.uploaded_on,
                                  a.uploaded_at, a.uploaded_by
                        """)
                .param("subject", subject)
                .param("name", file.name())
                .param("type", file.kind().type().toString())
                .param("size", file.content().length)
                .param("sha256", sha256)
                .param("content", file.content())
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("who", who)
                .query((row, n) -> paper(row))
                .single();
    }

    /** A subject's papers, in the order in which they came. */
    public List<Attachment> of(String subject) {
        return jdbc.sql(PAPERS + "WHERE a.subject = ? ORDER BY a.id")
                .param(subject)
                .query((row, n) -> paper(row))
                .list();
    }

    /** One of a subject's papers. */
    public Optional<Attachment> find(String subject, long id) {
        return jdbc.sql(PAPERS + "WHERE a.subject = ? AND a.id = ?")
                .params(subject, id)
                .query((row, n) -> paper(row))
                .optional();
    }

    /** A paper's bytes. */
    public byte[] content(long id) {
        return jdbc.sql("SELECT content FROM hoshu.attachment WHERE id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static Attachment paper(ResultSet row) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("name"),
                MediaKind.ofMediaType(row.getString("media_type")).orElseThrow(),
                row.getInt("size"),
                row.getString("sha256"),
                row.getObject("uploaded_on", LocalDate.class),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("uploaded_by"));
    }
}
