package dev.hoshu.server.audit.store;

import dev.hoshu.server.audit.AuditEntry;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Entries and their seals. */
@Repository
public class AuditRows {

    private static final String COLUMNS =
            "e.id, e.at, e.who, e.act, e.subject, e.why, e.before, e.after";

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an entry, which waits for its seal. */
    public void add(
            String who,
            String act,
            String subject,
            @Nullable String why,
            @Nullable String before,
            @Nullable String after) {
        jdbc.sql(
                        """
                        WITH added AS (
                            INSERT INTO hoshu.audit_entry (who, act, subject, why, before, after)
                            VALUES (?, ?, ?, ?, ?, ?) RETURNING id)
                        INSERT INTO hoshu.audit_pending (entry_id) SELECT id FROM added
                        """)
                .params(java.util.Arrays.asList(who, act, subject, why, before, after))
                .update();
    }

    /** Entries before that number, the latest first; of one subject, or of all if it is null. */
    public List<AuditEntry> latest(@Nullable String subject, long before, int limit) {
        return jdbc.sql(
                        "SELECT "
                                + COLUMNS
                                + """
                                  FROM hoshu.audit_entry e
                                 WHERE (CAST(:subject AS text) IS NULL OR e.subject = :subject)
                                   AND (:before = 0 OR e.id < :before)
                                 ORDER BY e.id DESC LIMIT :limit
                                """)
                .param("subject", subject)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Lets one at a time seal, until the transaction ends; false if another does. */
    public boolean sealAlone() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(72, 1)").query(Boolean.class).single();
    }

    /** The entries that wait for a seal, oldest first. */
    public List<AuditEntry> pending(int limit) {
        return jdbc.sql(
                        "SELECT "
                                + COLUMNS
                                + """
                                  FROM hoshu.audit_pending p JOIN hoshu.audit_entry e ON e.id = p.entry_id
                                 ORDER BY p.entry_id LIMIT ?
                                """)
                .param(limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /** A seal of the chain. */
    public record Sealed(long number, long entryId, String seal, @Nullable AuditEntry entry) {}

    /** The last seal; empty before the first. */
    public Optional<Sealed> last() {
        return jdbc.sql(
                        "SELECT number, entry_id, seal FROM hoshu.audit_seal ORDER BY number DESC"
                                + " LIMIT 1")
                .query((row, n) ->
                        new Sealed(row.getLong(1), row.getLong(2), row.getString(3), null))
                .optional();
    }

    /** Keeps seals, and no longer that their entries wait for one. One statement for all. */
    public void seal(List<Sealed> seals) {
        jdbc.sql(
                        """
                        WITH sealed AS (SELECT * FROM unnest(CAST(:entries AS bigint[]), CAST(:numbers AS bigint[]),
                                                             CAST(:seals AS text[])) AS s (entry_id, number, seal)),
                             gone AS (DELETE FROM hoshu.audit_pending p USING sealed WHERE p.entry_id = sealed.entry_id)
                        INSERT INTO hoshu.audit_seal (entry_id, number, seal)
                        SELECT entry_id, number, seal FROM sealed ORDER BY number
                        """)
                .param("entries", seals.stream().map(Sealed::entryId).toArray(Long[]::new))
                .param("numbers", seals.stream().map(Sealed::number).toArray(Long[]::new))
                .param("seals", seals.stream().map(Sealed::seal).toArray(String[]::new))
                .update();
    }

    /**
     * The seals after that number, in order, with their entries; null where an entry is missing.
     */
    public List<Sealed> sealsAfter(long number, int limit) {
        return jdbc.sql(
                        "SELECT s.number, s.entry_id, s.seal, "
                                + COLUMNS
                                + """
                                  FROM hoshu.audit_seal s LEFT JOIN hoshu.audit_entry e ON e.id = s.entry_id
                                 WHERE s.number > ? ORDER BY s.number LIMIT ?
                                """)
                .params(number, limit)
                .query((row, n) ->
                        new Sealed(
                                row.getLong("number"),
                                row.getLong("entry_id"),
                                row.getString("seal"),
                                row.getObject("at") == null ? null : entry(row)))
                .list();
    }

    /** How many entries have neither a seal nor wait for one: somebody added or unsealed them. */
    public List<Long> outsideTheChain() {
        return jdbc.sql(
                        """
                        SELECT e.id FROM hoshu.audit_entry e
                         WHERE NOT EXISTS (SELECT FROM hoshu.audit_seal s WHERE s.entry_id = e.id)
                           AND NOT EXISTS (SELECT FROM hoshu.audit_pending p WHERE p.entry_id = e.id)
                         ORDER BY e.id LIMIT 20
                        """)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** How many entries wait for a seal, and how many of those do not exist. */
    public List<Long> pendingWithoutEntry() {
        return jdbc.sql(
                        """
                        SELECT p.entry_id FROM hoshu.audit_pending p
                         WHERE NOT EXISTS (SELECT FROM hoshu.audit_entry e WHERE e.id = p.entry_id)
                         ORDER BY 1 LIMIT 20
                        """)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("why"),
                row.getString("before"),
                row.getString("after"));
    }
}
