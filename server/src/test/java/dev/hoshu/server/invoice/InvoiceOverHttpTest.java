package dev.hoshu.server.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** An order becomes an invoice that other systems read. */
@OverHttp
class InvoiceOverHttpTest {

    private static final String MACHINE = "7DG9CTO1WW";
    private static final String SERIAL = "J1ZP0L6X";
    private static final String BUYER =
            """
            {"name": "架空商事 & 子会社 <第一>", "electronicAddress": "0188:7000012050002",
             "registration": "T7000012050002", "postalCode": "100-0005", "address": "東京都千代田区丸の内1-1-1"}
            """;

    @LocalServerPort private int port;

    @Autowired private JdbcClient jdbc;

    @Test
    void theInvoiceOfADeliveredOrderIsValidByThePublishedRules() throws Exception {
        var order = ordered(TestPeople.CUSTOMER);
        deliver(order);
        var invoice = Asker.read(issue(TestPeople.MANAGER, order, BUYER));
        var gross =
                jdbc.sql(
                                "SELECT CAST(sums ->> 'grossYen' AS bigint) FROM"
                                        + " hoshu.service_order WHERE number = ?")
                        .param(order)
                        .query(Long.class)
                        .single();
        assertThat(invoice.path("grossYen").asLong()).isEqualTo(gross);
        assertThat(invoice.path("dueOn").asString()).isEqualTo("2026-12-31");
        assertThat(invoice.path("invented").asBoolean()).isTrue();
        assertThat(atDealerPrices(order)).isFalse();
        var document = document(TestPeople.CUSTOMER, order);
        assertThat(document.headers().firstValue("Content-Type").orElse(""))
                .contains("application/xml");
        assertThat(JapanPint.findings(document.body())).isEmpty();
        assertThat(document.body())
                .contains("<cbc:ID>" + order + "</cbc:ID>", "架空商事 &amp; 子会社 &lt;第一&gt;")
                .contains("<cbc:PayableAmount currencyID=\"JPY\">" + gross + "<");
    }

    /** Unless they find something where something is wrong, the rules prove nothing. */
    @ParameterizedTest
    @CsvSource({
        "<cbc:PayableAmount currencyID=\"JPY\">, <cbc:PayableAmount currencyID=\"JPY\">1, ibr-",
        "schemeID=\"0188\", schemeID=\"9999\", ibr-",
        "cbc:DueDate>, cbc:DueDay>, cvc-",
        "<cbc:InvoiceTypeCode>380, <cbc:InvoiceTypeCode>999, ibr-"
    })
    void thePublishedRulesSeeAFault(String written, String instead, String fault) throws Exception {
        var order = ordered(TestPeople.CUSTOMER);
        deliver(order);
        Asker.read(issue(TestPeople.MANAGER, order, BUYER));
        var faulty = document(TestPeople.MANAGER, order).body().replace(written, instead);
        assertThat(JapanPint.findings(faulty)).as(instead).anyMatch(found -> found.contains(fault));
    }

    @Test
    void aDealerIsInvoicedWhatADealerPaysAndNobodyElseReadsIt() throws Exception {
        var order = ordered(TestPeople.DEALER);
        deliver(order);
        var invoice = Asker.read(issue(TestPeople.MANAGER, order, BUYER));
        var price =
                jdbc.sql(
                                """
                                SELECT p.price_yen FROM hoshu.order_line l
                                  JOIN hoshu.partner_price p ON p.programme = 'lenovo-services-jp' AND p.channel = 'D-020'
                                                            AND p.part_number = l.part_number
                                 WHERE l.order_number = ?
                                """)
                        .param(order)
                        .query(Long.class)
                        .single();
        assertThat(invoice.path("netYen").asLong()).as("PRICE-1").isEqualTo(price);
        assertThat(atDealerPrices(order)).isTrue();
        var path = "/api/v1/orders/" + order + "/invoice";
        assertThat(as(TestPeople.DEALER).get(path).statusCode()).isEqualTo(200);
        assertThat(as(TestPeople.DEALER).get("/orders/" + order + "/invoice").body())
                .contains(invoice.path("number").asString());
        for (var end : List.of("", ".xml")) {
            assertThat(as(TestPeople.DESK).get(path + end).statusCode())
                    .as("PRICE-1")
                    .isEqualTo(404);
            assertThat(as(TestPeople.OTHER_DEALER).get(path + end).statusCode()).isEqualTo(404);
        }
        assertThat(JapanPint.findings(document(TestPeople.DEALER, order).body())).isEmpty();
    }

