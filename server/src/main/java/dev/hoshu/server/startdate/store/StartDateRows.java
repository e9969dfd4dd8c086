package dev.hoshu.server.startdate.store;

import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.server.frontdoor.Place;
import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.startdate.StartDateRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Requests for another first day, their papers and what happened to them. */
@Repository
public class StartDateRows {

    private static final String REQUESTS =
            """
            SELECT r.*, m.machine_type, m.model, m.serial_number,
                   ARRAY(SELECT p.attachment_id || ' ' || p.proof FROM hoshu.start_date_paper p
                          WHERE p.request = r.number ORDER BY p.attachment_id, p.proof) AS proofs
              FROM hoshu.start_date_request r JOIN hoshu.machine m ON m.id = r.machine_id
             WHERE %s
            """
                    .formatted(SeenRows.seen("r"));

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public StartDateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of a fresh request. */
    public record Added(
            String programme,
            long machineId,
            LocalDate deliveredOn,
            String reason,
            long accountId,
            LocalDate askedOn,
            Instant askedAt,
            String askedBy) {}

    /** Keeps a request, with the customer and the channel that the machine has now; its number. */
    public String add(Added added) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.start_date_request
                            (number, programme, machine_id, customer, channel, delivered_on, reason, state, account_id,
                             asked_on, asked_at, asked_by)
                        SELECT 'S-' || lpad(nextval('hoshu.start_date_number')::text, 8, '0'), :programme, m.id,
                               m.customer, m.channel, :deliveredOn, :reason, 'NEEDS_DOCUMENTS', :account, :day, :at,
                               :who
                          FROM hoshu.machine m WHERE m.id = :machine
                        RETURNING number
                        """)
                .param("programme", added.programme())
                .param("machine", added.machineId())
                .param("deliveredOn", added.deliveredOn())
                .param("reason", added.reason())
                .param("account", added.accountId())
                .param("day", added.askedOn())
                .param("at", added.askedAt().atOffset(ZoneOffset.UTC))
                .param("who", added.askedBy())
                .query(String.class)
                .single();
    }

    /** Keeps what a paper is said to be; said twice it is kept once. */
    public void mark(String number, long attachment, ProofOfPurchase proof) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.start_date_paper (request, attachment_id, proof) VALUES (?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """)
                .params(number, attachment, proof.name())
                .update();
    }

    /** Whether every paper is there. */
    public boolean complete(String number) {
        return jdbc.sql(
                        "SELECT count(DISTINCT proof) = ? FROM hoshu.start_date_paper WHERE request"
                                + " = ?")
                .params(ProofOfPurchase.values().length, number)
                .query(Boolean.class)
                .single();
    }

    /** Lets a request wait for the sales desk. */
    public void waits(String number) {
        jdbc.sql(
                        """
                        UPDATE hoshu.start_date_request SET state = 'WAITING'
                         WHERE number = ? AND state = 'NEEDS_DOCUMENTS'
                        """)
                .param(number)
                .update();
    }

    /** Lets nobody else change a request until the transaction ends. */
    public void lock(String number) {
        jdbc.sql("SELECT 1 FROM hoshu.start_date_request WHERE number = ? FOR UPDATE")
                .param(number)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** Keeps what became of an open request. */
    public void decide(
            String number,
            StartDateRequest.State state,
            LocalDate day,
            Instant at,
            String who,
            @Nullable String reason,
            @Nullable String correction) {
        jdbc.sql(
                        """
                        UPDATE hoshu.start_date_request
                           SET state = :state, decided_on = :day, decided_at = :at, decided_by = :who,
                               decision = :reason, correction = :correction
                         WHERE number = :number
                        """)
                .param("state", state.name())
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("reason", reason, Types.VARCHAR)
                .param("correction", correction, Types.VARCHAR)
                .param("number", number)
                .update();
    }

    /** Keeps what happened. */
    public void happened(
            String number, LocalDate day, String who, String act, @Nullable String words) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.start_date_event (request, day, who, act, words)
                        VALUES (:number, :day, :who, :act, :words)
                        """)
                .param("number", number)
                .param("day", day)
                .param("who", who)
                .param("act", act)
                .param("words", words, Types.VARCHAR)
                .update();
    }

    /** What happened to a request, in order. */
    public List<StartDateRequest.Event> events(String number) {
        return jdbc.sql(
                        "SELECT day, who, act, words FROM hoshu.start_date_event WHERE request = ?"
                                + " ORDER BY id")
                .param(number)
                .query((row, n) ->
                        new StartDateRequest.Event(
                                row.getObject("day", LocalDate.class),
                                row.getString("who"),
                                row.getString("act"),
                                row.getString("words")))
                .list();
    }

    /** One request, if the viewer sees it. */
    public Optional<StartDateRequest> find(String number, Viewer viewer) {
        return SeenRows.by(viewer, jdbc.sql(REQUESTS + "AND r.number = :number"))
                .param("number", number)
                .query((row, n) -> request(row))
                .optional();
    }

    /** The number of the open request for a machine, whoever asks. */
    public Optional<String> openOf(long machine) {
        return jdbc.sql(
                        """
                        SELECT number FROM hoshu.start_date_request
                         WHERE machine_id = ? AND state IN ('NEEDS_DOCUMENTS', 'WAITING')
                        """)
                .param(machine)
                .query(String.class)
                .optional();
    }

    /**
     * Requests that the viewer sees: those that wait, those that lack papers, then the latest.
     *
     * @param after the group, 0 for those that wait, 1 for those that lack papers and 2 for those
     *     that are closed, and the number
     */
    public List<StartDateRequest> list(Viewer viewer, Place after, int limit) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                REQUESTS
                                        + """
                                         AND (CASE r.state WHEN 'WAITING' THEN 0 WHEN 'NEEDS_DOCUMENTS' THEN 1
                                                           ELSE 2 END > :group
                                              OR :group = 0 AND r.state = 'WAITING' AND r.number > :after
                                              OR :group = 1 AND r.state = 'NEEDS_DOCUMENTS' AND r.number > :after
                                              OR :group = 2 AND (r.decided_at, r.number) <
                                                 (SELECT l.decided_at, l.number FROM hoshu.start_date_request l
                                                   WHERE l.number = :after))
                                        ORDER BY CASE r.state WHEN 'WAITING' THEN 0 WHEN 'NEEDS_DOCUMENTS' THEN 1
                                                              ELSE 2 END,
                                                 CASE WHEN r.state IN ('WAITING', 'NEEDS_DOCUMENTS') THEN r.number END,
                                                 r.decided_at DESC, r.number DESC LIMIT :limit
                                        """))
                .param("group", after.group())
                .param("after", after.key())
                .param("limit", limit)
                .query((row, n) -> request(row))
                .list();
    }

    /** The requests for a machine that the viewer sees, the latest first. */
    public List<StartDateRequest> ofMachine(long machine, Viewer viewer, int limit) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                REQUESTS
                                        + "AND r.machine_id = :machine ORDER BY r.number DESC LIMIT"
                                        + " :limit"))
                .param("machine", machine)
                .param("limit", limit)
                .query((row, n) -> request(row))
                .list();
    }

    /**
     * Who asked, as far as mail is concerned.
     *
     * @param email where mail goes
     * @param language {@code ja} or {@code en}
     */
    public record Asker(String email, String language) {}

    /** Who asked; empty if no mail can be sent to that person. */
    public Optional<Asker> asker(String number) {
        return jdbc.sql(
                        """
                        SELECT a.email, a.language
                          FROM hoshu.start_date_request r JOIN hoshu.account a ON a.id = r.account_id
                         WHERE r.number = ? AND a.email IS NOT NULL AND a.disabled_at IS NULL
                        """)
                .param(number)
                .query((row, n) -> new Asker(row.getString(1), row.getString(2)))
                .optional();
    }

    private static StartDateRequest request(ResultSet row) throws SQLException {
        return new StartDateRequest(
                row.getString("number"),
                row.getString("programme"),
                row.getLong("machine_id"),
                row.getString("machine_type"),
                row.getString("model"),
                row.getString("serial_number"),
                row.getString("customer"),
                row.getString("channel"),
                row.getObject("delivered_on", LocalDate.class),
                row.getString("reason"),
                StartDateRequest.State.valueOf(row.getString("state")),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("decision"),
                row.getString("correction"),
                Arrays.stream((String[]) row.getArray("proofs").getArray())
                        .map(StartDateRows::proof)
                        .toList());
    }

    private static StartDateRequest.Proof proof(String idAndProof) {
        var parts = idAndProof.split(" ", -1);
        return new StartDateRequest.Proof(
                Long.parseLong(parts[0]), ProofOfPurchase.valueOf(parts[1]));
    }
}
