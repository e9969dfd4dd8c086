package dev.hoshu.server.order.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Outdated;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.order.BasketRow;
import dev.hoshu.server.order.Baskets;
import dev.hoshu.server.order.Cancellations;
import dev.hoshu.server.order.DeliveryAddress;
import dev.hoshu.server.order.OpenOrders;
import dev.hoshu.server.order.Order;
import dev.hoshu.server.order.OrderBook;
import dev.hoshu.server.order.OrderLine;
import dev.hoshu.server.order.PartnerPrices;
import dev.hoshu.server.order.PlacedOrder;
import dev.hoshu.server.order.QuoteBook;
import dev.hoshu.server.order.Wanted;
import dev.hoshu.server.revision.Guarded;
import dev.hoshu.server.revision.Revised;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Orders, for programs. */
@RestController
@OpenTo(Circle.BUYERS)
class OrdersApi implements Guarded {

    private static final String LIST = "orders";

    private final OrderBook orders;
    private final QuoteBook quotes;
    private final Baskets baskets;
    private final PartnerPrices prices;
    private final OpenOrders openOrders;
    private final Cancellations cancellations;
    private final OnceOnly onceOnly;
    private final JsonMapper json;

    OrdersApi(
            OrderBook orders,
            QuoteBook quotes,
            Baskets baskets,
            PartnerPrices prices,
            OpenOrders openOrders,
            Cancellations cancellations,
            OnceOnly onceOnly,
            JsonMapper json) {
        this.orders = orders;
        this.quotes = quotes;
        this.baskets = baskets;
        this.prices = prices;
        this.openOrders = openOrders;
        this.cancellations = cancellations;
        this.onceOnly = onceOnly;
        this.json = json;
    }

    /** What is ordered: a quote or lines, and where it is delivered. */
    record OrderForm(
            @Nullable String quote,
            @Nullable Integer version,
            @Nullable List<Integer> quoteLines,
            @Nullable String programme,
            @Nullable List<LineForm> lines,
            @Nullable DeliveryForm delivery,
            @Nullable String reference) {}

    /** Where it is delivered. */
    record DeliveryForm(
            @Nullable String addressee,
            @Nullable String company,
            @Nullable String postalCode,
            @Nullable String address,
            @Nullable String email) {

        DeliveryAddress address(String none) {
            return new DeliveryAddress(
                    Objects.requireNonNullElse(addressee, none),
                    company,
                    Objects.requireNonNullElse(postalCode, none),
                    Objects.requireNonNullElse(address, none),
                    email);
        }
    }

    /** A part of the list of orders. */
    record OrderList(List<OrderAnswer> orders, @Nullable String next) implements GoesOn {}

    @GetMapping("/api/v1/orders")
    OrderList orders(
            @RequestParam Optional<String> cursor,
            @RequestParam @Outdated(since = "2026-11-27", sunset = "2027-11-27")
                    Optional<String> before,
            @RequestParam(defaultValue = "20") int limit) {
        Limit.check(limit, OrderBook.MOST_ORDERS);
        var after = Part.after(LIST, cursor, before).orElse("");
        var part = Part.of(LIST, orders.latest(after, limit + 1), limit, Order::number);
        return new OrderList(
                part.rows().stream().map(o -> OrderAnswer.of(o, Map.of(), Map.of())).toList(),
                part.next());
    }

    @GetMapping("/api/v1/orders/{number}")
    @Revised("order")
    OrderAnswer order(@PathVariable String number) {
        return answer(orders.find(number));
    }

    private OrderAnswer answer(Order order) {
        return OrderAnswer.of(
                order,
                prices.of(
                        order.programme(),
                        order.channel(),
                        order.lines().stream().map(OrderLine::partNumber).toList(),
                        order.orderedOn()),
                openOrders.beside(order));
    }

    @PostMapping(path = "/api/v1/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "order")
    ResponseEntity<String> place(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var form = Bodies.read(body, OrderForm.class);
        if (key == null) {
            throw Problem.of(
                            ProblemType.MISSING_PARAMETER,
                            new Sentence(
                                    "見出し Idempotency-Key に、要求ごとに新しいキーを書いてください。",
                                    "Send a header Idempotency-Key with a new key for each order."))
                    .at("Idempotency-Key");
        }
        var answer = onceOnly.run(key, request(body), () -> place(form));
        return ResponseEntity.status(answer.status())
                .location(URI.create(Objects.requireNonNullElse(answer.location(), "/orders")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    /** Why an order is taken back. */
    record CancellationForm(@Nullable String reason) {}

    @PostMapping(
            path = "/api/v1/orders/{number}/cancellation",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.BUYERS, scope = "order")
    @Revised("order")
    OrderAnswer cancel(@PathVariable String number, @RequestBody byte[] body) {
        var form = Bodies.read(body, CancellationForm.class);
        cancellations.cancel(number, Objects.requireNonNullElse(form.reason(), ""));
        return answer(orders.find(number));
    }

    private static byte[] request(byte[] body) {
        var address = "POST /api/v1/orders\n".getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(address, address.length + body.length);
        System.arraycopy(body, 0, all, address.length, body.length);
        return all;
    }

    private OnceOnly.Answer place(OrderForm form) {
        var order = orders.place(placed(form));
        return new OnceOnly.Answer(
                201,
                "/api/v1/orders/" + order.number(),
                json.writeValueAsString(answer(orders.find(order.number()))));
    }

    private PlacedOrder placed(OrderForm form) {
        var delivery =
                Optional.ofNullable(form.delivery())
                        .orElseThrow(() -> Bodies.missing("/delivery"))
                        .address("");
        if (form.quote() != null) {
            if (form.lines() != null) {
                throw Bodies.both("/quote", "/lines");
            }
            return new PlacedOrder(
                    form.quote(),
                    form.version(),
                    Objects.requireNonNullElse(form.quoteLines(), List.of()),
                    null,
                    List.of(),
                    delivery,
                    form.reference());
        }
        var programme = quotes.programme(Optional.ofNullable(form.programme()));
        return new PlacedOrder(
                null,
                null,
                List.of(),
                programme,
                wanted(baskets.read(programme, LineForm.entries(form.lines()))),
                delivery,
                form.reference());
    }

    /** Every line, or none: what is not understood, or stands twice, stops the order. */
    private static List<Wanted> wanted(List<BasketRow> rows) {
        Problem problem = null;
        for (var row : rows) {
            if (!row.isTaken()) {
                problem =
                        (problem == null ? UnclearLines.problem(row.words()) : problem)
                                .at("/lines/" + (row.position() - 1), row.words());
            }
        }
        if (problem != null) {
            throw problem;
        }
        return rows.stream()
                .map(r -> Objects.requireNonNull(r.wanted(), () -> r.entry().typed()))
                .toList();
    }

    @Override
    public void demandSeen(String id) {
        orders.find(id);
    }
}
