package dev.hoshu.server.exchange.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What the sample's dealers pay: a share of the newest list's prices, invented (PRICE-1). */
public final class SamplePrices {

    private SamplePrices() {}

    /** Invents prices for every dealer of a programme that has none; nothing is changed. */
    public static void invent(Connection connection, String programme) throws SQLException {
        Statements.with(
                connection,
                """
                INSERT INTO hoshu.partner_price (programme, channel, part_number, valid_from, price_yen, invented)
                SELECT l.programme, c.channel, o.part_number, l.list_date,
                       greatest(o.price_yen * (66 + c.place % 13) / 10000 * 100, 1), true
                  FROM (SELECT id, programme, list_date FROM hoshu.offering_list WHERE programme = ?
                         ORDER BY list_date DESC LIMIT 1) l
                  JOIN hoshu.offering o ON o.list_id = l.id AND o.price_yen IS NOT NULL
                 CROSS JOIN (SELECT channel, row_number() OVER (ORDER BY channel) AS place
                               FROM hoshu.machine WHERE programme = ? AND channel IS NOT NULL GROUP BY channel) c
                 WHERE NOT EXISTS (SELECT FROM hoshu.partner_price p WHERE p.programme = ?)
                """,
                programme,
                programme,
                programme);
    }
}
