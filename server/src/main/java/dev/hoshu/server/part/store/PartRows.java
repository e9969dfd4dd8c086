package dev.hoshu.server.part.store;

import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.part.Part;
import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.part.PartWay;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.part.CasePart;
import dev.hoshu.server.part.StockLine;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts, their stock, and those that are out for cases. */
@Repository
public class PartRows {

    private static final TypeReference<List<KeptFinding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<CasePart.Event>> EVENTS = new TypeReference<>() {};
    private static final String PARTS =
            """
            SELECT c.*, p.name_ja, p.name_en, p.invented,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('state', e.state, 'at', e.at, 'who', e.who)
                                              ORDER BY e.id), '[]')
                      FROM hoshu.case_part_event e WHERE e.case_part_id = c.id) AS events
              FROM hoshu.case_part c JOIN hoshu.part p ON p.programme = c.programme AND p.number = c.part
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public PartRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A sentence as it is kept. */
    record Words(String ja, String en) {}

    /** A part that is reserved. */
    public record Reserved(
            String caseNumber,
            String programme,
            String part,
            String site,
            boolean brought,
            PartWay.Kind way,
            Sentence sentence,
            List<KeptFinding> findings,
            LocalDate on,
            String who) {}

    /** The part of that number. */
    public Optional<Part> part(String programme, String number) {
        return jdbc.sql("SELECT * FROM hoshu.part WHERE programme = ? AND number = ?")
                .params(programme, number)
                .query((row, n) -> part(row))
                .optional();
    }

    /** The parts that some centre stocks, by number. */
    public List<Part> stocked(String programme) {
        return jdbc.sql(
                        """
                        SELECT p.* FROM hoshu.part p
                         WHERE p.programme = ?
                           AND EXISTS (SELECT FROM hoshu.part_stock s
                                        WHERE s.programme = p.programme AND s.part = p.number)
                         ORDER BY p.number
                        """)
                .param(programme)
                .query((row, n) -> part(row))
                .list();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getString("number"),
                new Sentence(row.getString("name_ja"), row.getString("name_en")),
                ReplaceableBy.valueOf(row.getString("replaceable_by")),
                row.getBoolean("drive"));
    }

    /** What one costs that is not sent back, in yen without tax. */
    public long price(String programme, String number) {
        return jdbc.sql("SELECT price_yen FROM hoshu.part WHERE programme = ? AND number = ?")
                .params(programme, number)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** How many of a part each centre has free, held until the transaction ends. */
    public Map<String, Integer> heldStock(String programme, String part) {
        var free = new LinkedHashMap<String, Integer>();
        jdbc.sql(
                        """
                        SELECT site, laid_in - taken AS free FROM hoshu.part_stock
                         WHERE programme = ? AND part = ? ORDER BY site FOR UPDATE
                        """)
                .params(programme, part)
                .query(row -> {
                    free.put(row.getString("site"), row.getInt("free"));
                });
        return free;
    }

    /** What the centres have, by part and centre. */
    public List<StockLine> stock(String programme, String part) {
        return jdbc.sql(
                        """
                        SELECT p.*, s.site, s.laid_in - s.taken AS free
                          FROM hoshu.part p JOIN hoshu.part_stock s ON s.programme = p.programme AND s.part = p.number
                         WHERE p.programme = :programme AND (:part = '' OR p.number = :part)
                         ORDER BY p.number, s.site
                        """)
                .param("programme", programme)
                .param("part", part)
                .query((row, n) ->
                        new StockLine(
                                row.getString("number"),
                                new Sentence(row.getString("name_ja"), row.getString("name_en")),
                                ReplaceableBy.valueOf(row.getString("replaceable_by")),
                                row.getBoolean("drive"),
                                row.getLong("price_yen"),
                                row.getBoolean("invented"),
                                row.getString("site"),
                                row.getInt("free")))
                .list();
    }

    /** Whether a programme has any part. */
    public boolean hasParts(String programme) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM hoshu.part WHERE programme = ?)")
                .param(programme)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Adds an invented part, unless it is there. */
    public void invent(String programme, Part part, long priceYen) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.part
                            (programme, number, name_ja, name_en, replaceable_by, drive, price_yen, invented)
                        VALUES (?, ?, ?, ?, ?, ?, ?, true) ON CONFLICT DO NOTHING
                        """)
                .params(
                        programme,
                        part.number(),
                        part.name().ja(),
                        part.name().en(),
                        part.replaceableBy().name(),
                        part.drive(),
                        priceYen)
                .update();
    }

    /** Lays parts in at a centre, unless some were. */
    public void layIn(String programme, String part, String site, int count) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.part_stock (programme, part, site, laid_in)
                        VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(programme, part, site, count)
                .update();
    }

    /** Reserves a part; the database refuses one that is not there. */
    public long reserve(Reserved one) {
        return jdbc.sql(
                        """
                        INSERT INTO hoshu.case_part
                            (case_number, programme, part, site, brought, way, sentence, findings, reserved_on, reserved_by)
                        VALUES (:number, :programme, :part, :site, :brought, :way, CAST(:sentence AS jsonb),
                                CAST(:findings AS jsonb), :day, :who)
                        RETURNING id
                        """)
                .param("number", one.caseNumber())
                .param("programme", one.programme())
                .param("part", one.part())
                .param("site", one.site())
                .param("brought", one.brought())
                .param("way", one.way().name())
                .param(
                        "sentence",
                        json.writeValueAsString(
                                new Words(one.sentence().ja(), one.sentence().en())))
                .param("findings", json.writeValueAsString(one.findings()))
                .param("day", one.on())
                .param("who", one.who())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Holds a part so that nobody else moves it until the transaction ends. */
    public void lock(long id) {
        jdbc.sql("SELECT 1 FROM hoshu.case_part WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** Moves a part on. */
    public void move(
            long id, PartState state, @Nullable LocalDate returnBy, @Nullable Long chargeYen) {
        jdbc.sql(
                        """
                        UPDATE hoshu.case_part SET state = :state, return_by = :by, charge_yen = :charge
                         WHERE id = :id
                        """)
                .param("state", state.name())
                .param("by", returnBy, Types.DATE)
                .param("charge", chargeYen, Types.BIGINT)
                .param("id", id)
                .update();
    }

    /** Adds to the log. */
    public void happened(long id, CasePart.Event event) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.case_part_event (case_part_id, state, at, who) VALUES (?, ?, ?, ?)
                        """)
                .params(id, event.state().name(), event.at().atOffset(ZoneOffset.UTC), event.who())
                .update();
    }

    /** The parts of a case, in order. */
    public List<CasePart> of(String caseNumber) {
        return jdbc.sql(PARTS + " WHERE c.case_number = ? ORDER BY c.id")
                .param(caseNumber)
                .query((row, n) -> kept(row))
                .list();
    }

    /** One part of a case. */
    public Optional<CasePart> find(String caseNumber, long id) {
        return jdbc.sql(PARTS + " WHERE c.case_number = ? AND c.id = ?")
                .params(caseNumber, id)
                .query((row, n) -> kept(row))
                .optional();
    }

    /**
     * Parts that are reserved, on the way or awaited back, those to come back first by their day.
     */
    public List<CasePart> out(int limit) {
        return jdbc.sql(
                        PARTS
                                + """
                                 WHERE c.state IN ('RESERVED', 'ON_THE_WAY', 'DELIVERED')
                                 ORDER BY c.return_by NULLS LAST, c.id LIMIT ?
                                """)
                .param(limit)
                .query((row, n) -> kept(row))
                .list();
    }

    private CasePart kept(ResultSet row) throws SQLException {
        var words = json.readValue(row.getString("sentence"), Words.class);
        long charge = row.getLong("charge_yen");
        boolean charged = !row.wasNull();
        return new CasePart(
                row.getLong("id"),
                row.getString("case_number"),
                row.getString("part"),
                new Sentence(row.getString("name_ja"), row.getString("name_en")),
                row.getBoolean("invented"),
                row.getString("site"),
                row.getBoolean("brought"),
                PartWay.Kind.valueOf(row.getString("way")),
                new Sentence(words.ja(), words.en()),
                json.readValue(row.getString("findings"), FINDINGS),
                PartState.valueOf(row.getString("state")),
                row.getObject("reserved_on", LocalDate.class),
                row.getString("reserved_by"),
                row.getObject("return_by", LocalDate.class),
                charged ? charge : null,
                json.readValue(row.getString("events"), EVENTS));
    }
}
