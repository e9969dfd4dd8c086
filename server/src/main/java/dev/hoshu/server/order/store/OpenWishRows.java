package dev.hoshu.server.order.store;

import dev.hoshu.server.order.OpenWish;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Lines of quotes and orders that a change could still touch. */
@Repository
public class OpenWishRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public OpenWishRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines of the latest versions of quotes that stand on that day and are not ordered. */
    public List<OpenWish> quoted(
            String programme, Collection<String> types, LocalDate day, int most) {
        return jdbc.sql(
                        """
                        SELECT false AS ordered, q.number, (l->>'line')::int AS line, q.customer, q.channel,
                               l->>'machineType' AS machine_type, l->>'serialNumber' AS serial_number,
                               l->>'partNumber' AS part_number, (l->>'halfTerm')::boolean AS half_term, v.quoted_on AS day
                          FROM hoshu.quote q
                          JOIN hoshu.quote_version v ON v.quote_number = q.number AND v.version = q.version
                          CROSS JOIN LATERAL jsonb_array_elements(v.document->'lines') l
                         WHERE q.programme = :programme AND v.valid_until >= :day
                           AND l->>'machineType' IN (:types) AND l->>'outcome' IN ('AVAILABLE', 'CONSULT')
                           AND NOT EXISTS (SELECT FROM hoshu.service_order o WHERE o.quote_number = q.number)
                         ORDER BY length(q.number), q.number, 3 LIMIT :most
                        """)
                .param("programme", programme)
                .param("day", day)
                .param("types", types)
                .param("most", most)
                .query((row, n) -> wish(row))
                .list();
    }

    /** Lines that are ordered, are to be delivered or are, and are not registered. */
    public List<OpenWish> ordered(
            String programme, Collection<String> types, LocalDate day, int most) {
        return jdbc.sql(
                        """
                        SELECT true AS ordered, l.order_number AS number, l.line, o.customer, o.channel, l.machine_type,
                               l.serial_number, l.part_number, l.half_term, o.ordered_on AS day
                          FROM hoshu.order_line l JOIN hoshu.service_order o ON o.number = l.order_number
                         WHERE o.programme = :programme AND l.machine_type IN (:types)
                           AND l.state NOT IN ('REFUSED', 'CANCELLED')
                           AND (l.state <> 'GRANTED' OR l.granted_until IS NULL OR l.granted_until >= :day)
                           AND NOT EXISTS (
                               SELECT FROM hoshu.pack p
                                 JOIN hoshu.registration r ON r.programme = p.programme AND r.pack_serial = p.pack_serial
                                WHERE p.order_number = l.order_number AND p.order_line = l.line
                                  AND NOT EXISTS (SELECT FROM hoshu.registration_undone u WHERE u.registration = r.number))
                         ORDER BY length(l.order_number), l.order_number, l.line LIMIT :most
                        """)
                .param("programme", programme)
                .param("day", day)
                .param("types", types)
                .param("most", most)
                .query((row, n) -> wish(row))
                .list();
    }

    private static OpenWish wish(ResultSet row) throws SQLException {
        return new OpenWish(
                row.getBoolean("ordered"),
                row.getString("number"),
                row.getInt("line"),
                row.getString("customer"),
                row.getString("channel"),
                row.getString("machine_type"),
                row.getString("serial_number"),
                row.getString("part_number"),
                row.getBoolean("half_term"),
                row.getObject("day", LocalDate.class));
    }
}
