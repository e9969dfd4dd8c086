package dev.hoshu.server.part.store;

import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.part.Part;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.part.StockMovement;
import dev.hoshu.server.part.StockedPart;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Parts on record, and what people lay in and take out. */
@Repository
public class StockRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public StockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All parts of a programme by number, without where they lie. */
    public List<StockedPart> parts(String programme) {
        return jdbc.sql("SELECT * FROM hoshu.part WHERE programme = ? ORDER BY number")
                .param(programme)
                .query((row, n) ->
                        new StockedPart(
                                new Part(
                                        row.getString("number"),
                                        new Sentence(
                                                row.getString("name_ja"), row.getString("name_en")),
                                        ReplaceableBy.valueOf(row.getString("replaceable_by")),
                                        row.getBoolean("drive")),
                                row.getLong("price_yen"),
                                row.getBoolean("invented"),
                                List.of()))
                .list();
    }

    /** Adds a part that is not invented; whether it was not there yet. */
    public boolean add(String programme, Part part, long priceYen) {
        return jdbc.sql(
                                """
                                INSERT INTO hoshu.part
                                    (programme, number, name_ja, name_en, replaceable_by, drive, price_yen, invented)
                                VALUES (?, ?, ?, ?, ?, ?, ?, false) ON CONFLICT DO NOTHING
                                """)
                        .params(
                                programme,
                                part.number(),
                                part.name().ja(),
                                part.name().en(),
                                part.replaceableBy().name(),
                                part.drive(),
                                priceYen)
                        .update()
                == 1;
    }

    /** So many of a part a centre has free, held until the transaction ends. */
    public int heldFree(String programme, String part, String site) {
        return jdbc.sql(
                        """
                        SELECT laid_in - taken FROM hoshu.part_stock
                         WHERE programme = ? AND part = ? AND site = ? FOR UPDATE
                        """)
                .params(programme, part, site)
                .query((row, n) -> row.getInt(1))
                .optional()
                .orElse(0);
    }

    /** Adds a movement, which moves the stock. */
    public void move(String programme, StockMovement one) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.stock_movement (programme, part, site, pieces, reason, who, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        programme,
                        one.part(),
                        one.site(),
                        one.pieces(),
                        one.reason(),
                        one.who(),
                        one.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest movements, the latest first. */
    public List<StockMovement> latest(String programme, int limit) {
        return jdbc.sql(
                        "SELECT * FROM hoshu.stock_movement WHERE programme = ? ORDER BY id DESC"
                                + " LIMIT ?")
                .params(programme, limit)
                .query((row, n) ->
                        new StockMovement(
                                row.getString("part"),
                                row.getString("site"),
                                row.getInt("pieces"),
                                row.getString("reason"),
                                row.getString("who"),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
