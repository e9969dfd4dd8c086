package dev.hoshu.server.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;
import dev.hoshu.server.audit.AuditChain;

import org.jspecify.annotations.Nullable;
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

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Parts on record and pieces that come and go, for programs and on the page. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=StockOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class StockOverHttpTest {

    private static final String SITE = "札幌保守センター";
    private static final String PAGE = "/parts/stock";
    private static final AtomicInteger PART = new AtomicInteger(100);

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;
    private final AuditChain chain;

    StockOverHttpTest(@Autowired JdbcClient jdbc, @Autowired AuditChain chain) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
        this.chain = chain;
    }

    // ------------------------------------------------------------------ programs

    @Test
    void aPartIsPutOnRecordLaidInReservedAndNoMoreTakenOutThanIsFree() {
        var part = added();
        assertThat(moved(part, 3).path("free").asInt()).isEqualTo(3);
        assertThat(stock(part).path("invented").asBoolean()).isFalse();
        reserve(part);
        var refused = move(part, SITE, "-3", "broken", null);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body())
                .contains("stock-too-low")
                .contains("/pieces")
                .contains("\"free\":2");
        assertThat(stock(part).path("free").asInt()).as("nothing has changed").isEqualTo(2);
        assertThat(moved(part, -2).path("free").asInt()).as("all that are free").isZero();
        assertThat(move(part, SITE, "-1", "one more", null).statusCode()).isEqualTo(409);
        assertThat(movements(part)).containsExactly(3, -2);
        assertThat(acts(part)).containsExactly("part.added", "stock.laid-in", "stock.taken-out");
        chain.seal();
        assertThat(chain.verify(null).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/part,PT-NONE,札幌保守センター,1,new",
        "/site,PT-FAN,どこかの保守センター,1,new",
        "/pieces,PT-FAN,札幌保守センター,0,new",
        "/pieces,PT-FAN,札幌保守センター,10000,new",
        "/reason,PT-FAN,札幌保守センター,1,'  '"
    })
    void aWrongMemberOfAMovementIsNamed(
            String field, String part, String site, String pieces, String reason) {
        long before = count("stock_movement");
        var answer = move(part, site, pieces, reason, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly(field);
        assertThat(count("stock_movement")).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/number,PT_FAN!,Lüfter,fan,CUSTOMER,false,1",
        "/name/ja,PT-W1,'',fan,CUSTOMER,false,1",
        "/name/en,PT-W1,ファン,' ',CUSTOMER,false,1",
        "/replaceableBy,PT-W1,ファン,fan,NOBODY,false,1",
        "/drive,PT-W1,ファン,fan,CUSTOMER,null,1",
        "/priceYen,PT-W1,ファン,fan,CUSTOMER,false,-1",
        "/priceYen,PT-W1,ファン,fan,CUSTOMER,false,100000001"
    })
    void aWrongMemberOfAPartIsNamed(
            String field,
            String number,
            String ja,
            String en,
            String by,
            String drive,
            String yen) {
        var answer = add(number, ja, en, by, drive, yen, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly(field);
        assertThat(onRecord("PT-W1")).isZero();
    }

    @Test
    void aNumberIsGivenOnceAndWidthAndCaseMakeNoDifference() {
        var part = added();
        var again =
                add(
                        part.toLowerCase(java.util.Locale.ROOT),
                        "別の部品",
                        "another",
                        "TECHNICIAN",
                        "true",
                        "1",
                        null);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
        assertThat(again.body()).contains("part-there-already").contains("/number");
        assertThat(move(part.replace('-', '－'), SITE, "1", "new", null).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aRepeatedRequestIsOneMovementAndOnePart() {
        var part = "PT-S" + PART.incrementAndGet();
        var first =
                add(part, "試験部品", "a part of the test", "CUSTOMER", "false", "900", "a-" + part);
        var again =
                add(part, "試験部品", "a part of the test", "CUSTOMER", "false", "900", "a-" + part);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(move(part, SITE, "2", "new", "m-" + part).body())
                .isEqualTo(move(part, SITE, "2", "new", "m-" + part).body());
        assertThat(movements(part)).containsExactly(2);
    }

    @Test
    void twoWhoTakeOutTheLastPieceAtOnceDoNotBothGetIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            var part = added();
            moved(part, 1);
            var start = new CyclicBarrier(2);
            try (var both = Executors.newFixedThreadPool(2)) {
                var answers =
                        List.of(TestPeople.DESK, TestPeople.MANAGER).stream()
                                .map(person ->
                                        both.submit(() -> {
                                            start.await();
                                            return post(
                                                            "/api/v1/stock",
                                                            movement(part, SITE, "-1", "gone"),
                                                            person,
                                                            null)
                                                    .statusCode();
                                        }))
                                .toList();
                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .as("round %d", round)
                        .containsExactlyInAnyOrder(201, 409);
            }
        }
    }

    @Test
    void theDatabaseItselfKeepsMovementsAndGivesNoMoreThanThereIs() {
        var part = added();
        moved(part, 1);
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        INSERT INTO hoshu.stock_movement (programme, part, site, pieces, reason, who, at)
                                        SELECT programme, part, site, -2, 'more', 'test', at
                                          FROM hoshu.stock_movement WHERE part = ?
                                        """)
                                .param(part)
                                .update())
                .isInstanceOf(DataAccessException.class);
        for (var sql :
                List.of(
                        "UPDATE hoshu.stock_movement SET pieces = 5",
                        "DELETE FROM hoshu.stock_movement",
                        "TRUNCATE hoshu.stock_movement")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(stock(part).path("free").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"CUSTOMER", "DEALER"})
    void othersNeitherLayInNorLook(TestPeople other) {
        assertThat(
                        post("/api/v1/stock", movement("PT-FAN", SITE, "1", "new"), other, null)
                                .statusCode())
                .isEqualTo(403);
        assertThat(new Asker(port, other).get(PAGE).statusCode()).isEqualTo(403);
    }

    // ------------------------------------------------------------------ the page

    @Test
    void theDeskAddsAPartAndLaysItInOnThePage() {
        var desk = desk();
        var part = "PT-S" + PART.incrementAndGet();
        var typed = new HashMap<>(partFields(part));
        typed.put("priceYen", "cheap");
        var wrong = desk.send(PAGE, PAGE + "/parts", typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("The price is a whole number of yen")
                .contains("value=\"" + part + "\"");
        assertThat(desk.send(PAGE, PAGE + "/parts", partFields(part)).statusCode()).isEqualTo(302);
        assertThat(desk.get(PAGE).body()).contains(part).contains("No service centre has any.");
        var in = movementFields(part, "IN", "4");
        var laidIn = desk.send(PAGE, PAGE + "/movements", in);
        assertThat(laidIn.statusCode()).isEqualTo(302);
        assertThat(desk.get(PAGE + "?part=" + part).body())
                .contains("4 free, centres: 1")
                .contains("Delivery of Monday")
                .contains("+4");
        var out = desk.send(PAGE, PAGE + "/movements", movementFields(part, "OUT", "5"));
        assertThat(out.statusCode()).isEqualTo(409);
        assertThat(out.body()).contains("no more can be taken out").contains("value=\"5\"");
        var signed = desk.send(PAGE, PAGE + "/movements", movementFields(part, "IN", "-1"));
        assertThat(signed.statusCode()).as("the sign is the way's").isEqualTo(422);
        assertThat(movements(part)).containsExactly(4);
        assertThat(desk.get("/parts").body()).contains("href=\"/parts/stock\"");
    }

    @Test
    void aFormThatIsSentTwiceIsOneMovement() {
        var desk = desk();
        var part = added();
        var fields = new HashMap<>(movementFields(part, "IN", "2"));
        fields.put("once", "showing-one-" + part);
        var first = desk.send(PAGE, PAGE + "/movements", fields);
        var again = desk.send(PAGE, PAGE + "/movements", fields);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(movements(part)).containsExactly(2);
    }

    @Test
    void aCentreAloneIsShownAndEachLanguageIsSpoken() {
        var desk = desk();
        var part = added();
        moved(part, 7);
        var elsewhere =
                desk.get(
                        PAGE
                                + "?site=%E6%97%AD%E5%B7%9D%E4%BF%9D%E5%AE%88%E3%82%BB%E3%83%B3%E3%82%BF%E3%83%BC");
        assertThat(elsewhere.body()).contains(part).doesNotContain("7 free, centres: 1");
        assertThat(desk.get(PAGE + "?lang=ja").body()).contains("空き 7個、1か所");
    }

    // ------------------------------------------------------------------ facts

    private Browser desk() {
        return Browser.signedIn(port, "desk", SampleAccounts.PASSWORD);
    }

    private static Map<String, String> partFields(String part) {
        return Map.of(
                "number",
                part,
                "nameJa",
                "試験部品",
                "nameEn",
                "a part of the test",
                "replaceableBy",
                "CUSTOMER",
                "priceYen",
                "9000");
    }

    private static Map<String, String> movementFields(String part, String way, String count) {
        return Map.of(
                "part",
                part,
                "site",
                SITE,
                "way",
                way,
                "count",
                count,
                "reason",
                "Delivery of Monday");
    }

    private String added() {
        var part = "PT-S" + PART.incrementAndGet();
        var answer = add(part, "試験部品", "a part of the test", "CUSTOMER", "false", "9000", null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(Asker.read(answer).path("invented").asBoolean()).isFalse();
        return part;
    }

    private JsonNode moved(String part, int pieces) {
        var answer = move(part, SITE, String.valueOf(pieces), "the test", null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer);
    }

    private HttpResponse<String> add(
            String number,
            String ja,
            String en,
            String by,
            String drive,
            String yen,
            @Nullable String key) {
        return post(
                "/api/v1/parts",
                """
                {"number":"%s","name":{"ja":"%s","en":"%s"},"replaceableBy":"%s","drive":%s,"priceYen":%s}
                """
                        .formatted(number, ja, en, by, drive, yen),
                TestPeople.DESK,
                key);
    }

    private HttpResponse<String> move(
            String part, String site, String pieces, String reason, @Nullable String key) {
        return post("/api/v1/stock", movement(part, site, pieces, reason), TestPeople.DESK, key);
    }

    private static String movement(String part, String site, String pieces, String reason) {
        return """
        {"part":"%s","site":"%s","pieces":%s,"reason":"%s"}
        """
                .formatted(part, site, pieces, reason);
    }

    private HttpResponse<String> post(
            String path, String body, TestPeople person, @Nullable String key) {
        var asker = new Asker(port, person);
        var request = asker.request(path).header("Content-Type", "application/json");
        if (key != null) {
            request = request.header("Idempotency-Key", key);
        }
        return asker.send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static List<String> fields(HttpResponse<String> answer) {
        return Asker.read(answer)
                .path("errors")
                .valueStream()
                .map(e -> e.path("field").asString())
                .toList();
    }

    private JsonNode stock(String part) {
        return new Asker(port).json("/api/v1/stock?part=" + part).path("stock").path(0);
    }

    private void reserve(String part) {
        var serial =
                machines.machine(
                        "7X06",
                        LocalDate.of(2023, 12, 10),
                        LocalDate.of(2026, 12, 9),
                        "C00448",
                        "D-020");
        var call =
                post(
                        "/api/v1/cases",
                        """
                        {"customerName":"C00448","place":"東京都千代田区丸の内1-9-1",
                         "machineType":"7X06CTO1WW","serialNumber":"%s","symptom":"amber"}
                        """
                                .formatted(serial),
                        TestPeople.DESK,
                        null);
        assertThat(call.statusCode()).as(call.body()).isEqualTo(201);
        var answer =
                post(
                        "/api/v1/cases/" + Asker.read(call).path("number").asString() + "/parts",
                        "{\"part\":\"" + part + "\"}",
                        TestPeople.DESK,
                        null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private List<Integer> movements(String part) {
        return jdbc.sql(
                        """
                        SELECT pieces FROM hoshu.stock_movement WHERE programme = ? AND part = ? ORDER BY id
                        """)
                .params(Programme.REFERENCE, part)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM hoshu." + table)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private long onRecord(String part) {
        return jdbc.sql("SELECT count(*) FROM hoshu.part WHERE number = ?")
                .param(part)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private List<String> acts(String part) {
        return jdbc.sql("SELECT act FROM hoshu.audit_entry WHERE subject = ? ORDER BY id")
                .param("part:" + part)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
