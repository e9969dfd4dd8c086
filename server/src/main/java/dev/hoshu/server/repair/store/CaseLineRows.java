package dev.hoshu.server.repair.store;

import dev.hoshu.domain.repair.Payer;
import dev.hoshu.server.repair.CaseLine;
import dev.hoshu.server.repair.GoodwillEntry;
import dev.hoshu.server.repair.KeptDecision;
import dev.hoshu.server.repair.TypedLine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Lines of cases, and the goodwill beside them. */
@Repository
public class CaseLineRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public CaseLineRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every entry of every line of a case, by line and entry. */
    public List<CaseLine> of(String number) {
        return jdbc.sql("SELECT * FROM hoshu.case_line WHERE case_number = ? ORDER BY line, entry")
                .param(number)
                .query((row, n) -> line(row))
                .list();
    }

    /** Keeps an entry. */
    public void add(String number, CaseLine line) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.case_line (case_number, line, entry, kind, withdrawn, said, payer, decision,
                                                     reason, entered_on, entered_at, entered_by)
                        VALUES (:number, :line, :entry, :kind, :withdrawn, CAST(:said AS jsonb), :payer,
                                CAST(:decision AS jsonb), :reason, :day, :at, :who)
                        """)
                .param("number", number)
                .param("line", line.line())
                .param("entry", line.entry())
                .param("kind", line.said().kind())
                .param("withdrawn", line.withdrawn())
                .param("said", json.writeValueAsString(line.said()))
                .param("payer", line.payer().name())
                .param("decision", json.writeValueAsString(line.decision()))
                .param("reason", line.reason(), Types.VARCHAR)
                .param("day", line.on())
                .param("at", line.at().atOffset(ZoneOffset.UTC))
                .param("who", line.by())
                .update();
    }

    /** What was taken over of a case and taken back, in order. */
    public List<GoodwillEntry> goodwill(String number) {
        return jdbc.sql("SELECT * FROM hoshu.case_goodwill WHERE case_number = ? ORDER BY id")
                .param(number)
                .query((row, n) ->
                        new GoodwillEntry(
                                row.getInt("line"),
                                row.getInt("entry"),
                                row.getBoolean("granted"),
                                row.getString("reason"),
                                row.getObject("granted_on", LocalDate.class),
                                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                                row.getString("granted_by")))
                .list();
    }

    /** Keeps that a line was taken over, or taken back. */
    public void add(String number, GoodwillEntry entry) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.case_goodwill (case_number, line, entry, granted, reason, granted_on,
                                                         granted_at, granted_by)
                        VALUES (:number, :line, :entry, :granted, :reason, :day, :at, :who)
                        """)
                .param("number", number)
                .param("line", entry.line())
                .param("entry", entry.entry())
                .param("granted", entry.granted())
                .param("reason", entry.reason())
                .param("day", entry.on())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("who", entry.by())
                .update();
    }

    private CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                row.getInt("line"),
                row.getInt("entry"),
                row.getBoolean("withdrawn"),
                json.readValue(row.getString("said"), TypedLine.class),
                Payer.valueOf(row.getString("payer")),
                json.readValue(row.getString("decision"), KeptDecision.class),
                row.getString("reason"),
                row.getObject("entered_on", LocalDate.class),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"));
    }
}
