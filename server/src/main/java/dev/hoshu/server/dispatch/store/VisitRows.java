package dev.hoshu.server.dispatch.store;

import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.dispatch.Stop;
import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.dispatch.KeptVisit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Visits, who makes them, and what happened to them. */
@Repository
public class VisitRows {

    private static final String VISITS =
            """
            SELECT v.*, p.part, p.site AS part_site, p.state AS part_state
              FROM hoshu.visit v LEFT JOIN hoshu.case_part p ON p.id = v.case_part_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public VisitRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A sentence as it is kept. */
    record Words(String ja, String en) {}

    /** A visit that is arranged. */
    public record Arranged(
            String programme,
            String caseNumber,
            LocalDate day,
            Spot spot,
            String skill,
            int minutes,
            @Nullable Instant notBefore,
            @Nullable Instant notAfter,
            @Nullable Long part) {}

    /**
     * Something that happened.
     *
     * @param kind its code
     * @param visit the visit as it is since
     * @param at when
     * @param who by whom
     * @param note why, or null
     */
    public record Happened(
            String kind, KeptVisit visit, Instant at, String who, @Nullable String note) {}

    /** Nobody else changes the plan of that day until the transaction ends; its version. */
    public long hold(String programme, LocalDate day) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.visit_day (programme, day) VALUES (?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(programme, day)
                .update();
        return jdbc.sql(
                        """
                        SELECT version FROM hoshu.visit_day WHERE programme = ? AND day = ? FOR UPDATE
                        """)
                .params(programme, day)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** The version of a day's plan; 0 before anything was arranged. */
    public long version(String programme, LocalDate day) {
        return jdbc.sql("SELECT version FROM hoshu.visit_day WHERE programme = ? AND day = ?")
                .params(programme, day)
                .query((row, n) -> row.getLong(1))
                .optional()
                .orElse(0L);
    }

    /** Counts the plan of a day on. */
    public void changed(String programme, LocalDate day) {
        jdbc.sql(
                        """
                        UPDATE hoshu.visit_day SET version = version + 1 WHERE programme = ? AND day = ?
                        """)
                .params(programme, day)
                .update();
    }

    /** The visits of a day that are not called off, by id. */
    public List<KeptVisit> on(String programme, LocalDate day) {
        return jdbc.sql(
                        VISITS
                                + """
                                 WHERE v.programme = ? AND v.day = ? AND v.state <> 'CALLED_OFF' ORDER BY v.id
                                """)
                .params(programme, day)
                .query((row, n) -> kept(row))
                .list();
    }

    /** The visits of those days that are not called off, by day and id. */
    public List<KeptVisit> between(LocalDate from, LocalDate until) {
        return jdbc.sql(
                        VISITS
                                + """
                                 WHERE v.day BETWEEN ? AND ? AND v.state <> 'CALLED_OFF' ORDER BY v.day, v.id
                                """)
                .params(from, until)
                .query((row, n) -> kept(row))
                .list();
    }

    /** The visits of a case, by id. */
    public List<KeptVisit> of(String caseNumber) {
        return jdbc.sql(VISITS + " WHERE v.case_number = ? ORDER BY v.id")
                .param(caseNumber)
                .query((row, n) -> kept(row))
                .list();
    }

    /** One visit. */
    public Optional<KeptVisit> find(long id) {
        return jdbc.sql(VISITS + " WHERE v.id = ?")
                .param(id)
                .query((row, n) -> kept(row))
                .optional();
    }

    /** Keeps a visit for which nobody is planned yet; its id. */
    public long arrange(Arranged one) {
        var spot = one.spot();
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.visit (programme, case_number, day, place, latitude, longitude, land_mass, skill,
                                                 minutes, not_before, not_after, case_part_id)
                        VALUES (:programme, :case, :day, :place, :latitude, :longitude, :land, :skill, :minutes, :from,
                                :until, :part)
                        RETURNING id
                        """)
                .param("programme", one.programme())
                .param("case", one.caseNumber())
                .param("day", one.day())
                .param("place", spot.name())
                .param("latitude", spot.latitude())
                .param("longitude", spot.longitude())
                .param("land", spot.landMass())
                .param("skill", one.skill())
                .param("minutes", one.minutes())
                .param("from", time(one.notBefore()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", time(one.notAfter()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("part", one.part(), Types.BIGINT)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** Says who comes when and why, or that nobody is planned any more. */
    public void place(long id, @Nullable Stop stop, boolean locked, @Nullable Sentence reason) {
        jdbc.sql(
                        """
                        UPDATE hoshu.visit SET engineer = :engineer, start_minute = :start, locked = :locked,
                               reason = CAST(:reason AS jsonb)
                         WHERE id = :id
                        """)
                .param("engineer", stop == null ? null : stop.engineer(), Types.VARCHAR)
                .param("start", stop == null ? null : stop.startMinute(), Types.INTEGER)
                .param("locked", locked)
                .param(
                        "reason",
                        reason == null
                                ? null
                                : json.writeValueAsString(new Words(reason.ja(), reason.en())),
                        Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** Puts a visit to another day, with nobody planned. */
    public void putOff(long id, LocalDate day) {
        jdbc.sql(
                        """
                        UPDATE hoshu.visit SET day = :day, engineer = NULL, start_minute = NULL, locked = false,
                               reason = NULL
                         WHERE id = :id
                        """)
                .param("day", day)
                .param("id", id)
                .update();
    }

    /** Moves a visit on. */
    public void state(long id, KeptVisit.State state) {
        jdbc.sql("UPDATE hoshu.visit SET state = ? WHERE id = ?").params(state.name(), id).update();
    }

    /** Has the database look now at what it looks at when a transaction ends. */
    public void look() {
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
    }

    /** Adds to the log. */
    public void happened(Happened event) {
        var stop = event.visit().stop();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.visit_event (visit_id, kind, day, engineer, start_minute, at, who, note)
                        VALUES (:id, :kind, :day, :engineer, :start, :at, :who, :note)
                        """)
                .param("id", event.visit().id())
                .param("kind", event.kind())
                .param("day", event.visit().day())
                .param("engineer", stop == null ? null : stop.engineer(), Types.VARCHAR)
                .param("start", stop == null ? null : stop.startMinute(), Types.INTEGER)
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("who", event.who())
                .param("note", event.note(), Types.VARCHAR)
                .update();
    }

    private KeptVisit kept(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new KeptVisit(
                id,
                row.getString("programme"),
                row.getString("case_number"),
                row.getObject("day", LocalDate.class),
                new Spot(
                        row.getString("place"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        row.getString("land_mass")),
                row.getString("skill"),
                row.getInt("minutes"),
                instant(row, "not_before"),
                instant(row, "not_after"),
                part(row),
                KeptVisit.State.valueOf(row.getString("state")),
                row.getBoolean("locked"),
                stop(id, row),
                reason(row));
    }

    private static KeptVisit.@Nullable Part part(ResultSet row) throws SQLException {
        var number = row.getString("part");
        return number == null
                ? null
                : new KeptVisit.Part(
                        row.getLong("case_part_id"),
                        number,
                        row.getString("part_site"),
                        PartState.valueOf(row.getString("part_state")));
    }

    private static @Nullable Stop stop(long id, ResultSet row) throws SQLException {
        var engineer = row.getString("engineer");
        return engineer == null
                ? null
                : new Stop(KeptVisit.number(id), engineer, row.getInt("start_minute"));
    }

    private @Nullable Sentence reason(ResultSet row) throws SQLException {
        var kept = row.getString("reason");
        if (kept == null) {
            return null;
        }
        var words = json.readValue(kept, Words.class);
        return new Sentence(words.ja(), words.en());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
