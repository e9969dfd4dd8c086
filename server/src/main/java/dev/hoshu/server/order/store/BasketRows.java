package dev.hoshu.server.order.store;

import dev.hoshu.server.order.BasketEntry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** Baskets, one a person and programme. */
@Repository
public class BasketRows {

    private static final TypeReference<List<BasketEntry>> ENTRIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public BasketRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The rows of a basket; none where there is no basket. */
    public List<BasketEntry> find(long account, String programme) {
        return jdbc.sql("SELECT entries FROM hoshu.basket WHERE account_id = ? AND programme = ?")
                .params(account, programme)
                .query((row, n) -> json.readValue(row.getString(1), ENTRIES))
                .optional()
                .orElse(List.of());
    }

    /** The same, and nobody else changes them before this transaction ends. */
    public List<BasketEntry> lock(long account, String programme) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.basket (account_id, programme, entries) VALUES (?, ?, '[]')
                        ON CONFLICT DO NOTHING
                        """)
                .params(account, programme)
                .update();
        return jdbc.sql(
                        """
                        SELECT entries FROM hoshu.basket WHERE account_id = ? AND programme = ?
                           FOR UPDATE
                        """)
                .params(account, programme)
                .query((row, n) -> json.readValue(row.getString(1), ENTRIES))
                .single();
    }

    /** Keeps the rows of a basket that is locked. */
    public void keep(long account, String programme, List<BasketEntry> entries) {
        jdbc.sql(
                        """
                        UPDATE hoshu.basket SET entries = ?::jsonb, changed_at = clock_timestamp()
                         WHERE account_id = ? AND programme = ?
                        """)
                .params(json.writeValueAsString(entries), account, programme)
                .update();
    }
}
