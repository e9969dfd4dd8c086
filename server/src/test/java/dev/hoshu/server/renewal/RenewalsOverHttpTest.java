package dev.hoshu.server.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.notice.MailBook;
import dev.hoshu.server.notice.UnsubscribeLinks;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The renewal list, reminders, calendars and the sample's clock as a customer, a dealer and a
 * manager meet them, on a sample of their own that begins on 22 November 2026.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=RenewalsOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class RenewalsOverHttpTest {

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private Reminding reminding;
    @Autowired private MailBook mails;
    @Autowired private UnsubscribeLinks links;
    @Autowired private Today today;

    @BeforeEach
    void aCustomerWithMachinesThatEnd() {
        jdbc.sql("DELETE FROM hoshu.reminder_sent").update();
        jdbc.sql("DELETE FROM hoshu.mail").update();
        jdbc.sql("DELETE FROM hoshu.mail_preference").update();
        jdbc.sql("UPDATE hoshu.account SET disabled_at = NULL").update();
    }

    @AfterEach
    void theClockIsWhereItWas() {
        today.moveBy(0);
        jdbc.sql("DELETE FROM hoshu.sample_clock").update();
    }

    private long account(String login) {
        return jdbc.sql("SELECT id FROM hoshu.account WHERE login = ?")
                .param(login)
                .query(Long.class)
                .single();
    }

    private Asker asker(TestPeople person) {
        return new Asker(port, person);
    }

    /** Only these accounts are there to be reminded. */
    private void only(String... logins) {
        jdbc.sql(
                        """
                        UPDATE hoshu.account SET disabled_at = clock_timestamp() WHERE NOT login = ANY (?)
                        """)
                .param(logins)
                .update();
    }

    private List<@Nullable String> mailsTo(String recipient) {
        return jdbc.sql("SELECT subject FROM hoshu.mail WHERE recipient = ? ORDER BY id")
                .param(recipient)
                .query(String.class)
                .list();
    }

    @Test
    void whoeverAsksSeesItsOwnMachinesAndNoOthers() {
        for (var person :
                List.of(TestPeople.CUSTOMER, TestPeople.DEALER, TestPeople.OTHER_DEALER)) {
            var seen = serials(asker(person), "/api/v1/renewals?limit=500");
            var foreign =
                    person == TestPeople.OTHER_DEALER ? TestPeople.DEALER : TestPeople.OTHER_DEALER;
            assertThat(seen).as("%s", person).isNotEmpty();
            // Whatever the address says, the rows are one's own.
            assertThat(
                            serials(
                                    asker(person),
                                    "/api/v1/renewals?limit=500&channel=D-035&customer=C00001"))
                    .isEqualTo(seen);
            var owned =
                    jdbc.sql(
                                    """
                                    SELECT m.serial_number FROM hoshu.machine m JOIN hoshu.account a ON a.login = ?
                                     WHERE m.programme = a.programme AND (m.customer = a.customer OR m.channel = a.channel)
                                    """)
                            .param(person.login())
                            .query(String.class)
                            .list();
            assertThat(owned).as("%s", person).containsAll(seen);
            assertThat(foreign).isNotEqualTo(person);
        }
        assertThat(asker(TestPeople.VISITOR).get("/api/v1/renewals").statusCode()).isEqualTo(401);
        assertThat(asker(TestPeople.DESK).get("/api/v1/renewals").statusCode()).isEqualTo(400);
        assertThat(serials(asker(TestPeople.DESK), "/api/v1/renewals?customer=C00448&limit=500"))
                .isEqualTo(serials(asker(TestPeople.CUSTOMER), "/api/v1/renewals?limit=500"));
    }

    private static List<String> serials(Asker asker, String path) {
        var serials = new ArrayList<String>();
        asker.json(path)
                .get("machines")
                .forEach(m -> serials.add(m.get("serialNumber").asString()));
        return serials;
    }

    @Test
    void thePartsOfTheListAreTheWholeInOrder() {
        var dealer = asker(TestPeople.DEALER);
        var whole = serials(dealer, "/api/v1/renewals?limit=500");
        var parts = new ArrayList<String>();
        var ends = new ArrayList<String>();
        var next = "";
        do {
            var part =
                    dealer.json(
                            "/api/v1/renewals?limit=7" + (next.isEmpty() ? "" : "&after=" + next));
            part.get("machines")
                    .forEach(m -> {
                        parts.add(m.get("serialNumber").asString());
                        ends.add(m.get("coverageEnd").asString());
                    });
            next =
                    part.get("next") == null || part.get("next").isNull()
                            ? ""
                            : part.get("next").asString();
        } while (!next.isEmpty() && parts.size() < 2000);
        assertThat(parts.subList(0, Math.min(500, parts.size()))).isEqualTo(whole);
        assertThat(parts).doesNotHaveDuplicates();
        assertThat(ends).isSorted();
    }

    @Test
    void theEndIsTheOneThatTheMachinesOwnPageSays() {
        var asker = asker(TestPeople.DEALER);
        for (var machine : asker.json("/api/v1/renewals?limit=40").get("machines")) {
            var coverage =
                    asker.json(
                            "/api/v1/machines/%s/%s/coverage"
                                    .formatted(
                                            machine.get("machineType").asString(),
                                            machine.get("serialNumber").asString()));
            assertThat(coverage.toString()).contains(machine.get("coverageEnd").asString());
        }
    }

    @ParameterizedTest(name = "{0} in {1} says {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /renewals          | ja | 継続の一覧
                    /renewals          | en | Order by
                    /renewals?month=2027-13 | en | as in 2027-03
                    /reminders         | ja | カレンダー
                    /reminders         | en | one mail a day
                    """)
    void aDealersPages(String path, String language, String words) {
        var page = page(TestPeople.DEALER, path, language).body();
        assertThat(page)
                .contains("<html lang=\"" + language + "\"")
                .contains(words)
                .doesNotContain("??")
                .doesNotContain("style=\"");
    }

    private HttpResponse<String> page(TestPeople person, String path, String language) {
        var asker = asker(person);
        return asker.send(asker.request(path).header("Accept-Language", language));
    }

    @Test
    void aProposalGoesIntoTheBasketAsThePageHasIt() {
        assertThat(page(TestPeople.DEALER, "/renewals", "ja").body())
                .contains("action=\"/basket\"")
                .contains("name=\"list\"");
    }

    @Test
    void theFilesSayWhatThePageSays() throws Exception {
        var asker = asker(TestPeople.DEALER);
        var listed = serials(asker, "/api/v1/renewals?limit=500");
        var csv = asker.get("/renewals.csv").body();
        assertThat(csv.lines().count()).isGreaterThan(listed.size());
        assertThat(csv).contains(listed.getFirst()).contains("Order by");
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://localhost:"
                                                                + port
                                                                + "/renewals.xlsx"))
                                        .header(
                                                "Authorization",
                                                "Bearer " + TestPeople.DEALER.token())
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum())
                    .isGreaterThanOrEqualTo(listed.size());
        }
    }

    @Test
    void oneDigestADayHoweverManyMachines() {
        only("test-dealer");
        assertThat(reminding.remindAll()).isEqualTo(1);
        assertThat(mailsTo("test-dealer@example.com")).hasSize(1);
        assertThat(reminding.remindAll()).as("twice on one day").isZero();
        int said =
                jdbc.sql("SELECT count(*) FROM hoshu.reminder_sent").query(Integer.class).single();
        assertThat(said).isGreaterThan(2);
        var mail = mails.find(mails.latest(Long.MAX_VALUE, 1).getFirst().id()).orElseThrow();
        assertThat(mail.text())
                .contains("満了日: ")
                .containsPattern("発注期限: \\d+年\\d+月\\d+日\\([日月火水木金土]\\)")
                .contains("/renewals")
                .contains("/unsubscribe/")
                .contains("架空");
    }

    @Test
    void onTheNextDayOnlyWhatIsNewIsSaid() {
        only("test-dealer");
        reminding.remindAll();
        int before =
                jdbc.sql("SELECT count(*) FROM hoshu.reminder_sent").query(Integer.class).single();
        today.moveBy(1);
        int mailed = reminding.remindAll();
        int fresh =
                jdbc.sql("SELECT count(*) FROM hoshu.reminder_sent").query(Integer.class).single()
                        - before;
        assertThat(mailed).isEqualTo(fresh > 0 ? 1 : 0);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*) FROM hoshu.reminder_sent WHERE due_on > '2026-11-23'
                                        """)
                                .query(Integer.class)
                                .single())
                .as("nothing is said before its day")
                .isZero();
        // Moved back, the same is not said again.
        today.moveBy(0);
        assertThat(reminding.remindAll()).isZero();
    }

    @Test
    void theLinkOfAMailStopsRemindersByItsButtonAndByOneClick() throws Exception {
        long account = account("test-dealer");
        only("test-dealer");
        var path = "/unsubscribe/" + links.token(account);
        var browser = new Browser(port);
        assertThat(browser.get(path).body()).contains("No more reminders");
        assertThat(wants(account)).as("opening it changes nothing").isTrue();
        // RFC 8058: no cookie, no token of a form.
        var oneClick =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create("http://localhost:" + port + path))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "List-Unsubscribe=One-Click"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(oneClick.statusCode()).isEqualTo(200);
        assertThat(wants(account)).isFalse();
        assertThat(reminding.remindAll()).isZero();
        browser.send(path, path, Map.of("act", "again"));
        assertThat(wants(account)).isTrue();
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*) FROM hoshu.audit_entry WHERE act = 'reminders.chosen' AND who = 'test-dealer'
                                        """)
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
        assertThat(browser.get("/unsubscribe/" + account + "." + "A".repeat(43)).statusCode())
                .isEqualTo(404);
    }

    private boolean wants(long account) {
        return jdbc.sql("SELECT reminders FROM hoshu.mail_preference WHERE account_id = ?")
                .param(account)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Test
    void aCalendarIsReadUnderItsSecretAddressUntilItIsChanged() throws Exception {
        var browser = Browser.signedIn(port, "dealer", SampleAccounts.PASSWORD);
        browser.send("/reminders", "/reminders/calendar", Map.of("act", "renew"));
        var address = calendarAddress(browser);
        var visitor = new Browser(port);
        var answer = visitor.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/calendar");
        var calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        calendar.validate();
        var events = calendar.getComponents("VEVENT");
        assertThat(events).isNotEmpty();
        var uids = uids(events);
        assertThat(new HashSet<>(uids)).hasSameSizeAs(uids);
        assertThat(uids)
                .anyMatch(u -> u.startsWith("end-"))
                .anyMatch(u -> u.startsWith("order-by-"));
        assertThat(
                        uids(
                                new CalendarBuilder()
                                        .build(new StringReader(visitor.get(address).body()))
                                        .getComponents("VEVENT")))
                .as("the same names whenever it is read")
                .isEqualTo(uids);

        browser.send("/reminders", "/reminders/calendar", Map.of("act", "renew"));
        assertThat(visitor.get(address).statusCode()).isEqualTo(404);
        var fresh = calendarAddress(browser);
        assertThat(visitor.get(fresh).statusCode()).isEqualTo(200);
        browser.send("/reminders", "/reminders/calendar", Map.of("act", "close"));
        assertThat(visitor.get(fresh).statusCode()).isEqualTo(404);
    }

    private static List<String> uids(List<? extends Component> events) {
        return events.stream().map(e -> e.getRequiredProperty(Property.UID).getValue()).toList();
    }

    private static String calendarAddress(Browser browser) {
        var page = browser.get("/reminders").body();
        var found =
                java.util.regex.Pattern.compile("value=\"http://[^\"/]+(/calendar/[^\"]+)\"")
                        .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void theManagerAloneSeesMailsAndSeesThemAsTheyWereSent() {
        only("test-dealer", "manager");
        reminding.remindAll();
        long mail = mails.latest(Long.MAX_VALUE, 1).getFirst().id();
        var manager = Browser.signedIn(port, "manager", SampleAccounts.PASSWORD);
        var list = manager.get("/mails");
        assertThat(list.statusCode()).as("%s %s", list, list.headers().map()).isEqualTo(200);
        assertThat(list.body()).contains("test-dealer@example.com");
        assertThat(manager.get("/mails/" + mail).body())
                .contains("List-Unsubscribe")
                .contains("満了日")
                .contains("/mails/" + mail + "/message.eml");
        assertThat(manager.get("/mails/" + mail + "/message.eml").body())
                .contains("Subject: =?UTF-8?");
        assertThat(manager.get("/mails/999999").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            nullValues = "-",
            value = {"WAITING, -", "WAITING, Connection refused", "FAILED, No such mailbox"})
    void mailsThatAreNotSentAreListedWithWhatWasSaid(String state, String said) {
        // Not through the outbox, which would send it meanwhile.
        jdbc.sql(
                        """
                        INSERT INTO hoshu.mail
                               (once, recipient, language, subject, body, dated, state, said, next_attempt_at)
                        VALUES ('a test', 'somebody@example.com', 'ja', 'A letter', '\\x00', now(), ?, ?,
                                now() + interval '1 day')
                        """)
                .params(state, said)
                .update();
        var list = Browser.signedIn(port, "manager", SampleAccounts.PASSWORD).get("/mails");
        assertThat(list.statusCode()).as("%s", list.headers().map()).isEqualTo(200);
        assertThat(list.body()).contains("somebody@example.com");
        if (said != null) {
            assertThat(list.body()).contains(said);
        }
    }

    @ParameterizedTest(name = "{0} days on: {1} says {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0    | /machines/7D9G/J1LENHSB | until <strong class="day">20 June 2028
                    0    | /machines/7X06/J35J5RYC | reinstatement fee
                    -121 | /machines/7X06/J35J5RYC | REN-4
                    """)
    void thePagesFollowTheClock(int days, String path, String words) {
        today.moveBy(days);
        assertThat(new Browser(port).get(path).body()).contains(words);
    }

    @Test
    void aManagerMovesTheClockAndWhatComesWithTimeIsShown() {
        only("test-dealer", "manager");
        var manager = Browser.signedIn(port, "manager", SampleAccounts.PASSWORD);
        assertThat(manager.get("/clock").body()).contains("not moved");
        // Coverage ended on 25 April 2026: on day 90 there is no fee yet, on day 91 there is
        // (REN-5).
        manager.send("/clock", "/clock", Map.of("day", "2026-07-24"));
        assertThat(new Browser(port).get("/machines/7X06/J35J5RYC").body())
                .contains("clock is moved")
                .doesNotContain("so a reinstatement fee is added");
        manager.send("/clock", "/clock", Map.of("day", "2026-07-25"));
        assertThat(new Browser(port).get("/machines/7X06/J35J5RYC").body())
                .contains("so a reinstatement fee is added");
        assertThat(new Browser(port).get("/").body()).contains("Saturday 25 July 2026");

        manager.send("/clock", "/clock", Map.of("day", "2027-01-31"));
        assertThat(today.day()).hasToString("2027-01-31");
        assertThat(reminding.remindAll()).isEqualTo(1);
        assertThat(
                        jdbc.sql("SELECT count(*) FROM hoshu.audit_entry WHERE act = 'clock.moved'")
                                .query(Integer.class)
                                .single())
                .isGreaterThanOrEqualTo(3);
        assertThat(manager.send("/clock", "/clock", Map.of("day", "3000-01-01")).statusCode())
                .isEqualTo(400);
        manager.send("/clock", "/clock", Map.of("day", ""));
        assertThat(today.day()).hasToString("2026-11-22");
        assertThat(new Browser(port).get("/").body()).doesNotContain("clock is moved");
        assertThat(asker(TestPeople.DEALER).get("/clock").statusCode()).isEqualTo(403);
    }
}
