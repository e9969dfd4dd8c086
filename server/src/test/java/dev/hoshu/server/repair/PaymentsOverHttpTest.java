package dev.hoshu.server.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/**
 * Who pays for a case, over HTTP on 22 November 2026. The machine stands in Chiyoda and is covered
 * until 9 December 2025.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=PaymentsOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class PaymentsOverHttpTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CASES = "/api/v1/cases";
    private static final LocalDate START = LocalDate.of(2022, 12, 10);
    private static final LocalDate END = LocalDate.of(2025, 12, 9);
    private static final String COVERED = "2025-12-09";
    private static final String UNCOVERED = "2025-12-10";

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;
    private final AuditChain chain;

    PaymentsOverHttpTest(@Autowired JdbcClient jdbc, @Autowired AuditChain chain) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
        this.chain = chain;
    }

    // ------------------------------------------------------------------ lines

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REP-1 the coverage's last day     | {"part":"HDD","origin":"WITH_SYSTEM","cause":"FAILURE","on":"2025-12-09"}                                  | COVERAGE | REP-1
                    REP-5 the day after               | {"part":"HDD","origin":"WITH_SYSTEM","cause":"FAILURE","on":"2025-12-10"}                                  | CUSTOMER | REP-5
                    REP-2 preventive                  | {"part":"HDD","origin":"WITH_SYSTEM","cause":"PREVENTIVE","on":"2025-12-09"}                               | CUSTOMER | REP-2
                    REP-3 an accident                 | {"part":"HDD","origin":"WITH_SYSTEM","cause":"ACCIDENT","on":"2025-12-09"}                                 | CUSTOMER | REP-3
                    REP-4 there before                | {"part":"HDD","origin":"WITH_SYSTEM","cause":"PRE_EXISTING","on":"2025-12-09"}                             | CUSTOMER | REP-4
                    PART-2 put in later               | {"part":"HDD","origin":"ADDED_LATER","cause":"FAILURE","on":"2025-12-09"}                                  | COVERAGE | PART-2
                    PART-3 its own warranty           | {"part":"HDD","origin":"ADDED_LATER","cause":"FAILURE","on":"2025-12-10","warranty":{"start":"2024-01-01","end":"2025-12-10"}} | COVERAGE | PART-3
                    PART-4 which is over              | {"part":"HDD","origin":"ADDED_LATER","cause":"FAILURE","on":"2025-12-11","warranty":{"start":"2024-01-01","end":"2025-12-10"}} | CUSTOMER | PART-4
                    PART-5 a battery of a later UPS   | {"part":"UPS_BATTERY","origin":"WITH_SYSTEM","cause":"FAILURE","on":"2025-12-09","option":{"name":"UPS 3U","origin":"ADDED_LATER"}} | CUSTOMER | PART-5
                    PART-5 a battery of its own UPS   | {"part":"UPS_BATTERY","origin":"WITH_SYSTEM","cause":"FAILURE","on":"2025-12-09","option":{"name":"UPS 3U","origin":"WITH_SYSTEM"}} | COVERAGE | REP-1
                    PART-6 worn out                   | {"part":"SSD","origin":"WITH_SYSTEM","cause":"FAILURE","on":"2025-12-09","enduranceLeft":0}                | CUSTOMER | PART-6
                    PART-6 a little left              | {"part":"SSD","origin":"WITH_SYSTEM","cause":"FAILURE","on":"2025-12-09","enduranceLeft":0.5}              | COVERAGE | REP-1
                    """)
    void eachLineIsDecidedByItsOwnFacts(String situation, String facts, String payer, String rule) {
        var number = taken();
        var line =
                added(
                        number,
                        ((ObjectNode) JSON.readTree(facts))
                                .put("kind", "PART")
                                .put("what", "Disk 3"));
        assertThat(line.path("payer").asString()).isEqualTo(payer);
        assertThat(line.path("current").path("rules").path(0).asString()).isEqualTo(rule);
        for (var language : List.of("ja", "en")) {
            assertThat(line.path("current").path("explanation").path(language).asString())
                    .isNotBlank();
        }
        assertThat(
                        jdbc.sql("SELECT payer FROM hoshu.case_line WHERE case_number = ?")
                                .param(number)
                                .query((row, n) -> row.getString(1))
                                .list())
                .containsExactly(payer);
    }

    @Test
    void aCaseSaysWhoPaysForWhichLineAndWhichCoverItIs() {
        var serial = machine();
        service(serial, "24X7_4H", "2022-12-10", "2025-12-09", 1);
        var number = taken(serial);
        var covered = added(number, part(COVERED));
        var choice = covered.path("current").path("covering");
        assertThat(choice.path("by").path("en").asString()).contains("4-hour response");
        assertThat(choice.path("others").path(0).path("because").asString())
                .isEqualTo("LOWER_LEVEL");
        added(number, part(COVERED).put("cause", "ACCIDENT"));
        assertThat(lines(number).path("summary").path("en").asString())
                .isEqualTo("Line 1 covered; line 2 charged to the customer.");
        assertThat(lines(number).path("work").asString()).isEqualTo("ESTIMATE_NEEDED");
    }

    @Test
    void workOnAPartGoesWithItAndIsDecidedAnewWithIt() {
        var number = taken();
        added(number, part(COVERED));
        var work =
                JSON.createObjectNode()
                        .put("kind", "PART_WORK")
                        .put("what", "Restore the array")
                        .put("forLine", 1)
                        .put("minutes", 30);
        added(number, work);
        assertThat(payers(number)).containsExactly("COVERAGE", "COVERAGE");
        assertThat(
                        post(
                                        number,
                                        "lines/1/withdrawal",
                                        "{\"reason\":\"wrong\"}",
                                        TestPeople.DESK)
                                .statusCode())
                .as("work belongs to it")
                .isEqualTo(422);
        change(number, 1, part(UNCOVERED), "The failure was a day later");
        assertThat(payers(number)).containsExactly("CUSTOMER", "CUSTOMER");
        var line = lines(number).path("lines").path(0);
        assertThat(line.path("earlier").size()).as("nothing is lost").isEqualTo(1);
        assertThat(line.path("current").path("reason").asString())
                .isEqualTo("The failure was a day later");
        assertThat(
                        post(
                                        number,
                                        "lines/2/withdrawal",
                                        "{\"reason\":\"not needed\"}",
                                        TestPeople.DESK)
                                .statusCode())
                .isEqualTo(200);
        assertThat(lines(number).path("withdrawn").path(0).path("line").asInt()).isEqualTo(2);
        assertThat(acts(number))
                .containsExactly(
                        "case.taken",
                        "case-line.added",
                        "case-line.added",
                        "case-line.changed",
                        "case-line.changed",
                        "case-line.withdrawn");
        assertThat(chain.verify(null).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no kind                  | {"what":"x"}                                                                | /kind
                    no name                  | {"kind":"PART","part":"HDD","origin":"WITH_SYSTEM","cause":"FAILURE","on":"2026-11-20"} | /what
                    tomorrow's failure       | {"kind":"PART","what":"x","part":"HDD","origin":"WITH_SYSTEM","cause":"FAILURE","on":"2026-11-23"} | /on
                    an unknown part          | {"kind":"PART","what":"x","part":"FAN","origin":"WITH_SYSTEM","cause":"FAILURE","on":"2026-11-20"} | /part
                    more than all endurance  | {"kind":"PART","what":"x","part":"SSD","origin":"WITH_SYSTEM","cause":"FAILURE","on":"2026-11-20","enduranceLeft":100.5} | /enduranceLeft
                    a warranty without end   | {"kind":"PART","what":"x","part":"HDD","origin":"ADDED_LATER","cause":"FAILURE","on":"2026-11-20","warranty":{"start":"2026-01-01"}} | /warrantyEnd
                    a hundred pieces         | {"kind":"PART","what":"x","part":"HDD","origin":"WITH_SYSTEM","cause":"FAILURE","on":"2026-11-20","pieces":100} | /pieces
                    work on no part          | {"kind":"PART_WORK","what":"x","forLine":7}                                 | /forLine
                    """)
    void whatCannotBeReadIsNamedAndNothingIsKept(String situation, String body, String field) {
        var number = taken();
        var answer = post(number, "lines", body, TestPeople.DESK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        assertThat(lines(number).path("lines").size()).isZero();
        assertThat(post(number, "lines", "{\"wat\":1}", TestPeople.DESK).statusCode())
                .isEqualTo(400);
    }

    @Test
    void tomorrowsPreventiveWorkCanBeWrittenDown() {
        assertThat(
                        added(taken(), part("2026-11-23").put("cause", "PREVENTIVE"))
                                .path("payer")
                                .asString())
                .isEqualTo("CUSTOMER");
    }

    @Test
    void aRequestThatIsRepeatedIsOneLine() {
        var number = taken();
        var body = part(UNCOVERED).toString();
        var first = post(number, "lines", body, TestPeople.DESK, "line-1");
        var second = post(number, "lines", body, TestPeople.DESK, "line-1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(lines(number).path("lines").size()).isEqualTo(1);
    }

    @Test
    void aMachineThatIsNotOnRecordIsNotDecidedRatherThanCharged() {
        var number = taken(HeldMachines.unusedSerial());
        assertThat(added(number, part("2026-11-20")).path("payer").asString()).isEqualTo("OPEN");
        assertThat(
                        added(number, part("2026-11-20").put("cause", "ACCIDENT"))
                                .path("payer")
                                .asString())
                .as("an accident is charged whatever covers it")
                .isEqualTo("CUSTOMER");
    }

    // ------------------------------------------------------------------ estimate and acceptance

    @Test
    void anEstimateCountsLabourTheWayThePartAndItsShipping() {
        var number = taken();
        assertThat(post(number, "estimates", "{}", TestPeople.DESK).body())
                .contains("nothing-to-estimate");
        added(number, part(UNCOVERED).put("minutes", 90).put("priceYen", 10000));
        added(number, part(COVERED));
        var estimate = estimated(number);
        assertThat(
                        estimate.path("items")
                                .valueStream()
                                .map(i ->
                                        i.path("charge").asString() + " " + i.path("yen").asLong()))
                .as(
                        "REP-5: a little more than 4 km by road from the nearest centre, five begun"
                                + " ones")
                .containsExactly(
                        "LABOUR 32000", "TRAVEL 6400", "PARTS 10000", "PARTS_SHIPPING 2500");
        assertThat(estimate.path("netYen").asLong()).isEqualTo(50900);
        assertThat(estimate.path("taxYen").asLong()).isEqualTo(5090);
        assertThat(estimate.path("grossYen").asLong()).isEqualTo(55990);
        assertThat(estimate.path("invented").path("en").asString()).contains("invented");
        assertThat(estimate.path("validUntil").asString()).isEqualTo("2026-12-06");
        assertThat(estimate.path("lines").size()).isEqualTo(1);
        assertThat(lines(number).path("work").asString()).isEqualTo("WAITING_FOR_ACCEPTANCE");
        assertThat(lines(number).path("released").asBoolean()).isFalse();
    }

    @Test
    void whatNobodyKnowsIsOnRequestAndLeavesNoTotal() {
        var number = takenAt(HeldMachines.unusedSerial(), "somewhere in the second warehouse");
        added(number, part(UNCOVERED).put("cause", "ACCIDENT"));
        var estimate = estimated(number);
        assertThat(
                        estimate.path("items")
                                .valueStream()
                                .map(i ->
                                        i.path("charge").asString()
                                                + " "
                                                + i.path("yen").toString()))
                .containsExactly("LABOUR null", "TRAVEL null", "PARTS null", "PARTS_SHIPPING 2500");
        assertThat(estimate.path("grossYen").isNull()).isTrue();
        assertThat(estimate.path("open").path("en").asString())
                .contains("3 lines have a price on request");
    }

    @Test
    void theCustomerAcceptsOnceAndThenTheWorkIsReleased() {
        var number = estimatedCase();
        assertThat(answer(number, 1, "{\"answer\":\"ACCEPTED\"}", TestPeople.DEALER).statusCode())
                .isEqualTo(403);
        assertThat(answer(number, 1, "{\"answer\":\"ACCEPTED\"}", TestPeople.DESK).body())
                .as("the desk says who said so")
                .contains("/saidBy");
        assertThat(answer(number, 1, "{\"answer\":\"MAYBE\"}", TestPeople.CUSTOMER).statusCode())
                .isEqualTo(400);
        var accepted = answer(number, 1, "{\"answer\":\"ACCEPTED\"}", TestPeople.CUSTOMER);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        assertThat(Asker.read(accepted).path("answer").path("by").asString())
                .isEqualTo("test-customer");
        assertThat(lines(number).path("released").asBoolean()).isTrue();
        var again = answer(number, 1, "{\"answer\":\"DECLINED\"}", TestPeople.CUSTOMER);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("ANSWERED");
        assertThat(acts(number)).contains("case-estimate.made", "case-estimate.answered");
    }

    @Test
    void theDeskAnswersOnTheCustomersWordAndNamesWhoSaidSoAndWhen() {
        var number = estimatedCase();
        var later =
                "{\"answer\":\"DECLINED\",\"saidBy\":\"架空"
                        + " 花子\",\"saidAt\":\"2026-11-23T10:00:00+09:00\"}";
        assertThat(answer(number, 1, later, TestPeople.DESK).body()).contains("/saidAt");
        var said = later.replace("11-23", "11-21");
        var answer = Asker.read(answer(number, 1, said, TestPeople.DESK)).path("answer");
        assertThat(answer.path("saidBy").asString()).isEqualTo("架空 花子");
        assertThat(answer.path("saidAt").asString()).isEqualTo("2026-11-21T01:00:00Z");
        assertThat(lines(number).path("work").asString()).isEqualTo("DECLINED");
    }

    @Test
    void aLaterVersionTakesThePlaceOfTheOneBeforeAndSaysWhatToDo() {
        var number = estimatedCase();
        change(
                number,
                1,
                part(UNCOVERED).put("minutes", 300).put("priceYen", 10000),
                "It takes longer");
        assertThat(lines(number).path("work").asString()).isEqualTo("ESTIMATE_OUTDATED");
        assertThat(answer(number, 1, "{\"answer\":\"ACCEPTED\"}", TestPeople.CUSTOMER).body())
                .contains("OUTDATED");
        assertThat(estimated(number).path("version").asInt()).isEqualTo(2);
        var old = answer(number, 1, "{\"answer\":\"ACCEPTED\"}", TestPeople.CUSTOMER);
        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(old.body()).contains("SUPERSEDED").contains("read and answer that one");
        assertThat(answer(number, 2, "{\"answer\":\"ACCEPTED\"}", TestPeople.CUSTOMER).statusCode())
                .isEqualTo(200);
        assertThat(
                        json(CASES + "/" + number + "/estimates", TestPeople.CUSTOMER)
                                .path("estimates")
                                .size())
                .isEqualTo(2);
        assertThat(
                        json(CASES + "/" + number + "/estimates/1", TestPeople.CUSTOMER)
                                .path("grossYen")
                                .asLong())
                .as("the old version is kept as it was shown")
                .isEqualTo(55990);
        assertThat(mails("estimate-made:%s:1".formatted(number), "CUSTOMER")).isPositive();
        assertThat(mails("estimate-made:%s:2".formatted(number), "CUSTOMER")).isPositive();
        assertThat(mails("estimate-answered:%s:1".formatted(number), "DESK")).isZero();
        assertThat(mails("estimate-answered:%s:2".formatted(number), "DESK")).isPositive();
    }

    @Test
    void ofTwoAnswersAtOnceOneIsTaken() throws Exception {
        for (int round = 0; round < 5; round++) {
            var number = estimatedCase();
            var barrier = new CyclicBarrier(2);
            var said =
                    "{\"answer\":\"DECLINED\",\"saidBy\":\"架空"
                            + " 花子\",\"saidAt\":\"2026-11-21T10:00:00+09:00\"}";
            var tries = new ArrayList<Callable<Integer>>();
            tries.add(() -> {
                barrier.await();
                return answer(number, 1, "{\"answer\":\"ACCEPTED\"}", TestPeople.CUSTOMER)
                        .statusCode();
            });
            tries.add(() -> {
                barrier.await();
                return answer(number, 1, said, TestPeople.DESK).statusCode();
            });
            var statuses = new ArrayList<Integer>();
            try (var executor = Executors.newFixedThreadPool(2)) {
                for (var done : executor.invokeAll(tries)) {
                    statuses.add(done.get());
                }
            }
            assertThat(statuses).as("round " + round).containsExactlyInAnyOrder(200, 409);
            assertThat(
                            jdbc.sql(
                                            "SELECT count(*) FROM hoshu.case_estimate_answer WHERE"
                                                    + " case_number = ?")
                                    .param(number)
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void afterTheEndOfSupportItIsSaidBeforeAnythingIsTypedAndNothingIsEstimated() {
        var serial =
                machines.machine(
                        "5463",
                        LocalDate.of(2023, 4, 1),
                        LocalDate.of(2026, 3, 31),
                        "C00448",
                        "D-020");
        var number = takenAt("5463", serial, "東京都千代田区丸の内1-9-1");
        assertThat(lines(number).path("noSpotWork").path("en").asString())
                .contains("EOS-4")
                .contains("31 March 2026");
        assertThat(added(number, part("2026-04-01")).path("payer").asString())
                .as("EOS-4")
                .isEqualTo("NOBODY");
        assertThat(
                        added(number, part("2026-03-31").put("cause", "ACCIDENT"))
                                .path("payer")
                                .asString())
                .as("failed while there was support")
                .isEqualTo("CUSTOMER");
        assertThat(added(number, part("2026-03-31")).path("payer").asString())
                .as("covered")
                .isEqualTo("COVERAGE");
        assertThat(lines(number).path("work").asString()).isEqualTo("REFUSED");
        var refused = post(number, "estimates", "{}", TestPeople.DESK);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("no-spot-work").contains("EOS-4");
        assertThat(goodwill(number, 1, true, "please").body()).contains("EOS-4");
    }

    @ParameterizedTest
    @CsvSource({"ja,修理御見積書", "en,Repair estimate"})
    void theEstimateIsAPaperInBothLanguages(String language, String title) throws Exception {
        var number = estimatedCase();
        var asker = new Asker(port, TestPeople.CUSTOMER);
        var answer =
                java.net.http.HttpClient.newHttpClient()
                        .send(
                                asker.request(CASES + "/" + number + "/estimates/1/estimate.pdf")
                                        .header("Accept-Language", language)
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var document = org.apache.pdfbox.Loader.loadPDF(answer.body())) {
            var text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertThat(text).contains(title).contains(number).contains("55,990");
            assertThat(text).contains(language.equals("ja") ? "単価は架空です" : "The rates are invented");
            var folder = java.nio.file.Path.of("target", "papers");
            java.nio.file.Files.createDirectories(folder);
            var image =
                    new org.apache.pdfbox.rendering.PDFRenderer(document).renderImageWithDPI(0, 80);
            javax.imageio.ImageIO.write(
                    image, "png", folder.resolve("estimate-" + language + ".png").toFile());
        }
    }

    // ------------------------------------------------------------------ goodwill

    @Test
    void goodwillStandsBesideTheDecisionAndIsTakenBackByAFurtherEntry() {
        var number = estimatedCase();
        added(number, part(COVERED));
        assertThat(goodwill(number, 2, true, "why not").body())
                .as("covered")
                .contains("goodwill-not-possible");
        assertThat(goodwill(number, 1, false, "x").body())
                .as("not taken over")
                .contains("goodwill-not-possible");
        assertThat(goodwill(number, 1, true, " ").statusCode()).as("a reason").isEqualTo(422);
        assertThat(
                        post(
                                        number,
                                        "lines/1/goodwill",
                                        "{\"granted\":true,\"reason\":\"x\"}",
                                        TestPeople.DESK)
                                .statusCode())
                .as("the sales desk alone")
                .isEqualTo(403);
        assertThat(goodwill(number, 1, true, "Three failures this year").statusCode())
                .isEqualTo(200);
        var line = lines(number).path("lines").path(0);
        assertThat(line.path("payer").asString()).isEqualTo("GOODWILL");
        assertThat(line.path("payerByRules").asString())
                .as("the rules' decision stands")
                .isEqualTo("CUSTOMER");
        assertThat(line.path("goodwill").path(0).path("by").asString()).isEqualTo("test-manager");
        assertThat(lines(number).path("work").asString()).isEqualTo("NOTHING_CHARGED");
        assertThat(answer(number, 1, "{\"answer\":\"ACCEPTED\"}", TestPeople.CUSTOMER).body())
                .contains("OUTDATED");
        assertThat(goodwill(number, 1, false, "It was an accident after all").statusCode())
                .isEqualTo(200);
        line = lines(number).path("lines").path(0);
        assertThat(line.path("payer").asString()).isEqualTo("CUSTOMER");
        assertThat(line.path("goodwill").size()).as("nothing is lost").isEqualTo(2);
        assertThat(acts(number)).contains("case-goodwill.granted", "case-goodwill.taken-back");
        assertThat(chain.verify(null).faults()).isEmpty();
    }

    @Test
    void goodwillHoldsForTheLineAsItWasAndForNoLaterEntry() {
        var number = estimatedCase();
        goodwill(number, 1, true, "Three failures this year");
        change(
                number,
                1,
                part(UNCOVERED).put("pieces", 9).put("minutes", 90).put("priceYen", 10000),
                "Nine of them");
        assertThat(payers(number)).containsExactly("CUSTOMER");
    }

    // ------------------------------------------------------------------ who sees it, and that it
    // stays

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"VISITOR", "OTHER_DEALER"})
    void othersAreToldNothing(TestPeople person) {
        var number = estimatedCase();
        int closed = person == TestPeople.VISITOR ? 401 : 404;
        var asker = new Asker(port, person);
        for (var path : List.of("lines", "estimates", "estimates/1", "estimates/1/estimate.pdf")) {
            assertThat(asker.get(CASES + "/" + number + "/" + path).statusCode())
                    .as(path)
                    .isEqualTo(closed);
        }
        assertThat(answer(number, 1, "{\"answer\":\"ACCEPTED\"}", person).statusCode())
                .isEqualTo(closed);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"CUSTOMER", "DEALER", "DESK", "MANAGER"})
    void whoeverSeesTheCaseSeesThePrices(TestPeople person) {
        var number = estimatedCase();
        assertThat(json(CASES + "/" + number + "/estimates/1", person).path("grossYen").asLong())
                .isEqualTo(55990);
        assertThat(json(CASES + "/" + number + "/lines", person).path("lines").size()).isEqualTo(1);
        assertThat(post(number, "lines", part(COVERED).toString(), person).statusCode())
                .isEqualTo(
                        List.of(TestPeople.DESK, TestPeople.MANAGER).contains(person) ? 201 : 403);
    }

    @Test
    void aClosedCaseIsChangedNoMoreAndTheDatabaseKeepsEverything() {
        var number = estimatedCase();
        post(number, "closing", "{\"reason\":\"done\"}", TestPeople.DESK);
        assertThat(post(number, "lines", part(COVERED).toString(), TestPeople.DESK).body())
                .contains("case-closed");
        assertThat(answer(number, 1, "{\"answer\":\"ACCEPTED\"}", TestPeople.CUSTOMER).body())
                .contains("case-closed");
        for (var statement :
                List.of(
                        "UPDATE hoshu.case_line SET payer = 'COVERAGE' WHERE case_number = ?",
                        "DELETE FROM hoshu.case_line WHERE case_number = ?",
                        "UPDATE hoshu.case_estimate SET valid_until = '2030-01-01' WHERE"
                                + " case_number = ?",
                        "DELETE FROM hoshu.case_estimate WHERE case_number = ?")) {
            assertThatThrownBy(() -> jdbc.sql(statement).param(number).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    // ------------------------------------------------------------------ facts

    private String machine() {
        return machines.machine("7X06", START, END, "C00448", "D-020");
    }

    private void service(String serial, String level, String first, String last, int pack) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.coverage_entry
                            (programme, machine_id, layer, kind, level, premier, country, valid, recorded, recorded_by,
                             pack_serial, part_number)
                        SELECT programme, id, 'SERVICE', 'UPGRADE', ?, false, 'JP',
                               daterange(CAST(? AS date), CAST(? AS date), '[]'), tstzrange(clock_timestamp(), NULL),
                               'test', 'TEST-' || ? || serial_number, '5WS7Z00001'
                          FROM hoshu.machine WHERE serial_number = ?
                        """)
                .params(level, first, last, pack, serial)
                .update();
    }

    private static ObjectNode part(String on) {
        return JSON.createObjectNode()
                .put("kind", "PART")
                .put("what", "Disk 3")
                .put("part", "HDD")
                .put("origin", "WITH_SYSTEM")
                .put("cause", "FAILURE")
                .put("on", on);
    }

    private String taken() {
        return taken(machine());
    }

    private String taken(String serial) {
        return takenAt(serial, "東京都千代田区丸の内1-9-1");
    }

    private String takenAt(String serial, String place) {
        return takenAt("7X06CTO1WW", serial, place);
    }

    private String takenAt(String type, String serial, String place) {
        var call =
                JSON.createObjectNode()
                        .put("customerName", "C00448")
                        .put("place", place)
                        .put("machineType", type)
                        .put("serialNumber", serial)
                        .put("symptom", "Disk 3 is amber.");
        var answer = send("", call.toString(), TestPeople.DESK, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer).path("number").asString();
    }

    /** A case with one chargeable disk, an hour and a half of work, and an estimate of it. */
    private String estimatedCase() {
        var number = taken();
        added(number, part(UNCOVERED).put("minutes", 90).put("priceYen", 10000));
        estimated(number);
        return number;
    }

    private JsonNode added(String number, ObjectNode line) {
        var answer = post(number, "lines", line.toString(), TestPeople.DESK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var lines = Asker.read(answer).path("lines");
        return lines.path(lines.size() - 1);
    }

    private void change(String number, int line, ObjectNode anew, String reason) {
        var answer =
                post(
                        number,
                        "lines/" + line,
                        anew.put("reason", reason).toString(),
                        TestPeople.DESK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode estimated(String number) {
        var answer = post(number, "estimates", "{}", TestPeople.DESK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer);
    }

    private HttpResponse<String> answer(
            String number, int version, String body, TestPeople person) {
        return post(number, "estimates/" + version + "/acceptance", body, person);
    }

    private HttpResponse<String> goodwill(String number, int line, boolean granted, String reason) {
        return post(
                number,
                "lines/" + line + "/goodwill",
                "{\"granted\":%s,\"reason\":\"%s\"}".formatted(granted, reason),
                TestPeople.MANAGER);
    }

    private JsonNode lines(String number) {
        return json(CASES + "/" + number + "/lines", TestPeople.DESK);
    }

    private List<String> payers(String number) {
        return lines(number)
                .path("lines")
                .valueStream()
                .map(l -> l.path("payer").asString())
                .toList();
    }

    private HttpResponse<String> post(String number, String what, String body, TestPeople person) {
        return send("/" + number + "/" + what, body, person, null);
    }

    private HttpResponse<String> post(
            String number, String what, String body, TestPeople person, String key) {
        return send("/" + number + "/" + what, body, person, key);
    }

    private HttpResponse<String> send(
            String path,
            String body,
            TestPeople person,
            @org.jspecify.annotations.Nullable String key) {
        var asker = new Asker(port, person);
        var request =
                asker.request(CASES + path)
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return asker.send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode json(String path, TestPeople person) {
        var answer = new Asker(port, person).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Asker.read(answer);
    }

    /** Mails about something that went to accounts of that role. */
    private int mails(String about, String role) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM hoshu.mail m JOIN hoshu.account a ON m.once = ? || ':' || a.id
                         WHERE a.role = ? AND lower(a.email) = lower(m.recipient)
                        """)
                .params(about, role)
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
