package dev.hoshu.server.correction.store;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.server.correction.Correction;
import dev.hoshu.server.correction.CorrectionBook;
import dev.hoshu.server.correction.CorrectionKind;
import dev.hoshu.server.correction.HeldFacts;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Corrections; added and never changed. */
@Repository
public class CorrectionRows {

    private static final TypeReference<List<KeptFinding>> FINDINGS = new TypeReference<>() {};

    // Whose the machine was before is nobody's business but the maker's and the channel's.
    private static final String OF_MACHINE =
            """
            SELECT c.* FROM hoshu.correction c JOIN hoshu.machine m ON m.id = c.machine_id
             WHERE m.id = hoshu.machine_named(:programme, :type, :serial) AND %s
               AND (CAST(:everything AS boolean) OR m.channel = CAST(:viewerChannel AS text)
                    OR c.number > coalesce((SELECT max(o.number) FROM hoshu.correction o
                                             WHERE o.machine_id = m.id AND o.kind = 'NEW_OWNER'), ''))
             ORDER BY c.number DESC LIMIT :most
            """
                    .formatted(SeenRows.seen("m"));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public CorrectionRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a correction; its number. */
    public String add(
            long machine,
            CorrectionBook.Entry entry,
            String before,
            String after,
            String findings,
            LocalDate on,
            String by) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.correction
                            (number, machine_id, kind, holds_from, pack_serial, reason, before, after, rules, findings,
                             corrected_on, corrected_at, corrected_by)
                        VALUES ('C-' || lpad(nextval('hoshu.correction_number')::text, 8, '0'), :machine, :kind, :from,
                                :pack, :reason, :before, :after, string_to_array(:rules, ','), :findings, :on,
                                clock_timestamp(), :by)
                        RETURNING number
                        """)
                .param("machine", machine)
                .param("kind", entry.kind().name())
                .param("from", entry.holdsFrom())
                .param("pack", entry.packSerial(), Types.VARCHAR)
                .param("reason", entry.reason())
                .param("before", before)
                .param("after", after)
                .param(
                        "rules",
                        entry.findings().stream()
                                .map(Finding::rule)
                                .distinct()
                                .map(r -> r.id())
                                .collect(Collectors.joining(",")))
                .param("findings", findings)
                .param("on", on)
                .param("by", by)
                .query(String.class)
                .single();
    }

    /**
     * Undoes the registration by which a pack is registered; a pack that came with a list has none.
     */
    public void undo(String programme, String packSerial, String correction) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.registration_undone (registration, correction)
                        SELECT r.number, :correction FROM hoshu.registration r
                         WHERE r.programme = :programme AND r.pack_serial = :pack
                           AND NOT EXISTS (SELECT FROM hoshu.registration_undone u WHERE u.registration = r.number)
                        """)
                .param("correction", correction)
                .param("programme", programme)
                .param("pack", packSerial)
                .update();
    }

    /** The corrections of a machine, the latest first. */
    public List<Correction> of(
            String programme, String machineType, String serial, Viewer viewer, int most) {
        return SeenRows.by(viewer, jdbc.sql(OF_MACHINE))
                .param("programme", programme)
                .param("type", machineType)
                .param("serial", serial)
                .param("most", most)
                .query((row, n) -> correction(row))
                .list();
    }

    private Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getString("number"),
                CorrectionKind.valueOf(row.getString("kind")),
                row.getObject("holds_from", LocalDate.class),
                row.getString("pack_serial"),
                row.getString("reason"),
                json.readValue(row.getString("before"), HeldFacts.class),
                json.readValue(row.getString("after"), HeldFacts.class),
                json.readValue(row.getString("findings"), FINDINGS),
                row.getObject("corrected_on", LocalDate.class),
                row.getObject("corrected_at", OffsetDateTime.class).toInstant(),
                row.getString("corrected_by"));
    }
}
