package dev.hoshu.server.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.WholeList;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Orders that are taken back, and orders of what is on order already. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=OrderChangesTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class OrderChangesTest {

    private static final Map<String, Object> WHY = Map.of("reason", "ordered by mistake");

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    private Trade trade = new Trade(0);
    private String part = "";

    @BeforeEach
    void offers() {
        trade = new Trade(port);
        part = trade.parts("7DG9", Trade.SERIAL, "AVAILABLE").getFirst();
    }

    private List<Map<String, String>> wanted(String number) {
        return List.of(Trade.line(Trade.MACHINE, Trade.SERIAL, number));
    }

    private String ordered(TestPeople person, String number) {
        var body = Map.of("lines", wanted(number), "delivery", Trade.DELIVERY);
        return Trade.read(
                        trade.post(person, "/api/v1/orders", body, UUID.randomUUID().toString()),
                        201)
                .path("number")
                .asString();
    }

    private java.net.http.HttpResponse<String> cancel(TestPeople person, String order) {
        return trade.post(person, "/api/v1/orders/" + order + "/cancellation", WHY, null);
    }

    private JsonNode seen(TestPeople person, String order) {
        return Trade.read(trade.get(person, "/api/v1/orders/" + order), 200);
    }

    private int count(String sql, String order) {
        return jdbc.sql(sql).param(order).query(Integer.class).single();
    }

    private int deliver(String order) {
        return trade.post(
                        TestPeople.DESK,
                        "/api/v1/orders/" + order + "/delivery",
                        Map.of(),
                        UUID.randomUUID().toString())
                .statusCode();
    }

    // ------------------------------------------------------------------ taken back

    @Test
    void anOrderIsTakenBackOnceWithAReasonBeforeItIsDelivered() {
        var order = ordered(TestPeople.DEALER, part);
        Trade.read(
                trade.post(
                        TestPeople.DEALER,
                        "/api/v1/orders/" + order + "/cancellation",
                        Map.of("reason", " "),
                        null),
                422);
        assertThat(seen(TestPeople.DEALER, order).path("state").asString()).isEqualTo("ACCEPTED");
        for (int i = 0; i < 2; i++) {
            var answer = Trade.read(cancel(TestPeople.DEALER, order), 200);
            assertThat(answer.path("state").asString()).isEqualTo("CANCELLED");
            assertThat(answer.path("lines").get(0).path("state").asString()).isEqualTo("CANCELLED");
            assertThat(answer.path("events").toString())
                    .containsOnlyOnce("CANCELLED")
                    .contains("ordered by mistake")
                    .contains("test-dealer");
        }
        assertThat(
                        count(
                                "SELECT count(*) FROM hoshu.audit_entry WHERE act ="
                                        + " 'order.cancelled' AND why = 'ordered by mistake' AND"
                                        + " subject = ?",
                                order))
                .isEqualTo(1);
        assertThat(deliver(order)).as("nothing of it can be delivered any more").isEqualTo(409);
        assertThat(count("SELECT count(*) FROM hoshu.pack WHERE order_number = ?", order)).isZero();
    }

    /** REG-2: a pack that is out can be registered by whoever holds its letter. */
    @Test
    void whatIsDeliveredIsNotTakenBack() {
        var order = ordered(TestPeople.DEALER, part);
        assertThat(deliver(order)).isEqualTo(200);
        var refused = cancel(TestPeople.DEALER, order);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("order-not-cancellable")
                .contains("Line 1 was delivered on 2026-11-22");
        assertThat(seen(TestPeople.DEALER, order).path("state").asString()).isEqualTo("DELIVERED");
    }

    /** CHAN-1: the dealer through whom a customer ordered sees the order, and it is not his. */
    @Test
    void anOrderIsItsOwnersAndTheMakersToTakeBack() {
        var order = ordered(TestPeople.CUSTOMER, part);
        assertThat(cancel(TestPeople.OTHER_DEALER, order).statusCode()).isEqualTo(404);
        assertThat(cancel(TestPeople.VISITOR, order).statusCode()).isEqualTo(401);
        assertThat(cancel(TestPeople.ADMINISTRATOR, order).statusCode()).isEqualTo(403);
        var ofAnother = cancel(TestPeople.DEALER, order);
        assertThat(ofAnother.statusCode()).isEqualTo(403);
        assertThat(ofAnother.body()).contains("order-of-another");
        assertThat(cancel(TestPeople.CUSTOMER, order).statusCode()).isEqualTo(200);

        var another = ordered(TestPeople.CUSTOMER, part);
        assertThat(cancel(TestPeople.DESK, another).statusCode()).isEqualTo(200);
        assertThat(
                        jdbc.sql("SELECT recipient FROM hoshu.mail WHERE once = ?")
                                .param("cancelled:" + another)
                                .query(String.class)
                                .single())
                .as("whoever ordered is told when somebody else takes it back")
                .isEqualTo("test-customer@example.com");
        assertThat(count("SELECT count(*) FROM hoshu.mail WHERE once = ?", "cancelled:" + order))
                .isZero();
    }

    @Test
    void whatTheSalesDeskWasAskedIsNoLongerOpen() {
        // Another dealer's machine is for the sales desk to grant (CHAN-1).
        var order = ordered(TestPeople.OTHER_DEALER, part);
        assertThat(seen(TestPeople.OTHER_DEALER, order).path("state").asString())
                .isEqualTo("WAITING");
        Trade.read(cancel(TestPeople.OTHER_DEALER, order), 200);
        var approval =
                jdbc.sql("SELECT id FROM hoshu.approval WHERE order_number = ?")
                        .param(order)
                        .query(Long.class)
                        .single();
        var asked = Trade.read(trade.get(TestPeople.MANAGER, "/api/v1/approvals/" + approval), 200);
        assertThat(asked.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(asked.path("decidedBy").asString()).isEqualTo("test-other-dealer");
        Trade.read(
                trade.post(
                        TestPeople.MANAGER,
                        "/api/v1/approvals/" + approval + "/grant",
                        Map.of("reason", "too late", "until", "2026-12-01"),
                        null),
                409);
        assertThat(
                        Browser.signedIn(port, "manager", SampleAccounts.PASSWORD)
                                .get("/approvals")
                                .body())
                .contains("withdrawn");
    }

    @Test
    void whatTheSalesDeskIsAskedIsToldInPartsTheOpenOnesFirst() {
        var asked = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            asked.add(ordered(TestPeople.OTHER_DEALER, part));
        }
        for (int i : List.of(4, 1, 3)) {
            Trade.read(cancel(TestPeople.OTHER_DEALER, asked.get(i)), 200);
        }
        // The clock of the test stands, so two are decided at the same moment.
        jdbc.sql(
                        """
                        UPDATE hoshu.approval SET decided_at = decided_at - interval '1 hour' WHERE order_number = ?
                        """)
                .param(asked.get(1))
                .update();
        var manager = new Asker(port, TestPeople.MANAGER);
        var told = WholeList.ofParts(manager, "/api/v1/approvals", "approvals", "order");
        assertThat(told.stream().filter(asked::contains))
                .as("the longest open first, then the one decided last")
                .containsExactly(
                        asked.get(0),
                        asked.get(2),
                        asked.get(5),
                        asked.get(3),
                        asked.get(4),
                        asked.get(1));
    }

    /** Of delivering and taking back at the same moment one happens, whole. */
    @RepeatedTest(4)
    void deliveringAndTakingBackDoNotMix() throws Exception {
        var order = ordered(TestPeople.DEALER, part);
        Callable<Integer> delivering = () -> deliver(order);
        Callable<Integer> cancelling = () -> cancel(TestPeople.DEALER, order).statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses =
                    threads
                            .invokeAll(List.of(cancelling, delivering, cancelling, delivering))
                            .stream()
                            .map(f -> f.resultNow())
                            .toList();
            assertThat(statuses).allSatisfy(s -> assertThat(s).isIn(200, 409));
        }
        var state = seen(TestPeople.DEALER, order).path("state").asString();
        int packs = count("SELECT count(*) FROM hoshu.pack WHERE order_number = ?", order);
        assertThat(state + packs).isIn("CANCELLED0", "DELIVERED1");
    }

    @Test
    void aPersonTakesAnOrderBackOnItsPage() {
        var dealer = Browser.signedIn(port, "dealer", SampleAccounts.PASSWORD);
        var order = ordered(TestPeople.DEALER, part);
        var page = "/orders/" + order;
        assertThat(dealer.get(page).body()).contains("Cancel this order");
        assertThat(
                        dealer.send(page, page + "/cancellation", Map.of("reason", "wrong machine"))
                                .statusCode())
                .isEqualTo(302);
        assertThat(dealer.get(page).body())
                .contains("This order was cancelled and is not delivered")
                .contains("wrong machine")
                .doesNotContain("Cancel this order");
        assertThat(dealer.get("/orders").body()).contains("cancelled");
        assertThat(dealer.get(page + "/delivery").body()).contains("The order was cancelled.");
    }

    // ------------------------------------------------------------------ on order already

    @Test
    void whatIsOnOrderAlreadyIsSaidAndNamedToThoseWhoMaySeeIt() {
        var upgrade = trade.parts("7DG9", "J3FDT4F9", "AVAILABLE").getFirst();
        var line = List.of(Trade.line("7DG9CTO1WW", "J3FDT4F9", upgrade));
        assertThat(warnings(trade.quote(TestPeople.DEALER, line))).isEqualTo("[]");
        var body = Map.of("lines", line, "delivery", Trade.DELIVERY);
        var key = UUID.randomUUID().toString();
        var first = Trade.read(trade.post(TestPeople.DEALER, "/api/v1/orders", body, key), 201);
        var number = first.path("number").asString();
        assertThat(warnings(first)).as("an order does not warn of itself").isEqualTo("[]");

        for (var person : List.of(TestPeople.DEALER, TestPeople.DESK, TestPeople.MANAGER)) {
            assertThat(warnings(trade.quote(person, line)))
                    .as(person.name())
                    .contains("Order " + number + " has a service of the same kind");
        }
        assertThat(warnings(trade.quote(TestPeople.OTHER_DEALER, line)))
                .contains("Another order has a service of the same kind")
                .doesNotContain(number);
        var second =
                Trade.read(
                        trade.post(
                                TestPeople.DESK,
                                "/api/v1/orders",
                                body,
                                UUID.randomUUID().toString()),
                        201);
        assertThat(warnings(second)).contains(number);
        assertThat(
                        Browser.signedIn(port, "desk", SampleAccounts.PASSWORD)
                                .get("/orders/" + second.path("number").asString())
                                .body())
                .contains("Order " + number + " has a service of the same kind");

        for (var order : List.of(number, second.path("number").asString())) {
            Trade.read(cancel(TestPeople.DESK, order), 200);
        }
        assertThat(warnings(trade.quote(TestPeople.DEALER, line)))
                .as("an order that was taken back is in nobody's way")
                .isEqualTo("[]");
    }

    private static String warnings(JsonNode quoteOrOrder) {
        return quoteOrOrder.path("lines").get(0).path("warnings").toString();
    }
}
