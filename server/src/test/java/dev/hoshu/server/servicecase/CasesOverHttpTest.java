package dev.hoshu.server.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.attachment.SentFiles;
import dev.hoshu.server.audit.AuditChain;
import dev.hoshu.server.startdate.Multipart;

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
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Calls for repair are taken over HTTP on 22 November 2026: REP-6, CHG-6. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=CasesOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class CasesOverHttpTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TYPE = "7X06";
    private static final String CASES = "/api/v1/cases";
    private static final String PLACE = "東京都千代田区丸の内1-9-1";
    private static final LocalDate START = LocalDate.of(2023, 12, 10);
    private static final LocalDate END = LocalDate.of(2026, 12, 9);

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;
    private final AuditChain chain;

    CasesOverHttpTest(@Autowired JdbcClient jdbc, @Autowired AuditChain chain) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
        this.chain = chain;
    }

    // ------------------------------------------------------------------ what is asked

    @ParameterizedTest(name = "{0}: without {2}")
    @CsvSource({
        "REP-6,CUSTOMER_NAME,customerName,the customer's name",
        "REP-6,PLACE,place,the place of installation",
        "REP-6,MACHINE_TYPE,machineType,the machine type",
        "REP-6,SERIAL_NUMBER,serialNumber,the machine's serial number"
    })
    void withOneFactMissingTheCallIsIncompleteAndSaysWhich(
            String rule, String fact, String member, String words) {
        var serial = machine();
        var whole = call(serial);
        assertThat(preview(whole).path("complete").asBoolean()).as("all four").isTrue();
        for (var blank : List.of("", "　 ")) {
            var lacking = call(serial).put(member, blank);
            var preview = preview(lacking);
            assertThat(preview.path("complete").asBoolean()).as(rule).isFalse();
            assertThat(preview.path("missing").toString()).isEqualTo("[\"" + fact + "\"]");
            assertThat(preview.path("rules").path(0).asString()).isEqualTo(rule);
            assertThat(preview.path("explanation").path("en").asString()).contains(words);
            var answer = take(lacking, TestPeople.DESK);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("incomplete-call")
                    .contains("\"field\":\"/" + member + "\"")
                    .contains(rule);
            assertThat(count(serial)).as("nothing is kept").isZero();
        }
        assertThat(take(whole, TestPeople.DESK).statusCode()).isEqualTo(201);
        assertThat(count(serial)).isEqualTo(1);
    }

    @Test
    void nothingSaidAtAllNamesAllFourAndTheSymptomInBothLanguages() {
        for (var language : List.of("ja", "en")) {
            var asker = new Asker(port);
            var answer =
                    asker.send(
                            asker.request(CASES)
                                    .header("Accept-Language", language)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains(language.equals("ja") ? "お客様名" : "the customer's name");
            assertThat(Asker.read(answer).path("errors").valueStream().map(e -> e.path("field")))
                    .extracting(JsonNode::asString)
                    .containsExactly(
                            "/customerName", "/place", "/machineType", "/serialNumber", "/symptom");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CHG-6 | as on record          | C00448   | 東京都千代田区             | 0
                    CHG-6 | an address there      | C00448   | 東京都千代田区丸の内1-9-1  | 0
                    CHG-6 | another width         | Ｃ００４４８ | 東京都　千代田区丸の内１－９－１ | 0
                    CHG-6 | small letters         | c00448   | 東京都千代田区             | 0
                    CHG-6 | another name          | C00449   | 東京都千代田区             | 1
                    CHG-6 | another place         | C00448   | 大阪府大阪市北区梅田1-1    | 1
                    CHG-6 | another part of Tokyo | C00448   | 東京都港区芝公園4-2-8      | 1
                    CHG-6 | both                  | 山田商事 | 第二倉庫                   | 2
                    """)
    void whatDiffersFromTheRecordIsANoteAndNoRefusal(
            String rule, String situation, String customer, String place, int notes) {
        var serial = machine();
        var call = call(serial).put("customerName", customer).put("place", place);
        var preview = preview(call);
        assertThat(preview.path("complete").asBoolean()).as(situation).isTrue();
        assertThat(preview.path("notes").size()).as(situation + preview).isEqualTo(notes);
        var taken = taken(call, TestPeople.DESK);
        assertThat(taken.path("notes").size()).as(situation).isEqualTo(notes);
        assertThat(taken.path("notes").valueStream().map(n -> n.path("rule").asString()))
                .allMatch(rule::equals);
        assertThat(taken.path("coverage").path("state").asString())
                .as("confirmed coverage is what counts")
                .isEqualTo("COVERED");
        assertThat(taken.path("customerName").asString()).isEqualTo(customer);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "machineType, 7X0, machineType",
        "machineType, 東京, machineType",
        "serialNumber, ab, serialNumber",
        "contactPhone, call me, contactPhone",
        "contactMail, nobody, contactMail",
        "severity, TERRIBLE, severity",
        "symptom, '', symptom"
    })
    void whatCannotBeReadIsNamedAndNothingIsKept(String member, String typed, String field) {
        var serial = machine();
        var answer = take(call(serial).put(member, typed), TestPeople.DESK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"/" + field + "\"");
        assertThat(count(serial)).isZero();
    }

    // ------------------------------------------------------------------ what covers

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REP-1 | on the last day     | 2023-11-23 | 2026-11-22 | COVERED     | 2026-11-22
                    REP-5 | on the day after it | 2023-11-22 | 2026-11-21 | NOT_COVERED |
                    REP-5 | the day before      | 2026-11-23 | 2029-11-22 | NOT_COVERED |
                    """)
    void theCoverageOfTheDayIsKeptWithTheCase(
            String rule,
            String situation,
            LocalDate first,
            LocalDate last,
            String state,
            @org.jspecify.annotations.Nullable String lastDay) {
        var serial = machines.machine(TYPE, first, last, "C00448", "D-020");
        var coverage = taken(call(serial), TestPeople.DESK).path("coverage");
        assertThat(coverage.path("state").asString()).as(situation).isEqualTo(state);
        assertThat(coverage.path("rules").toString()).isEqualTo("[\"" + rule + "\"]");
        assertThat(coverage.path("lastDay").asString("")).isEqualTo(lastDay == null ? "" : lastDay);
    }

    @ParameterizedTest
    @CsvSource({"true,PREMIER", "false,SERVICE"})
    void premierCasesGoToThePremierDesk(boolean premier, String desk) {
        var serial = machine();
        service(serial, premier);
        var call = call(serial);
        assertThat(preview(call).path("desk").asString()).as("REP-6").isEqualTo(desk);
        var taken = taken(call, TestPeople.DESK);
        assertThat(taken.path("desk").asString()).isEqualTo(desk);
        assertThat(taken.path("coverage").path("level").asString()).isEqualTo("24X7_4H");
        assertThat(taken.path("coverage").path("lastDay").asString()).isEqualTo("2028-12-09");
        assertThat(taken.path("coverage").path("rules").toString().contains("REP-6"))
                .isEqualTo(premier);
        assertThat(preview(call(serial).put("place", "")).path("complete").asBoolean())
                .as("with the same rule")
                .isFalse();
    }

    /** CHG-6: unknown is not the same as none, and the desk sends nobody away. */
    @Test
    void aMachineThatIsNotOnRecordIsTakenWithItsCoverageNotConfirmed() {
        var serial = HeldMachines.unusedSerial();
        var first = taken(call(serial), TestPeople.DESK);
        assertThat(first.path("onRecord").asBoolean()).isFalse();
        assertThat(first.path("desk").asString()).isEqualTo("SERVICE");
        assertThat(first.path("coverage").path("state").asString()).isEqualTo("NOT_CONFIRMED");
        assertThat(first.path("coverage").path("level").isNull()).isTrue();
        assertThat(first.path("coverage").path("rules").toString()).isEqualTo("[\"CHG-6\"]");
        assertThat(preview(call(serial)).path("openCases").path(0).path("number").asString())
                .as("the same machine called about again")
                .isEqualTo(first.path("number").asString());
        var number = first.path("number").asString();
        for (var person : List.of(TestPeople.CUSTOMER, TestPeople.DEALER)) {
            assertThat(take(call(serial), person).statusCode()).isEqualTo(404);
            assertThat(new Asker(port, person).get(CASES + "/" + number).statusCode())
                    .isEqualTo(404);
        }
    }

    // ------------------------------------------------------------------ twice

    @Test
    void anOpenCaseOfTheSameMachineIsShown() {
        var serial = machine();
        assertThat(preview(call(serial)).path("openCases").size()).isZero();
        var first = taken(call(serial), TestPeople.DESK).path("number").asString();
        assertThat(open(preview(call(serial)))).containsExactly(first);
        var second = taken(call(serial), TestPeople.CUSTOMER);
        assertThat(open(second)).containsExactly(first);
        assertThat(open(json(CASES + "/" + first, TestPeople.DESK)))
                .containsExactly(second.path("number").asString());
        assertThat(open(preview(call(machine())))).as("of another machine").isEmpty();
        assertThat(close(first, TestPeople.DESK).statusCode()).isEqualTo(200);
        assertThat(open(json(CASES + "/" + second.path("number").asString(), TestPeople.DESK)))
                .as("a closed one is no longer")
                .isEmpty();
    }

    @Test
    void aRepeatedRequestIsOneCaseAndAnotherWithItsKeyAConflict() {
        var serial = machine();
        var key = "case-" + serial;
        var first = take(call(serial), TestPeople.DESK, key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location").orElse("")).startsWith(CASES + "/K-");
        var again = take(call(serial), TestPeople.DESK, key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(count(serial)).isEqualTo(1);
        var other = take(call(serial).put("symptom", "Another"), TestPeople.DESK, key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency-key-used");
        assertThat(count(serial)).isEqualTo(1);
    }

    // ------------------------------------------------------------------ what happens to it

    @Test
    void aCaseIsWrittenIntoAndClosedOnce() {
        var serial = machine();
        var number = taken(call(serial), TestPeople.CUSTOMER).path("number").asString();
        var noted = post(number, "notes", "{\"note\":\" Called <b>back</b> \"}", TestPeople.DEALER);
        assertThat(noted.statusCode()).as(noted.body()).isEqualTo(200);
        var nothing = post(number, "notes", "{\"note\":\" \"}", TestPeople.DESK);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("\"field\":\"/note\"");
        assertThat(post(number, "closing", "{}", TestPeople.DESK).statusCode()).isEqualTo(422);
        for (var person : List.of(TestPeople.CUSTOMER, TestPeople.DEALER)) {
            assertThat(close(number, person).statusCode()).as("the desk closes").isEqualTo(403);
        }
        var closed = Asker.read(close(number, TestPeople.DESK));
        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.path("closedBy").asString()).isEqualTo("test-desk");
        assertThat(closed.path("closingReason").asString()).isEqualTo("Restored");
        assertThat(closed.path("events").valueStream().map(e -> e.path("kind").asString()))
                .containsExactly("RECEIVED", "NOTED", "CLOSED");
        assertThat(closed.path("events").path(1).path("note").asString())
                .isEqualTo("Called <b>back</b>");
        assertThat(close(number, TestPeople.MANAGER).statusCode()).isEqualTo(409);
        var late = post(number, "notes", "{\"note\":\"late\"}", TestPeople.DESK);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("case-closed").contains("test-desk");
        assertThat(acts(number)).containsExactly("case.taken", "case.noted", "case.closed");
        chain.seal();
        assertThat(chain.verify(null).faults()).isEmpty();
    }

    @Test
    void theAuditNamesNoPersonOfTheCall() {
        var number =
                taken(
                                call(machine())
                                        .put("contactName", "Hanako Example")
                                        .put("contactPhone", "03-1234-5678")
                                        .put("contactMail", "hanako@example.com"),
                                TestPeople.DESK)
                        .path("number")
                        .asString();
        var entries =
                jdbc.sql("SELECT e::text FROM hoshu.audit_entry e WHERE subject = ?")
                        .param("case:" + number)
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(entries).isNotEmpty().noneMatch(e -> e.contains("anako"));
        assertThat(
                        json(CASES + "/" + number, TestPeople.DESK)
                                .path("contact")
                                .path("phone")
                                .asString())
                .isEqualTo("03-1234-5678");
    }

    /** The database itself keeps what was taken and what happened. */
    @Test
    void whatWasTakenIsNeverChanged() {
        var number = taken(call(machine()), TestPeople.DESK).path("number").asString();
        for (var statement :
                List.of(
                        "UPDATE hoshu.service_case SET symptom = 'x' WHERE number = ?",
                        "UPDATE hoshu.service_case SET state = 'CLOSED' WHERE number = ?",
                        "DELETE FROM hoshu.service_case WHERE number = ?",
                        "UPDATE hoshu.service_case_event SET note = 'x' WHERE case_number = ?",
                        "DELETE FROM hoshu.service_case_event WHERE case_number = ?",
                        """
                        INSERT INTO hoshu.service_case_event (case_number, kind, at, recorded_at, who)
                        VALUES (?, 'RECEIVED', now(), now(), 'x')
                        """,
                        """
                        INSERT INTO hoshu.service_case_event (case_number, kind, at, recorded_at, who)
                        VALUES (?, 'PAUSED', now(), now(), 'x')
                        """)) {
            assertThatThrownBy(() -> jdbc.sql(statement).param(number).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    // ------------------------------------------------------------------ papers

    @ParameterizedTest(name = "{0}")
    @CsvSource({"exe,neither PDF", "empty,empty", "large,10 MB at most", "html,neither PDF"})
    void whatIsNoPaperIsRefusedAndNothingIsKept(String what, String why) {
        var number = taken(call(machine()), TestPeople.DESK).path("number").asString();
        var content =
                switch (what) {
                    case "exe" -> SentFiles.exe();
                    case "empty" -> new byte[0];
                    case "large" -> new byte[10 * 1024 * 1024 + 1];
                    default -> "<html></html>".getBytes(StandardCharsets.US_ASCII);
                };
        var answer =
                add(
                        number,
                        new Multipart()
                                .file("document", "good.pdf", SentFiles.pdf("good"))
                                .file("document", "bad.pdf", content),
                        TestPeople.DESK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("unfit-document").contains(why);
        var one = json(CASES + "/" + number, TestPeople.DESK);
        assertThat(one.path("documents").size()).isZero();
        assertThat(one.path("events").size()).as("nothing happened").isEqualTo(1);
    }

    @Test
    void aPaperIsGivenBackAsItCame() {
        var number = taken(call(machine()), TestPeople.CUSTOMER).path("number").asString();
        var sent = new Multipart().file("document", "photo.png", SentFiles.picture("png"));
        var one = Asker.read(add(number, sent, TestPeople.CUSTOMER));
        assertThat(one.path("documents").size()).isEqualTo(1);
        assertThat(one.path("events").path(1).path("kind").asString()).isEqualTo("PAPERS");
        var same = new Multipart().file("document", "again.png", SentFiles.picture("png"));
        assertThat(Asker.read(add(number, same, TestPeople.DESK)).path("events").size())
                .as("the same content is kept once")
                .isEqualTo(2);
        var got =
                new Asker(port, TestPeople.DEALER)
                        .get(one.path("documents").path(0).path("address").asString());
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(got.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(add(number, new Multipart(), TestPeople.DESK).statusCode()).isEqualTo(422);
    }

    // ------------------------------------------------------------------ who

    /** Whoever does not see the machine finds nothing of its cases, by no address. */
    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"VISITOR", "OTHER_DEALER"})
    void othersFindNothing(TestPeople other) {
        var serial = machine();
        var number = taken(call(serial), TestPeople.CUSTOMER).path("number").asString();
        var paper =
                Asker.read(
                                add(
                                        number,
                                        new Multipart()
                                                .file("document", "a.pdf", SentFiles.pdf("a")),
                                        TestPeople.CUSTOMER))
                        .path("documents")
                        .path(0)
                        .path("address")
                        .asString();
        var asker = new Asker(port, other);
        boolean visitor = other == TestPeople.VISITOR;
        int closed = visitor ? 401 : 404;
        for (var path : List.of(CASES + "/" + number, paper)) {
            assertThat(asker.get(path).statusCode()).as(path).isEqualTo(closed);
        }
        assertThat(asker.get(CASES).body()).doesNotContain(number).doesNotContain(serial);
        assertThat(asker.get("/api/v1/search?q=" + number).body()).doesNotContain("\"cases\":[{");
        assertThat(take(call(serial), other).statusCode()).isEqualTo(closed);
        assertThat(send("/preview", call(serial).toString(), other).statusCode()).isEqualTo(closed);
        assertThat(post(number, "notes", "{\"note\":\"x\"}", other).statusCode()).isEqualTo(closed);
        assertThat(
                        add(
                                        number,
                                        new Multipart()
                                                .file("document", "b.pdf", SentFiles.pdf("b")),
                                        other)
                                .statusCode())
                .isEqualTo(closed);
        assertThat(close(number, other).statusCode()).isEqualTo(visitor ? 401 : 403);
        for (var page : List.of("/cases/" + number, paper.replace("/api/v1", ""))) {
            assertThat(asker.get(page).statusCode()).as(page).isEqualTo(visitor ? 302 : 404);
        }
        if (!visitor) {
            assertThat(asker.get("/cases").body()).doesNotContain(number);
            assertThat(asker.get("/cases/new?machine=7X06&serial=" + serial).body())
                    .doesNotContain(number)
                    .doesNotContain("2026-12-09");
            assertThat(asker.get("/desk").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void theOwnersTheirDealerAndTheMakerSeeItAndALaterOwnerDoesNot() {
        var serial = machine();
        var number = taken(call(serial), TestPeople.DEALER).path("number").asString();
        for (var person :
                List.of(
                        TestPeople.CUSTOMER,
                        TestPeople.DEALER,
                        TestPeople.DESK,
                        TestPeople.MANAGER,
                        TestPeople.ADMINISTRATOR)) {
            assertThat(json(CASES + "?open=true", person).toString()).contains(number);
            assertThat(json("/api/v1/search?q=" + number, person).path("cases").size())
                    .isEqualTo(1);
            assertThat(new Asker(port, person).get("/cases/" + number).statusCode()).isEqualTo(200);
        }
        assertThat(json(CASES + "?open=false", TestPeople.DESK).toString()).doesNotContain(number);
        assertThat(new Asker(port).get("/find?q=" + number).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/cases/" + number));
        jdbc.sql(
                        "UPDATE hoshu.machine SET customer = 'C00999', channel = 'D-035' WHERE"
                                + " serial_number = ?")
                .param(serial)
                .update();
        assertThat(new Asker(port, TestPeople.OTHER_DEALER).get(CASES + "/" + number).statusCode())
                .isEqualTo(404);
        assertThat(
                        open(
                                Asker.read(
                                        send(
                                                "/preview",
                                                call(serial).toString(),
                                                TestPeople.OTHER_DEALER))))
                .as("the former owner's case is not shown")
                .isEmpty();
    }

    // ------------------------------------------------------------------ facts

    private String machine() {
        return machines.machine(TYPE, START, END, "C00448", "D-020");
    }

    /** A registered service of 4 hours to 9 December 2028. */
    private void service(String serial, boolean premier) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.coverage_entry
                            (programme, machine_id, layer, kind, level, premier, country, valid, recorded, recorded_by,
                             pack_serial, part_number)
                        SELECT programme, id, 'SERVICE', 'UPGRADE', '24X7_4H', ?, 'JP',
                               daterange('2023-12-10', '2028-12-10'), tstzrange(clock_timestamp(), NULL), 'test',
                               'TEST-' || serial_number, '5WS7Z00001'
                          FROM hoshu.machine WHERE serial_number = ?
                        """)
                .params(premier, serial)
                .update();
    }

    private static ObjectNode call(String serial) {
        return JSON.createObjectNode()
                .put("customerName", "C00448")
                .put("place", PLACE)
                .put("machineType", "7x06-CTO1WW")
                .put("serialNumber", serial)
                .put("symptom", "Power supply 1 is amber.");
    }

    private JsonNode preview(ObjectNode call) {
        var answer = send("/preview", call.toString(), TestPeople.DESK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Asker.read(answer);
    }

    private HttpResponse<String> take(ObjectNode call, TestPeople person) {
        return send("", call.toString(), person);
    }

    private HttpResponse<String> take(ObjectNode call, TestPeople person, String key) {
        var asker = new Asker(port, person);
        return asker.send(
                asker.request(CASES)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(call.toString())));
    }

    private JsonNode taken(ObjectNode call, TestPeople person) {
        var answer = take(call, person);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer);
    }

    private HttpResponse<String> close(String number, TestPeople person) {
        return post(number, "closing", "{\"reason\":\"Restored\"}", person);
    }

    private HttpResponse<String> post(String number, String what, String body, TestPeople person) {
        return send("/" + number + "/" + what, body, person);
    }

    private HttpResponse<String> send(String path, String body, TestPeople person) {
        var asker = new Asker(port, person);
        return asker.send(
                asker.request(CASES + path)
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> add(String number, Multipart form, TestPeople person) {
        var asker = new Asker(port, person);
        return asker.send(form.in(asker.request(CASES + "/" + number + "/documents")));
    }

    private JsonNode json(String path, TestPeople person) {
        var answer = new Asker(port, person).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Asker.read(answer);
    }

    private static List<String> open(JsonNode answer) {
        return answer.path("openCases")
                .valueStream()
                .map(c -> c.path("number").asString())
                .toList();
    }

    private int count(String serial) {
        return jdbc.sql("SELECT count(*) FROM hoshu.service_case WHERE serial_number = ?")
                .param(serial)
                .query(Integer.class)
                .single();
    }

    private List<String> acts(String number) {
        return jdbc.sql("SELECT act FROM hoshu.audit_entry WHERE subject = ? ORDER BY id")
                .param("case:" + number)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
