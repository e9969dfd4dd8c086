package dev.hoshu.server.order.store;

import dev.hoshu.server.order.PartnerPrices.Price;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What dealers pay (PRICE-1). */
@Repository
public class PartnerPriceRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public PartnerPriceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a dealer pays on that day.
     *
     * @param seenProgramme the programme whose prices may be seen
     * @param seenChannel the dealer whose prices may be seen
     */
    public Map<String, Price> find(
            String programme,
            String channel,
            Collection<String> parts,
            LocalDate day,
            @Nullable String seenProgramme,
            @Nullable String seenChannel) {
        var prices = new HashMap<String, Price>();
        jdbc.sql(
                        """
                        SELECT DISTINCT ON (part_number) part_number, price_yen, invented
                          FROM hoshu.partner_price
                         WHERE programme = :programme AND channel = :channel AND part_number = ANY (:parts)
                           AND valid_from <= :day
                           AND programme = CAST(:seenProgramme AS text) AND channel = CAST(:seenChannel AS text)
                         ORDER BY part_number, valid_from DESC
                        """)
                .param("programme", programme)
                .param("channel", channel)
                .param("parts", parts.toArray(String[]::new))
                .param("day", day)
                .param("seenProgramme", seenProgramme)
                .param("seenChannel", seenChannel)
                .query(row -> {
                    prices.put(
                            row.getString("part_number"),
                            new Price(row.getLong("price_yen"), row.getBoolean("invented")));
                });
        return prices;
    }
}
