package dev.hoshu.server.order.store;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.server.frontdoor.SeenRows;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.order.DeliveryAddress;
import dev.hoshu.server.order.OpenLine;
import dev.hoshu.server.order.Order;
import dev.hoshu.server.order.OrderEvent;
import dev.hoshu.server.order.OrderLine;
import dev.hoshu.server.order.Reason;
import dev.hoshu.server.order.Sums;
import dev.hoshu.server.order.Words;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Orders, their lines and what happened to them. */
@Repository
public class OrderRows {

    private static final String SEEN = SeenRows.seen("service_order");

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Made by Spring. */
    public OrderRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A number that no order has. */
    public String nextNumber() {
        return jdbc.sql("SELECT 'H' || to_char(nextval('hoshu.order_number'), 'FM0000000')")
                .query(String.class)
                .single();
    }

    /** Keeps a new order with its lines. */
    public void add(Order order, long account) {
        var to = order.delivery();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.service_order
                               (number, programme, account_id, customer, channel, quote_number, quote_version,
                                own_reference, state, ordered_on, ordered_by, ordered_at, addressee, company, postal_code,
                                address, email, postal_known, expected_from, expected_until, holidays_known, sums)
                        VALUES (:number, :programme, :account, :customer, :channel, :quote, :version,
                                :reference, :state, :on, :by, :at, :addressee, :company, :zip,
                                :address, :email, :zipKnown, :from, :until, :holidaysKnown, :sums::jsonb)
                        """)
                .param("number", order.number())
                .param("programme", order.programme())
                .param("account", account)
                .param("customer", order.customer())
                .param("channel", order.channel())
                .param("quote", order.quote())
                .param("version", order.quoteVersion())
                .param("reference", order.reference())
                .param("state", order.state().name())
                .param("on", order.orderedOn())
                .param("by", order.orderedBy())
                .param("at", order.orderedAt().atOffset(ZoneOffset.UTC))
                .param("addressee", to.addressee())
                .param("company", to.company())
                .param("zip", to.postalCode())
                .param("address", to.address())
                .param("email", to.email())
                .param("zipKnown", order.postalKnown())
                .param("from", order.expectedFrom())
                .param("until", order.expectedUntil())
                .param("holidaysKnown", order.holidaysKnown())
                .param("sums", json.writeValueAsString(order.sums()))
                .update();
        order.lines().forEach(line -> add(order.number(), line));
    }

    private void add(String order, OrderLine line) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.order_line
                               (order_number, line, machine_type, model, serial_number, product, machine_customer,
                                machine_channel, part_number, list_date, service_ja, service_en, half_term, outcome,
                                first_day, last_day, price_yen, fee_due, fee_yen, explanation_ja,
                                explanation_en, findings, state)
                        VALUES (:order, :line, :type, :model, :serial, :product, :customer,
                                :channel, :part, :list, :serviceJa, :serviceEn, :half, :outcome,
                                :first, :last, :price, :feeDue, :fee, :explanationJa,
                                :explanationEn, :findings::jsonb, :state)
                        """)
                .param("order", order)
                .param("line", line.line())
                .param("type", line.machineType())
                .param("model", line.model())
                .param("serial", line.serialNumber())
                .param("product", line.product())
                .param("customer", line.customer())
                .param("channel", line.channel())
                .param("part", line.partNumber())
                .param("list", line.listDate())
                .param("serviceJa", line.service().ja())
                .param("serviceEn", line.service().en())
                .param("half", line.halfTerm())
                .param("outcome", line.outcome())
                .param("first", line.firstDay())
                .param("last", line.lastDay())
                .param("price", line.priceYen())
                .param("feeDue", line.feeDue())
                .param("fee", line.feeYen())
                .param("explanationJa", line.explanation().ja())
                .param("explanationEn", line.explanation().en())
                .param("findings", json.writeValueAsString(line.findings()))
                .param("state", line.state().name())
                .update();
    }

    /** Keeps that something happened; a null line is the whole order. */
    public void happened(
            String order,
            @Nullable Integer line,
            LocalDate day,
            String who,
            String event,
            @Nullable String why) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.order_event (order_number, line, on_day, who, event, why)
                        VALUES (:order, :line, :day, :who, :event, :why)
                        """)
                .param("order", order)
                .param("line", line)
                .param("day", day)
                .param("who", who)
                .param("event", event)
                .param("why", why)
                .update();
    }

    /** Asks the sales desk about a line. */
    public void ask(String order, int line, LocalDate day) {
        jdbc.sql("INSERT INTO hoshu.approval (order_number, line, asked_on) VALUES (?, ?, ?)")
                .params(order, line, day)
                .update();
    }

    /** Keeps that a line was delivered. */
    public void deliver(String order, int line, LocalDate day) {
        jdbc.sql(
                        """
                        UPDATE hoshu.order_line SET state = 'DELIVERED', delivered_on = ?
                         WHERE order_number = ? AND line = ?
                        """)
                .params(day, order, line)
                .update();
    }

    /**
     * Keeps what the sales desk decided of a line.
     *
     * @param until the last day of a grant; null for a refusal
     * @param price what it costs without tax; null leaves it as it is
     * @param fee what the fee comes to; null leaves it as it is
     */
    public void decide(
            String order,
            int line,
            OrderLine.State state,
            @Nullable LocalDate until,
            @Nullable Long price,
            @Nullable Long fee) {
        jdbc.sql(
                        """
                        UPDATE hoshu.order_line
                           SET state = :state, granted_until = :until,
                               price_yen = coalesce(:price::bigint, price_yen),
                               fee_yen = coalesce(:fee::bigint, fee_yen)
                         WHERE order_number = :order AND line = :line
                        """)
                .param("state", state.name())
                .param("until", until)
                .param("price", price)
                .param("fee", fee)
                .param("order", order)
                .param("line", line)
                .update();
    }

    /** Takes back what was not refused of an order, and what the sales desk was asked. */
    public void cancel(String order, LocalDate day, Instant at, String who, String why) {
        jdbc.sql(
                        """
                        UPDATE hoshu.order_line SET state = 'CANCELLED'
                         WHERE order_number = ? AND state IN ('ACCEPTED', 'WAITING', 'GRANTED')
                        """)
                .param(order)
                .update();
        jdbc.sql(
                        """
                        UPDATE hoshu.approval
                           SET state = 'WITHDRAWN', decided_at = ?, decided_on = ?, decided_by = ?, reason = ?
                         WHERE order_number = ? AND state = 'OPEN'
                        """)
                .params(at.atOffset(ZoneOffset.UTC), day, who, why, order)
                .update();
    }

    /**
     * Lines for these machines that are ordered, can still be delivered or are, and are not
     * registered.
     */
    public List<OpenLine> open(
            String programme,
            Collection<String> types,
            Collection<String> serials,
            LocalDate day,
            Viewer viewer) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                """
                                SELECT l.order_number, l.line, l.machine_type, l.serial_number, f.kind, l.first_day, l.last_day,
                                       CASE WHEN %s THEN l.order_number END AS told
                                  FROM hoshu.order_line l
                                  JOIN hoshu.service_order o ON o.number = l.order_number
                                  JOIN hoshu.offering_list k ON k.programme = o.programme AND k.list_date = l.list_date
                                  JOIN hoshu.offering f ON f.list_id = k.id AND f.part_number = l.part_number
                                 WHERE o.programme = :programme AND l.machine_type IN (:types) AND l.serial_number IN (:serials)
                                   AND l.state NOT IN ('REFUSED', 'CANCELLED')
                                   AND (l.state <> 'GRANTED' OR l.granted_until IS NULL OR l.granted_until >= :day)
                                   AND NOT EXISTS (
                                       SELECT FROM hoshu.pack p
                                         JOIN hoshu.registration r ON r.programme = p.programme AND r.pack_serial = p.pack_serial
                                        WHERE p.order_number = l.order_number AND p.order_line = l.line
                                          AND NOT EXISTS (SELECT FROM hoshu.registration_undone u WHERE u.registration = r.number))
                                 ORDER BY length(l.order_number), l.order_number, l.line
                                """
                                        .formatted(SeenRows.seen("o"))))
                .param("programme", programme)
                .param("types", types)
                .param("serials", serials)
                .param("day", day)
                .query((row, n) ->
                        new OpenLine(
                                row.getString("order_number"),
                                row.getString("told"),
                                row.getInt("line"),
                                row.getString("machine_type"),
                                row.getString("serial_number"),
                                OfferingKind.valueOf(row.getString("kind")),
                                new CoveragePeriod(
                                        row.getObject("first_day", LocalDate.class),
                                        row.getObject("last_day", LocalDate.class).plusDays(1))))
                .list();
    }

    /** Keeps where an order stands and what it comes to. */
    public void keepState(String order, Order.State state, Sums sums) {
        jdbc.sql("UPDATE hoshu.service_order SET state = ?, sums = ?::jsonb WHERE number = ?")
                .params(state.name(), json.writeValueAsString(sums), order)
                .update();
    }

    /** An order as that viewer sees it. */
    public Optional<Order> find(String number, Viewer viewer) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                "SELECT * FROM hoshu.service_order WHERE number = :number AND "
                                        + SEEN))
                .param("number", number)
                .query((row, n) -> order(row, lines(number), events(number)))
                .optional();
    }

    /** The same, and nobody else changes it before this transaction ends. */
    public Optional<Order> lock(String number, Viewer viewer) {
        jdbc.sql("SELECT number FROM hoshu.service_order WHERE number = ? FOR UPDATE")
                .param(number)
                .query(String.class)
                .optional();
        return find(number, viewer);
    }

    /** Orders without lines and events, the newest first. */
    public List<Order> latest(String before, int limit, Viewer viewer) {
        return SeenRows.by(
                        viewer,
                        jdbc.sql(
                                "SELECT * FROM hoshu.service_order WHERE "
                                        + SEEN
                                        + """
                                          AND (:before = '' OR (length(number), number) < (length(:before), :before))
                                        ORDER BY length(number) DESC, number DESC LIMIT :most
                                        """))
                .param("before", before)
                .param("most", limit)
                .query((row, n) -> order(row, List.of(), List.of()))
                .list();
    }

    private List<OrderLine> lines(String order) {
        return jdbc.sql("SELECT * FROM hoshu.order_line WHERE order_number = ? ORDER BY line")
                .param(order)
                .query((row, n) -> line(row))
                .list();
    }

    private List<OrderEvent> events(String order) {
        return jdbc.sql("SELECT * FROM hoshu.order_event WHERE order_number = ? ORDER BY id")
                .param(order)
                .query((row, n) ->
                        new OrderEvent(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getObject("on_day", LocalDate.class),
                                row.getObject("line", Integer.class),
                                row.getString("who"),
                                row.getString("event"),
                                row.getString("why")))
                .list();
    }

    OrderLine line(ResultSet row) throws SQLException {
        return new OrderLine(
                row.getInt("line"),
                row.getString("machine_type"),
                row.getString("model"),
                row.getString("serial_number"),
                row.getString("product"),
                row.getString("machine_customer"),
                row.getString("machine_channel"),
                row.getString("part_number"),
                row.getObject("list_date", LocalDate.class),
                new Words(row.getString("service_ja"), row.getString("service_en")),
                row.getBoolean("half_term"),
                row.getString("outcome"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("price_yen", Long.class),
                row.getBoolean("fee_due"),
                row.getObject("fee_yen", Long.class),
                new Words(row.getString("explanation_ja"), row.getString("explanation_en")),
                json.readValue(row.getString("findings"), REASONS),
                OrderLine.State.valueOf(row.getString("state")),
                row.getObject("granted_until", LocalDate.class),
                row.getObject("delivered_on", LocalDate.class));
    }

    private Order order(ResultSet row, List<OrderLine> lines, List<OrderEvent> events)
            throws SQLException {
        return new Order(
                row.getString("number"),
                row.getString("programme"),
                row.getString("customer"),
                row.getString("channel"),
                row.getString("quote_number"),
                row.getObject("quote_version", Integer.class),
                row.getString("own_reference"),
                Order.State.valueOf(row.getString("state")),
                row.getObject("ordered_on", LocalDate.class),
                row.getString("ordered_by"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                new DeliveryAddress(
                        row.getString("addressee"),
                        row.getString("company"),
                        row.getString("postal_code"),
                        row.getString("address"),
                        row.getString("email")),
                row.getBoolean("postal_known"),
                row.getObject("expected_from", LocalDate.class),
                row.getObject("expected_until", LocalDate.class),
                row.getBoolean("holidays_known"),
                json.readValue(row.getString("sums"), Sums.class),
                lines,
                events);
    }
}
