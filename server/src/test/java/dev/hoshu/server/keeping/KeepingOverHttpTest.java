package dev.hoshu.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.audit.AuditChain;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether a timed response could be kept, over HTTP on 22 November 2026: TERR-2, SLA-2, TERR-3. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=KeepingOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class KeepingOverHttpTest {

    private static final String TOKYO = "東京中央保守センター";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;
    private final AuditChain chain;

    KeepingOverHttpTest(@Autowired JdbcClient jdbc, @Autowired AuditChain chain) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
        this.chain = chain;
    }

    /** Two people round the clock in Tokyo, and all parts at hand. */
    @BeforeEach
    void peopleAndParts() {
        // The sample's people are in nobody's way.
        jdbc.sql("UPDATE hoshu.engineer SET active = false WHERE id NOT LIKE 'E-K%'").update();
        engineer("E-K1");
        engineer("E-K2");
        for (var part : List.of("PT-K1", "PT-K2")) {
            jdbc.sql(
                            """
                            INSERT INTO hoshu.part
                                (programme, number, name_ja, name_en, replaceable_by, drive, price_yen, invented)
                            VALUES (?, ?, '部品', 'part', 'TECHNICIAN', false, 1000, true) ON CONFLICT DO NOTHING
                            """)
                    .params(Programme.REFERENCE, part)
                    .update();
            jdbc.sql(
                            """
                            INSERT INTO hoshu.part_stock (programme, part, site, laid_in)
                            VALUES (?, ?, ?, 2) ON CONFLICT DO NOTHING
                            """)
                    .params(Programme.REFERENCE, part, TOKYO)
                    .update();
        }
    }

    private void engineer(String id) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.engineer (programme, id, name, site, skills, weekdays, on_holidays,
                                                    from_minute, until_minute, invented)
                        VALUES (?, ?, '架空', ?, '{SERVER}', '{1,2,3,4,5,6,7}', true, 0, 1440, true)
                        ON CONFLICT (programme, id) DO UPDATE SET active = true
                        """)
                .params(Programme.REFERENCE, id, TOKYO)
                .update();
    }

    private void gone(String id) {
        jdbc.sql("UPDATE hoshu.engineer SET active = false WHERE id = ?").param(id).update();
    }

    private String machine() {
        return machines.machine(
                "7X06", LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31), "C00448", "D-020");
    }

    private String machineAt(String municipality) {
        var serial = machine();
        jdbc.sql("UPDATE hoshu.machine SET municipality = ? WHERE serial_number = ?")
                .params(municipality, serial)
                .update();
        return serial;
    }

    private JsonNode read(String query) {
        return new Asker(port, TestPeople.DESK).json("/api/v1/keeping?" + query);
    }

    private static String state(JsonNode answer) {
        return answer.path("answer").path("state").asString()
                + " "
                + answer.path("answer").path("weakest").asString("");
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    // ------------------------------------------------------------------ what it says

    @Test
    void tokyoCanBeKeptAndAnIslandCannot() {
        var tokyo = read("type=7X06&serial=" + machine());
        assertThat(state(tokyo)).as(tokyo.toString()).isEqualTo("FEASIBLE ");
        assertThat(tokyo.path("answer").path("links")).hasSize(6);
        assertThat(tokyo.path("answer").path("week").path("usual")).hasSize(168);
        assertThat(tokyo.path("answer").path("invented").asBoolean()).isTrue();
        assertThat(tokyo.path("place").asString()).isEqualTo("東京都千代田区");
        var island = read("type=7X06&serial=" + machineAt("13421"));
        assertThat(state(island)).as("TERR-2").isEqualTo("NOT_FEASIBLE AREA_LIST");
        assertThat(island.path("answer").path("links").toString())
                .as("SLA-2: no road leads there, and nobody is within reach")
                .contains("道路が通じていません")
                .contains("168時間は");
    }

    @Test
    void whoeverIsGoneIsMissedAndNobodyAtAllIsUnknown() {
        var serial = machine();
        gone("E-K2");
        var one = read("type=7X06&serial=" + serial);
        assertThat(state(one)).as("SLA-2").isEqualTo("WEAK PEOPLE");
        assertThat(one.path("answer").path("explanation").path("en").asString())
                .contains("168 of the week's 168 hours only 1");
        gone("E-K1");
        assertThat(state(read("type=7X06&serial=" + serial)))
                .as("SLA-2: nobody on record is not nobody at all")
                .isEqualTo("UNKNOWN PEOPLE");
    }

    @Test
    void aPlaceIsAnsweredBeforeThereIsAMachine() {
        var answer = read("level=2H&place=" + encoded("東京都千代田区丸の内1-9-1"));
        assertThat(state(answer)).isEqualTo("FEASIBLE ");
        assertThat(answer.path("machineNumber").isNull()).isTrue();
        assertThat(answer.path("answer").path("targetMinutes").asInt()).isEqualTo(120);
        assertThat(state(read("place=" + encoded("北海道釧路市")))).isEqualTo("NOT_FEASIBLE AREA_LIST");
        var moved = read("type=7X06&serial=" + machine() + "&place=" + encoded("北海道釧路市"));
        assertThat(state(moved))
                .as("a place that is given stands before the record")
                .isEqualTo("NOT_FEASIBLE AREA_LIST");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400",
        "place=x%20y, 400",
        "place=%E4%BB%99%E5%8F%B0%E5%B8%82, 400",
        "level=NBD&place=1000001, 400",
        "type=7X06&serial=NOSUCH99, 404",
        "type=7X06, 200"
    })
    void whatCannotBeReadIsNamed(String query, int status) {
        for (var path : List.of("/api/v1/keeping?", "/keeping?")) {
            var answer = new Asker(port, TestPeople.MANAGER).get(path + query);
            // The page without anything typed is an empty form.
            int expected = query.isEmpty() && path.startsWith("/keeping") ? 200 : status;
            assertThat(answer.statusCode()).as(path + query).isEqualTo(expected);
        }
    }

    // ------------------------------------------------------------------ who is told

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"CUSTOMER", "DEALER", "OTHER_DEALER", "VISITOR"})
    void nobodyElseIsTold(TestPeople person) {
        var serial = machine();
        var asker = new Asker(port, person);
        assertThat(asker.get("/api/v1/keeping?type=7X06&serial=" + serial).statusCode())
                .as("TERR-3")
                .isIn(401, 403);
        assertThat(asker.get("/api/v1/orders/H0000001/keeping").statusCode()).isIn(401, 403);
        assertThat(page(person, "/keeping?place=1000001")).doesNotContain("保守センターから");
        assertThat(page(person, "/machines/7X06/" + serial)).doesNotContain("時間対応を守れるか");
    }

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"DESK", "MANAGER", "ADMINISTRATOR"})
    void theMakersPeopleReadItBesideTheOffers(TestPeople person) {
        assertThat(page(person, "/machines/7X06/" + machine()))
                .contains("時間対応を守れるか")
                .contains("4時間対応は守れる見込みです");
        assertThat(page(person, "/keeping?place=1000001"))
                .contains("守れます")
                .contains("ふだんの週")
                .contains("SLA-3");
    }

    /** A page in Japanese. */
    private String page(TestPeople person, String path) {
        var asker = new Asker(port, person);
        return asker.send(asker.request(path).header("Accept-Language", "ja")).body();
    }

    // ------------------------------------------------------------------ kept with the decision

    @Test
    void whatWasReadIsKeptWithTheOrderAndStaysAsItWas() throws Exception {
        var serial = machine();
        var order = ordered(TestPeople.DEALER, serial);
        assertThat(order.toString()).as("TERR-3").doesNotContain("FEASIBLE");
        var number = order.path("number").asString();
        var before = kept(number);
        assertThat(before).hasSize(1);
        assertThat(before.get(0).path("occasion").asString()).isEqualTo("PLACED");
        assertThat(before.get(0).path("answer").path("state").asString()).isEqualTo("FEASIBLE");
        gone("E-K2");
        assertThat(state(read("type=7X06&serial=" + serial))).isEqualTo("WEAK PEOPLE");
        assertThat(kept(number)).as("as it was then").isEqualTo(before);
        assertThat(page(TestPeople.MANAGER, "/orders/" + number))
                .contains("発注のとき (2026-11-22)")
                .contains("4時間対応は守れる見込みです");
        assertThat(page(TestPeople.DEALER, "/orders/" + number))
                .as("TERR-3")
                .doesNotContain("守れる見込み");
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM hoshu.audit_entry WHERE act ="
                                                + " 'keeping.kept' AND subject = ?")
                                .param(number + "/1")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(chain.verify(null).faults()).isEmpty();
    }

    @Test
    void theSalesDeskReadsItBeforeItGrantsAndItIsKeptAgain() {
        gone("E-K2");
        var order = ordered(TestPeople.OTHER_DEALER, machine());
        var number = order.path("number").asString();
        assertThat(order.path("lines").get(0).path("state").asString()).isEqualTo("WAITING");
        assertThat(page(TestPeople.MANAGER, "/approvals")).contains(number).contains("弱い: 人員");
        engineer("E-K2");
        long id =
                jdbc.sql("SELECT id FROM hoshu.approval WHERE order_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single();
        var granted =
                post(
                        TestPeople.MANAGER,
                        "/api/v1/approvals/" + id + "/grant",
                        Map.of("reason", "二人で守れます", "until", "2026-12-22"));
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        assertThat(kept(number))
                .extracting(k ->
                        k.path("occasion").asString()
                                + " "
                                + k.path("answer").path("state").asString())
                .containsExactly("PLACED WEAK", "GRANTED FEASIBLE");
    }

    @Test
    void theDatabaseItselfChangesNothingThatWasKept() {
        ordered(TestPeople.DEALER, machine());
        for (var change :
                List.of(
                        "UPDATE hoshu.kept_capacity SET state = 'WEAK', weakest = 'PARTS'",
                        "DELETE FROM hoshu.kept_capacity",
                        "TRUNCATE hoshu.kept_capacity")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void anOrderThatIsNoneHasNothingKept() {
        assertThat(
                        new Asker(port, TestPeople.DESK)
                                .get("/api/v1/orders/H9999999/keeping")
                                .statusCode())
                .isEqualTo(404);
    }

    private JsonNode kept(String order) {
        return new Asker(port, TestPeople.MANAGER)
                .json("/api/v1/orders/" + order + "/keeping")
                .path("kept");
    }

    /** An order of a 4-hour response that can be had for the machine at once by its own dealer. */
    private JsonNode ordered(TestPeople person, String serial) {
        var answer =
                post(
                        person,
                        "/api/v1/orders",
                        Map.of(
                                "lines",
                                List.of(
                                        Map.of(
                                                "machineNumber",
                                                "7X06CTO1WW",
                                                "serialNumber",
                                                serial,
                                                "partNumber",
                                                fourHours(serial))),
                                "delivery",
                                Map.of(
                                        "addressee", "山田 花子",
                                        "postalCode", "100-0001",
                                        "address", "東京都千代田区千代田1-1")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private String fourHours(String serial) {
        for (var offer :
                new Asker(port)
                        .json("/api/v1/machines/7X06/" + serial + "/offers")
                        .path("offers")) {
            if (List.of("AVAILABLE", "CONSULT").contains(offer.path("outcome").asString())
                    && offer.path("occupied").isNull()
                    && offer.path("offering").path("level").asString("").equals("24X7_4H")) {
                return offer.path("offering").path("partNumber").asString();
            }
        }
        throw new AssertionError("no 4-hour response for " + serial);
    }

    private HttpResponse<String> post(TestPeople person, String path, Object body) {
        var asker = new Asker(port, person);
        return asker.send(
                asker.request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }
}
