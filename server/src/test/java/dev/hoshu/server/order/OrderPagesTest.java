package dev.hoshu.server.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

/** From a pasted list to a granted order on the pages, with forms alone. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=OrderPagesTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class OrderPagesTest {

    private static final String PASSWORD = SampleAccounts.PASSWORD;
    private static final Pattern PLACE = Pattern.compile("https?://[^/]+(/.*)");

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    private Browser dealer = new Browser(0);
    private String part = "";

    @BeforeEach
    void signIn() {
        dealer = Browser.signedIn(port, "dealer", PASSWORD);
        part = new Trade(port).parts("7DG9", Trade.SERIAL, "AVAILABLE").getFirst();
    }

    @Test
    void aPastedListBecomesAQuoteAnOrderAndNothingIsLost() {
        dealer.send(
                "/basket",
                "/basket",
                Map.of(
                        "list",
                        "７ｄｇ９-cto1ww J1ZP0L6X " + part + "\n7DG9 J1ZP0L6X\nJ0NOSUCH " + part));
        var basket = dealer.get("/basket").body();
        assertThat(basket)
                .contains("to be quoted")
                .contains("no part number")
                .contains("unknown machine")
                .contains("Quote 1");

        var made = dealer.send("/basket", "/basket", Map.of("act", "quote"));
        var quote = place(made);
        assertThat(quote).matches("/quotes/Q[0-9]+");
        var page = dealer.get(quote).body();
        assertThat(page)
                .contains("valid until")
                .contains("2026-10-01")
                .contains(part)
                .contains("dealer pays")
                .contains("PRICE-1");
        assertThat(dealer.get("/basket").body())
                .as("what was no line stays")
                .contains("no part number")
                .contains("unknown machine")
                .doesNotContain("to be quoted");

        var incomplete =
                dealer.send(quote, quote + "/order", Map.of("version", "1", "addressee", "A"));
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("Write the postal code with 7 digits");
        var fields =
                Map.of(
                        "version", "1",
                        "addressee", "山田 花子",
                        "postalCode", "100-0001",
                        "address", "東京都千代田区千代田1-1");
        var order = place(dealer.send(quote, quote + "/order", fields));
        assertThat(order).matches("/orders/H[0-9]+");
        assertThat(place(dealer.send(quote, quote + "/order", fields)))
                .as("sent twice")
                .isEqualTo(order);
        assertThat(dealer.get(order).body())
                .contains("Monday 30 November 2026")
                .contains("placed")
                .contains("山田 花子");
        assertThat(dealer.get("/orders").body()).contains(order);
        assertThat(dealer.get("/quotes").body()).contains(quote);
    }

    @Test
    void aNewVersionIsMadeAndTheOldOneStaysReadable() {
        dealer.send("/basket", "/basket", Map.of("list", "7DG9 J1ZP0L6X " + part));
        var quote = place(dealer.send("/basket", "/basket", Map.of("act", "quote")));
        var other = new Trade(port).parts("7DG9", Trade.SERIAL, "AVAILABLE").get(1);
        dealer.send(
                quote,
                quote + "/versions",
                Map.of("list", "7DG9 J1ZP0L6X " + other + "\nnonsense"));
        assertThat(dealer.get(quote).body())
                .contains("version 2")
                .contains(other)
                .doesNotContain(part);
        assertThat(dealer.get(quote + "?version=1").body()).contains(part);
    }

    @Test
    void theQuoteGoesHomeAsPdfAndSpreadsheetWithoutTheDealersPrice() {
        dealer.send("/basket", "/basket", Map.of("list", "7DG9 J1ZP0L6X " + part));
        var quote = place(dealer.send("/basket", "/basket", Map.of("act", "quote")));
        var pdf = dealer.get(quote + "/quote.pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(dealer.get(quote + "/quote.xlsx").body()).startsWith("PK");
    }

    @Test
    void aStrangerSeesNothingOnAnyPage() {
        dealer.send("/basket", "/basket", Map.of("list", "7DG9 J1ZP0L6X " + part));
        var quote = place(dealer.send("/basket", "/basket", Map.of("act", "quote")));
        jdbc.sql(
                        """
                        UPDATE hoshu.account SET channel = 'D-035'
                         WHERE login = 'dealer' AND channel = 'D-020'
                        """)
                .update();
        try {
            var stranger = Browser.signedIn(port, "dealer", PASSWORD);
            for (var path : new String[] {"", "?version=1", "/quote.pdf", "/quote.xlsx"}) {
                assertThat(stranger.get(quote + path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(
                            stranger.send("/basket", quote + "/versions", Map.of("keep", "1"))
                                    .statusCode())
                    .isEqualTo(404);
            assertThat(
                            stranger.send("/basket", quote + "/order", Map.of("version", "1"))
                                    .statusCode())
                    .isIn(404, 422);
            assertThat(stranger.get("/quotes").body()).doesNotContain(quote);
        } finally {
            jdbc.sql("UPDATE hoshu.account SET channel = 'D-020' WHERE login = 'dealer'").update();
        }
    }

    @Test
    void aDealersPriceIsOnNoPageButThatDealersAndTheSalesDesks() {
        var customer = Browser.signedIn(port, "customer", PASSWORD);
        customer.send("/basket", "/basket", Map.of("list", "7DG9 J1ZP0L6X " + part));
        var quote = place(customer.send("/basket", "/basket", Map.of("act", "quote")));
        var order =
                place(
                        customer.send(
                                quote,
                                quote + "/order",
                                Map.of(
                                        "version", "1",
                                        "addressee", "A",
                                        "postalCode", "1000001",
                                        "address", "B")));
        var price =
                "%,d"
                        .formatted(
                                jdbc.sql(
                                                """
                                                SELECT price_yen FROM hoshu.partner_price
                                                 WHERE programme = 'lenovo-services-jp' AND channel = 'D-020' AND part_number = ?
                                                """)
                                        .param(part)
                                        .query(Long.class)
                                        .single());
        for (var path : new String[] {quote, quote + "?version=1", order}) {
            for (var told : new String[] {"dealer", "manager"}) {
                assertThat(Browser.signedIn(port, told, PASSWORD).get(path).body())
                        .as("PRICE-1 %s %s", told, path)
                        .contains(price);
            }
            for (var other : new String[] {"customer", "desk"}) {
                assertThat(Browser.signedIn(port, other, PASSWORD).get(path).body())
                        .as("PRICE-1 %s %s", other, path)
                        .contains(part)
                        .doesNotContain(price);
            }
        }
        for (var path :
                new String[] {
                    "/quotes",
                    "/orders",
                    "/basket",
                    "/machines/7DG9/J1ZP0L6X",
                    "/catalogue?q=" + part
                }) {
            assertThat(dealer.get(path).body()).as("PRICE-1 " + path).doesNotContain(price);
        }
    }

    @Test
    void aManagerGrantsOnThePage() {
        var foreign =
                jdbc.sql(
                                """
                                SELECT machine_type || ' ' || serial_number FROM hoshu.machine
                                 WHERE programme = 'lenovo-services-jp' AND channel = 'D-035' AND country = 'JP'
                                   AND shipped_on > '2026-01-01' AND NOT pre_owned ORDER BY serial_number LIMIT 1
                                """)
                        .query(String.class)
                        .single();
        var names = foreign.split(" ", -1);
        var fitting = new Trade(port).parts(names[0], names[1], "AVAILABLE").getFirst();
        dealer.send("/basket", "/basket", Map.of("list", foreign + " " + fitting));
        var quote = place(dealer.send("/basket", "/basket", Map.of("act", "quote")));
        assertThat(dealer.get(quote).body())
                .contains("CHAN-1")
                .contains("channel is another dealer")
                .doesNotContain("D-035");
        var order =
                place(
                        dealer.send(
                                quote,
                                quote + "/order",
                                Map.of(
                                        "version", "1",
                                        "addressee", "A",
                                        "postalCode", "999-9999",
                                        "address", "B")));
        assertThat(dealer.get(order).body())
                .contains("The sales desk has to grant it")
                .contains("not on the list of postal codes");
        assertThat(dealer.get("/approvals").statusCode()).isEqualTo(403);
        var manager = Browser.signedIn(port, "manager", PASSWORD);
        var number = order.substring("/orders/".length());
        assertThat(manager.get("/approvals").body()).contains(number);
        var id =
                jdbc.sql("SELECT id FROM hoshu.approval WHERE order_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single();
        var incomplete = manager.send("/approvals", "/approvals/" + id, Map.of("act", "grant"));
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("Write the reason");
        var decided =
                manager.send(
                        "/approvals",
                        "/approvals/" + id,
                        Map.of("act", "grant", "reason", "It moved.", "until", "2026-12-22"));
        assertThat(place(decided)).isEqualTo("/approvals");
        assertThat(dealer.get(order).body())
                .contains("granted")
                .contains("until 2026-12-22")
                .contains("It moved.");
    }

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        var place = PLACE.matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(place.matches()).isTrue();
        return place.group(1);
    }
}
