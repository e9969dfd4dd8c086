package dev.hoshu.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.SetClock;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reports of the desk over HTTP, of cases from November 2026 on: SLA-1, SLA-2, ID-4. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoshu.test=ReportsOverHttpTest")
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
@Import(SetClock.InTheServer.class)
class ReportsOverHttpTest {

    private static final String CASES = "/api/v1/cases";
    private static final String REPORT = "/api/v1/reports/desk?from=2026-11&to=2026-12";

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;
    private final SetClock now;

    ReportsOverHttpTest(@Autowired JdbcClient jdbc, @Autowired SetClock now) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
        this.now = now;
    }

    @BeforeEach
    void atTen() {
        now.set("2026-11-24T10:00");
    }

    // ------------------------------------------------------------------ the figures

    /** Each act moves exactly the figures that it should, compared with the report before it. */
    @Test
    void aConstructedLogGivesTheFiguresOfIt() {
        now.set("2027-02-01T09:00");
        var before = report();
        now.set("2026-11-24T10:00");
        var met = taken(machine());
        var missed = taken(machine());
        var unsaid = taken(machine());
        var wrong = taken(machine());
        var unknown = taken(HeldMachines.unusedSerial());
        now.set("2026-11-24T12:00");
        arrived(met);
        arrived(wrong);
        now.set("2026-11-24T12:30");
        takenBack(wrong);
        now.set("2026-11-24T13:00");
        restored(met);
        arrived(missed);
        arrived(missed);
        ok(send(missed, "cause", "{\"cause\":\"TRAFFIC\",\"note\":\"Bridge closed\"}"));
        restored(missed);
        // The call came in November, its time is up in December.
        now.set("2026-11-30T23:00");
        var late = taken(machine());
        now.set("2026-12-01T00:30");
        arrived(late);
        restored(late);
        now.set("2027-02-01T09:00");
        var after = report();
        assertThat(moved(before, after, "attainment", "24X7_2H", "2026-11", "MET")).isOne();
        assertThat(moved(before, after, "attainment", "24X7_2H", "2026-11", "MISSED")).isEqualTo(3);
        assertThat(moved(before, after, "attainment", "24X7_2H", "2026-12", "MET")).isOne();
        assertThat(moved(before, after, "causes", "24X7_2H", "2026-11", "TRAFFIC")).isOne();
        assertThat(moved(before, after, "causes", "24X7_2H", "2026-11", "NOT_SAID")).isEqualTo(2);
        assertThat(moved(before, after, "attainment", "", "", "NO_TARGET")).isOne();
        assertThat(moved(before, after, "first-time-fix", "", "2026-11", "FIRST_TIME")).isOne();
        assertThat(moved(before, after, "first-time-fix", "", "2026-11", "SEVERAL_VISITS")).isOne();
        assertThat(moved(before, after, "first-time-fix", "", "2026-12", "FIRST_TIME")).isOne();
        assertThat(moved(before, after, "open", "24X7_2H", "", "OVER_30_DAYS")).isEqualTo(5);
        assertThat(moved(before, after, "open", "UNKNOWN", "", "OVER_30_DAYS")).isOne();
        var page = page("/reports/cases?from=2026-11&to=2026-12&is=NOT_SAID&level=24X7_2H");
        assertThat(page).contains(unsaid, wrong).doesNotContain(missed, met, unknown);
        assertThat(page("/reports/cases?from=2026-11&to=2026-12&is=MET&month=2026-12"))
                .contains(late)
                .doesNotContain(">" + met + "<");
        assertThat(page("/reports/cases?from=2026-11&to=2026-12&is=NO_TARGET")).contains(unknown);
    }

    /**
     * The repeat of the last day counts, that of the day after does not, and until then nothing.
     */
    @ParameterizedTest(name = "next call {0}, read {1}: {2}")
    @CsvSource({
        "'',               2026-12-24T23:59, NOT_DECIDED",
        "'',               2026-12-25T00:00, FIRST_TIME",
        "2026-12-24T23:59, 2027-01-31T10:00, CAME_BACK",
        "2026-12-25T00:00, 2027-01-31T10:00, FIRST_TIME"
    })
    void aRepeatHasAnEdge(String next, String read, String verdict) {
        var serial = machine();
        var number = taken(serial);
        now.set("2026-11-24T11:00");
        arrived(number);
        restored(number);
        ok(send(number, "closing", "{\"reason\":\"Works\"}"));
        if (!next.isEmpty()) {
            now.set(next);
            taken(serial);
        }
        now.set(read);
        assertThat(behind(number).path("firstTimeFix").asString()).isEqualTo(verdict);
        assertThat(behind(number).path("visits").asInt()).isOne();
        assertThat(behind(number).path("age").isNull()).isTrue();
    }

    /** The sums of the figures are the cases counted by hand. */
    @Test
    void theFiguresAreTheCasesCountedByHand() {
        taken(machine());
        now.set("2026-11-24T15:00");
        var report = report();
        var cases = new Asker(port).json(REPORT.replace("desk?", "desk/cases?")).path("cases");
        for (var result : List.of("MET", "MISSED", "WITHIN_TIME", "NO_TARGET")) {
            long counted = 0;
            for (var one : cases) {
                counted += one.path("result").asString().equals(result) ? 1 : 0;
            }
            assertThat(sum(report, "attainment", result)).as(result).isEqualTo(counted);
        }
        assertThat(sum(report, "causes", "")).isEqualTo(sum(report, "attainment", "MISSED"));
        long open = 0;
        for (var one : cases) {
            open += one.path("age").isNull() ? 0 : 1;
        }
        assertThat(sum(report, "open", "")).isEqualTo(open).isPositive();
    }

    // ------------------------------------------------------------------ files

    @ParameterizedTest
    @ValueSource(strings = {"", "&desk=PREMIER", "&desk=SERVICE"})
    void theFileHoldsTheFiguresOfThePage(String desk) {
        taken(machine());
        now.set("2026-11-24T15:00");
        var lines = new Asker(port).get("/reports.csv?from=2026-11&to=2026-12" + desk);
        assertThat(lines.headers().firstValue("Content-Disposition").orElse(""))
                .contains("report-2026-11-24.csv");
        var rows = new ArrayList<String>();
        lines.body()
                .lines()
                .skip(1)
                .forEach(line -> {
                    // The words in the fifth column may hold a comma between quotes.
                    var cells = line.split(",", 5);
                    rows.add(
                            String.join(",", List.of(cells).subList(0, 4))
                                    + line.substring(line.lastIndexOf(',')));
                });
        var figures = new ArrayList<String>();
        for (var one : new Asker(port).json(REPORT + desk).path("figures")) {
            figures.add(
                    "%s,%s,%s,%s,%d"
                            .formatted(
                                    one.path("report").asString(),
                                    one.path("of").asString(),
                                    one.path("month").asString(),
                                    one.path("name").asString(),
                                    one.path("value").asLong()));
        }
        assertThat(rows).isEqualTo(figures).isNotEmpty();
    }

    @Test
    void theCasesComeAsLinesAndAsSpreadsheet() {
        var number = taken(machine());
        assertThat(page("/reports/cases.csv")).contains(number + ",");
        assertThat(page("/reports/cases.csv?lang=ja")).contains("結果 (コード),結果", ",NO_TARGET,期限なし,");
        assertThat(page("/reports/cases.csv?lang=en"))
                .contains("Result (code),Result", ",NO_TARGET,no time set,");
        for (var file : List.of("/reports.xlsx", "/reports/cases.xlsx")) {
            assertThat(page(file)).as(file).startsWith("PK");
        }
    }

    // ------------------------------------------------------------------ parts

    @Test
    void partsAreCountedWithTheirDaysAndCharges() {
        var number = taken(machine());
        jdbc.sql(
                        """
                        INSERT INTO hoshu.part (programme, number, name_ja, name_en, replaceable_by, drive, price_yen, invented)
                        SELECT programme, 'RP-1', '=試験', '=test', 'CUSTOMER', false, 12000, true
                          FROM hoshu.service_case WHERE number = ?
                        """)
                .param(number)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.part_stock (programme, part, site, laid_in)
                        SELECT programme, 'RP-1', '東京中央保守センター', 9 FROM hoshu.service_case WHERE number = ?
                        """)
                .param(number)
                .update();
        reserved(number);
        long delivered = reserved(number);
        moved(number, delivered, "ON_THE_WAY");
        moved(number, delivered, "DELIVERED");
        assertThat(part("AWAITED") + part("RESERVED")).isEqualTo(2);
        now.set("2026-12-24T23:00");
        assertThat(part("OVERDUE")).isZero();
        now.set("2026-12-25T00:00");
        assertThat(part("OVERDUE")).isOne();
        moved(number, delivered, "CHARGED");
        assertThat(part("CHARGED")).isOne();
        assertThat(part("CHARGED_YEN")).isEqualTo(12000);
        assertThat(part("AWAITED")).isZero();
        for (var language : List.of("ja", "en")) {
            assertThat(page("/reports?from=2026-11&to=2026-12&lang=" + language))
                    .contains("RP-1", "12,000");
        }
        moved(number, delivered, "RETURNED");
        assertThat(part("CHARGED_YEN")).as("taken back").isZero();
    }

    private long part(String name) {
        return value(report(), "parts", "RP-1", "", name);
    }

    private long reserved(String number) {
        var answer = send(number, "parts", "{\"part\":\"RP-1\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer).path("id").asLong();
    }

    private void moved(String number, long id, String state) {
        ok(send(number, "parts/" + id + "/state", "{\"state\":\"" + state + "\"}"));
    }

    // ------------------------------------------------------------------ who and what

    @ParameterizedTest
    @EnumSource(TestPeople.class)
    void theyAreForTheMakersOwnPeople(TestPeople person) {
        boolean maker =
                Set.of(TestPeople.DESK, TestPeople.MANAGER, TestPeople.ADMINISTRATOR)
                        .contains(person);
        for (var path : List.of(REPORT, REPORT.replace("desk?", "desk/cases?"), "/reports.csv")) {
            int status = new Asker(port, person).get(path).statusCode();
            assertThat(status == 200).as("%s %s: %d", person, path, status).isEqualTo(maker);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=June",
                "from=2026-12&to=2026-11",
                "from=2020-01&to=2026-11",
                "to=2026"
            })
    void monthsThatCannotBeAreSaid(String query) {
        var answer = new Asker(port).get("/api/v1/reports/desk?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(new Asker(port).get("/reports?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void thePageBeginsWithASentence() {
        taken(machine());
        now.set("2026-11-24T15:00");
        assertThat(page("/reports")).contains("<svg", "response");
        var answer = new Asker(port).json("/api/v1/reports/desk");
        assertThat(answer.path("from").asString()).isEqualTo("2025-12");
        assertThat(answer.path("to").asString()).isEqualTo("2026-11");
        assertThat(page("/reports")).contains(answer.path("explanation").asString());
    }

    // ------------------------------------------------------------------ facts

    private String machine() {
        var serial =
                machines.machine(
                        "7X06",
                        LocalDate.of(2023, 12, 10),
                        LocalDate.of(2026, 12, 9),
                        "C00448",
                        "D-020");
        jdbc.sql(
                        """
                        INSERT INTO hoshu.coverage_entry
                            (programme, machine_id, layer, kind, level, premier, country, valid, recorded,
                             recorded_by, pack_serial, part_number)
                        SELECT programme, id, 'SERVICE', 'UPGRADE', '24X7_2H', false, 'JP',
                               daterange('2023-12-10', '2028-12-10'),
                               tstzrange(TIMESTAMPTZ '2026-01-01', NULL), 'test',
                               'TEST-' || serial_number, '5WS7Z00001'
                          FROM hoshu.machine WHERE serial_number = ?
                        """)
                .param(serial)
                .update();
        return serial;
    }

    private String taken(String serial) {
        var answer =
                post(
                        CASES,
                        """
                        {"customerName":"C00448","place":"東京都千代田区丸の内1-9-1","machineType":"7X06",
                         "serialNumber":"%s","symptom":"=1+1"}
                        """
                                .formatted(serial));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer).path("number").asString();
    }

    private void arrived(String number) {
        ok(send(number, "events", "{\"kind\":\"ENGINEER_ARRIVED\"}"));
    }

    private void restored(String number) {
        ok(send(number, "events", "{\"kind\":\"RESTORED\"}"));
    }

    private void takenBack(String number) {
        long id =
                new Asker(port)
                        .json(CASES + "/" + number)
                        .path("events")
                        .path(1)
                        .path("id")
                        .asLong();
        ok(send(number, "events/" + id + "/taking-back", "{\"reason\":\"Another building\"}"));
    }

    private JsonNode behind(String number) {
        for (var one :
                new Asker(port)
                        .json("/api/v1/reports/desk/cases?from=2026-11&to=2027-01")
                        .path("cases")) {
            if (one.path("number").asString().equals(number)) {
                return one;
            }
        }
        throw new AssertionError(number + " is not behind the report.");
    }

    private JsonNode report() {
        return new Asker(port).json(REPORT);
    }

    private static long moved(
            JsonNode before, JsonNode after, String report, String of, String month, String name) {
        return value(after, report, of, month, name) - value(before, report, of, month, name);
    }

    private static long value(JsonNode all, String report, String of, String month, String name) {
        for (var one : all.path("figures")) {
            if (one.path("report").asString().equals(report)
                    && one.path("of").asString().equals(of)
                    && one.path("month").asString().equals(month)
                    && one.path("name").asString().equals(name)) {
                return one.path("value").asLong();
            }
        }
        return 0;
    }

    private static long sum(JsonNode all, String report, String name) {
        long sum = 0;
        for (var one : all.path("figures")) {
            boolean counts = name.isEmpty() || one.path("name").asString().equals(name);
            if (counts && one.path("report").asString().equals(report)) {
                sum += one.path("value").asLong();
            }
        }
        return sum;
    }

    private String page(String path) {
        var answer = new Asker(port).get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> send(String number, String what, String body) {
        return post(CASES + "/" + number + "/" + what, body);
    }

    private HttpResponse<String> post(String path, String body) {
        var asker = new Asker(port);
        return asker.send(
                asker.request(path)
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
