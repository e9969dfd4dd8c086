package dev.hoshu.server.startdate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.attachment.SentFiles;
import dev.hoshu.server.audit.AuditChain;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.delivery.HeldPacks;
import dev.hoshu.server.delivery.Packs;
import dev.hoshu.server.frontdoor.Viewer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The warranty's first day is corrected over HTTP on 22 November 2026: CHG-1, CHG-2, CHG-3. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=StartDatesOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class StartDatesOverHttpTest {

    private static final String TYPE = "7X06";
    private static final LocalDate START = LocalDate.of(2023, 12, 10);
    private static final LocalDate END = LocalDate.of(2026, 12, 9);
    private static final String REQUESTS = "/api/v1/start-date-requests";
    private static final String DELIVERED = "2023-12-20";

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;
    private final HeldPacks packs;
    private final Coverages coverages;
    private final AuditChain chain;

    StartDatesOverHttpTest(
            @Autowired JdbcClient jdbc,
            @Autowired Packs packs,
            @Autowired Coverages coverages,
            @Autowired AuditChain chain) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
        this.packs = new HeldPacks(jdbc, packs);
        this.coverages = coverages;
        this.chain = chain;
    }

    // ------------------------------------------------------------------ what the rules say

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    CHG-2 | 179 days after the factory   | 2023-12-10 | WARRANTY | 2024-06-06 | DELIVERY_NOTE WARRANTY_CARD | ACCEPTED
                    CHG-2 | 180 days after the factory   | 2023-12-10 | WARRANTY | 2024-06-07 | DELIVERY_NOTE WARRANTY_CARD | REFUSED
                    CHG-2 | on the day of the factory    | 2023-12-09 | WARRANTY | 2023-12-09 | DELIVERY_NOTE WARRANTY_CARD | ACCEPTED
                    CHG-2 | the day before               | 2023-12-10 | WARRANTY | 2023-12-09 | DELIVERY_NOTE WARRANTY_CARD | REFUSED
                    CHG-1 | the warranty card is missing | 2023-12-10 | WARRANTY | 2023-12-20 | DELIVERY_NOTE               | NEEDS_DOCUMENTS
                    CHG-1 | the delivery note is missing | 2023-12-10 | WARRANTY | 2023-12-20 | WARRANTY_CARD               | NEEDS_DOCUMENTS
                    CHG-1 | both are missing             | 2023-12-10 | WARRANTY | 2023-12-20 | -                           | NEEDS_DOCUMENTS
                    CHG-1 | nothing would change         | 2023-12-10 | WARRANTY | 2023-12-10 | DELIVERY_NOTE WARRANTY_CARD | REFUSED
                    NEW-2 | of an upgrade                | 2023-12-10 | UPGRADE  | 2023-12-20 | DELIVERY_NOTE WARRANTY_CARD | ACCEPTED
                    CHG-3 | of a renewal                 | 2023-12-10 | RENEWAL  | 2023-12-20 | DELIVERY_NOTE WARRANTY_CARD | REFUSED
                    CHG-2 | the factory's day is unknown | -          | WARRANTY | 2023-12-20 | DELIVERY_NOTE WARRANTY_CARD | UNDECIDED
                    """)
    void aRequestIsJudgedByTheRule(
            String rule,
            String situation,
            @Nullable LocalDate shipped,
            String of,
            String delivered,
            @Nullable String papers,
            String outcome) {
        var serial = machines.machine(TYPE, START, END);
        jdbc.sql("UPDATE hoshu.machine SET shipped_on = ? WHERE serial_number = ?")
                .param(1, shipped, java.sql.Types.DATE)
                .param(2, serial)
                .update();
        var preview = preview(serial, of, delivered, papers == null ? "" : papers);
        assertThat(preview.path("outcome").asString()).as(situation + preview).isEqualTo(outcome);
        if (!outcome.equals("UNDECIDED") && !outcome.equals("ACCEPTED")) {
            assertThat(preview.path("rules").path(0).asString()).as(situation).isEqualTo(rule);
        }
        var form = form(delivered).field("of", of);
        for (var paper : (papers == null ? "" : papers).split(" ", -1)) {
            if (!paper.isEmpty()) {
                form.file(
                        paper.equals("DELIVERY_NOTE") ? "deliveryNote" : "warrantyCard",
                        "paper.pdf",
                        SentFiles.pdf(serial + paper));
            }
        }
        var answer = ask(serial, form, TestPeople.DESK);
        boolean kept = outcome.equals("ACCEPTED") || outcome.equals("NEEDS_DOCUMENTS");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(kept ? 201 : 422);
        assertThat(held(serial)).as("asking changes nothing").isEqualTo("2023-12-10..2026-12-09");
        assertThat(count("start_date_request", serial)).isEqualTo(kept ? 1 : 0);
        if (kept) {
            assertThat(read(answer).path("state").asString())
                    .isEqualTo(outcome.equals("ACCEPTED") ? "WAITING" : "NEEDS_DOCUMENTS");
        } else {
            assertThat(answer.body()).contains("\"outcome\":\"" + outcome + "\"");
        }
    }

    /** CHG-3, REN-6, TERM-2: a renewal that stands is neither moved nor left hanging. */
    @Test
    void aRenewalThatStandsIsInTheWay() {
        var serial = machines.machine(TYPE, START, END);
        register(serial, "RENEWAL", 12);
        var preview = preview(serial, "WARRANTY", DELIVERED, "");
        assertThat(preview.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(preview.path("rules").toString())
                .isEqualTo("[\"CHG-3\",\"REN-6\",\"TERM-2\",\"CHG-1\"]");
        assertThat(preview.path("explanation").path("en").asString()).contains("overlap");
    }

    @Test
    void aDeliveryThatLiesAheadIsNoDelivery() {
        var serial = machines.machine(TYPE, START, END);
        assertThat(ask(serial, whole("2026-11-23"), TestPeople.DESK).body())
                .contains("deliveredOn");
        var blank = whole(DELIVERED);
        assertThat(
                        ask(
                                        serial,
                                        new Multipart().field("deliveredOn", DELIVERED),
                                        TestPeople.DESK)
                                .statusCode())
                .as("a reason is asked for")
                .isEqualTo(422);
        assertThat(ask(serial, blank, TestPeople.DESK).statusCode()).isEqualTo(201);
        var other = ask(serial, whole(DELIVERED), TestPeople.DESK);
        assertThat(other.statusCode()).as("one at a time").isEqualTo(409);
        assertThat(other.body()).contains("start-date-request-open").contains("\"request\":\"S-");
    }

    // ------------------------------------------------------------------ the effect

    /** TERM-1, NEW-2, PREM-3: everything that starts with the warranty, before and after. */
    @Test
    void aGrantMovesWhatStartsWithTheWarranty() {
        var serial = machines.machine(TYPE, START, END, "C00448", "D-020");
        var pack = register(serial, "UPGRADE", 60);
        var before = Instant.now();
        var number = asked(serial, TestPeople.CUSTOMER);
        var one = json(REQUESTS + "/" + number, TestPeople.MANAGER);
        assertThat(one.path("today").path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(moved(one)).containsExactly("2023-12-20..2026-12-19", "2023-12-20..2028-12-19");
        assertThat(held(serial)).isEqualTo("2023-12-10..2026-12-09 2023-12-10..2028-12-09");
        var granted = decide(number, "grant", TestPeople.MANAGER);
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        var answer = read(granted);
        assertThat(answer.path("state").asString()).isEqualTo("GRANTED");
        assertThat(answer.path("decidedBy").asString()).isEqualTo("test-manager");
        assertThat(answer.path("correction").asString()).startsWith("C-");
        assertThat(held(serial)).isEqualTo("2023-12-20..2026-12-19 2023-12-20..2028-12-19");
        assertThat(coverage(serial, "2023-12-15", null)).isEqualTo("NotStarted");
        assertThat(coverage(serial, "2023-12-15", before))
                .as("what was held before about that day")
                .isEqualTo("Covered");
        assertThat(coverage(serial, "2028-12-15", null)).isEqualTo("Covered");
        assertThat(coverage(serial, "2028-12-15", before)).isEqualTo("Expired");
        assertThat(registration(pack))
                .as("the pack stays registered, for its new days")
                .contains("2023-12-10")
                .contains("\"holds\":true");
        var corrections =
                json(
                        "/api/v1/machines/%s/%s/corrections".formatted(TYPE, serial),
                        TestPeople.CUSTOMER);
        var correction = corrections.path("corrections").path(0);
        assertThat(correction.path("kind").asString()).isEqualTo("START_DATE");
        assertThat(correction.path("holdsFrom").asString()).isEqualTo("2023-12-10");
        assertThat(correction.path("before").toString()).contains("2023-12-10");
        assertThat(correction.path("after").toString()).contains("2023-12-20");
        assertThat(correction.path("rules").toString()).contains("CHG-1", "CHG-2", "NEW-2");
        assertThat(mails(number)).as("whoever asked is told").isEqualTo(1);
        assertThat(stale()).as("what is read is what is recorded").isZero();
        chain.seal();
        assertThat(chain.verify(null).faults()).isEmpty();
    }

    /** EOS-3: an upgrade that would now outlast the end of support, 2028-12-31, is cut there. */
    @Test
    void whatWouldOutlastTheEndOfSupportIsCut() {
        var serial = machines.machine(TYPE, START, END);
        register(serial, "UPGRADE", 60);
        var number =
                read(ask(serial, whole("2024-01-10"), TestPeople.DESK)).path("number").asString();
        var granted = read(decide(number, "grant", TestPeople.MANAGER));
        assertThat(granted.path("state").asString()).isEqualTo("GRANTED");
        assertThat(held(serial)).isEqualTo("2024-01-10..2027-01-09 2024-01-10..2028-12-31");
    }

    /** REN-2: a renewal registered later follows the new days. */
    @Test
    void whatIsBoughtLaterFollowsTheNewDays() {
        var serial = machines.machine(TYPE, START, END);
        decide(asked(serial, TestPeople.DESK), "grant", TestPeople.MANAGER);
        register(serial, "RENEWAL", 12);
        assertThat(held(serial)).isEqualTo("2023-12-20..2026-12-19 2026-12-20..2027-12-19");
    }

    @Test
    void aRefusalChangesNothingAndSaysWhy() {
        var serial = machines.machine(TYPE, START, END);
        var number = asked(serial, TestPeople.DEALER, "C00448", "D-020");
        assertThat(number).isNotEmpty();
        var nothing = decide(number, "refusal", TestPeople.MANAGER, "{}");
        assertThat(nothing.statusCode()).as("a reason is asked for").isEqualTo(422);
        var refused = decide(number, "refusal", TestPeople.MANAGER);
        assertThat(refused.statusCode()).isEqualTo(200);
        var seen = json(REQUESTS + "/" + number, TestPeople.DEALER);
        assertThat(seen.path("state").asString()).isEqualTo("REFUSED");
        assertThat(seen.path("decision").asString()).isEqualTo("Looked at the papers.");
        assertThat(mails(number)).isEqualTo(1);
        assertThat(decide(number, "grant", TestPeople.MANAGER).statusCode()).isEqualTo(409);
        assertThat(held(serial)).isEqualTo("2023-12-10..2026-12-09");
    }

    /** CHG-1: papers may come later; until then nothing can be granted. */
    @Test
    void papersMayComeLater() {
        var serial = machines.machine(TYPE, START, END);
        var answer =
                ask(
                        serial,
                        form(DELIVERED).file("deliveryNote", "note.pdf", SentFiles.pdf("a")),
                        TestPeople.DESK);
        var number = read(answer).path("number").asString();
        assertThat(read(answer).path("missing").toString()).isEqualTo("[\"WARRANTY_CARD\"]");
        var early = decide(number, "grant", TestPeople.MANAGER);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("CHG-1").contains("NEEDS_DOCUMENTS");
        assertThat(held(serial)).isEqualTo("2023-12-10..2026-12-09");
        var added =
                read(
                        send(
                                new Multipart()
                                        .file("warrantyCard", "card.png", SentFiles.picture("png"))
                                        .in(
                                                new Asker(port)
                                                        .request(
                                                                REQUESTS
                                                                        + "/"
                                                                        + number
                                                                        + "/documents"))));
        assertThat(added.path("state").asString()).isEqualTo("WAITING");
        assertThat(added.path("documents").size()).isEqualTo(2);
        assertThat(decide(number, "grant", TestPeople.MANAGER).statusCode()).isEqualTo(200);
    }

    /** Decided again on the day of granting: a renewal came between. */
    @Test
    void aGrantIsDecidedByTheRecordOfItsDay() {
        var serial = machines.machine(TYPE, START, END);
        var number = asked(serial, TestPeople.DESK);
        register(serial, "RENEWAL", 12);
        var granted = decide(number, "grant", TestPeople.MANAGER);
        assertThat(granted.statusCode()).isEqualTo(422);
        assertThat(granted.body()).contains("CHG-3");
        assertThat(json(REQUESTS + "/" + number, TestPeople.DESK).path("state").asString())
                .isEqualTo("WAITING");
    }

    @Test
    void whatWasSeenIsWhatIsGranted() {
        var serial = machines.machine(TYPE, START, END);
        var number = asked(serial, TestPeople.DESK);
        var seen =
                json(REQUESTS + "/" + number, TestPeople.MANAGER)
                        .path("today")
                        .path("seen")
                        .asString();
        register(serial, "UPGRADE", 60);
        var body = "{\"reason\":\"Looked at the papers.\",\"seen\":\"" + seen + "\"}";
        var granted = decide(number, "grant", TestPeople.MANAGER, body);
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(409);
        assertThat(granted.body()).contains("another-start-date");
        assertThat(held(serial)).isEqualTo("2023-12-10..2026-12-09 2023-12-10..2028-12-09");
    }

    // ------------------------------------------------------------------ once

    /** One of two decides; the other is told who did. Whoever repeats a grant harms nothing. */
    @Test
    void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
        for (int round = 0; round < 5; round++) {
            var serial = machines.machine(TYPE, START, END);
            var number = asked(serial, TestPeople.DESK);
            var answers =
                    atOnce(
                            List.of(
                                    () -> decide(number, "grant", TestPeople.MANAGER),
                                    () -> decide(number, "grant", TestPeople.ADMINISTRATOR)));
            assertThat(answers.stream().map(HttpResponse::statusCode))
                    .containsExactlyInAnyOrder(200, 409);
            assertThat(answers.stream().filter(a -> a.statusCode() == 409).toList())
                    .allSatisfy(a -> assertThat(a.body()).contains("granted it on 2026-11-22"));
            assertThat(held(serial)).isEqualTo("2023-12-20..2026-12-19");
            assertThat(count("correction", serial)).isEqualTo(1);
        }
    }

    @Test
    void grantedTwiceItIsGrantedOnce() throws Exception {
        var serial = machines.machine(TYPE, START, END);
        var number = asked(serial, TestPeople.DESK);
        Callable<HttpResponse<String>> grant = () -> decide(number, "grant", TestPeople.MANAGER);
        var answers = atOnce(List.of(grant, grant, grant));
        assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnly(200);
        assertThat(count("correction", serial)).isEqualTo(1);
        assertThat(mails(number)).isEqualTo(1);
        assertThat(entries(serial)).as("the old entry and the new one").isEqualTo(2);
    }

    @Test
    void askedTwiceWithOneKeyItIsOneRequest() {
        var serial = machines.machine(TYPE, START, END);
        var note = SentFiles.pdf("note");
        var first =
                ask(serial, form(DELIVERED).file("deliveryNote", "a.pdf", note), "key-" + serial);
        var again =
                ask(serial, form(DELIVERED).file("deliveryNote", "a.pdf", note), "key-" + serial);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        var other =
                ask(
                        serial,
                        form(DELIVERED).file("deliveryNote", "a.pdf", SentFiles.pdf("other")),
                        "key-" + serial);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency-key-used");
    }

    /** A fault anywhere in a grant leaves nothing of it. */
    @ParameterizedTest
    @EnumSource(Broken.class)
    void aFaultLeavesNothingHalfDone(Broken broken) {
        var serial = machines.machine(TYPE, START, END);
        register(serial, "UPGRADE", 60);
        var number = asked(serial, TestPeople.DESK);
        jdbc.sql(
                        """
                        CREATE FUNCTION hoshu.broken() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN RAISE EXCEPTION 'broken'; END $$
                        """)
                .update();
        jdbc.sql(
                        "CREATE TRIGGER broken BEFORE %s FOR EACH ROW EXECUTE FUNCTION hoshu.broken()"
                                .formatted(broken.when))
                .update();
        try {
            assertThat(decide(number, "grant", TestPeople.MANAGER).statusCode()).isEqualTo(500);
        } finally {
            jdbc.sql("DROP FUNCTION hoshu.broken() CASCADE").update();
        }
        assertThat(held(serial)).isEqualTo("2023-12-10..2026-12-09 2023-12-10..2028-12-09");
        assertThat(count("correction", serial)).isZero();
        assertThat(mails(number)).isZero();
        assertThat(stale()).isZero();
        assertThat(decide(number, "grant", TestPeople.MANAGER).statusCode())
                .as("and it can be granted afterwards")
                .isEqualTo(200);
    }

    /** Where a grant breaks. */
    enum Broken {
        /** While the correction is kept. */
        CORRECTION("INSERT ON hoshu.correction"),
        /** While the new days are recorded. */
        COVERAGE("INSERT ON hoshu.coverage_entry"),
        /** While what is read is written. */
        READ_MODEL("UPDATE ON hoshu.machine_coverage"),
        /** While the request is closed. */
        REQUEST("UPDATE ON hoshu.start_date_request"),
        /** While the mail is written. */
        MAIL("INSERT ON hoshu.mail");

        private final String when;

        Broken(String when) {
            this.when = when;
        }
    }

    // ------------------------------------------------------------------ papers

    @Test
    void aPaperIsGivenBackAsItCameAndNeverAsAPage() throws Exception {
        var serial = machines.machine(TYPE, START, END, "C00448", "D-020");
        var sent = SentFiles.pdf("<script>alert(1)</script>");
        var answer =
                read(
                        ask(
                                serial,
                                form(DELIVERED)
                                        .file("deliveryNote", "..%2f..\\\\evil<b>.exe", sent)
                                        .file("warrantyCard", "again.pdf", sent),
                                TestPeople.CUSTOMER));
        assertThat(answer.path("documents").size())
                .as("the same content is kept once")
                .isEqualTo(1);
        var paper = answer.path("documents").path(0);
        assertThat(paper.path("name").asString()).isEqualTo("evil_b_.exe.pdf");
        assertThat(paper.path("proves").toString())
                .isEqualTo("[\"DELIVERY_NOTE\",\"WARRANTY_CARD\"]");
        var address = paper.path("address").asString();
        for (var path :
                List.of(address, address.replace("/api/v1/start-date-requests", REQUESTS))) {
            var got =
                    HttpClient.newHttpClient()
                            .send(
                                    new Asker(port, TestPeople.CUSTOMER).request(path).build(),
                                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(got.statusCode()).isEqualTo(200);
            assertThat(got.body()).isEqualTo(sent);
            assertThat(got.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(got.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment;");
            assertThat(got.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
            assertThat(got.headers().allValues("Content-Security-Policy"))
                    .anyMatch(v -> v.contains("sandbox"));
            assertThat(got.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
        assertThat(audited("document.uploaded", answer)).isEqualTo(1);
        assertThat(audited("document.downloaded", answer)).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "exe,neither PDF",
        "empty,empty",
        "large,10 MB at most",
        "fake,cannot be read",
        "html,neither PDF"
    })
    void whatIsNoPaperIsRefusedAndNothingIsKept(String what, String why) {
        var serial = machines.machine(TYPE, START, END);
        var content =
                switch (what) {
                    case "exe" -> SentFiles.exe();
                    case "empty" -> new byte[0];
                    case "large" -> new byte[10 * 1024 * 1024 + 1];
                    case "fake" ->
                            "%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                    default -> "<html></html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                };
        var answer =
                ask(
                        serial,
                        form(DELIVERED)
                                .file("deliveryNote", "good.pdf", SentFiles.pdf("good"))
                                .file("warrantyCard", "card.pdf", content),
                        TestPeople.DESK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("unfit-document").contains(why).contains("card");
        assertThat(count("start_date_request", serial)).isZero();
    }

    @Test
    void thereIsAnEndToPapers() {
        var serial = machines.machine(TYPE, START, END);
        var form = form(DELIVERED);
        IntStream.rangeClosed(1, 11)
                .forEach(i -> form.file("deliveryNote", i + ".pdf", SentFiles.pdf("n" + i)));
        var answer = ask(serial, form, TestPeople.DESK);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("There can be 10 documents");
        assertThat(count("start_date_request", serial)).isZero();
    }

    // ------------------------------------------------------------------ who

    /** Whoever does not see the machine finds nothing, by no address. */
    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"VISITOR", "OTHER_DEALER"})
    void othersFindNothing(TestPeople other) {
        var serial = machines.machine(TYPE, START, END, "C00448", "D-020");
        var number = asked(serial, TestPeople.CUSTOMER);
        var paper =
                json(REQUESTS + "/" + number, TestPeople.CUSTOMER)
                        .path("documents")
                        .path(0)
                        .path("address")
                        .asString();
        var asker = new Asker(port, other);
        int closed = other == TestPeople.VISITOR ? 401 : 404;
        for (var path : List.of(REQUESTS + "/" + number, paper)) {
            assertThat(asker.get(path).statusCode()).as(path).isEqualTo(closed);
        }
        assertThat(asker.get(REQUESTS).body()).doesNotContain(number).doesNotContain(serial);
        var second = machines.machine(TYPE, START, END, "C00448", "D-020");
        assertThat(ask(second, whole(DELIVERED), other).statusCode()).isEqualTo(closed);
        assertThat(
                        asker.send(
                                        new Multipart()
                                                .file("deliveryNote", "a.pdf", SentFiles.pdf("x"))
                                                .in(
                                                        asker.request(
                                                                REQUESTS
                                                                        + "/"
                                                                        + number
                                                                        + "/documents")))
                                .statusCode())
                .isEqualTo(closed);
        assertThat(
                        asker.send(
                                        asker.request(REQUESTS + "/" + number + "/withdrawal")
                                                .POST(HttpRequest.BodyPublishers.noBody()))
                                .statusCode())
                .isEqualTo(closed);
        assertThat(decide(number, "grant", other).statusCode())
                .isEqualTo(other == TestPeople.VISITOR ? 401 : 403);
        for (var page :
                List.of(
                        "/start-dates/" + number,
                        paper.replace("/api/v1/start-date-requests", "/start-dates"),
                        "/machines/" + TYPE + "/" + serial + "/start-date")) {
            assertThat(asker.get(page).statusCode())
                    .as(page)
                    .isEqualTo(other == TestPeople.VISITOR ? 302 : 404);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"CUSTOMER", "DEALER", "DESK"})
    void nobodyButTheSalesDeskDecides(TestPeople person) {
        var serial = machines.machine(TYPE, START, END, "C00448", "D-020");
        var number = asked(serial, person);
        assertThat(decide(number, "grant", person).statusCode()).isEqualTo(403);
        assertThat(decide(number, "refusal", person).statusCode()).isEqualTo(403);
        assertThat(held(serial)).isEqualTo("2023-12-10..2026-12-09");
        var asker = new Asker(port, person);
        var taken =
                asker.send(
                        asker.request(REQUESTS + "/" + number + "/withdrawal")
                                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(read(taken).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(decide(number, "grant", TestPeople.MANAGER).body()).contains("took back");
    }

    /**
     * NEW-4: a new owner has no business with the papers of the one before, nor the other way
     * round.
     */
    @Test
    void aNewOwnerDoesNotSeeTheFormerOnesPapers() {
        var serial = machines.machine(TYPE, START, END, "C00999", "D-035");
        var number = asked(serial, TestPeople.OTHER_DEALER);
        jdbc.sql(
                        "UPDATE hoshu.machine SET customer = 'C00448', channel = 'D-020' WHERE"
                                + " serial_number = ?")
                .param(serial)
                .update();
        assertThat(new Asker(port, TestPeople.CUSTOMER).get(REQUESTS + "/" + number).statusCode())
                .isEqualTo(404);
        var former = json(REQUESTS + "/" + number, TestPeople.OTHER_DEALER);
        assertThat(former.path("state").asString()).isEqualTo("WAITING");
        assertThat(former.path("today").isNull() || former.path("today").isMissingNode())
                .as("what covers the machine now is not told")
                .isTrue();
        var second = ask(serial, whole(DELIVERED), TestPeople.CUSTOMER);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).doesNotContain(number);
    }

    // ------------------------------------------------------------------ facts

    private static Multipart form(String delivered) {
        return new Multipart()
                .field("deliveredOn", delivered)
                .field("reason", "Delivered late <b>");
    }

    private static Multipart whole(String delivered) {
        return form(delivered)
                .file("deliveryNote", "note.pdf", SentFiles.pdf("note"))
                .file("warrantyCard", "card.jpg", SentFiles.picture("jpg"));
    }

    private static String path(String serial) {
        return "/api/v1/machines/%s/%s/start-date-requests".formatted(TYPE, serial);
    }

    private JsonNode preview(String serial, String of, String delivered, String papers) {
        var asker = new Asker(port);
        var documents = papers.isEmpty() ? "" : "\"" + papers.replace(" ", "\",\"") + "\"";
        return read(
                asker.send(
                        asker.request(path(serial) + "/preview")
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"of\":\"%s\",\"deliveredOn\":\"%s\",\"documents\":[%s]}"
                                                        .formatted(of, delivered, documents)))));
    }

    private HttpResponse<String> ask(String serial, Multipart form, TestPeople person) {
        var asker = new Asker(port, person);
        return asker.send(form.in(asker.request(path(serial))));
    }

    private HttpResponse<String> ask(String serial, Multipart form, String key) {
        var asker = new Asker(port);
        return asker.send(form.in(asker.request(path(serial))).header("Idempotency-Key", key));
    }

    private String asked(String serial, TestPeople person, String customer, String channel) {
        jdbc.sql("UPDATE hoshu.machine SET customer = ?, channel = ? WHERE serial_number = ?")
                .params(customer, channel, serial)
                .update();
        return asked(serial, person);
    }

    private String asked(String serial, TestPeople person) {
        var answer = ask(serial, whole(DELIVERED), person);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(read(answer).path("state").asString()).isEqualTo("WAITING");
        return read(answer).path("number").asString();
    }

    private HttpResponse<String> decide(String number, String act, TestPeople person) {
        return decide(number, act, person, "{\"reason\":\"Looked at the papers.\"}");
    }

    private HttpResponse<String> decide(String number, String act, TestPeople person, String body) {
        var asker = new Asker(port, person);
        return asker.send(
                asker.request(REQUESTS + "/" + number + "/" + act)
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String register(String serial, String kind, int months) {
        var pack =
                packs.hold(
                        machines.part(TYPE, kind, months),
                        TYPE,
                        serial,
                        LocalDate.of(2026, 11, 20));
        var asker = new Asker(port);
        var answer =
                asker.send(
                        asker.request("/api/v1/registrations")
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"packSerial\":\"%s\",\"claimCode\":\"%s\",\"machineNumber\":\"%s\",\"serialNumber\":\"%s\"}"
                                                        .formatted(
                                                                pack.serial(),
                                                                pack.code(),
                                                                TYPE,
                                                                serial))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer).path("number").asString();
    }

    private String registration(String number) {
        return new Asker(port).get("/api/v1/registrations/" + number).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return new Asker(port).send(request);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Asker.read(answer);
    }

    private JsonNode json(String path, TestPeople person) {
        return read(new Asker(port, person).get(path));
    }

    private static List<String> moved(JsonNode request) {
        return request.path("today")
                .path("coverage")
                .valueStream()
                .map(c ->
                        c.path("after").path("start").asString()
                                + ".."
                                + c.path("after").path("end").asString())
                .toList();
    }

    private String held(String serial) {
        return jdbc.sql(
                        """
                        SELECT string_agg(lower(valid) || '..' || (upper(valid) - 1), ' ' ORDER BY upper(valid))
                          FROM hoshu.coverage_entry e JOIN hoshu.machine m ON m.id = e.machine_id
                         WHERE m.serial_number = ? AND upper_inf(recorded)
                        """)
                .param(serial)
                .query(String.class)
                .single();
    }

    /**
     * What covered on a day as it was known at an instant; by the door, whose clock is not ours.
     */
    private String coverage(String serial, String asOf, @Nullable Instant knownAt) {
        var state =
                coverages
                        .read(
                                Programme.REFERENCE,
                                TYPE,
                                SerialNumber.parse(serial).orElseThrow(),
                                LocalDate.parse(asOf),
                                Optional.ofNullable(knownAt),
                                Viewer.EVERYTHING)
                        .orElseThrow()
                        .state()
                        .orElseThrow();
        return state.getClass().getSimpleName();
    }

    private int count(String table, String serial) {
        return jdbc.sql(
                        "SELECT count(*) FROM hoshu."
                                + table
                                + " t JOIN hoshu.machine m ON m.id = t.machine_id WHERE"
                                + " m.serial_number = ?")
                .param(serial)
                .query(Integer.class)
                .single();
    }

    private int entries(String serial) {
        return count("coverage_entry", serial);
    }

    private int mails(String number) {
        return jdbc.sql("SELECT count(*) FROM hoshu.mail WHERE once LIKE 'start-date:' || ? || '%'")
                .param(number)
                .query(Integer.class)
                .single();
    }

    private int audited(String act, JsonNode request) {
        return jdbc.sql("SELECT count(*) FROM hoshu.audit_entry WHERE act = ? AND subject = ?")
                .params(act, "start-date:" + request.path("number").asString())
                .query(Integer.class)
                .single();
    }

    private int stale() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM hoshu.machine_coverage c JOIN hoshu.machine_document d USING (machine_id)
                         WHERE c.document <> d.document
                        """)
                .query(Integer.class)
                .single();
    }

    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> calls)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(calls);
            return answers.stream().map(a -> a.resultNow()).toList();
        }
    }
}
