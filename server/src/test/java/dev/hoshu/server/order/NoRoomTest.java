package dev.hoshu.server.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;
import dev.hoshu.server.delivery.HeldPacks;
import dev.hoshu.server.delivery.Packs;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A service that nobody could register is not sold, whatever the rules would give: registration and
 * sale look at the same days of the same row of the timeline.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=NoRoomTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class NoRoomTest {

    /** Of the dealer of the tests; in its warranty, with nothing bought besides. */
    private static final String SERIAL = "J3FDT4F9";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private Packs packs;

    @Test
    void whatIsRegisteredOverNothingIsNeitherQuotedNorOrdered() {
        var trade = new Trade(port);
        var upgrade = offers().filter(o -> kind(o).equals("UPGRADE")).findFirst().orElseThrow();
        var part = part(upgrade);
        assertThat(upgrade.path("occupied").isNull()).as("nothing is in the way yet").isTrue();
        var wanted = List.of(Trade.line(Trade.MACHINE, SERIAL, part));
        var before = trade.quote(TestPeople.DEALER, wanted).path("number").asString();

        var held = new HeldPacks(jdbc, packs).hold(part, "7DG9", SERIAL, TODAY);
        Trade.read(trade.post(TestPeople.DESK, "/api/v1/registrations", pack(held), null), 201);

        var after = offers().filter(o -> part(o).equals(part)).findFirst().orElseThrow();
        assertThat(after.path("outcome").asString())
                .as("the decision itself stays to the letter of the rules (NEW-2)")
                .isEqualTo(upgrade.path("outcome").asString());
        var occupied = after.path("occupied");
        assertThat(occupied.path("kind").asString()).isEqualTo("UPGRADE");
        assertThat(occupied.path("start")).isEqualTo(upgrade.path("start"));
        assertThat(occupied.path("end")).isEqualTo(upgrade.path("end"));
        var why = occupied.path("explanation").path("en").asString();
        assertThat(offers().filter(o -> !kind(o).equals("UPGRADE") && !isSame(o)))
                .as("other rows of the timeline have room")
                .allSatisfy(o -> assertThat(o.path("occupied").isNull()).isTrue());

        var line = trade.quote(TestPeople.DEALER, wanted).path("lines").get(0);
        assertThat(line.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(line.toString()).contains(why);
        for (var order :
                List.of(
                        Map.of("quote", before, "delivery", Trade.DELIVERY),
                        Map.of("lines", wanted, "delivery", Trade.DELIVERY))) {
            var refused =
                    trade.post(
                            TestPeople.DEALER,
                            "/api/v1/orders",
                            order,
                            UUID.randomUUID().toString());
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("not-orderable").contains(why);
        }
        assertThat(
                        jdbc.sql("SELECT count(*) FROM hoshu.order_line WHERE state <> 'DELIVERED'")
                                .query(Integer.class)
                                .single())
                .isZero();

        var another = new HeldPacks(jdbc, packs).hold(part, "7DG9", SERIAL, TODAY);
        var preview =
                Trade.read(
                        trade.post(
                                TestPeople.DESK,
                                "/api/v1/registrations/preview",
                                pack(another),
                                null),
                        200);
        assertThat(preview.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(preview.path("explanation").path("en").asString())
                .as("registration says it in the same words")
                .isEqualTo(why);

        var desk = Browser.signedIn(port, "desk", SampleAccounts.PASSWORD);
        assertThat(desk.get("/machines/7DG9/" + SERIAL).body())
                .contains(why)
                .contains("cannot be registered")
                .doesNotContain(SERIAL + " " + part + "\"");
    }

    private java.util.stream.Stream<JsonNode> offers() {
        return new Asker(port)
                .json("/api/v1/machines/7DG9/" + SERIAL + "/offers")
                .path("offers")
                .valueStream()
                .filter(o -> o.path("outcome").asString().equals("AVAILABLE"));
    }

    private static String kind(JsonNode offer) {
        return offer.path("offering").path("kind").asString();
    }

    /** Renewals stand in the same row, and begin where it ends. */
    private static boolean isSame(JsonNode offer) {
        return kind(offer).equals("RENEWAL");
    }

    private static String part(JsonNode offer) {
        return offer.path("offering").path("partNumber").asString();
    }

    private static Map<String, Object> pack(HeldPacks.Held held) {
        return Map.of(
                "packSerial",
                held.serial(),
                "claimCode",
                held.code(),
                "machineNumber",
                Trade.MACHINE,
                "serialNumber",
                SERIAL);
    }
}
