package dev.hoshu.server.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.WholeList;
import dev.hoshu.server.audit.AuditChain;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Spare parts over HTTP on 22 November 2026: SLA-3, PART-7, CAT-3. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=PartsOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class PartsOverHttpTest {

    private static final String CASES = "/api/v1/cases";
    private static final AtomicInteger PART = new AtomicInteger(100);

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;
    private final SampleStock sample;
    private final AuditChain chain;

    PartsOverHttpTest(
            @Autowired JdbcClient jdbc,
            @Autowired SampleStock sample,
            @Autowired AuditChain chain) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
        this.sample = sample;
        this.chain = chain;
    }

    // ------------------------------------------------------------------ from where

    @Test
    void thePartComesFromTheNearestCentreThatHasOneFree() {
        var part = part("CUSTOMER", false);
        stock(part, "東京中央保守センター", 1);
        stock(part, "大阪保守センター", 1);
        var number = caseOf(machine());
        var first = reserved(number, part);
        var second = reserved(number, part);
        assertThat(List.of(first.path("site").asString(), second.path("site").asString()))
                .as("the nearer one first, then the other: SLA-3")
                .doesNotHaveDuplicates();
        assertThat(second.path("brought").asBoolean()).isTrue();
        assertThat(second.path("explanation").toString()).contains("取り寄せ");
        assertThat(first.path("rules").toString()).contains("SLA-3").contains("PART-7");
        var none = reserve(number, part, TestPeople.DESK, null);
        assertThat(none.statusCode()).as(none.body()).isEqualTo(409);
        assertThat(none.body()).contains("part-out-of-stock").contains("SLA-3");
        assertThat(free(part)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PART-7 a CRU is sent,CUSTOMER,true,SENT_TO_CUSTOMER",
        "PART-7 an FRU goes with an engineer,TECHNICIAN,true,WITH_ENGINEER",
        "REP-5 a CRU that nothing covers too,CUSTOMER,false,WITH_ENGINEER"
    })
    void aCruIsSentAndAnFruIsBrought(String situation, String by, boolean covered, String way) {
        var part = part(by, false);
        stock(part, site(0), 1);
        var serial =
                covered
                        ? machine()
                        : machines.machine(
                                "7X06",
                                LocalDate.of(2019, 1, 1),
                                LocalDate.of(2021, 12, 31),
                                "C00448",
                                "D-020");
        var one = reserved(caseOf(serial), part);
        assertThat(one.path("way").asString()).as(situation).isEqualTo(way);
        assertThat(one.path("rules").toString()).contains(situation.split(" ", -1)[0]);
    }

    // ------------------------------------------------------------------ the last one

    @Test
    void twoDesksThatTakeTheLastPartAtOnceDoNotBothGetIt() throws Exception {
        for (int round = 0; round < 10; round++) {
            var part = part("CUSTOMER", false);
            stock(part, site(0), 1);
            var numbers = List.of(caseOf(machine()), caseOf(machine()));
            var start = new CyclicBarrier(2);
            try (var desks = Executors.newFixedThreadPool(2)) {
                var answers =
                        numbers.stream()
                                .map(number ->
                                        desks.submit(() -> {
                                            start.await();
                                            return reserve(
                                                            number,
                                                            part,
                                                            number.equals(numbers.getFirst())
                                                                    ? TestPeople.DESK
                                                                    : TestPeople.MANAGER,
                                                            null)
                                                    .statusCode();
                                        }))
                                .toList();
                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .as("round %d", round)
                        .containsExactlyInAnyOrder(201, 409);
            }
            assertThat(free(part)).isZero();
        }
    }

    @Test
    void theDatabaseItselfGivesNoMoreThanThereIs() {
        var part = part("CUSTOMER", false);
        stock(part, site(0), 1);
        var number = caseOf(machine());
        reserved(number, part);
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        INSERT INTO hoshu.case_part (case_number, programme, part, site, brought,
                                            way, sentence, findings, reserved_on, reserved_by)
                                        SELECT case_number, programme, part, site, brought, way, sentence,
                                               findings, reserved_on, reserved_by
                                          FROM hoshu.case_part WHERE part = ?
                                        """)
                                .param(part)
                                .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("part_stock_enough");
        for (var sql :
                List.of(
                        "DELETE FROM hoshu.case_part",
                        "UPDATE hoshu.case_part SET site = 'x'",
                        "UPDATE hoshu.case_part SET state = 'RETURNED'",
                        "UPDATE hoshu.case_part_event SET who = 'x'",
                        "DELETE FROM hoshu.case_part_event")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aRepeatedRequestTakesOnePart() {
        var part = part("CUSTOMER", false);
        stock(part, site(0), 5);
        var number = caseOf(machine());
        var first = reserve(number, part, TestPeople.DESK, "part-" + number);
        var again = reserve(number, part, TestPeople.DESK, "part-" + number);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(free(part)).isEqualTo(4);
    }

    // ------------------------------------------------------------------ what becomes of it

    @Test
    void theDefectivePartIsAskedBackAndComesBack() {
        var part = part("CUSTOMER", false);
        stock(part, site(0), 1);
        var number = caseOf(machine());
        long id = reserved(number, part).path("id").asLong();
        assertThat(move(number, id, "DELIVERED").statusCode()).as("not sent yet").isEqualTo(409);
        assertThat(move(number, id, "ON_THE_WAY").statusCode()).isEqualTo(200);
        assertThat(move(number, id, "RELEASED").statusCode()).as("it left").isEqualTo(409);
        var delivered = Asker.read(move(number, id, "DELIVERED"));
        assertThat(delivered.path("returnBy").asString())
                .as("30 days of the policy")
                .isEqualTo("2026-12-22");
        assertThat(Asker.read(move(number, id, "DELIVERED"))).as("twice").isEqualTo(delivered);
        var one = new Asker(port, TestPeople.DESK).json("/api/v1/cases/" + number);
        assertThat(one.path("events").valueStream().map(e -> e.path("kind").asString()))
                .as("the clock is told once")
                .containsExactly("RECEIVED", "PART_DELIVERED");
        assertThat(one.path("clock").path("state").asString()).as("SLA-1").isEqualTo("MET");
        assertThat(move(number, id, "CHARGED").statusCode()).as("in time").isEqualTo(409);
        assertThat(move(number, id, "NONSENSE").statusCode()).isEqualTo(409);
        var returned = Asker.read(move(number, id, "RETURNED"));
        assertThat(returned.path("events").valueStream().map(e -> e.path("state").asString()))
                .containsExactly("RESERVED", "ON_THE_WAY", "DELIVERED", "RETURNED");
        assertThat(acts(number))
                .contains("part.reserved", "part.on-the-way", "part.delivered", "part.returned");
        chain.seal();
        assertThat(chain.verify(null).faults()).isEmpty();
    }

    @ParameterizedTest(name = "CAT-3 drive {0}, retention {1}")
    @CsvSource({"true,true,KEPT", "true,false,DELIVERED", "false,true,DELIVERED"})
    void aDriveStaysWithTheCustomerUnderDriveRetention(
            boolean drive, boolean retention, String state) {
        var part = part("CUSTOMER", drive);
        stock(part, site(0), 1);
        var serial = machine();
        if (retention) {
            retention(serial);
        }
        var number = caseOf(serial);
        long id = reserved(number, part).path("id").asLong();
        move(number, id, "ON_THE_WAY");
        var there = Asker.read(move(number, id, "DELIVERED"));
        assertThat(there.path("state").asString()).isEqualTo(state);
        assertThat(there.path("returnBy").isNull()).isEqualTo(state.equals("KEPT"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22,409", "2026-11-21,200"})
    void aPartThatStaysOutIsChargedAfterItsLastDay(LocalDate by, int status) {
        var part = part("CUSTOMER", false);
        stock(part, site(0), 1);
        var number = caseOf(machine());
        long id = reserved(number, part).path("id").asLong();
        move(number, id, "ON_THE_WAY");
        jdbc.sql("UPDATE hoshu.case_part SET state = 'DELIVERED', return_by = ? WHERE id = ?")
                .params(by, id)
                .update();
        var answer = move(number, id, "CHARGED");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 200) {
            assertThat(Asker.read(answer).path("chargeYen").asLong()).isEqualTo(9000);
        } else {
            assertThat(new Asker(port).get("/parts").body()).contains(number);
        }
    }

    @Test
    void aPartThatIsNotNeededLiesInTheStockAgain() {
        var part = part("CUSTOMER", false);
        stock(part, site(0), 1);
        var number = caseOf(machine());
        long id = reserved(number, part).path("id").asLong();
        assertThat(free(part)).isZero();
        assertThat(move(number, id, "RELEASED").statusCode()).isEqualTo(200);
        assertThat(free(part)).isEqualTo(1);
    }

    // ------------------------------------------------------------------ who

    @Test
    void theOwnerSeesThePartAndNothingOfTheCentres() {
        var part = part("CUSTOMER", false);
        stock(part, site(0), 1);
        var number = caseOf(machine());
        reserved(number, part);
        var asker = new Asker(port, TestPeople.CUSTOMER);
        assertThat(asker.get(CASES + "/" + number + "/parts").body())
                .contains(part)
                .doesNotContain("保守センター");
        for (var language : List.of("ja", "en")) {
            assertThat(asker.get("/cases/" + number + "?lang=" + language).body())
                    .contains(part)
                    .doesNotContain("保守センター");
            assertThat(new Asker(port).get("/cases/" + number + "?lang=" + language).body())
                    .contains(site(0));
            assertThat(new Asker(port).get("/parts?lang=" + language).body()).contains(number);
        }
        assertThat(reserve(number, part, TestPeople.CUSTOMER, null).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"VISITOR", "OTHER_DEALER"})
    void othersFindNothing(TestPeople other) {
        var number = caseOf(machine());
        assertThat(new Asker(port, other).get(CASES + "/" + number + "/parts").statusCode())
                .isEqualTo(other == TestPeople.VISITOR ? 401 : 404);
    }

    @Test
    void theStockOfTheSampleIsInventedTheSameEachTimeAndSaysSo() {
        sample.fill(Programme.REFERENCE);
        var first = new Asker(port).json("/api/v1/stock?part=PT-FAN");
        sample.fill(Programme.REFERENCE);
        assertThat(new Asker(port).json("/api/v1/stock?part=PT-FAN")).isEqualTo(first);
        assertThat(first.path("stock").size()).isPositive();
        assertThat(first.path("stock").valueStream())
                .allMatch(s -> s.path("invented").asBoolean() && s.path("free").asInt() > 0);
        assertThat(first.toString()).doesNotContain("釧路保守センター");
    }

    // ------------------------------------------------------------------ drives that stay

    @Test
    void aDriveThatStaysIsListedForItsCustomerWithItsSerialNumber() {
        var part = part("CUSTOMER", true);
        stock(part, site(0), 1);
        var serial = machine();
        retention(serial);
        var number = caseOf(serial);
        var id = reserved(number, part).path("id").asLong();
        assertThat(drive(TestPeople.CUSTOMER, id)).as("on no list before it stays").isEmpty();
        move(number, id, "ON_THE_WAY");
        move(number, id, "DELIVERED");
        var kept = drive(TestPeople.CUSTOMER, id).orElseThrow();
        assertThat(kept.path("caseNumber").asString()).isEqualTo(number);
        assertThat(kept.path("driveSerial").isNull()).isTrue();
        assertThat(drive(TestPeople.OTHER_DEALER, id)).isEmpty();

        var path = "/api/v1/retained-drives/" + id + "/serial";
        assertThat(serial(TestPeople.CUSTOMER, path, "S4XE-1").statusCode()).isEqualTo(403);
        assertThat(serial(TestPeople.DESK, path, "?").statusCode()).isEqualTo(422);
        assertThat(serial(TestPeople.DESK, path, " ｓ4xe-1234 ").statusCode()).isEqualTo(200);
        assertThat(serial(TestPeople.DESK, path, "S4XE-1234").statusCode()).isEqualTo(200);
        assertThat(serial(TestPeople.DESK, path, "S4XE-9999").statusCode()).isEqualTo(409);
        var recorded = drive(TestPeople.CUSTOMER, id).orElseThrow();
        assertThat(recorded.path("driveSerial").asString()).isEqualTo("S4XE-1234");
        assertThat(recorded.path("recordedBy").isNull()).as("who it was is the desk's").isTrue();
        assertThat(acts(number)).contains("drive.recorded");
        var page = new Asker(port, TestPeople.CUSTOMER).get("/drives");
        assertThat(page.body()).contains("Drives that stay").contains("S4XE-1234");
        assertThat(new Asker(port, TestPeople.CUSTOMER).get("/drives.csv").body())
                .contains("S4XE-1234")
                .contains(serial);
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE hoshu.retained_drive SET drive_serial = 'XXXX'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void drivesThatStayAreToldInPartsTheLatestFirst() {
        var part = part("CUSTOMER", true);
        stock(part, site(0), 3);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var serial = machine();
            retention(serial);
            var number = caseOf(serial);
            long id = reserved(number, part).path("id").asLong();
            move(number, id, "ON_THE_WAY");
            move(number, id, "DELIVERED");
            ids.addFirst(Long.toString(id));
        }
        var customer = new Asker(port, TestPeople.CUSTOMER);
        assertThat(WholeList.ofParts(customer, "/api/v1/retained-drives", "drives", "id"))
                .startsWith(ids.toArray(String[]::new));
    }

    private Optional<JsonNode> drive(TestPeople person, long id) {
        return new Asker(port, person)
                .json("/api/v1/retained-drives")
                .path("drives")
                .valueStream()
                .filter(d -> d.path("id").asLong() == id)
                .findFirst();
    }

    private HttpResponse<String> serial(TestPeople person, String path, String typed) {
        var asker = new Asker(port, person);
        return asker.send(
                asker.request(path)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"driveSerial\":\"%s\"}".formatted(typed))));
    }

    // ------------------------------------------------------------------ facts

    private String machine() {
        return machines.machine(
                "7X06", LocalDate.of(2023, 12, 10), LocalDate.of(2026, 12, 9), "C00448", "D-020");
    }

    private void retention(String serial) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.coverage_entry
                            (programme, machine_id, layer, kind, level, drive_retention, country, valid, recorded,
                             recorded_by, pack_serial, part_number)
                        SELECT programme, id, 'SERVICE', 'UPGRADE', '24X7', true, 'JP',
                               daterange('2023-12-10', '2028-12-10'), tstzrange(clock_timestamp(), NULL), 'test',
                               'TEST-' || serial_number, '5WS7Z00001'
                          FROM hoshu.machine WHERE serial_number = ?
                        """)
                .param(serial)
                .update();
    }

    private String part(String by, boolean drive) {
        var number = "PT-T" + PART.incrementAndGet();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.part
                            (programme, number, name_ja, name_en, replaceable_by, drive, price_yen, invented)
                        VALUES (?, ?, '試験部品', 'a part of the test', ?, ?, 9000, true)
                        """)
                .params(Programme.REFERENCE, number, by, drive)
                .update();
        return number;
    }

    private void stock(String part, String site, int count) {
        jdbc.sql(
                        "INSERT INTO hoshu.part_stock (programme, part, site, laid_in) VALUES (?,"
                                + " ?, ?, ?)")
                .params(Programme.REFERENCE, part, site, count)
                .update();
    }

    private static String site(int which) {
        return List.of("札幌保守センター", "旭川保守センター").get(which);
    }

    private int free(String part) {
        return jdbc.sql("SELECT sum(laid_in - taken)::int FROM hoshu.part_stock WHERE part = ?")
                .param(part)
                .query(Integer.class)
                .single();
    }

    private String caseOf(String serial) {
        var asker = new Asker(port);
        var answer =
                asker.send(
                        asker.request(CASES)
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                """
                                                {"customerName":"C00448","place":"東京都千代田区丸の内1-9-1",
                                                 "machineType":"7X06CTO1WW","serialNumber":"%s","symptom":"amber"}
                                                """
                                                        .formatted(serial))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer).path("number").asString();
    }

    private JsonNode reserved(String number, String part) {
        var answer = reserve(number, part, TestPeople.DESK, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer);
    }

    private HttpResponse<String> reserve(
            String number,
            String part,
            TestPeople person,
            @org.jspecify.annotations.Nullable String key) {
        return post(number + "/parts", "{\"part\":\"" + part + "\"}", person, key);
    }

    private HttpResponse<String> move(String number, long id, String state) {
        return post(
                number + "/parts/" + id + "/state",
                "{\"state\":\"" + state + "\"}",
                TestPeople.DESK,
                null);
    }

    private HttpResponse<String> post(
            String path,
            String body,
            TestPeople person,
            @org.jspecify.annotations.Nullable String key) {
        var asker = new Asker(port, person);
        var request =
                asker.request(CASES + "/" + path)
                        .header("Accept-Language", "ja")
                        .header("Content-Type", "application/json");
        if (key != null) {
            request = request.header("Idempotency-Key", key);
        }
        return asker.send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private List<String> acts(String number) {
        return jdbc.sql("SELECT act FROM hoshu.audit_entry WHERE subject = ? ORDER BY id")
                .param("case:" + number)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
