package dev.hoshu.server.repair.store;

import dev.hoshu.domain.repair.IssuedEstimate;
import dev.hoshu.server.repair.EstimateDocument;
import dev.hoshu.server.repair.KeptEstimate;
import dev.hoshu.server.repair.KeptEstimate.KeptAnswer;

import org.jspecify.annotations.Nullable;
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

/** Estimates of cases, their answers, and what land a place lies on. */
@Repository
public class EstimateRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public EstimateRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The versions of a case's estimate, the newest first. */
    public List<KeptEstimate> of(String number) {
        return jdbc.sql(
                        """
                        SELECT e.*, a.answer, a.said_by, a.said_at, a.answered_on, a.answered_at, a.answered_by
                          FROM hoshu.case_estimate e
                          LEFT JOIN hoshu.case_estimate_answer a USING (case_number, version)
                         WHERE case_number = ? ORDER BY version DESC
                        """)
                .param(number)
                .query((row, n) -> estimate(row))
                .list();
    }

    /** Keeps a version. */
    public void add(String number, KeptEstimate estimate) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.case_estimate (case_number, version, scope, document, made_on, made_at, made_by,
                                                         valid_until)
                        VALUES (:number, :version, :scope, CAST(:document AS jsonb), :day, :at, :who, :until)
                        """)
                .param("number", number)
                .param("version", estimate.version())
                .param("scope", estimate.scope())
                .param("document", json.writeValueAsString(estimate.document()))
                .param("day", estimate.madeOn())
                .param("at", estimate.madeAt().atOffset(ZoneOffset.UTC))
                .param("who", estimate.madeBy())
                .param("until", estimate.validUntil())
                .update();
    }

    /** Keeps the customer's word to a version. */
    public void answer(String number, int version, KeptAnswer answer) {
        var said = answer.saidAt();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.case_estimate_answer (case_number, version, answer, said_by, said_at,
                                                                answered_on, answered_at, answered_by)
                        VALUES (:number, :version, :answer, :saidBy, :saidAt, :day, :at, :who)
                        """)
                .param("number", number)
                .param("version", version)
                .param("answer", answer.answer().name())
                .param("saidBy", answer.saidBy(), Types.VARCHAR)
                .param(
                        "saidAt",
                        said == null ? null : said.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("day", answer.on())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("who", answer.by())
                .update();
    }

    private KeptEstimate estimate(ResultSet row) throws SQLException {
        return new KeptEstimate(
                row.getInt("version"),
                row.getString("scope"),
                json.readValue(row.getString("document"), EstimateDocument.class),
                row.getObject("made_on", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getObject("valid_until", LocalDate.class),
                answer(row));
    }

    private static @Nullable KeptAnswer answer(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        if (answer == null) {
            return null;
        }
        var said = row.getObject("said_at", OffsetDateTime.class);
        return new KeptAnswer(
                IssuedEstimate.Answer.valueOf(answer),
                row.getString("said_by"),
                said == null ? null : said.toInstant(),
                row.getObject("answered_on", LocalDate.class),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                row.getString("answered_by"));
    }
}
