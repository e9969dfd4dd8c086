package dev.hoshu.server.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.audit.AuditChain;
import dev.hoshu.server.delivery.HeldPacks;
import dev.hoshu.server.delivery.HeldPacks.Held;
import dev.hoshu.server.delivery.Packs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Corrections of the record over HTTP on 22 November 2026; what was held before stays readable. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=CorrectionsOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class CorrectionsOverHttpTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate START = LocalDate.of(2023, 12, 1);
    private static final LocalDate END = LocalDate.of(2026, 11, 30);
    private static final String TYPE = "7X06";

    @LocalServerPort private int port;
    private final HeldPacks packs;
    private final HeldMachines machines;
    private final JdbcClient jdbc;
    private final AuditChain chain;

    CorrectionsOverHttpTest(
            @Autowired JdbcClient jdbc, @Autowired Packs packs, @Autowired AuditChain chain) {
        this.jdbc = jdbc;
        this.packs = new HeldPacks(jdbc, packs);
        this.machines = new HeldMachines(jdbc);
        this.chain = chain;
    }

    // ------------------------------------------------------------------ giving up

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    CHG-5 a day that is past        | 2026-11-21 | REFUSED  | -
                    CHG-5 from today, not yet begun | 2026-11-22 | ACCEPTED | gone
                    CHG-5 its second day            | 2026-12-02 | ACCEPTED | 2026-12-01
                    CHG-5 its last day              | 2027-11-30 | ACCEPTED | 2027-11-29
                    CHG-5 nothing is left           | 2027-12-01 | REFUSED  | -
                    """)
    void aServiceIsGivenUpAndNothingElse(String rule, String from, String outcome, String last) {
        var serial = machines.machine(TYPE, START, END);
        var pack = renewal(serial);
        var body = body("GIVING_UP", "packSerial", pack.serial(), "from", from);
        var preview = read(send(serial, "/preview", body, TestPeople.DESK));
        assertThat(preview.path("outcome").asString()).isEqualTo(outcome);
        assertThat(preview.path("rules").toString()).contains("CHG-5");
        assertThat(corrections(serial).size()).as("a preview keeps nothing").isZero();
        var answer = send(serial, "", body, TestPeople.DESK);
        if (outcome.equals("REFUSED")) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(held(serial)).isEqualTo("2026-12-01..2027-11-30");
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(held(serial)).isEqualTo(last.equals("gone") ? "" : "2026-12-01.." + last);
        var second = renewalPack(serial);
        assertThat(register(new Held(pack.serial(), pack.code()), serial).body())
                .as("a pack that was given up is used all the same (REG-3)")
                .contains("REG-3");
        assertThat(second).isNotNull();
    }

    /** CHG-4. */
    @Test
    void aWarrantyHasNoPackThatCouldBeNamed() {
        var serial = machines.machine(TYPE, START, END);
        var answer =
                send(
                        serial,
                        "",
                        body("GIVING_UP", "packSerial", "HS00000042K", "from", "2026-11-25"),
                        TestPeople.DESK);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("pack-not-held");
    }

    // ------------------------------------------------------------------ a wrong registration

    /** REG-3: undone by an entry beside it, and then registered where it belongs. */
    @Test
    void aWrongRegistrationIsUndoneAndThePackRegisteredOnTheRightMachine() {
        var wrong = machines.machine(TYPE, START, END);
        var right = machines.machine(TYPE, START, END);
        var pack = renewalPack(right);
        assertThat(register(pack, wrong).statusCode()).isEqualTo(201);
        assertThat(register(pack, right).statusCode()).as("REG-3").isEqualTo(409);
        var undone = send(wrong, "", body("UNDOING", "packSerial", pack.serial()), TestPeople.DESK);
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(201);
        assertThat(Asker.read(undone).path("before").toString()).contains(pack.serial());
        assertThat(held(wrong)).isEmpty();
        assertThat(register(pack, right).statusCode()).isEqualTo(201);
        assertThat(held(right)).isEqualTo("2026-12-01..2027-11-30");
        var registrations =
                new Asker(port).json("/api/v1/registrations").path("registrations").toString();
        assertThat(registrations).contains("\"holds\":false").contains("\"holds\":true");
    }

    /** REN-2: what rests on it has to be undone first. */
    @Test
    void aRegistrationThatAnotherRestsOnIsNotUndone() {
        var serial = machines.machine(TYPE, START, END);
        var first = renewal(serial);
        var second = renewal(serial);
        var answer =
                send(serial, "", body("UNDOING", "packSerial", first.serial()), TestPeople.DESK);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("REN-2").contains(second.serial());
        assertThat(
                        send(
                                        serial,
                                        "",
                                        body("UNDOING", "packSerial", second.serial()),
                                        TestPeople.DESK)
                                .statusCode())
                .isEqualTo(201);
        assertThat(
                        send(
                                        serial,
                                        "",
                                        body("UNDOING", "packSerial", first.serial()),
                                        TestPeople.DESK)
                                .statusCode())
                .isEqualTo(201);
        assertThat(held(serial)).isEmpty();
    }

    // ------------------------------------------------------------------ moves

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CHG-6 within Japan                | JP | 27127 | ACCEPTED | CHG-6
                    CHG-6 by an address               | JP | 大阪市北区梅田 | ACCEPTED | CHG-6
                    CHG-6 the same place              | JP | 13101 | REFUSED  | CHG-6
                    TERR-1 abroad                     | US | ''    | ACCEPTED | TERR-1
                    """)
    void aMoveIsKeptWithWhatItMeans(
            String rule, String country, String place, String outcome, String says) {
        var serial = machines.machine(TYPE, START, END);
        renewal(serial);
        var body = body("RELOCATION", "country", country, "place", place, "from", "2026-10-01");
        var preview = read(send(serial, "/preview", body, TestPeople.DESK));
        assertThat(preview.path("outcome").asString()).as(preview.toString()).isEqualTo(outcome);
        assertThat(preview.path("rules").toString()).contains(says);
        var answer = send(serial, "", body, TestPeople.DESK);
        assertThat(answer.statusCode()).isEqualTo(outcome.equals("ACCEPTED") ? 201 : 422);
    }

    /** TERR-1, and what was held about which day: the country of then, as it was known then. */
    @Test
    void aMachineThatWentAbroadIsUncoveredThereAndWasCoveredBefore() {
        var serial = machines.machine(TYPE, LocalDate.of(2022, 12, 1), LocalDate.of(2025, 11, 30));
        var pack =
                packs.hold(machines.part(TYPE, "RENEWAL", 12), TYPE, serial, TODAY.minusDays(400));
        assertThat(register(pack, serial).statusCode()).isEqualTo(201);
        assertThat(coverage(serial, "").path("state").asString()).isEqualTo("COVERED");
        var body = body("RELOCATION", "country", "US", "from", "2026-11-01");
        assertThat(send(serial, "", body, TestPeople.DESK).statusCode()).isEqualTo(201);
        assertThat(coverage(serial, "").path("state").asString()).as("now").isNotEqualTo("COVERED");
        assertThat(coverage(serial, "?asOf=2026-11-01").path("state").asString())
                .isNotEqualTo("COVERED");
        assertThat(coverage(serial, "?asOf=2026-10-31").path("state").asString())
                .as("the day before it left")
                .isEqualTo("COVERED");
        var back = body("RELOCATION", "country", "JP", "place", "13101", "from", "2026-11-20");
        var returned = send(serial, "", back, TestPeople.DESK);
        assertThat(returned.statusCode()).as(returned.body()).isEqualTo(201);
        assertThat(coverage(serial, "").path("state").asString())
                .as("back home")
                .isEqualTo("COVERED");
        assertThat(coverage(serial, "?asOf=2026-11-10").path("state").asString())
                .isNotEqualTo("COVERED");
    }

    // ------------------------------------------------------------------ a new owner

    /** NEW-4: the timeline stays, and the rows change hands. */
    @Test
    void aNewOwnerKeepsTheTimelineAndTheFormerOneSeesItNoMore() {
        var serial = machines.machine(TYPE, START, END, "C00448", "D-020");
        renewal(serial);
        var before = coverage(serial, "").path("periods");
        assertThat(ofCustomer(TestPeople.CUSTOMER, "C00448")).contains(serial);
        var body = body("NEW_OWNER", "customer", "c00999", "from", "2026-11-01");
        assertThat(send(serial, "", body, TestPeople.DESK).statusCode()).isEqualTo(201);
        assertThat(coverage(serial, "").path("periods")).isEqualTo(before);
        assertThat(ofCustomer(TestPeople.CUSTOMER, "C00448")).doesNotContain(serial);
        assertThat(ofCustomer(TestPeople.DESK, "C00999")).contains(serial);
        var theirs = new Asker(port, TestPeople.CUSTOMER).get(path(serial) + "/corrections");
        assertThat(theirs.statusCode()).as("no longer theirs").isEqualTo(404);
        assertThat(new Asker(port, TestPeople.DEALER).json(path(serial)).path("channel").asString())
                .as("CHAN-2: the channel of record stays")
                .isEqualTo("D-020");
        assertThat(situation(serial, "2026-10-31", "now")).isEqualTo("C00448");
        assertThat(situation(serial, "2026-11-01", "now")).isEqualTo("C00999");
        assertThat(situation(serial, "2026-11-01", "before")).isEqualTo("C00448");
    }

    // ------------------------------------------------------------------ a replaced machine

    /** ID-4: both serial numbers answer, wherever one of them is asked about. */
    @Test
    void aReplacedMachineIsFoundByEitherNameWithWhatIsLeft() {
        var old = machines.machine(TYPE, START, END);
        var pack = renewal(old);
        var fresh = HeldMachines.unusedSerial();
        var body = body("REPLACEMENT", "machineNumber", TYPE, "serialNumber", fresh);
        var answer = send(old, "", body, TestPeople.DESK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        for (var serial : List.of(old, fresh)) {
            assertThat(held(serial)).as(serial).isEqualTo("2026-12-01..2027-11-30");
            var machine = new Asker(port).json(path(serial));
            assertThat(machine.path("serialNumber").asString()).isEqualTo(fresh);
            assertThat(machine.path("formerNames").toString()).contains(old);
            assertThat(new Asker(port).json(path(serial) + "/history").toString())
                    .contains(pack.serial());
            assertThat(new Asker(port).json("/api/v1/machines?serialNumber=" + serial).toString())
                    .contains(fresh);
            var page = new Asker(port).get("/machines/%s/%s".formatted(TYPE, serial));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(old).contains(fresh);
            assertThat(new Asker(port).json(path(serial) + "/corrections").toString())
                    .contains("REPLACEMENT");
        }
        var next = renewalPack(old);
        assertThat(register(next, old).statusCode())
                .as("registered by the old name")
                .isEqualTo(201);
        assertThat(held(fresh)).isEqualTo("2026-12-01..2027-11-30, 2027-12-01..2028-11-30");
    }

    @Test
    void aReplacementThatIsOnRecordAlreadyOrDoesNotFitIsRefused() {
        var old = machines.machine(TYPE, START, END);
        renewal(old);
        var other = machines.machine(TYPE, START, END);
        var taken = body("REPLACEMENT", "machineNumber", TYPE, "serialNumber", other);
        assertThat(send(old, "", taken, TestPeople.DESK).body()).contains("ID-4");
        var unfit =
                body(
                        "REPLACEMENT",
                        "machineNumber",
                        "3633",
                        "serialNumber",
                        HeldMachines.unusedSerial());
        assertThat(send(old, "", unfit, TestPeople.DESK).body()).contains("REG-3");
        assertThat(corrections(old).size()).isZero();
    }

    /** The database states what must never be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE hoshu.correction SET reason = 'x'",
                "DELETE FROM hoshu.correction",
                "DELETE FROM hoshu.machine_situation",
                "UPDATE hoshu.machine_situation SET customer = 'x'",
                "DELETE FROM hoshu.former_machine_name",
                "TRUNCATE hoshu.registration_undone",
                "INSERT INTO hoshu.machine (programme, machine_type, model, serial_number, country,"
                        + " pre_owned) SELECT programme, machine_type, model, serial_number, 'JP',"
                        + " false FROM hoshu.former_machine_name LIMIT 1",
                "INSERT INTO hoshu.registration SELECT 'R-99999999', r.programme, r.pack_serial,"
                    + " r.part_number, r.machine_id, e.id, false, r.first_day, r.last_day, 'NONE',"
                    + " NULL, r.rules, '', r.registered_on, r.registered_at, 'x', NULL FROM"
                    + " hoshu.registration r, hoshu.coverage_entry e WHERE e.layer = 'WARRANTY' AND"
                    + " NOT EXISTS (SELECT FROM hoshu.registration_undone u WHERE u.registration ="
                    + " r.number) LIMIT 1"
            })
    void whatMustNeverBeIsRefusedByTheDatabase(String statement) {
        corrected();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    // ------------------------------------------------------------------ who, once, what was known

    @ParameterizedTest
    @EnumSource(TestPeople.class)
    void onlyTheDeskCorrectsAndOnlyAnOwnerGivesUp(TestPeople person) {
        var serial = machines.machine(TYPE, START, END, "C00448", "D-020");
        var pack = renewal(serial);
        boolean maker =
                switch (person) {
                    case DESK, MANAGER, ADMINISTRATOR -> true;
                    default -> false;
                };
        var move = body("RELOCATION", "place", "27127");
        var up = body("GIVING_UP", "packSerial", pack.serial(), "from", "2027-06-01");
        for (var suffix : List.of("/preview", "")) {
            assertThat(send(serial, suffix, move, person).statusCode())
                    .as("%s %s", person, suffix)
                    .isEqualTo(maker ? suffix.isEmpty() ? 201 : 200 : denied(person));
            assertThat(send(serial, suffix, up, person).statusCode())
                    .as("%s %s", person, suffix)
                    .isEqualTo(
                            maker || person == TestPeople.CUSTOMER
                                    ? suffix.isEmpty() ? 201 : 200
                                    : denied(person));
        }
    }

    private static int denied(TestPeople person) {
        return switch (person) {
            case VISITOR -> 401;
            case OTHER_DEALER -> 404;
            default -> 403;
        };
    }

    @Test
    void whatIsSentTwiceIsCorrectedOnce() {
        var serial = machines.machine(TYPE, START, END);
        var body = body("NEW_OWNER", "customer", "C00999");
        var first = send(serial, "", body, TestPeople.DESK, "key-" + serial);
        var second = send(serial, "", body, TestPeople.DESK, "key-" + serial);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(corrections(serial).size()).isEqualTo(1);
    }

    @Test
    void ofManyWhoUndoOneRegistrationOneDoes() throws Exception {
        var serial = machines.machine(TYPE, START, END);
        var pack = renewal(serial);
        var body = body("UNDOING", "packSerial", pack.serial());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 16)
                            .mapToObj(n ->
                                    threads.submit(() -> send(serial, "", body, TestPeople.DESK)))
                            .toList();
            int done = 0;
            for (var answer : answers) {
                int status = answer.get().statusCode();
                assertThat(status).isIn(201, 422);
                done += status == 201 ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(corrections(serial).size()).isEqualTo(1);
    }

    @Test
    void whatCameToSomethingElseThanWasSeenIsNotKept() {
        var serial = machines.machine(TYPE, START, END);
        var pack = renewal(serial);
        var body = body("GIVING_UP", "packSerial", pack.serial(), "from", "2027-06-01");
        var seen = read(send(serial, "/preview", body, TestPeople.DESK)).path("seen").asString();
        var confirmed = body.replace("}", ",\"seen\":\"" + seen + "\"}");
        send(
                serial,
                "",
                body("GIVING_UP", "packSerial", pack.serial(), "from", "2027-08-01"),
                TestPeople.DESK);
        assertThat(send(serial, "", confirmed, TestPeople.DESK).statusCode()).isEqualTo(409);
        assertThat(held(serial)).isEqualTo("2026-12-01..2027-07-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"kind":"MOVE","reason":"x"}                                      | /kind
                    {"kind":"RELOCATION","place":"27127"}                             | /reason
                    {"kind":"RELOCATION","place":"どこか","reason":"x"}               | /place
                    {"kind":"RELOCATION","country":"XX","reason":"x"}                 | /country
                    {"kind":"RELOCATION","country":"US","place":"27127","reason":"x"} | /place
                    {"kind":"RELOCATION","place":"27127","from":"2026-13-01","reason":"x"} | /from
                    {"kind":"NEW_OWNER","customer":"!","reason":"x"}                  | /customer
                    {"kind":"GIVING_UP","reason":"x"}                                 | /packSerial
                    {"kind":"REPLACEMENT","machineNumber":"7X0","serialNumber":"J3000000","reason":"x"} | /machineNumber
                    {"kind":"REPLACEMENT","machineNumber":"7X06","serialNumber":"!","reason":"x"}       | /serialNumber
                    """)
    void whatIsNotUnderstoodIsNamed(String body, String pointer) {
        var serial = machines.machine(TYPE, START, END);
        var answer = send(serial, "", body, TestPeople.DESK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"" + pointer + "\"");
        assertThat(corrections(serial).size()).isZero();
    }

    /** What did we hold on day X about day Y: before a correction the old, after it the new. */
    @Test
    void whatWasHeldBeforeAnswersAsItDidThen() {
        var serial = machines.machine(TYPE, START, END);
        var pack = renewal(serial);
        long before = open(serial);
        send(
                serial,
                "",
                body("GIVING_UP", "packSerial", pack.serial(), "from", "2027-06-01"),
                TestPeople.DESK);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT lower(valid) || '..' || upper(valid) - 1 FROM hoshu.coverage_entry
                                         WHERE id = ? AND NOT upper_inf(recorded)
                                        """)
                                .param(before)
                                .query(String.class)
                                .single())
                .as("what was held is still there, closed")
                .isEqualTo("2026-12-01..2027-11-30");
        var history = new Asker(port).json(path(serial) + "/history").toString();
        assertThat(history).contains("2027-11-30").contains("2027-05-31").contains("SUPERSEDED");
        chain.seal();
        assertThat(chain.verify(null).faults()).isEmpty();
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM hoshu.audit_entry WHERE act ="
                                                + " 'record.corrected' AND subject LIKE ?")
                                .param("%" + serial)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    // ------------------------------------------------------------------ what the tests stand on

    /** A machine that was moved, sold on and replaced, and one with an undone registration. */
    private void corrected() {
        var serial = machines.machine(TYPE, START, END);
        renewal(serial);
        var fresh = HeldMachines.unusedSerial();
        for (var body :
                List.of(
                        body("RELOCATION", "country", "US", "from", "2026-11-01"),
                        body("NEW_OWNER", "customer", "C00999", "from", "2026-10-01"),
                        body("REPLACEMENT", "machineNumber", TYPE, "serialNumber", fresh))) {
            assertThat(send(serial, "", body, TestPeople.DESK).statusCode()).isEqualTo(201);
        }
        var other = machines.machine(TYPE, START, END);
        var pack = renewal(other);
        assertThat(
                        send(
                                        other,
                                        "",
                                        body("UNDOING", "packSerial", pack.serial()),
                                        TestPeople.DESK)
                                .statusCode())
                .isEqualTo(201);
    }

    private Held renewalPack(String serial) {
        return packs.hold(machines.part(TYPE, "RENEWAL", 12), TYPE, serial, TODAY);
    }

    private Held renewal(String serial) {
        var pack = renewalPack(serial);
        var answer = register(pack, serial);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return pack;
    }

    private HttpResponse<String> register(Held pack, String serial) {
        return post(
                "/api/v1/registrations",
                """
                {"packSerial":"%s","claimCode":"%s","machineNumber":"%s","serialNumber":"%s"}\
                """
                        .formatted(pack.serial(), pack.code(), TYPE, serial),
                TestPeople.DESK,
                "");
    }

    private static String path(String serial) {
        return "/api/v1/machines/%s/%s".formatted(TYPE, serial);
    }

    private static String body(String kind, String... members) {
        var body = new StringBuilder("{\"kind\":\"" + kind + "\",\"reason\":\"a test\"");
        for (int at = 0; at < members.length; at += 2) {
            if (!members[at + 1].isEmpty()) {
                body.append(",\"%s\":\"%s\"".formatted(members[at], members[at + 1]));
            }
        }
        return body.append('}').toString();
    }

    private HttpResponse<String> send(
            String serial, String suffix, String body, TestPeople person) {
        return send(serial, suffix, body, person, "");
    }

    private HttpResponse<String> send(
            String serial, String suffix, String body, TestPeople person, String key) {
        return post(path(serial) + "/corrections" + suffix, body, person, key);
    }

    private HttpResponse<String> post(String path, String body, TestPeople person, String key) {
        var asker = new Asker(port, person);
        var request =
                asker.request(path)
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return asker.send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Asker.read(answer);
    }

    private JsonNode corrections(String serial) {
        return new Asker(port).json(path(serial) + "/corrections").path("corrections");
    }

    /** Asked as a visitor: by the short way where nothing else is asked. */
    private JsonNode coverage(String serial, String query) {
        return new Asker(port, TestPeople.VISITOR).json(path(serial) + "/coverage" + query);
    }

    private String ofCustomer(TestPeople person, String customer) {
        return new Asker(port, person)
                .json("/api/v1/machines?limit=200&customer=" + customer)
                .toString();
    }

    /** The services that are held, as their days. */
    private String held(String serial) {
        var periods = new java.util.ArrayList<String>();
        for (var entry : coverage(serial, "").path("periods")) {
            if (!entry.path("kind").asString().equals("WARRANTY")) {
                periods.add(entry.path("start").asString() + ".." + entry.path("end").asString());
            }
        }
        return String.join(", ", periods);
    }

    private long open(String serial) {
        return jdbc.sql(
                        """
                        SELECT e.id FROM hoshu.coverage_entry e JOIN hoshu.machine m ON m.id = e.machine_id
                         WHERE m.serial_number = ? AND e.layer = 'SERVICE' AND upper_inf(e.recorded)
                        """)
                .param(serial)
                .query(Long.class)
                .single();
    }

    private String situation(String serial, String on, String known) {
        return jdbc.sql(
                        """
                        SELECT s.customer FROM hoshu.machine_situation s JOIN hoshu.machine m ON m.id = s.machine_id
                         WHERE m.serial_number = :serial AND s.valid @> CAST(:on AS date)
                           AND s.recorded @> CASE :known WHEN 'now' THEN 'infinity'
                               ELSE (SELECT min(c.corrected_at) - interval '1 second' FROM hoshu.correction c
                                      WHERE c.machine_id = m.id) END
                        """)
                .param("serial", serial)
                .param("on", on)
                .param("known", known)
                .query(String.class)
                .single();
    }

    @Test
    void theReadModelIsTheRecordWhateverWasCorrected() {
        corrected();
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*) FROM hoshu.machine_coverage c
                                          JOIN hoshu.machine m ON m.id = c.machine_id
                                          JOIN hoshu.machine_document d ON d.machine_id = m.id
                                         WHERE c.document <> d.document OR c.serial_number <> m.serial_number
                                            OR c.machine_type <> m.machine_type
                                        """)
                                .query(Integer.class)
                                .single())
                .isZero();
    }
}
