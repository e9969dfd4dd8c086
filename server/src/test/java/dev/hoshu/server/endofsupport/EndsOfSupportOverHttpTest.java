package dev.hoshu.server.endofsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.SetClock;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.audit.AuditChain;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.sheets.rows.SheetFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/** Ends of support over HTTP, on Tuesday 24 November 2026: EOS-1, EOS-2, EOS-3. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.test=EndsOfSupportOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
@Import(SetClock.InTheServer.class)
class EndsOfSupportOverHttpTest {

    private static final String LIST = "/api/v1/eos";
    private static final String ANNOUNCEMENTS = LIST + "/announcements";
    private static final String PROGRAMME = "lenovo-services-jp";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private AuditChain chain;
    @Autowired private SetClock clock;
    @Autowired private DailyAnnouncements daily;
    @Autowired private DataSource source;

    @Value("${hoshu.programmes}")
    private Path programmes;

    @BeforeEach
    void onTuesday() {
        clock.set("2026-11-24T10:00");
    }

    // ------------------------------------------------------------------ the list

    @Test
    void theListTellsThreeThingsApart() {
        var all = visitor().json(LIST).path("machineTypes");
        long announced =
                jdbc.sql(
                                "SELECT count(*) FROM hoshu.machine_type WHERE programme ="
                                        + " 'lenovo-services-jp' AND eos_state = 'ANNOUNCED'")
                        .query(Long.class)
                        .single();
        assertThat(all.valueStream().filter(t -> !t.path("endOfSupport").isNull()).count())
                .isEqualTo(announced);
        var none = visitor().json(LIST + "?state=NONE_ANNOUNCED&q=sr650%20v3").path("machineTypes");
        assertThat(none.size()).isPositive();
        assertThat(none.valueStream()).allMatch(t -> t.path("endOfSupport").isNull());
        assertThat(visitor().get(LIST + "?state=SOON").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"ja,保守廃止日の一覧,発表なし,終了", "en,Ends of support,none announced,over"})
    void thePageAndItsFilesSpeakBothLanguages(
            String language, String title, String none, String over) {
        var page = page(TestPeople.VISITOR, "/eos", language);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(title).contains(none).contains(over).contains("/eos.xlsx");
        assertThat(page.body()).doesNotContain("/eos/announcements");
        var file = page(TestPeople.VISITOR, "/eos.csv?state=OVER", language);
        assertThat(file.body()).contains("2024-12-31").contains(over).doesNotContain(none);
    }

    // ------------------------------------------------------------------ taking in

    @Test
    void aDraftShowsItsDifferenceAndChangesNothing() {
        var before = visitor().json(LIST + "?q=7Z74");
        var one = taken("7Z74", "2030-03-31", "2026-12-01", "2027-02-01");
        assertThat(one.path("state").asString()).isEqualTo("DRAFT");
        assertThat(one.at("/lines/0/before").asString()).isEqualTo("NONE");
        assertThat(one.at("/lines/0/after").asString()).isEqualTo("2030-03-31");
        assertThat(visitor().json(LIST + "?q=7Z74")).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no such type,ZZZZ,2030-03-31,2026-12-01,2027-01-01,422,ZZZZ",
        "no day,7Z73,soon,2026-12-01,2027-01-01,422,NONE",
        "a notice of yesterday,7Z73,2030-03-31,2026-11-23,2027-01-01,422,noticeOn",
        "effect before notice,7Z73,2030-03-31,2026-12-01,2026-11-30,422,effectiveOn",
        "what is held already,7X06,2028-12-31,2026-12-01,2027-01-01,422,changes-nothing"
    })
    void whatCannotBeTakenInIsToldAndKeptNowhere(
            String what,
            String type,
            String end,
            String notice,
            String effective,
            int status,
            String named) {
        long before = count();
        var answer = take(TestPeople.MANAGER, form(type, end, notice, effective));
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(answer.body()).as(what).contains(named);
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestPeople.class,
            names = {"CUSTOMER", "DEALER", "DESK"})
    void nobodyElseSeesOrTakesIn(TestPeople person) {
        assertThat(new Asker(port, person).get(ANNOUNCEMENTS).statusCode()).isEqualTo(403);
        assertThat(
                        take(person, form("7Z73", "2030-03-31", "2026-12-01", "2027-01-01"))
                                .statusCode())
                .isEqualTo(403);
    }

    // ------------------------------------------------------------------ from the command line

    @Test
    void aFileFromTheCommandLineIsADraftWithItsEffectAndADryRunKeepsNothing() throws Exception {
        var type = "7DG9";
        var serial = machine(type, "2029-06-30");
        var quote = quoted(type, machine(type, "2026-12-31"));
        var rows = rows("machine_type,end_of_support\n%s,2027-12-30\n".formatted(type));
        long before = count();
        var tried = command().take(PROGRAMME, rows, asked(), true);
        assertThat(count()).as("a dry run keeps nothing").isEqualTo(before);
        assertThat(AnnouncementText.of(tried))
                .contains(type, "none announced → 2027-12-30", quote)
                .contains("A dry run: nothing was changed.");
        assertThat(tried.effect().touched()).anyMatch(t -> t.serialNumber().equals(serial));

        var taken = command().take(PROGRAMME, rows, asked(), false);
        var number = taken.announcement().number();
        assertThat(count()).isEqualTo(before + 1);
        assertThat(AnnouncementText.of(taken)).contains("/eos/announcements/" + number);
        assertThat(taken.effect().mark()).isEqualTo(tried.effect().mark());
        var one = manager().json(ANNOUNCEMENTS + "/" + number);
        assertThat(one.path("state").asString()).isEqualTo("DRAFT");
        assertThat(one.path("madeBy").asString()).isEqualTo("clerk");
        assertThat(one.at("/effect/mark").asString())
                .as("the sales desk sees the same effect")
                .isEqualTo(tried.effect().mark());
        assertThat(visitor().json(LIST + "?q=" + type).at("/machineTypes/0/endOfSupport").isNull())
                .isTrue();
        assertThat(audited(number)).contains("eos.taken-in");
        assertThat(chain.verify(null).faults()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodOfAFileFromTheCommandLineIsSaidAndKeptNowhere() throws Exception {
        long before = count();
        var rows = rows("machine_type,end_of_support\nZZZZ,2027-12-30\n");
        assertThatThrownBy(() -> command().take(PROGRAMME, rows, asked(), false))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(AnnouncementText.of(problem))
                                        .contains("ZZZZ", "カタログ", "catalogue"));
        var untitled = new TypedAnnouncement("", "", "", "f.csv", rows.lines(), List.of());
        assertThatThrownBy(() -> command().take(PROGRAMME, untitled, asked(), true))
                .isInstanceOf(Problem.class);
        assertThat(count()).isEqualTo(before);
    }

    private AnnouncementImport command() {
        return AnnouncementImport.at(source, programmes);
    }

    private static AnnouncementImport.Asked asked() {
        return new AnnouncementImport.Asked(
                "clerk",
                "the maker's letter",
                LocalDate.of(2026, 11, 24),
                Instant.parse("2026-11-24T01:00:00Z"));
    }

    private static TypedAnnouncement rows(String csv) throws IOException {
        var bytes = csv.getBytes(StandardCharsets.UTF_8);
        try (var file = SheetFile.of("ends.csv", new ByteArrayInputStream(bytes))) {
            var read = ReadRows.of(file);
            return new TypedAnnouncement(
                    "Ends of 2027",
                    "2026-12-01",
                    "2026-12-10",
                    "ends.csv",
                    read.lines(),
                    read.faults());
        }
    }

    // ------------------------------------------------------------------ the effect

    @Test
    void itsEffectOnQuotesOrdersAndMachinesIsShownBeforeItTakesEffectAndToldOnce() {
        var type = "7D76";
        var serial = machine(type, "2026-12-31");
        var longer = machine(type, "2029-06-30");
        var quote = quoted(type, serial);
        var one = taken(type, "2027-12-30", "2026-12-01", "2026-12-10");
        var touched = one.at("/effect/touched");
        var quoteLine = named(touched, "QUOTE", serial);
        assertThat(quoteLine.path("number").asString()).isEqualTo(quote);
        assertThat(quoteLine.path("code").asString()).isEqualTo("CONSULT");
        assertThat(quoteLine.path("rule").asString()).isEqualTo("EOS-2");
        assertThat(named(touched, "MACHINE", serial).path("code").asString())
                .isEqualTo("INDIVIDUAL_CONTRACT");
        assertThat(named(touched, "MACHINE", longer).path("code").asString())
                .isEqualTo("RUNS_PAST");
        assertThat(one.at("/effect/whole").asBoolean()).isTrue();
        var number = one.path("number").asString();

        var confirmed = decided(number, "confirmation", one.at("/effect/mark").asString());
        assertThat(confirmed.path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(mails(number)).as("the day of notice has not come").isZero();
        assertThat(visitor().json(LIST + "?q=" + type).toString()).doesNotContain("2027-12-30");

        clock.set("2026-12-01T09:00");
        daily.everyMinute();
        daily.everyMinute();
        long told = mails(number);
        assertThat(mailsTo(number, TestPeople.CUSTOMER)).isEqualTo(1);
        assertThat(mailsTo(number, TestPeople.DEALER)).isEqualTo(1);
        assertThat(mailsTo(number, TestPeople.DESK)).as("nobody's machine").isZero();
        var published = visitor().json(LIST + "?q=" + type).at("/machineTypes/0");
        assertThat(published.at("/toCome/endOfSupport").asString()).isEqualTo("2027-12-30");
        assertThat(published.path("endOfSupport").isNull()).as("not in force yet").isTrue();
        assertThat(outcome(type, serial)).isEqualTo("AVAILABLE");

        clock.set("2026-12-10T09:00");
        daily.everyMinute();
        assertThat(manager().json(ANNOUNCEMENTS + "/" + number).path("state").asString())
                .isEqualTo("IN_FORCE");
        assertThat(
                        visitor()
                                .json(LIST + "?q=" + type)
                                .at("/machineTypes/0/endOfSupport")
                                .asString())
                .isEqualTo("2027-12-30");
        assertThat(outcome(type, serial)).isEqualTo("CONSULT");
        assertThat(mails(number)).isEqualTo(told);
        assertThat(chain.verify(null).faults()).isEmpty();
        assertThat(audited(number)).contains("eos.taken-in", "eos.confirmed", "eos.in-force");
    }

    /** A subscription that is paused collects, and nothing is sent from this test. */
    @Test
    void otherSystemsAreToldMachineByMachineOnceItIsPublished() {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.webhook_subscription (id, account_id, name, url, kinds, state, secret)
                        SELECT gen_random_uuid(), id, 'inventory', 'https://example.jp/hook', '{}', 'PAUSED', 'x'
                          FROM hoshu.account WHERE login = 'test-customer'
                        """)
                .update();
        var type = "7D7A";
        machine(type, "2027-12-31");
        machine(type, "2028-12-31");
        var one = taken(type, "2029-12-30", "2026-12-01", "2026-12-10");
        var number = one.path("number").asString();
        decided(number, "confirmation", one.at("/effect/mark").asString());
        daily.everyMinute();
        assertThat(events(number)).as("the day of notice has not come").isEmpty();

        clock.set("2026-12-01T09:00");
        daily.everyMinute();
        int own =
                jdbc.sql(
                                """
                                SELECT count(*) FROM hoshu.machine
                                 WHERE programme = 'lenovo-services-jp' AND machine_type = ? AND customer = 'C00448'
                                """)
                        .param(type)
                        .query(Integer.class)
                        .single();
        assertThat(own).isGreaterThan(1);
        assertThat(events(number))
                .as("the customer's machines alone")
                .hasSize(own)
                .allSatisfy(event -> {
                    assertThat(event.at("/data/effectiveOn").asString()).isEqualTo("2026-12-10");
                    assertThat(event.at("/data/products/0/before").asString()).isEqualTo("NONE");
                    assertThat(event.at("/data/products/0/after").asString())
                            .isEqualTo("2029-12-30");
                });
        assertThat(untold(number)).isZero();

        jdbc.sql("UPDATE hoshu.eos_announcement SET events_told_on = NULL WHERE number = ?")
                .param(number)
                .update();
        daily.everyMinute();
        assertThat(events(number))
                .as("begun anew after a stop, nothing is told twice")
                .hasSize(own);
        assertThat(untold(number)).isZero();
    }

    private List<JsonNode> events(String announcement) {
        return jdbc.sql("SELECT body FROM hoshu.webhook_event WHERE once LIKE ?")
                .param("support-end:" + announcement + ":%")
                .query((row, n) -> JSON.readTree(row.getString(1)))
                .list();
    }

    private long untold(String announcement) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM hoshu.eos_announcement
                         WHERE number = ? AND told_on IS NOT NULL AND events_told_on IS NULL
                        """)
                .param(announcement)
                .query(Long.class)
                .single();
    }

    @Test
    void nobodyConfirmsWhatWasNotShown() {
        var one = taken("7D77", "2027-12-30", "2026-12-01", "2026-12-10");
        machine("7D77", "2029-06-30");
        var answer =
                decide(
                        one.path("number").asString(),
                        "confirmation",
                        one.at("/effect/mark").asString());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("another-effect");
    }

    @Test
    void oneOfTwoThatSayTheSameTypeWaits() {
        var first = taken("7D73", "2030-03-31", "2026-12-01", "2027-01-01");
        var second = taken("7D73", "2031-03-31", "2026-12-01", "2027-01-01");
        decided(first.path("number").asString(), "confirmation", null);
        var answer = decide(second.path("number").asString(), "confirmation", null);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(first.path("number").asString());
        decided(first.path("number").asString(), "withdrawal", null);
        decided(second.path("number").asString(), "confirmation", null);
    }

    @ParameterizedTest
    @CsvSource({"ja,いまとの違い,変わるもの", "en,Difference from what is held,What changes"})
    void theSalesDeskLooksAtItOnAPage(String language, String difference, String effect) {
        var serial = machine("7D9H", "2029-06-30");
        var one = taken("7D9H", "2027-12-30", "2026-12-01", "2026-12-10");
        var path = "/eos/announcements/" + one.path("number").asString();
        var page = page(TestPeople.MANAGER, path, language);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(difference)
                .contains(effect)
                .contains(serial)
                .contains("/rules/EOS-1");
        var file = page(TestPeople.MANAGER, path + "/effect.csv", language);
        assertThat(file.body()).contains(serial).contains("EOS-1");
        assertThat(page(TestPeople.MANAGER, "/eos/announcements", language).statusCode())
                .isEqualTo(200);
    }

    // ------------------------------------------------------------------ helpers

    private String machine(String type, String end) {
        var last = LocalDate.parse(end);
        return new HeldMachines(jdbc)
                .machine(type, last.minusYears(3).plusDays(1), last, "C00448", "D-020");
    }

    private String quoted(String type, String serial) {
        var line =
                Map.of(
                        "machineNumber", type,
                        "serialNumber", serial,
                        "partNumber", new HeldMachines(jdbc).part(type, "RENEWAL", 12));
        var answer = post(TestPeople.DEALER, "/api/v1/quotes", Map.of("lines", List.of(line)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer).at("/quote/number").asString();
    }

    private String outcome(String type, String serial) {
        var part = new HeldMachines(jdbc).part(type, "RENEWAL", 12);
        return new Asker(port)
                .json("/api/v1/machines/%s/%s/offers".formatted(type, serial))
                .path("offers")
                .valueStream()
                .filter(o -> o.at("/offering/partNumber").asString().equals(part))
                .map(o -> o.path("outcome").asString())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode named(JsonNode touched, String what, String serial) {
        return touched.valueStream()
                .filter(t ->
                        t.path("what").asString().equals(what)
                                && t.path("serialNumber").asString().equals(serial))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> form(
            String type, String end, String notice, String effective) {
        return Map.of(
                "title",
                "test",
                "noticeOn",
                notice,
                "effectiveOn",
                effective,
                "lines",
                List.of(Map.of("machineType", type, "endOfSupport", end)));
    }

    private JsonNode taken(String type, String end, String notice, String effective) {
        var answer = take(TestPeople.MANAGER, form(type, end, notice, effective));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Asker.read(answer);
    }

    private HttpResponse<String> take(TestPeople person, Map<String, Object> form) {
        return post(person, ANNOUNCEMENTS, form);
    }

    private JsonNode decided(
            String number, String act, @org.jspecify.annotations.Nullable String seen) {
        var answer = decide(number, act, seen);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Asker.read(answer);
    }

    private HttpResponse<String> decide(
            String number, String act, @org.jspecify.annotations.Nullable String seen) {
        var form =
                seen == null
                        ? Map.of("reason", "as announced")
                        : Map.of("reason", "as announced", "seen", seen);
        return post(TestPeople.MANAGER, ANNOUNCEMENTS + "/" + number + "/" + act, form);
    }

    private HttpResponse<String> post(TestPeople person, String path, Map<String, ?> body) {
        var asker = new Asker(port, person);
        return asker.send(
                asker.request(path)
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private long mails(String number) {
        return jdbc.sql("SELECT count(*) FROM hoshu.mail WHERE once LIKE ?")
                .param("eos:" + number + ":%")
                .query(Long.class)
                .single();
    }

    private long mailsTo(String number, TestPeople person) {
        return jdbc.sql("SELECT count(*) FROM hoshu.mail WHERE once LIKE ? AND recipient = ?")
                .params("eos:" + number + ":%", person.login() + "@example.com")
                .query(Long.class)
                .single();
    }

    private List<String> audited(String number) {
        return jdbc.sql("SELECT act FROM hoshu.audit_entry WHERE subject = ? ORDER BY id")
                .param("eos:" + number)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM hoshu.eos_announcement").query(Long.class).single();
    }

    private Asker visitor() {
        return new Asker(port, TestPeople.VISITOR);
    }

    private Asker manager() {
        return new Asker(port, TestPeople.MANAGER);
    }

    private HttpResponse<String> page(TestPeople person, String path, String language) {
        var asker = new Asker(port, person);
        return asker.send(asker.request(path).header("Accept-Language", language));
    }
}
