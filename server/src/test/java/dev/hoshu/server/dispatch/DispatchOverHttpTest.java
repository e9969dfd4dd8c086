package dev.hoshu.server.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.SetClock;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Visits and the plan of a day over HTTP, on Tuesday 24 November 2026: SLA-1, SLA-2, SLA-3, TERR-3.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-24", "hoshu.test=DispatchOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
@Import(SetClock.InTheServer.class)
class DispatchOverHttpTest {

    private static final String TEN = "2026-11-24T10:00";
    private static final List<String> PLACES =
            List.of(
                    "東京都千代田区丸の内1-9-1",
                    "東京都港区芝公園4-2-8",
                    "東京都新宿区西新宿2-8-1",
                    "東京都品川区広町2-1-36",
                    "神奈川県川崎市川崎区宮本町1",
                    "神奈川県横浜市西区みなとみらい2-2-1",
                    "東京都立川市泉町1156-9");
    private static final AtomicInteger DAY = new AtomicInteger();

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;
    private final SetClock now;

    DispatchOverHttpTest(
            @Autowired JdbcClient jdbc, @Autowired SetClock now, @Autowired SampleStaff staff) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
        this.now = now;
        now.set(TEN);
        staff.fill(Programme.REFERENCE);
        // What another test left on the same day is in nobody's way.
        jdbc.sql("UPDATE hoshu.visit SET state = 'CALLED_OFF' WHERE state = 'OPEN'").update();
    }

    // ------------------------------------------------------------------ arranging

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @CsvSource({
        "SLA-2, 24X7_4H, 2026-11-24, from 10:00 to 14:00",
        "SLA-2, 24X7_2H, 2026-11-24, from 10:00 to 12:00",
        "SLA-1, NBD, 2026-11-25, from 9:00 to 18:00"
    })
    void aVisitIsOnTheFirstDayOfItsClock(String rule, String level, String day, String window) {
        var visit = arranged(caseAt(level, 0), "{}");
        assertThat(visit.path("day").asString()).as(rule).isEqualTo(day);
        assertThat(visit.path("stop").isNull()).isTrue();
        assertThat(visit.path("skill").asString()).isEqualTo("SERVER");
        assertThat(visit.path("minutes").asInt()).isEqualTo(90);
        assertThat(onDay(day, visit).path("window").path("en").asString()).contains(window);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a day that is none | {\"day\":\"tomorrow\"} | /day",
                "a day after the target | {\"day\":\"2026-11-26\"} | /day",
                "a day that is over | {\"day\":\"2026-11-23\"} | /day",
                "an unknown skill | {\"skill\":\"COOKING\"} | /skill",
                "no time at all | {\"minutes\":0} | /minutes",
                "longer than a day | {\"minutes\":1441} | /minutes",
                "the end before the start | {\"notBefore\":\"2026-11-24T12:00\","
                        + "\"notAfter\":\"2026-11-24T11:59\"} | /notAfter",
                "agreed after the target | {\"notBefore\":\"2026-11-24T14:01\"} | /day",
                "a part of nobody | {\"part\":999999} | /part"
            })
    void whatCannotBeIsNamedAndNothingIsKept(String situation, String body, String field) {
        var number = caseAt("24X7_4H", 0);
        var answer = arrange(number, body, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).as(situation).contains(field);
        assertThat(visits(number)).isEmpty();
    }

    @Test
    void aSecondVisitHasToBeWanted() {
        var number = caseAt("24X7_4H", 0);
        var first = arranged(number, "{}");
        var again = arrange(number, "{}", null);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains(first.path("number").asString());
        arranged(number, "{\"another\":true}");
        assertThat(visits(number)).hasSize(2);
    }

    @Test
    void aRequestThatIsRepeatedArrangesOnce() {
        var number = caseAt("24X7_4H", 0);
        var first = arrange(number, "{}", "once-" + number);
        var second = arrange(number, "{}", "once-" + number);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(visits(number)).hasSize(1);
    }

    // ------------------------------------------------------------------ planning

    @Test
    void aPlanIsProposedAndKeptWhenItWasLookedAt() {
        var day = freshDay();
        var numbers = arrangedOn(day, 4);
        var proposal = proposed(day);
        assertThat(proposal.path("leftOut").size()).isZero();
        assertThat(proposal.path("stops").size()).isEqualTo(4);
        assertThat(day(day).path("visits").toString()).as("not kept").contains("\"stop\":null");
        var kept = keep(day, proposal.path("version").asLong(), proposal.path("stops").toString());
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(Asker.read(kept).path("faults").size()).isZero();
        for (var number : numbers) {
            var visit = visit(number);
            assertThat(visit.path("stop").path("engineer").asString()).startsWith("E-");
            assertThat(visit.path("reason").path("ja").asString()).contains("km");
            assertThat(events(number)).containsExactly("ARRANGED", "PLANNED");
        }
    }

    @Test
    void aPlanThatWasChangedMeanwhileIsNotKept() {
        var day = freshDay();
        var number = arrangedOn(day, 1).getFirst();
        var proposal = proposed(day);
        var stops = proposal.path("stops").toString();
        arrangedOn(day, 1);
        var refused = keep(day, proposal.path("version").asLong(), stops);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("plan-changed");
        assertThat(visit(number).path("stop").isNull()).isTrue();
    }

    @Test
    void whatAPersonPutSomewhereStaysWhenAnUrgentVisitComes() {
        var day = freshDay();
        arrangedOn(day, 6);
        var plan = proposed(day);
        keep(day, plan.path("version").asLong(), plan.path("stops").toString());
        var before = stops(day);
        var fixed = before.keySet().iterator().next();
        ok(post("/api/v1/visits/" + fixed + "/lock", "{\"locked\":true}"));
        for (int i = 0; i < 3; i++) {
            var urgent =
                    arranged(
                            caseAt("24X7", i),
                            "{\"day\":\"%s\",\"notBefore\":\"%sT10:00\",\"notAfter\":\"%sT12:00\"}"
                                    .formatted(day, day, day));
            var proposal = proposed(day);
            assertThat(proposal.path("leftOut").size()).isZero();
            assertThat(proposal.path("disturbed").asInt()).as("few").isLessThanOrEqualTo(2);
            keep(day, proposal.path("version").asLong(), proposal.path("stops").toString());
            assertThat(stops(day)).containsEntry(fixed, before.get(fixed));
            assertThat(visit(urgent.path("number").asString()).path("stop").isNull()).isFalse();
        }
        assertThat(day(day).path("faults").size()).isZero();
    }

    @Test
    void aVisitIsMovedByHandWhereItCanBeMade() {
        var day = freshDay();
        var number = arrangedOn(day, 1).getFirst();
        var able = engineer(day, "SERVER", "東京中央保守センター");
        var path = "/api/v1/visits/" + number + "/stop";
        refused(post(path, move("E-999", "12:00", "")), 409, "UNKNOWN");
        refused(post(path, move(unable(day), "12:00", "")), 409, "SKILL");
        refused(post(path, move(able, "23:00", "because")), 409, "HOURS");
        refused(post(path, move(able, "noon", "")), 400, "14:30");
        ok(post(path, move(able, "13:30", "")));
        assertThat(visit(number).path("locked").asBoolean()).isTrue();
        assertThat(visit(number).path("stop").path("start").asString()).isEqualTo("13:30");
        var second = arrangedOn(day, 1).getFirst();
        refused(
                post("/api/v1/visits/" + second + "/stop", move(able, "14:00", "")),
                409,
                "OVERLAP");
        assertThat(visit(second).path("stop").isNull()).isTrue();
    }

    /** The desk subscribes to visits: planned ones with their times, without anybody's name. */
    @Test
    void theDesksCalendarHasTheVisitsUnderASecretAddress() throws Exception {
        var day = freshDay();
        var numbers = arrangedOn(day, 2);
        var able = engineer(day, "SERVER", "東京中央保守センター");
        ok(post("/api/v1/visits/" + numbers.getFirst() + "/stop", move(able, "13:30", "")));
        var browser = Browser.signedIn(port, "desk", SampleAccounts.PASSWORD);
        browser.send("/reminders", "/reminders/calendar", Map.of("act", "renew"));
        var found =
                Pattern.compile("value=\"http://[^\"/]+(/calendar/[^\"]+)\"")
                        .matcher(browser.get("/reminders").body());
        assertThat(found.find()).isTrue();
        var written = new Browser(port).get(found.group(1)).body();
        var calendar = new CalendarBuilder().build(new StringReader(written));
        calendar.validate();
        var starts = new TreeMap<String, String>();
        for (var event : calendar.getComponents("VEVENT")) {
            starts.put(
                    event.getRequiredProperty(Property.SUMMARY).getValue(),
                    event.getRequiredProperty(Property.DTSTART).getValue());
        }
        var compact = day.replace("-", "");
        // Half past one in Tokyo.
        assertThat(starts)
                .anySatisfy((summary, start) -> {
                    assertThat(summary).contains(numbers.getFirst());
                    assertThat(start).isEqualTo(compact + "T043000Z");
                })
                .anySatisfy((summary, start) -> {
                    assertThat(summary).contains(numbers.getLast());
                    assertThat(start).isEqualTo(compact);
                });
        browser.send("/reminders", "/reminders/calendar", Map.of("act", "close"));
        assertThat(new Browser(port).get(found.group(1)).statusCode()).isEqualTo(404);
    }

    @Test
    void outsideItsWindowAVisitNeedsAReason() {
        var number = arranged(caseAt("24X7_4H", 0), "{}").path("number").asString();
        var late = engineer("2026-11-24", "SERVER", "東京中央保守センター");
        var path = "/api/v1/visits/" + number + "/stop";
        refused(post(path, move(late, "15:30", "")), 409, "/reason");
        ok(post(path, move(late, "15:30", "The customer is out until three.")));
        assertThat(visit(number).path("stop").path("start").asString()).isEqualTo("15:30");
        assertThat(day("2026-11-24").path("faults").toString()).doesNotContain(number);
    }

    @Test
    void nobodySetsOutBeforeNowAndWhatHasBegunStays() {
        var number = arranged(caseAt("24X7_4H", 0), "{}").path("number").asString();
        var able = engineer("2026-11-24", "SERVER", "東京中央保守センター");
        var path = "/api/v1/visits/" + number + "/stop";
        now.set("2026-11-24T12:00");
        refused(post(path, move(able, "12:00", "")), 409, "OVERLAP");
        ok(post(path, move(able, "13:00", "")));
        ok(post("/api/v1/visits/" + number + "/lock", "{\"locked\":false}"));
        now.set("2026-11-24T12:59");
        assertThat(onDay("2026-11-24", visit(number)).path("fixed").asBoolean()).isTrue();
    }

    // ------------------------------------------------------------------ making it

    @Test
    void whoArrivesIsInTheCasesClockAndNobodysName() {
        var caseNumber = caseAt("24X7_4H", 0);
        var number = arranged(caseNumber, "{}").path("number").asString();
        refused(post("/api/v1/visits/" + number + "/state", "{\"state\":\"ARRIVED\"}"), 409, "");
        var able = engineer("2026-11-24", "SERVER", "品川保守センター");
        ok(post("/api/v1/visits/" + number + "/stop", move(able, "11:30", "")));
        now.set("2026-11-24T11:40");
        refused(post("/api/v1/visits/" + number + "/state", "{\"state\":\"DONE\"}"), 409, "");
        ok(post("/api/v1/visits/" + number + "/state", "{\"state\":\"ARRIVED\"}"));
        var one = new Asker(port).json("/api/v1/cases/" + caseNumber);
        assertThat(one.path("clock").path("state").asString()).as("SLA-2").isEqualTo("MET");
        assertThat(one.toString()).contains("ENGINEER_ARRIVED").doesNotContain(able);
        ok(post("/api/v1/visits/" + number + "/state", "{\"state\":\"DONE\"}"));
        refused(post("/api/v1/visits/" + number + "/stop", move(able, "15:00", "")), 409, "");
        assertThat(events(number)).containsExactly("ARRANGED", "MOVED", "ARRIVED", "DONE");
        var page = new Asker(port).get("/cases/" + caseNumber + "?lang=en");
        assertThat(page.body()).contains(number, "11:30", "done");
    }

    /** What is entered on another day than the visit's is said, and wants a reason that is kept. */
    @Test
    void whoArrivesOnAnotherDayIsAskedWhy() {
        var day = freshDay();
        var number = arrangedOn(day, 1).getFirst();
        var able = engineer(day, "SERVER", "東京中央保守センター");
        ok(post("/api/v1/visits/" + number + "/stop", move(able, "13:30", "")));
        var board = "/dispatch?lang=en&day=%s&visit=%s".formatted(day, number);
        now.set(day + "T12:00");
        assertThat(new Asker(port).get(board).body()).doesNotContain("arrived-why");
        var next = LocalDate.parse(day).plusDays(1);
        now.set(next + "T09:00");
        assertThat(new Asker(port).get(board).body())
                .contains("arrived-why", "planned for " + day + ", not for today");
        var state = "/api/v1/visits/" + number + "/state";
        refused(post(state, "{\"state\":\"ARRIVED\"}"), 422, next.toString());
        assertThat(visit(number).path("state").asString()).isEqualTo("OPEN");
        ok(post(state, "{\"state\":\"ARRIVED\",\"reason\":\"The road was closed.\"}"));
        assertThat(events(number)).containsExactly("ARRANGED", "MOVED", "ARRIVED");
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT why FROM hoshu.audit_entry
                                         WHERE subject = ? AND act = 'visit.arrived'
                                        """)
                                .param("visit:" + number)
                                .query(String.class)
                                .single())
                .isEqualTo("The road was closed.");
    }

    @Test
    void aVisitIsPutOffOrCalledOff() {
        var day = freshDay();
        var number = arrangedOn(day, 1).getFirst();
        var other = LocalDate.parse(day).plusDays(1).toString();
        ok(
                post(
                        "/api/v1/visits/" + number + "/day",
                        "{\"day\":\"%s\",\"reason\":\"Closed\"}".formatted(other)));
        assertThat(visit(number).path("day").asString()).isEqualTo(other);
        refused(post("/api/v1/visits/" + number + "/state", "{\"state\":\"CALLED_OFF\"}"), 422, "");
        ok(
                post(
                        "/api/v1/visits/" + number + "/state",
                        "{\"state\":\"CALLED_OFF\",\"reason\":\"It works again.\"}"));
        assertThat(day(other).toString()).doesNotContain(number);
        assertThat(audited(number)).contains("visit.arranged", "visit.put-off", "visit.called-off");
    }

    // ------------------------------------------------------------------ what must never be

    @Test
    void theDatabaseRefusesOnePersonAtTwoPlaces() {
        var day = freshDay();
        var numbers = arrangedOn(day, 2);
        var able = engineer(day, "SERVER", "東京中央保守センター");
        set(numbers.get(0), able, 600);
        assertThatThrownBy(() -> set(numbers.get(1), able, 689))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("visit_one_place_at_a_time");
        set(numbers.get(1), able, 690);
        assertThatThrownBy(() -> set(numbers.get(1), unable(day), 900))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("skill");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM hoshu.visit_event").update())
                .isInstanceOf(DataAccessException.class);
    }

    private void set(String number, String engineer, int start) {
        jdbc.sql(
                        """
                        UPDATE hoshu.visit SET engineer = ?, start_minute = ?, reason = '{"ja":"x","en":"x"}' WHERE id = ?
                        """)
                .params(engineer, start, Long.parseLong(number.substring(2)))
                .update();
    }

    // ------------------------------------------------------------------ who sees it

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"CUSTOMER", "DEALER", "ADMINISTRATOR"})
    void nobodyButTheDeskSeesWhoComes(TestPeople person) {
        var caseNumber = caseAt("24X7_4H", 0);
        var number = arranged(caseNumber, "{}").path("number").asString();
        var able = engineer("2026-11-24", "SERVER", "東京中央保守センター");
        ok(post("/api/v1/visits/" + number + "/stop", move(able, "11:30", "")));
        var asker = new Asker(port, person);
        for (var path :
                List.of(
                        "/dispatch",
                        "/api/v1/dispatch",
                        "/api/v1/visits/" + number,
                        "/api/v1/cases/" + caseNumber + "/visits")) {
            assertThat(asker.get(path).statusCode()).as("TERR-3 %s", path).isIn(403, 404);
        }
        var page = asker.get("/cases/" + caseNumber);
        assertThat(page.body()).as("TERR-3").doesNotContain(number).doesNotContain("11:30");
    }

    @ParameterizedTest
    @CsvSource({"ja, いま, 予定の案を作る", "en, now, Propose a plan"})
    void theBoardIsAPage(String language, String present, String plan) {
        var day = "2026-11-24";
        var number = arranged(caseAt("24X7_4H", 1), "{}").path("number").asString();
        ok(
                post(
                        "/api/v1/visits/" + number + "/stop",
                        move(engineer(day, "SERVER", "東京中央保守センター"), "12:00", "")));
        var page =
                new Asker(port)
                        .get("/dispatch?day=%s&visit=%s&lang=%s".formatted(day, number, language));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains(present, plan, number, "12:00–13:30", "<svg class=\"map\"");
        var all = new Asker(port).get("/dispatch?all=true&lang=" + language);
        assertThat(all.body().split("data-engineer=", -1).length).isGreaterThan(50);
        var planned =
                new Asker(port)
                        .send(
                                new Asker(port)
                                        .request("/dispatch/plan")
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString("day=" + day)));
        assertThat(planned.statusCode()).isEqualTo(200);
        assertThat(planned.body()).contains("id=\"proposal\"");
    }

    // ------------------------------------------------------------------ facts

    /** A day of its own: a business day ahead, so that tests do not meet. */
    private static String freshDay() {
        return LocalDate.of(2027, 3, 1).plusWeeks(DAY.getAndIncrement()).toString();
    }

    private String caseAt(String level, int place) {
        var serial =
                machines.machine(
                        "7X06",
                        LocalDate.of(2024, 12, 10),
                        LocalDate.of(2027, 12, 9),
                        "C00448",
                        "D-020");
        var answer =
                post(
                        "/api/v1/cases",
                        """
                        {"customerName":"C00448","place":"%s","machineType":"7X06CTO1WW","serialNumber":"%s",
                         "symptom":"amber"}
                        """
                                .formatted(PLACES.get(place % PLACES.size()), serial));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var number = Asker.read(answer).path("number").asString();
        ok(
                post(
                        "/api/v1/cases/" + number + "/level",
                        "{\"level\":\"%s\",\"reason\":\"Label seen\"}".formatted(level)));
        return number;
    }

    private List<String> arrangedOn(String day, int count) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var visit = arranged(caseAt("24X7", i), "{\"day\":\"%s\"}".formatted(day));
            numbers.add(visit.path("number").asString());
        }
        return numbers;
    }

    private JsonNode arranged(String caseNumber, String body) {
        var answer = arrange(caseNumber, body, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer);
    }

    private HttpResponse<String> arrange(
            String caseNumber, String body, @org.jspecify.annotations.Nullable String key) {
        var request =
                new Asker(port)
                        .request("/api/v1/cases/" + caseNumber + "/visits")
                        .header("Content-Type", "application/json");
        if (key != null) {
            request = request.header("Idempotency-Key", key);
        }
        return new Asker(port).send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String path, String body) {
        var asker = new Asker(port);
        return asker.send(
                asker.request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void refused(HttpResponse<String> answer, int status, String said) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
    }

    private static String move(String engineer, String start, String reason) {
        return "{\"engineer\":\"%s\",\"start\":\"%s\",\"reason\":\"%s\"}"
                .formatted(engineer, start, reason);
    }

    private JsonNode proposed(String day) {
        var answer = post("/api/v1/dispatch/" + day + "/plan", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Asker.read(answer);
    }

    private HttpResponse<String> keep(String day, long version, String stops) {
        return post(
                "/api/v1/dispatch/" + day + "/plan/keeping",
                "{\"version\":%d,\"stops\":%s}".formatted(version, stops));
    }

    private JsonNode day(String day) {
        return new Asker(port).json("/api/v1/dispatch?day=" + day);
    }

    private JsonNode onDay(String day, JsonNode visit) {
        return day(day).path("visits")
                .valueStream()
                .filter(one -> one.path("visit").path("number").equals(visit.path("number")))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> stops(String day) {
        var stops = new TreeMap<String, String>();
        day(day).path("visits")
                .forEach(one ->
                        stops.put(
                                one.path("visit").path("number").asString(),
                                one.path("visit").path("stop").toString()));
        return stops;
    }

    private JsonNode visit(String number) {
        return new Asker(port).json("/api/v1/visits/" + number);
    }

    private List<JsonNode> visits(String caseNumber) {
        return new Asker(port)
                .json("/api/v1/cases/" + caseNumber + "/visits")
                .path("visits")
                .valueStream()
                .toList();
    }

    /** Somebody of a centre with that skill who works through the middle of that day. */
    private String engineer(String day, String skill, String site) {
        return jdbc.sql(
                        """
                        SELECT id FROM hoshu.engineer
                         WHERE programme = ? AND site = ? AND ? = ANY (skills) AND from_minute <= 540
                           AND until_minute >= 1080 AND ?::smallint = ANY (weekdays)
                         ORDER BY id LIMIT 1
                        """)
                .params(
                        Programme.REFERENCE,
                        site,
                        skill,
                        LocalDate.parse(day).getDayOfWeek().getValue())
                .query(String.class)
                .single();
    }

    private String unable(String day) {
        return jdbc.sql(
                        """
                        SELECT id FROM hoshu.engineer
                         WHERE programme = ? AND NOT 'SERVER' = ANY (skills) AND ?::smallint = ANY (weekdays)
                           AND site = '東京中央保守センター' AND from_minute <= 540 AND until_minute >= 1080
                         UNION ALL
                        SELECT id FROM hoshu.engineer
                         WHERE programme = ? AND NOT 'SERVER' = ANY (skills) AND ?::smallint = ANY (weekdays)
                           AND from_minute <= 540 AND until_minute >= 1080
                         LIMIT 1
                        """)
                .params(
                        Programme.REFERENCE,
                        LocalDate.parse(day).getDayOfWeek().getValue(),
                        Programme.REFERENCE,
                        LocalDate.parse(day).getDayOfWeek().getValue())
                .query(String.class)
                .single();
    }

    private List<String> events(String number) {
        return jdbc.sql("SELECT kind FROM hoshu.visit_event WHERE visit_id = ? ORDER BY id")
                .param(Long.parseLong(number.substring(2)))
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> audited(String number) {
        return jdbc.sql("SELECT act FROM hoshu.audit_entry WHERE subject = ? ORDER BY id")
                .param("visit:" + number)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
