package dev.hoshu.server.audit;

import dev.hoshu.server.audit.store.AuditRows;
import dev.hoshu.server.frontdoor.People;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** The door to who did what. */
@Service
public class Audit {

    /** The most entries that one answer holds. */
    public static final int MOST_ENTRIES = 200;

    private final AuditRows rows;
    private final JsonMapper json;

    /** Made by Spring. */
    public Audit(AuditRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** The same for a command that has no server around it. */
    public static Audit at(JdbcClient jdbc, JsonMapper json) {
        return new Audit(new AuditRows(jdbc), json);
    }

    /**
     * Keeps that the person of this request did something; in the transaction of the change, so
     * that there is never one without the other.
     *
     * @param act what was done, {@code noun.verb} in small letters
     * @param subject what it was done to
     * @param why the reason that was given, or null
     * @param before what was there before, a record; null if nothing was. Never a secret
     * @param after what is there since, a record; null if nothing is. Never a secret
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String act,
            String subject,
            @Nullable String why,
            @Nullable Object before,
            @Nullable Object after) {
        recordFor(People.current().signature(), act, subject, why, before, after);
    }

    /** The same for somebody who is not the person of this request, such as the daily work. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordFor(
            String who,
            String act,
            String subject,
            @Nullable String why,
            @Nullable Object before,
            @Nullable Object after) {
        rows.add(who, act, subject, why, asJson(before), asJson(after));
    }

    private @Nullable String asJson(@Nullable Object thing) {
        return thing == null ? null : json.writeValueAsString(thing);
    }

    /**
     * The latest entries, the latest first.
     *
     * @param subject of this subject alone; null for all
     * @param before older than the entry with this number; 0 for the latest
     * @param limit from 1 to {@link #MOST_ENTRIES}
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> latest(@Nullable String subject, long before, int limit) {
        if (limit < 1 || limit > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "Limit (%d) must be 1 to %d.".formatted(limit, MOST_ENTRIES));
        }
        return rows.latest(subject, before, limit);
    }
}
