package dev.hoshu.server.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.delivery.HeldPacks;
import dev.hoshu.server.delivery.HeldPacks.Held;
import dev.hoshu.server.delivery.Packs;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Packs meet machines over HTTP on 22 November 2026: what the rulebook says, once and for good. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=RegistrationTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class RegistrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String PATH = "/api/v1/registrations";

    @LocalServerPort private int port;
    private final HeldPacks held;
    private final HeldMachines machines;
    private final JdbcClient jdbc;

    RegistrationTest(@Autowired JdbcClient jdbc, @Autowired Packs packs) {
        this.jdbc = jdbc;
        this.held = new HeldPacks(jdbc, packs);
        this.machines = new HeldMachines(jdbc);
    }

    // ------------------------------------------------------------------ what the rules say

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    NEW-2 | an upgrade starts with the warranty    | 7X06 | 2023-12-15 | 2026-12-14 | UPGRADE | 60 | 2026-11-20 | false | ACCEPTED | 2023-12-15 | 2028-12-14 | false
                    NEW-1 | on the warranty's last day             | 7X06 | 2023-11-23 | 2026-11-22 | UPGRADE | 60 | 2026-11-20 | false | ACCEPTED | 2023-11-23 | 2028-11-22 | false
                    NEW-1 | a day after it, though ordered in time | 7X06 | 2023-11-22 | 2026-11-21 | UPGRADE | 60 | 2026-11-20 | false | REFUSED  | -          | -          | false
                    REN-2 | a renewal adjoins the coverage         | 7X06 | 2023-12-01 | 2026-11-30 | RENEWAL | 12 | 2026-10-01 | false | ACCEPTED | 2026-12-01 | 2027-11-30 | false
                    REN-5 | day 90, still free                     | 7X06 | 2023-08-25 | 2026-08-24 | RENEWAL | 12 | 2026-11-22 | false | ACCEPTED | 2026-08-25 | 2027-08-24 | false
                    REN-5 | day 91, with a fee                     | 7X06 | 2023-08-24 | 2026-08-23 | RENEWAL | 12 | 2026-11-22 | false | ACCEPTED | 2026-08-24 | 2027-08-23 | true
                    REN-4 | as late as its order, not its registration | 7X06 | 2023-08-24 | 2026-08-23 | RENEWAL | 12 | 2026-11-21 | false | ACCEPTED | 2026-08-24 | 2027-08-23 | false
                    REN-7 | half a term                            | 7X06 | 2023-12-01 | 2026-11-30 | RENEWAL | 12 | 2026-10-01 | true  | ACCEPTED | 2026-12-01 | 2027-05-31 | false
                    REN-8 | over before it is ordered              | 7X06 | 2022-11-22 | 2025-11-21 | RENEWAL | 12 | 2026-11-22 | false | REFUSED  | -          | -          | false
                    EOS-3 | a held renewal is cut at EOS           | 3633 | 2022-03-01 | 2027-02-28 | RENEWAL | 12 | 2026-11-20 | false | ACCEPTED | 2027-03-01 | 2027-12-31 | false
                    """)
    void aPackIsJudgedByTheRule(
            String rule,
            String situation,
            String type,
            LocalDate start,
            LocalDate end,
            String kind,
            int months,
            LocalDate orderedOn,
            boolean half,
            String outcome,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            boolean fee) {
        var serial = machines.machine(type, start, end);
        var pack = held.hold(machines.part(type, kind, months), type, serial, orderedOn);
        var preview =
                read(send(PATH + "/preview", body(pack, type, serial, half), TestPeople.DESK));
        assertThat(preview.path("outcome").asString()).as(situation + preview).isEqualTo(outcome);
        if (outcome.equals("REFUSED") || fee) {
            assertThat(preview.path("rules").toString()).as(situation).contains("\"" + rule + "\"");
        }
        assertThat(entries(serial)).as("a preview keeps nothing").isEqualTo(1);
        var answer = send(PATH, body(pack, type, serial, half), TestPeople.DESK);
        if (outcome.equals("REFUSED")) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(entries(serial)).isEqualTo(1);
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var kept = keptAsTold(answer);
        assertThat(kept.path("start").asString()).isEqualTo(String.valueOf(first));
        assertThat(kept.path("end").asString()).isEqualTo(String.valueOf(last));
        assertThat(kept.path("reinstatementFee").asString().equals("NONE")).isEqualTo(!fee);
        assertThat(preview.path("reinstatementFee").asBoolean()).isEqualTo(fee);
        assertThat(coverage(type, serial).toString())
                .as("it covers from the moment of the answer")
                .contains("\"start\":\"" + first + "\"")
                .contains("\"end\":\"" + last + "\"");
    }

    /** PREM-1, PREM-3: from the day of registration to the end of the service it upgrades. */
    @Test
    void aPremierUpgradeEndsWithItsService() {
        var type = premierType();
        var serial = machines.machine(type, LocalDate.of(2025, 4, 1), LocalDate.of(2028, 3, 31));
        var upgrade = held.hold(machines.part(type, "UPGRADE", 60), type, serial, TODAY);
        var premier = held.hold(machines.part(type, "PREMIER_UPGRADE", 60), type, serial, TODAY);
        var without =
                read(send(PATH + "/preview", body(premier, type, serial, false), TestPeople.DESK));
        assertThat(without.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(without.path("rules").toString()).contains("PREM-1");
        assertThat(send(PATH, body(upgrade, type, serial, false), TestPeople.DESK).statusCode())
                .isEqualTo(201);
        var kept = keptAsTold(send(PATH, body(premier, type, serial, false), TestPeople.DESK));
        assertThat(kept.path("start").asString()).isEqualTo("2026-11-22");
        assertThat(kept.path("end").asString()).isEqualTo("2030-03-31");
        assertThat(coverage(type, serial).path("premier").asBoolean()).isTrue();
    }

    /** REG-3: a pack is registered on a machine that its offering fits. */
    @Test
    void aPackForOtherMachinesIsRefusedWithWhatWouldFit() {
        var serial =
                machines.machine("7X06", LocalDate.of(2023, 12, 1), LocalDate.of(2026, 11, 30));
        var pack = held.hold(machines.part("3633", "RENEWAL", 12), "3633", "S3633", TODAY);
        var preview =
                read(send(PATH + "/preview", body(pack, "7X06", serial, false), TestPeople.DESK));
        assertThat(preview.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(preview.path("wouldFit").size()).isPositive();
        assertThat(preview.path("warnings").toString()).contains("another machine");
    }

    /** REG-2: both the serial number and the claim code are needed. */
    @Test
    void neitherHalfOfTheLetterIsEnough() {
        var serial =
                machines.machine("7X06", LocalDate.of(2023, 12, 1), LocalDate.of(2026, 11, 30));
        var one = held.hold(machines.part("7X06", "RENEWAL", 12), "7X06", serial, TODAY);
        var other = held.hold(machines.part("7X06", "RENEWAL", 12), "7X06", serial, TODAY);
        var mixed = new Held(one.serial(), other.code());
        var unknown = new Held("HS00000042K", one.code());
        for (var pack : List.of(mixed, unknown)) {
            var answer = send(PATH, body(pack, "7X06", serial, false), TestPeople.MANAGER);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
            assertThat(answer.body()).contains("unknown-pack");
        }
        assertThat(send(PATH, body(one, "7X06", serial, false), TestPeople.VISITOR).statusCode())
                .as("whoever holds the letter needs no account")
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "packSerial,HS0000",
        "claimCode,' '",
        "machineNumber,7X0",
        "serialNumber,!!",
        "packSerial,LS00000001"
    })
    void whatIsNotUnderstoodIsNamed(String member, String typed) {
        var body =
                "{\"packSerial\":\"HS00000042K\",\"claimCode\":\"X\",\"machineNumber\":\"7X06\",\"serialNumber\":\"J300ABCD\"}"
                        .replaceFirst(
                                "\"" + member + "\":\"[^\"]*\"",
                                "\"" + member + "\":\"" + typed + "\"");
        var answer = send(PATH, body, TestPeople.DESK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(read(answer).path("field").asString()).isEqualTo("/" + member);
    }

    // ------------------------------------------------------------------ once and for good

    /** REG-3: 64 clients at the same moment; one wins, the rest are told who did and when. */
    @Test
    void ofManyWhoRegisterOnePackOneDoes() throws Exception {
        var serial =
                machines.machine("7X06", LocalDate.of(2023, 12, 1), LocalDate.of(2026, 11, 30));
        var pack = held.hold(machines.part("7X06", "RENEWAL", 12), "7X06", serial, TODAY);
        var people =
                List.of(
                        TestPeople.DESK,
                        TestPeople.MANAGER,
                        TestPeople.CUSTOMER,
                        TestPeople.DEALER);
        var answers =
                atOnce(64, n -> send(PATH, body(pack, "7X06", serial, false), people.get(n % 4)));
        var won = answers.stream().filter(a -> a.statusCode() == 201).toList();
        assertThat(won).hasSize(1);
        var winner = read(won.getFirst()).path("registeredBy").asString();
        assertThat(answers.stream().filter(a -> a.statusCode() != 201))
                .hasSize(63)
                .allSatisfy(a -> {
                    assertThat(a.statusCode()).as(a.body()).isEqualTo(409);
                    assertThat(a.body())
                            .contains("pack-registered")
                            .contains(winner)
                            .contains("registeredAt")
                            .contains(serial);
                });
        assertThat(entries(serial)).isEqualTo(2);
        assertThat(audited(pack)).isEqualTo(1);
    }

    /** Of two packs that would overlap on one machine one is registered. */
    @Test
    void twoPacksDoNotCoverTheSameDays() throws Exception {
        var serial = machines.machine("7X06", LocalDate.of(2025, 4, 1), LocalDate.of(2028, 3, 31));
        var upgrades =
                IntStream.range(0, 16)
                        .mapToObj(n ->
                                held.hold(
                                        machines.part("7X06", "UPGRADE", 60),
                                        "7X06",
                                        serial,
                                        TODAY))
                        .toList();
        var answers =
                atOnce(
                        16,
                        n ->
                                send(
                                        PATH,
                                        body(upgrades.get(n), "7X06", serial, false),
                                        TestPeople.DESK));
        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.statusCode() != 201))
                .allSatisfy(a -> assertThat(a.statusCode()).as(a.body()).isEqualTo(422));
        assertThat(entries(serial)).isEqualTo(2);
    }

    /**
     * Renewals registered at once follow one another without a gap and without an overlap (TERM-2).
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void renewalsAtOnceFollowOneAnother(long seed) throws Exception {
        var random = new Random(seed);
        var serials =
                IntStream.range(0, 4)
                        .mapToObj(n ->
                                machines.machine(
                                        "7X06",
                                        LocalDate.of(2024, 1, 1).plusDays(random.nextInt(20)),
                                        LocalDate.of(2026, 12, 1).plusDays(random.nextInt(60))))
                        .toList();
        var packs = new ArrayList<Held>();
        var targets = new ArrayList<String>();
        for (int i = 0; i < 24; i++) {
            var serial = serials.get(random.nextInt(serials.size()));
            packs.add(held.hold(machines.part("7X06", "RENEWAL", 12), "7X06", serial, TODAY));
            targets.add(serial);
        }
        var answers =
                atOnce(
                        24,
                        n ->
                                send(
                                        PATH,
                                        body(packs.get(n), "7X06", targets.get(n), false),
                                        TestPeople.DESK));
        assertThat(answers)
                .as("seed %d", seed)
                .allSatisfy(a -> assertThat(a.statusCode()).isIn(201, 422));
        for (var serial : serials) {
            assertThat(gapsAndOverlaps(serial)).as("seed %d, %s", seed, serial).isZero();
            assertThat(coverage("7X06", serial).path("gaps").size()).isZero();
        }
        assertThat(stale()).as("seed %d", seed).isZero();
    }

    @Test
    void anAnswerThatWasLostIsGivenAgain() {
        var serial =
                machines.machine("7X06", LocalDate.of(2023, 12, 1), LocalDate.of(2026, 11, 30));
        var pack = held.hold(machines.part("7X06", "RENEWAL", 12), "7X06", serial, TODAY);
        var body = body(pack, "7X06", serial, false);
        var first = send(PATH, body, TestPeople.DESK, "key-1");
        var again = send(PATH, body, TestPeople.DESK, "key-1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(
                        send(PATH, body(pack, "7X06", serial, true), TestPeople.DESK, "key-1")
                                .statusCode())
                .as("another request under the same key")
                .isEqualTo(422);
        assertThat(send(PATH, body, TestPeople.MANAGER, "key-1").statusCode())
                .as("the same key of somebody else is another key")
                .isEqualTo(409);
        assertThat(entries(serial)).isEqualTo(2);
    }

    // ------------------------------------------------------------------ who sees it

    @Test
    void registrationsOfOthersAreNotThere() {
        var serial =
                machines.machine(
                        "7X06",
                        LocalDate.of(2023, 12, 1),
                        LocalDate.of(2026, 11, 30),
                        "C00448",
                        "D-020");
        var pack = held.hold(machines.part("7X06", "RENEWAL", 12), "7X06", serial, TODAY);
        var number =
                read(send(PATH, body(pack, "7X06", serial, false), TestPeople.VISITOR))
                        .path("number")
                        .asString();
        for (var person :
                List.of(
                        TestPeople.CUSTOMER,
                        TestPeople.DEALER,
                        TestPeople.DESK,
                        TestPeople.MANAGER)) {
            assertThat(new Asker(port, person).get(PATH + "/" + number).statusCode())
                    .as(person.name())
                    .isEqualTo(200);
        }
        assertThat(new Asker(port, TestPeople.OTHER_DEALER).get(PATH + "/" + number).statusCode())
                .isEqualTo(404);
        assertThat(new Asker(port, TestPeople.OTHER_DEALER).get(PATH).body())
                .doesNotContain(number);
        assertThat(new Asker(port, TestPeople.VISITOR).get(PATH + "/" + number).statusCode())
                .isEqualTo(401);
    }

    // ------------------------------------------------------------------ as a person goes

    @Test
    void aPersonLooksConfirmsAndHoldsACertificate() throws Exception {
        var serial =
                machines.machine(
                        "7X06",
                        LocalDate.of(2023, 8, 24),
                        LocalDate.of(2026, 8, 23),
                        "C00448",
                        "D-020");
        var pack = held.hold(machines.part("7X06", "RENEWAL", 12), "7X06", serial, TODAY);
        var browser = new Browser(port);
        var fields =
                Map.of(
                        "pack",
                        pack.serial().toLowerCase(java.util.Locale.ROOT),
                        "code",
                        pack.code(),
                        "machine",
                        "7x06-cto1ww",
                        "serial",
                        serial);
        var preview = browser.send("/register", "/register/preview", fields);
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body())
                .containsPattern("2026-08-24[^\\n]*2027-08-23")
                .contains("REN-5")
                .doesNotContain("C00448")
                .doesNotContain("D-020");
        var confirm = new java.util.HashMap<>(fields);
        confirm.putAll(Map.of("first", "2026-08-24", "last", "2027-08-23", "fee", "true"));
        assertThat(browser.send("/register", "/register", confirm).statusCode())
                .as("without agreeing to the fee")
                .isEqualTo(422);
        confirm.put("agreed", "true");
        confirm.put("last", "2027-08-22");
        assertThat(browser.send("/register", "/register", confirm).statusCode())
                .as("what was confirmed is not what would be kept")
                .isEqualTo(409);
        assertThat(entries(serial)).isEqualTo(1);
        confirm.put("last", "2027-08-23");
        var kept = browser.send("/register", "/register", confirm);
        assertThat(kept.statusCode()).isEqualTo(302);
        var address =
                kept.headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("https?://[^/]+", "");
        assertThat(
                        browser.send("/register", "/register", confirm)
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                .as("a second click leads to the same certificate")
                .endsWith(address);
        assertThat(new Browser(port).get(address).body())
                .containsPattern("2026-08-24[^\\n]*2027-08-23")
                .doesNotContain("C00448");
        assertThat(new Browser(port).get(address + "0").statusCode()).isEqualTo(404);
        var pdf =
                java.net.http.HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                java.net.URI.create(
                                                        "http://localhost:"
                                                                + port
                                                                + address
                                                                + "/certificate.pdf"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.body())) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
                    .contains(serial)
                    .contains(pack.serial())
                    .contains("2027");
        }
    }

    @Test
    void thirtyPacksAtOnceAndTheWrongOnesAlone() {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            var serial =
                    machines.machine("7X06", LocalDate.of(2023, 12, 1), LocalDate.of(2026, 11, 30));
            var pack = held.hold(machines.part("7X06", "RENEWAL", 12), "7X06", serial, TODAY);
            rows.add(
                    i == 6
                            ? pack.serial() + "\t" + pack.code() + "\t7X06CT01\t" + serial
                            : i == 17
                                    ? "HS70000001A\t" + pack.code() + "\t7X06\t" + serial
                                    : pack.serial() + "\t" + pack.code() + "\t7X06\t" + serial);
        }
        var browser = new Browser(port);
        var page =
                browser.send(
                        "/register/many",
                        "/register/many",
                        Map.of("list", String.join("\n", rows), "act", "register"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("28 registered, 2 not")
                .contains("Try the 2 that are left");
        var left = Pattern.compile("(?s)<textarea[^>]*>(.*?)</textarea>").matcher(page.body());
        assertThat(left.find()).isTrue();
        assertThat(left.group(1).strip().lines()).containsExactly(rows.get(6), rows.get(17));
        var mended =
                left.group(1).strip().lines().findFirst().orElseThrow().replace("7X06CT01", "7X06");
        var again =
                browser.send(
                        "/register/many",
                        "/register/many",
                        Map.of("list", mended, "act", "register"));
        assertThat(again.body()).contains("1 registered, 0 not");
    }

    // ------------------------------------------------------------------ facts

    private String premierType() {
        return jdbc.sql(
                        """
                        SELECT f.machine_type FROM hoshu.offering o
                          JOIN hoshu.offering_fit f USING (list_id, part_number)
                          JOIN hoshu.machine_type t ON t.machine_type = f.machine_type AND t.premier_upgrade
                           AND t.eos_state = 'NONE_ANNOUNCED' AND t.two_year_renewal
                         WHERE o.list_id = (SELECT id FROM hoshu.offering_list WHERE programme = ?
                                             ORDER BY list_date DESC LIMIT 1)
                           AND o.kind = 'PREMIER_UPGRADE' AND o.months = 60
                           AND EXISTS (SELECT FROM hoshu.offering u JOIN hoshu.offering_fit g USING (list_id, part_number)
                                        WHERE u.list_id = o.list_id AND g.machine_type = f.machine_type
                                          AND g.model = '' AND u.kind = 'UPGRADE' AND u.months = 60
                                          AND NOT u.premier AND u.level IN ('NBD', '24X7'))
                         ORDER BY 1 LIMIT 1
                        """)
                .param(Programme.REFERENCE)
                .query((row, n) -> row.getString(1))
                .single();
    }

    private int entries(String serial) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM hoshu.coverage_entry e JOIN hoshu.machine m ON m.id = e.machine_id
                         WHERE m.serial_number = ?
                        """)
                .param(serial)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private int audited(Held pack) {
        return jdbc.sql(
                        "SELECT count(*) FROM hoshu.audit_entry WHERE act = 'pack.registered' AND"
                                + " subject = ?")
                .param("pack " + pack.serial())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private int gapsAndOverlaps(String serial) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM (
                            SELECT lower(valid) AS first_day, lag(upper(valid)) OVER (ORDER BY lower(valid)) AS before
                              FROM hoshu.coverage_entry e JOIN hoshu.machine m ON m.id = e.machine_id
                             WHERE m.serial_number = ?) s
                         WHERE before IS NOT NULL AND before <> first_day
                        """)
                .param(serial)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** Machines of which something else is read than what is recorded. */
    private int stale() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM hoshu.machine_coverage c JOIN hoshu.machine_document d USING (machine_id)
                         WHERE c.document <> d.document
                        """)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private JsonNode coverage(String type, String serial) {
        return new Asker(port, TestPeople.VISITOR)
                .json("/api/v1/machines/%s/%s/coverage".formatted(type, serial));
    }

    private static String body(Held pack, String type, String serial, boolean half) {
        return """
        {"packSerial":"%s","claimCode":"%s","machineNumber":"%s","serialNumber":"%s","halfTerm":%s}\
        """
                .formatted(pack.serial(), pack.code(), type, serial, half);
    }

    private HttpResponse<String> send(String path, String body, TestPeople person) {
        return send(path, body, person, "");
    }

    private HttpResponse<String> send(String path, String body, TestPeople person, String key) {
        var asker = new Asker(port, person);
        var request =
                asker.request(path)
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return asker.send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    /** A registration as it was told, which is what anybody reads of it later. */
    private JsonNode keptAsTold(HttpResponse<String> answer) {
        var told = read(answer);
        var path = PATH + "/" + told.path("number").asString();
        assertThat(new Asker(port, TestPeople.DESK).json(path)).isEqualTo(told);
        return told;
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 499);
        return Asker.read(answer);
    }

    private static List<HttpResponse<String>> atOnce(
            int clients, java.util.function.IntFunction<HttpResponse<String>> act)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started =
                    IntStream.range(0, clients)
                            .mapToObj(n ->
                                    threads.submit(
                                            (Callable<HttpResponse<String>>) () -> act.apply(n)))
                            .toList();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var future : started) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
