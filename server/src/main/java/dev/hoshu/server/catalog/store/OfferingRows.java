package dev.hoshu.server.catalog.store;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.server.catalog.OfferingList;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whole search lists. */
@Repository
public class OfferingRows {

    private final JdbcClient jdbc;

    /** Made by Spring. */
    public OfferingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record ListRow(long id, OfferingList.Heading heading) {}

    /**
     * Every list of that programme with its offerings, the newest list first; three statements in
     * all.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<OfferingList> lists(String programme) {
        var headings =
                jdbc.sql(
                                """
                                SELECT id, list_date, title, source_name, imported_at
                                  FROM hoshu.offering_list WHERE programme = ? ORDER BY list_date DESC
                                """)
                        .param(programme)
                        .query((row, n) -> listRow(row))
                        .list();
        var fits = fits(programme);
        var offerings = offerings(programme, fits);
        return headings.stream()
                .map(l -> new OfferingList(l.heading(), offerings.getOrDefault(l.id(), List.of())))
                .toList();
    }

    private static ListRow listRow(ResultSet row) throws SQLException {
        return new ListRow(
                row.getLong("id"),
                new OfferingList.Heading(
                        row.getObject("list_date", LocalDate.class),
                        row.getString("title"),
                        row.getString("source_name"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant()));
    }

    private Map<Long, Map<String, List<MachineNumber>>> fits(String programme) {
        var fits = new HashMap<Long, Map<String, List<MachineNumber>>>();
        jdbc.sql(
                        """
                        SELECT f.list_id, f.part_number, f.machine_type, f.model
                          FROM hoshu.offering_fit f JOIN hoshu.offering_list l ON l.id = f.list_id
                         WHERE l.programme = ? ORDER BY f.list_id, f.part_number, f.line
                        """)
                .param(programme)
                .query(row -> {
                    fits.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                            .computeIfAbsent(row.getString(2), number -> new ArrayList<>())
                            .add(new MachineNumber(row.getString(3), row.getString(4)));
                });
        return fits;
    }

    private Map<Long, List<ServiceOffering>> offerings(
            String programme, Map<Long, Map<String, List<MachineNumber>>> fits) {
        var offerings = new HashMap<Long, List<ServiceOffering>>();
        jdbc.sql(
                        """
                        SELECT o.* FROM hoshu.offering o JOIN hoshu.offering_list l ON l.id = o.list_id
                         WHERE l.programme = ? ORDER BY o.list_id, o.line, o.part_number
                        """)
                .param(programme)
                .query(row -> {
                    long list = row.getLong("list_id");
                    offerings
                            .computeIfAbsent(list, id -> new ArrayList<>())
                            .add(offering(row, fits.getOrDefault(list, Map.of())));
                });
        return offerings;
    }

    private static ServiceOffering offering(ResultSet row, Map<String, List<MachineNumber>> fits)
            throws SQLException {
        var number = row.getString("part_number");
        var level = row.getString("level");
        var price = row.getObject("price_yen", Long.class);
        return new ServiceOffering(
                new OfferingNumber(number),
                row.getString("offering_name"),
                row.getString("series"),
                row.getString("product_name"),
                Objects.requireNonNull(fits.get(number), () -> "no machine for offering " + number),
                OfferingKind.valueOf(row.getString("kind")),
                new Term(row.getInt("months")),
                level == null ? null : ServiceLevel.ofCode(level).orElseThrow(),
                row.getBoolean("premier"),
                row.getBoolean("drive_retention"),
                row.getString("value_selection"),
                price == null ? null : new Yen(price),
                new SaleWindow(
                        row.getObject("on_sale_from", LocalDate.class),
                        row.getObject("on_sale_until", LocalDate.class)),
                row.getString("note"));
    }
}