    @Test
    void itIsIssuedOnceHoweverOftenAndByHowManyItIsAsked() throws Exception {
        var order = ordered(TestPeople.CUSTOMER);
        deliver(order);
        Callable<String> issuing =
                () -> Asker.read(issue(TestPeople.MANAGER, order, BUYER)).path("number").asString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers =
                    threads.invokeAll(java.util.Collections.nCopies(8, issuing)).stream()
                            .map(future -> future.resultNow())
                            .distinct()
                            .toList();
            assertThat(numbers).hasSize(1);
        }
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM hoshu.audit_entry WHERE act ="
                                                + " 'invoice.issued' AND subject = ?")
                                .param(order)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE hoshu.invoice SET tax_yen = 0 WHERE order_number = ?")
                                .param(order)
                                .update())
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aWrongInvoiceIsTakenBackByAValidCreditNoteAndIssuedAnew() throws Exception {
        var order = ordered(TestPeople.CUSTOMER);
        deliver(order);
        var wrong = Asker.read(issue(TestPeople.MANAGER, order, BUYER.replace("架空商事", "架空商店")));
        var path = "/api/v1/orders/" + order;
        var note = Asker.read(credit(TestPeople.MANAGER, order, "{\"reason\":\"宛先 <誤り>\"}"));
        assertThat(note.path("invoice").asString()).isEqualTo(wrong.path("number").asString());
        assertThat(document(TestPeople.CUSTOMER, order).statusCode())
                .as("none stands")
                .isEqualTo(404);
        var credited =
                as(TestPeople.CUSTOMER)
                        .get(path + "/invoices/" + note.path("number").asString() + ".xml")
                        .body();
        assertThat(JapanPint.findingsOfCreditNote(credited)).isEmpty();
        assertThat(credited)
                .contains("<cbc:CreditNoteTypeCode>381<", "宛先 &lt;誤り&gt;", "CreditNoteLine")
                .contains(
                        "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>"
                                + wrong.path("number").asString())
                .contains(
                        "<cbc:PayableAmount currencyID=\"JPY\">"
                                + wrong.path("grossYen").asLong()
                                + "<");
        var right = Asker.read(issue(TestPeople.MANAGER, order, BUYER));
        assertThat(right.path("number").asString()).isNotEqualTo(wrong.path("number").asString());
        assertThat(JapanPint.findings(document(TestPeople.CUSTOMER, order).body())).isEmpty();
        var all = as(TestPeople.CUSTOMER).json(path + "/invoices").path("invoices");
        assertThat(all).hasSize(2);
        assertThat(all.path(0).path("creditNote").isNull()).isTrue();
        assertThat(all.path(1).path("creditNote").path("reason").asString()).contains("宛先");
        assertThat(as(TestPeople.CUSTOMER).get("/orders/" + order + "/invoice").body())
                .contains(right.path("number").asString(), note.path("number").asString());
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM hoshu.audit_entry WHERE act ="
                                                + " 'invoice.credited' AND subject = ?")
                                .param(order)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    /** Unless they find something where something is wrong, the rules prove nothing. */
    @ParameterizedTest
    @CsvSource({
        "<cbc:CreditNoteTypeCode>381, <cbc:CreditNoteTypeCode>999, ibr-",
        "<cbc:PayableAmount currencyID=\"JPY\">, <cbc:PayableAmount currencyID=\"JPY\">1, ibr-",
        "cbc:CreditedQuantity, cbc:InvoicedQuantity, cvc-"
    })
    void thePublishedRulesSeeAFaultOfACreditNote(String written, String instead, String fault)
            throws Exception {
        var order = ordered(TestPeople.CUSTOMER);
        deliver(order);
        Asker.read(issue(TestPeople.MANAGER, order, BUYER));
        var note = Asker.read(credit(TestPeople.MANAGER, order, "{\"reason\":\"x\"}"));
        var faulty =
                as(TestPeople.MANAGER)
                        .get(
                                "/api/v1/orders/"
                                        + order
                                        + "/invoices/"
                                        + note.path("number").asString()
                                        + ".xml")
                        .body()
                        .replace(written, instead);
        assertThat(JapanPint.findingsOfCreditNote(faulty))
                .as(instead)
                .anyMatch(found -> found.contains(fault));
    }

    @Test
    void invoicesAndCreditNotesAreNumberedWithoutGaps() {
        var order = ordered(TestPeople.CUSTOMER);
        deliver(order);
        var first = Asker.read(issue(TestPeople.MANAGER, order, BUYER)).path("number").asString();
        var refused = credit(TestPeople.MANAGER, order, "{\"reason\":\" \"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(fields(Asker.read(refused))).containsExactly("/reason");
        var note = Asker.read(credit(TestPeople.MANAGER, order, "{\"reason\":\"a\"}"));
        assertThat(credit(TestPeople.MANAGER, order, "{\"reason\":\"b\"}").statusCode())
                .as("none stands")
                .isEqualTo(404);
        assertThat(
                        issue(
                                        TestPeople.MANAGER,
                                        order,
                                        BUYER.replace("0188:7000012050002", "0188:1"))
                                .statusCode())
                .isEqualTo(422);
        var second = Asker.read(issue(TestPeople.MANAGER, order, BUYER)).path("number").asString();
        var again = Asker.read(credit(TestPeople.MANAGER, order, "{\"reason\":\"c\"}"));
        assertThat(digits(second) - digits(first)).isEqualTo(1);
        assertThat(digits(again.path("number").asString()) - digits(note.path("number").asString()))
                .isEqualTo(1);
        assertThatThrownBy(() ->
                        jdbc.sql("DELETE FROM hoshu.credit_note WHERE order_number = ?")
                                .param(order)
                                .update())
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"CUSTOMER", "DEALER", "DESK", "ADMINISTRATOR"})
    void theSalesDeskAloneTakesBack(TestPeople person) {
        var order = ordered(TestPeople.CUSTOMER);
        deliver(order);
        Asker.read(issue(TestPeople.MANAGER, order, BUYER));
        assertThat(credit(person, order, "{\"reason\":\"x\"}").statusCode()).isIn(403, 404);
        assertThat(
                        as(TestPeople.MANAGER)
                                .get("/api/v1/orders/" + order + "/invoices/I9999999.xml")
                                .statusCode())
                .isEqualTo(404);
    }

    private static long digits(String number) {
        return Long.parseLong(number.replaceAll("\\D", ""));
    }

    private HttpResponse<String> credit(TestPeople person, String order, String body) {
        var asker = as(person);
        return asker.send(
                asker.request("/api/v1/orders/" + order + "/invoice/credit-note")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void beforeItIsDeliveredThereIsNone() {
        var order = ordered(TestPeople.CUSTOMER);
        var refused = issue(TestPeople.MANAGER, order, BUYER);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Asker.read(refused).path("obstacle").asString()).isEqualTo("UNDELIVERED");
        assertThat(document(TestPeople.CUSTOMER, order).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongWithTheBuyerIsNamedAllAtOnce() {
        var order = ordered(TestPeople.CUSTOMER);
        deliver(order);
        var refused =
                issue(
                        TestPeople.MANAGER,
                        order,
                        """
                        {"name": " ", "electronicAddress": "0188:1", "registration": "7", "postalCode": "100", "address": ""}
                        """);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(fields(Asker.read(refused)))
                .containsExactlyInAnyOrder(
                        "/name", "/electronicAddress", "/registration", "/postalCode", "/address");
        assertThat(document(TestPeople.MANAGER, order).statusCode()).isEqualTo(404);
    }

    private static List<String> fields(JsonNode problem) {
        return problem.path("errors").valueStream().map(e -> e.path("field").asString()).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"CUSTOMER", "DEALER", "DESK", "ADMINISTRATOR"})
    void theSalesDeskAloneIssues(TestPeople person) {
        var order = ordered(TestPeople.CUSTOMER);
        deliver(order);
        assertThat(issue(person, order, BUYER).statusCode()).isIn(403, 404);
    }

    @Test
    void thePageOfTheSalesDeskIssuesItToo() {
        var order = ordered(TestPeople.CUSTOMER);
        var path = "/orders/" + order + "/invoice";
        assertThat(as(TestPeople.MANAGER).get(path).body())
                .contains("1 of its lines are not delivered")
                .doesNotContain("name=\"electronicAddress\"");
        deliver(order);
        assertThat(as(TestPeople.MANAGER).get(path).body())
                .contains("name=\"electronicAddress\"", "架空商事", "1000005");
        assertThat(as(TestPeople.CUSTOMER).get(path).body()).contains("It was not issued yet");
    }

    private boolean atDealerPrices(String order) {
        return jdbc.sql("SELECT dealer_prices FROM hoshu.invoice WHERE order_number = ?")
                .param(order)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private Asker as(TestPeople person) {
        return new Asker(port, person);
    }

    private HttpResponse<String> issue(TestPeople person, String order, String body) {
        var asker = as(person);
        return asker.send(
                asker.request("/api/v1/orders/" + order + "/invoice")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> document(TestPeople person, String order) {
        return as(person).get("/api/v1/orders/" + order + "/invoice.xml");
    }

    private void deliver(String order) {
        var desk = as(TestPeople.DESK);
        var delivered =
                desk.send(
                        desk.request("/api/v1/orders/" + order + "/delivery")
                                .POST(BodyPublishers.noBody()));
        assertThat(delivered.statusCode()).as(delivered.body()).isEqualTo(200);
    }

    private String ordered(TestPeople buyer) {
        var asker = as(buyer);
        var placed =
                asker.send(
                        asker.request("/api/v1/orders")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString(lines(part()))));
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        return Asker.read(placed).path("number").asString();
    }

    private static String lines(String part) {
        return """
        {"lines": [{"machineNumber": "%s", "serialNumber": "%s", "partNumber": "%s"}],
         "delivery": {"addressee": "架空 太郎", "company": "架空商事", "postalCode": "100-0005",
                      "address": "東京都千代田区丸の内1-1-1"}}
        """
                .formatted(MACHINE, SERIAL, part);
    }

    private String part() {
        var offers = new Asker(port).json("/api/v1/machines/7DG9/" + SERIAL + "/offers");
        for (var offer : offers.path("offers")) {
            boolean has = offer.path("outcome").asString().equals("AVAILABLE");
            if (has && offer.path("occupied").isNull()) {
                return offer.path("offering").path("partNumber").asString();
            }
        }
        throw new AssertionError("Nothing is offered for " + SERIAL);
    }
}
