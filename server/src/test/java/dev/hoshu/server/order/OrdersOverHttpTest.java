package dev.hoshu.server.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.OverHttp;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** From quote to order through the interface, as the people of a customer, a dealer, the maker. */
@OverHttp
class OrdersOverHttpTest {

    @LocalServerPort private int port;

    @Autowired private JdbcClient jdbc;

    private Trade trade;
    private String available = "";
    private String refused = "";

    @BeforeEach
    void offers() {
        trade = new Trade(port);
        available = trade.parts("7DG9", Trade.SERIAL, "AVAILABLE").getFirst();
        refused = trade.parts("7DG9", Trade.SERIAL, "REFUSED").getFirst();
    }

    private static Map<String, String> wanted(String part) {
        return Trade.line(Trade.MACHINE, Trade.SERIAL, part);
    }

    @Test
    void anOrderIsPlacedOnceHoweverOftenItIsSent() {
        var reference = UUID.randomUUID().toString();
        var key = UUID.randomUUID().toString();
        var body =
                Map.of(
                        "lines",
                        List.of(wanted(available)),
                        "delivery",
                        Trade.DELIVERY,
                        "reference",
                        reference);
        var first = trade.post(TestPeople.DEALER, "/api/v1/orders", body, key);
        var order = Trade.read(first, 201);
        var again = trade.post(TestPeople.DEALER, "/api/v1/orders", body, key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        var other = Map.of("lines", List.of(wanted(available)), "delivery", Trade.DELIVERY);
        Trade.read(trade.post(TestPeople.DEALER, "/api/v1/orders", other, key), 422);
        assertThat(ordersWith(reference)).isEqualTo(1);
        assertThat(order.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(order.path("expected").path("earliest").asString())
                .as("REG-1: 5 business days after Sunday 22 November, the 23rd being a holiday")
                .isEqualTo("2026-11-30");
        assertThat(order.path("expected").path("latest").asString()).isEqualTo("2026-12-03");
        assertThat(order.path("postalCodeKnown").asBoolean()).isTrue();
        assertThat(order.path("events").get(0).path("who").asString()).isEqualTo("test-dealer");
    }

    private int ordersWith(String reference) {
        return jdbc.sql("SELECT count(*) FROM hoshu.service_order WHERE own_reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    @Test
    void aKeyIsNeeded() {
        var body = Map.of("lines", List.of(wanted(available)), "delivery", Trade.DELIVERY);
        Trade.read(trade.post(TestPeople.DEALER, "/api/v1/orders", body, null), 400);
    }

    @Test
    void aQuoteIsOrderedOnceByWhoeverIsFirst() throws Exception {
        var quote = trade.quote(TestPeople.DEALER, List.of(wanted(available)));
        var number = quote.path("number").asString();
        Callable<Integer> ordering =
                () ->
                        trade.post(
                                        TestPeople.DEALER,
                                        "/api/v1/orders",
                                        Map.of("quote", number, "delivery", Trade.DELIVERY),
                                        UUID.randomUUID().toString())
                                .statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses =
                    threads.invokeAll(java.util.Collections.nCopies(8, ordering)).stream()
                            .map(f -> f.resultNow())
                            .sorted()
                            .toList();
            assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        }
        var after = Trade.read(trade.get(TestPeople.DEALER, "/api/v1/quotes/" + number), 200);
        assertThat(after.path("order").asString()).startsWith("H");
    }

    @Test
    void aQuoteKeepsItsVersionsAndTheLatestAloneIsOrdered() {
        var second = trade.parts("7DG9", Trade.SERIAL, "AVAILABLE").get(1);
        var number =
                trade.quote(TestPeople.DEALER, List.of(wanted(available)))
                        .path("number")
                        .asString();
        var changed =
                Trade.read(
                        trade.post(
                                TestPeople.DEALER,
                                "/api/v1/quotes/" + number + "/versions",
                                Map.of("lines", List.of(wanted(second))),
                                null),
                        201);
        assertThat(changed.path("quote").path("version").asInt()).isEqualTo(2);
        assertThat(partOf(number, "?version=1")).isEqualTo(available);
        assertThat(partOf(number, "?version=2")).isEqualTo(second);
        assertThat(partOf(number, "")).isEqualTo(second);
        Trade.read(trade.get(TestPeople.DEALER, "/api/v1/quotes/" + number + "?version=3"), 404);
        var old = Map.of("quote", number, "version", 1, "delivery", Trade.DELIVERY);
        var problem =
                Trade.read(
                        trade.post(
                                TestPeople.DEALER,
                                "/api/v1/orders",
                                old,
                                UUID.randomUUID().toString()),
                        409);
        assertThat(problem.path("latest").asInt()).isEqualTo(2);
        assertThat(trade.order(TestPeople.DEALER, number).path("quoteVersion").asInt())
                .isEqualTo(2);
        Trade.read(
                trade.post(
                        TestPeople.DEALER,
                        "/api/v1/quotes/" + number + "/versions",
                        Map.of("lines", List.of(wanted(available))),
                        null),
                409);
    }

    private String partOf(String number, String version) {
        return Trade.read(trade.get(TestPeople.DEALER, "/api/v1/quotes/" + number + version), 200)
                .path("lines")
                .get(0)
                .path("partNumber")
                .asString();
    }

    @Test
    void aRefusedLineIsQuotedWithItsReasonAndCannotBeOrdered() {
        var quote = trade.quote(TestPeople.DEALER, List.of(wanted(available), wanted(refused)));
        var line = quote.path("lines").get(1);
        assertThat(line.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(line.path("findings").get(0).path("rule").asString()).isNotEmpty();
        var reference = UUID.randomUUID().toString();
        var both =
                Map.of(
                        "quote",
                        quote.path("number").asString(),
                        "quoteLines",
                        List.of(1, 2),
                        "delivery",
                        Trade.DELIVERY,
                        "reference",
                        reference);
        var problem =
                Trade.read(
                        trade.post(
                                TestPeople.DEALER,
                                "/api/v1/orders",
                                both,
                                UUID.randomUUID().toString()),
                        422);
        assertThat(problem.path("errors").get(0).path("field").asString()).isEqualTo("/lines/1");
        assertThat(ordersWith(reference)).as("nothing is kept").isZero();
        var order = trade.order(TestPeople.DEALER, quote.path("number").asString());
        assertThat(order.path("lines")).as("what can be ordered is").hasSize(1);
    }

    @Test
    void whatWasAvailableAndIsNoLongerStopsTheOrderWithItsReason() {
        var number = crafted("{lines,0,outcome}", "\"AVAILABLE\"", refused);
        var problem = notOrdered(number, 422);
        assertThat(problem.path("detail").asString()).contains(refused);
    }

    @Test
    void daysOtherThanQuotedStopTheOrder() {
        var number = crafted("{lines,0,lastDay}", "\"2099-12-31\"", available);
        assertThat(notOrdered(number, 422).path("detail").asString()).contains("2099-12-31");
    }

    @Test
    void thePriceThatWasQuotedStands() {
        var number = crafted("{lines,0,priceYen}", "777", available);
        var line = trade.order(TestPeople.DEALER, number).path("lines").get(0);
        assertThat(line.path("priceYen").asInt()).isEqualTo(777);
    }

    @ParameterizedTest(name = "valid until {0}")
    @CsvSource({"2026-11-22, 201", "2026-11-21, 409"})
    void aQuoteIsOrderedUpToItsLastDay(String until, int status) {
        var number = crafted("{validUntil}", "\"" + until + "\"", available);
        var answer =
                trade.post(
                        TestPeople.DEALER,
                        "/api/v1/orders",
                        Map.of("quote", number, "delivery", Trade.DELIVERY),
                        UUID.randomUUID().toString());
        Trade.read(answer, status);
    }

    /** A quote of which one member was another when it was made. */
    private String crafted(String member, String value, String part) {
        var made = trade.quote(TestPeople.DEALER, List.of(wanted(part))).path("number").asString();
        var number = "Q9" + made.substring(1);
        jdbc.sql(
                        """
                        INSERT INTO hoshu.quote (number, programme, account_id, customer, channel, version, made_at)
                        SELECT ?, programme, account_id, customer, channel, version, made_at FROM hoshu.quote
                         WHERE number = ?
                        """)
                .params(number, made)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.quote_version
                        SELECT ?, version, quoted_on, valid_until, list_date, made_by, made_at,
                               jsonb_set(document, CAST(? AS text[]), CAST(? AS jsonb))
                          FROM hoshu.quote_version WHERE quote_number = ?
                        """)
                .params(number, member, value, made)
                .update();
        return number;
    }

    private JsonNode notOrdered(String quote, int status) {
        var reference = UUID.randomUUID().toString();
        var problem =
                Trade.read(
                        trade.post(
                                TestPeople.DEALER,
                                "/api/v1/orders",
                                Map.of(
                                        "quote",
                                        quote,
                                        "quoteLines",
                                        List.of(1),
                                        "delivery",
                                        Trade.DELIVERY,
                                        "reference",
                                        reference),
                                UUID.randomUUID().toString()),
                        status);
        assertThat(ordersWith(reference)).as("nothing is kept").isZero();
        return problem;
    }

    @Test
    void whatAnotherChannelSoldIsForTheSalesDeskAndTheRestGoesOn() {
        var own = ownMachine("D-035");
        var part = trade.parts(own.get(0), own.get(1), "AVAILABLE").getFirst();
        var quote =
                trade.quote(
                        TestPeople.OTHER_DEALER,
                        List.of(Trade.line(own.get(0), own.get(1), part), wanted(available)));
        var foreign = quote.path("lines").get(1);
        assertThat(foreign.path("outcome").asString()).as("CHAN-1").isEqualTo("CONSULT");
        assertThat(foreign.path("findings").get(0).path("rule").asString()).isEqualTo("CHAN-1");
        assertThat(quote.toString())
                .as("whose it is, and through whom, is not told")
                .doesNotContain("D-020")
                .doesNotContain("C00448")
                .contains("channel is another dealer");
        var order = trade.order(TestPeople.OTHER_DEALER, quote.path("number").asString());
        assertThat(order.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(order.path("lines"))
                .extracting(l -> l.path("state").asString())
                .containsExactly("ACCEPTED", "WAITING");

        var id = approvalOf(order.path("number").asString());
        var path = "/api/v1/approvals/" + id;
        Trade.read(trade.get(TestPeople.OTHER_DEALER, path), 403);
        Trade.read(trade.get(TestPeople.DESK, path), 403);
        Trade.read(
                trade.post(TestPeople.MANAGER, path + "/grant", Map.of("reason", " "), null), 422);
        Trade.read(
                trade.post(
                        TestPeople.MANAGER,
                        path + "/grant",
                        Map.of("reason", "It is so.", "until", "2026-11-21"),
                        null),
                422);
        var granted =
                Trade.read(
                        trade.post(
                                TestPeople.MANAGER,
                                path + "/grant",
                                Map.of(
                                        "reason",
                                        "The dealer took the site over.",
                                        "until",
                                        "2026-11-22"),
                                null),
                        200);
        assertThat(granted.path("state").asString()).isEqualTo("GRANTED");
        var problem =
                Trade.read(
                        trade.post(
                                TestPeople.MANAGER,
                                path + "/refusal",
                                Map.of("reason", "No."),
                                null),
                        409);
        assertThat(problem.path("decidedBy").asString()).isEqualTo("test-manager");
        var after =
                Trade.read(
                        trade.get(
                                TestPeople.OTHER_DEALER,
                                "/api/v1/orders/" + order.path("number").asString()),
                        200);
        assertThat(after.path("lines").get(1).path("state").asString()).isEqualTo("GRANTED");
        assertThat(after.path("lines").get(1).path("grantedUntil").asString())
                .isEqualTo("2026-11-22");
        assertThat(after.path("events"))
                .extracting(e -> e.path("event").asString() + " " + e.path("who").asString())
                .containsExactly(
                        "PLACED test-other-dealer",
                        "WAITING test-other-dealer",
                        "GRANTED test-manager");
    }

    @Test
    void anOrderOfWhichAllIsRefusedIsClosed() {
        var quote = trade.quote(TestPeople.OTHER_DEALER, List.of(wanted(available)));
        var order = trade.order(TestPeople.OTHER_DEALER, quote.path("number").asString());
        var number = order.path("number").asString();
        assertThat(order.path("state").asString()).isEqualTo("WAITING");
        Trade.read(
                trade.post(
                        TestPeople.MANAGER,
                        "/api/v1/approvals/" + approvalOf(number) + "/refusal",
                        Map.of("reason", "The channel of record sells it."),
                        null),
                200);
        var after = Trade.read(trade.get(TestPeople.OTHER_DEALER, "/api/v1/orders/" + number), 200);
        assertThat(after.path("state").asString()).isEqualTo("CLOSED");
        assertThat(after.path("sums").path("grossYen").asInt()).isZero();
    }

    private List<String> ownMachine(String channel) {
        return jdbc.sql(
                        """
                        SELECT machine_type, serial_number FROM hoshu.machine m
                         WHERE programme = 'lenovo-services-jp' AND channel = ? AND country = 'JP'
                           AND shipped_on > '2026-01-01' AND NOT pre_owned
                         ORDER BY serial_number LIMIT 1
                        """)
                .param(channel)
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .single();
    }

    private long approvalOf(String order) {
        return jdbc.sql("SELECT id FROM hoshu.approval WHERE order_number = ?")
                .param(order)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"OTHER_DEALER", "CUSTOMER"})
    void aStrangersQuoteAndOrderDoNotExist(TestPeople stranger) {
        var number =
                trade.quote(TestPeople.DEALER, List.of(wanted(available)))
                        .path("number")
                        .asString();
        var quote = "/api/v1/quotes/" + number;
        Trade.read(trade.get(stranger, quote), 404);
        Trade.read(trade.get(stranger, quote + "?version=1"), 404);
        Trade.read(
                trade.post(
                        stranger,
                        quote + "/versions",
                        Map.of("lines", List.of(wanted(available))),
                        null),
                404);
        Trade.read(
                trade.post(
                        stranger,
                        "/api/v1/orders",
                        Map.of("quote", number, "delivery", Trade.DELIVERY),
                        UUID.randomUUID().toString()),
                404);
        var order = trade.order(TestPeople.DEALER, number).path("number").asString();
        Trade.read(trade.get(stranger, "/api/v1/orders/" + order), 404);
        assertThat(Trade.read(trade.get(stranger, "/api/v1/orders?limit=100"), 200).path("orders"))
                .extracting(o -> o.path("number").asString())
                .doesNotContain(order);
        assertThat(Trade.read(trade.get(stranger, "/api/v1/quotes?limit=100"), 200).path("quotes"))
                .extracting(q -> q.path("number").asString())
                .doesNotContain(number);
        Trade.read(trade.get(TestPeople.DESK, "/api/v1/orders/" + order), 200);
    }

    @Test
    void aCustomerHasItsOwnMachinesAlone() {
        var foreign = ownMachine("D-035");
        var part = trade.parts(foreign.get(0), foreign.get(1), "AVAILABLE").getFirst();
        var answer =
                Trade.read(
                        trade.post(
                                TestPeople.CUSTOMER,
                                "/api/v1/quotes",
                                Map.of(
                                        "lines",
                                        List.of(
                                                wanted(available),
                                                Trade.line(foreign.get(0), foreign.get(1), part))),
                                null),
                        201);
        assertThat(answer.path("rows"))
                .extracting(r -> r.path("state").asString())
                .containsExactly("TAKEN", "UNKNOWN_MACHINE");
        assertThat(answer.path("quote").path("lines")).hasSize(1);
        var order =
                trade.order(TestPeople.CUSTOMER, answer.path("quote").path("number").asString());
        assertThat(order.path("customer").asString()).isEqualTo("C00448");
        var seen =
                trade.get(TestPeople.DEALER, "/api/v1/orders/" + order.path("number").asString());
        assertThat(seen.statusCode()).as("it goes through the channel of record").isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DEALER, true",
        "MANAGER, true",
        "CUSTOMER, false",
        "DESK, false",
    })
    void aDealersPriceIsToldToThatDealerAndTheSalesDeskAlone(TestPeople person, boolean told) {
        var quote = trade.quote(TestPeople.CUSTOMER, List.of(wanted(available)));
        var order = trade.order(TestPeople.CUSTOMER, quote.path("number").asString());
        for (var path :
                List.of(
                        "/api/v1/quotes/" + quote.path("number").asString(),
                        "/api/v1/orders/" + order.path("number").asString())) {
            var line = Trade.read(trade.get(person, path), 200).path("lines").get(0);
            assertThat(line.path("purchasePriceYen").isNumber())
                    .as("PRICE-1 " + path)
                    .isEqualTo(told);
            if (told) {
                assertThat(line.path("purchasePriceYen").asLong())
                        .isLessThan(line.path("priceYen").asLong());
            }
        }
    }

    @Test
    void aDeliveryThatIsIncompleteSaysAllThatIsMissing() {
        var body =
                Map.of(
                        "lines",
                        List.of(wanted(available)),
                        "delivery",
                        Map.of("postalCode", "12", "email", "nobody"));
        var problem =
                Trade.read(
                        trade.post(
                                TestPeople.DEALER,
                                "/api/v1/orders",
                                body,
                                UUID.randomUUID().toString()),
                        422);
        assertThat(problem.path("errors"))
                .extracting(e -> e.path("field").asString())
                .containsExactly("addressee", "postalCode", "address", "email");
    }

    @Test
    void anUnknownPostalCodeIsSaidAndNotRefused() {
        var body =
                Map.of(
                        "lines",
                        List.of(wanted(available)),
                        "delivery",
                        Map.of("addressee", "A", "postalCode", "９９９-９９９９", "address", "B"));
        var order =
                Trade.read(
                        trade.post(
                                TestPeople.DEALER,
                                "/api/v1/orders",
                                body,
                                UUID.randomUUID().toString()),
                        201);
        assertThat(order.path("postalCodeKnown").asBoolean()).isFalse();
        assertThat(order.path("delivery").path("postalCode").asString()).isEqualTo("9999999");
    }

    @Test
    void aBodyWithAMisspeltMemberIsRefused() {
        var body = Map.of("line", List.of(wanted(available)));
        Trade.read(trade.post(TestPeople.DEALER, "/api/v1/quotes", body, null), 400);
    }

    @Test
    void aTextIsReadRowByRowAndNothingIsLost() {
        var text =
                """
                製品番号 シリアル番号 商品番号
                ７ＤＧ９-ＣＴＯ１ＷＷ j1zp-0l6x %s
                7DG9CTO1WW J1ZP0L6X %s

                7DG9CTO1WW J1ZP0L6X
                7DG9CTO1WW J1ZP0L6X NOSUCHPART1
                7DG9CTO1WW J0000000 %s
                なにか
                """
                        .formatted(
                                available.toLowerCase(java.util.Locale.ROOT), available, available);
        var answer =
                Trade.read(
                        trade.post(TestPeople.DEALER, "/api/v1/quotes", Map.of("text", text), null),
                        201);
        assertThat(answer.path("rows"))
                .extracting(r -> r.path("row").asInt() + " " + r.path("state").asString())
                .containsExactly(
                        "2 TAKEN",
                        "3 REPEATED",
                        "5 PART_MISSING",
                        "6 UNKNOWN_PART",
                        "7 UNKNOWN_MACHINE",
                        "8 UNREADABLE");
        assertThat(answer.path("rows").get(2).path("proposals")).isNotEmpty();
    }
}
