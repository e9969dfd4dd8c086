package dev.hoshu.server.menu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A form of the menu's pages that is pressed twice at once does one thing, and both presses lead to
 * it: announcements, account managers, individual contracts and rights to software.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=MenuFormsSentTwiceTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class MenuFormsSentTwiceTest {

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    @Test
    void anAnnouncementIsTakenInOnceAndConfirmedOnce() throws Exception {
        var manager = browser("manager");
        var list = "/eos/announcements";
        var typed =
                Map.of(
                        "title", "The end of 7D77",
                        "noticeOn", "2026-12-01",
                        "effectiveOn", "2027-01-01",
                        "rows", "7D77,,2029-12-31");
        long before = count("eos_announcement");
        var draft = twice(manager, list, list, typed);
        assertThat(count("eos_announcement")).isEqualTo(before + 1);
        var shown = manager.get(draft).body();
        twice(
                manager,
                draft,
                draft + "/decision",
                Map.of("act", "confirm", "reason", "as announced", "seen", value(shown, "seen")));
        assertThat(state("eos_announcement", draft)).isEqualTo("CONFIRMED");
    }

    @Test
    void anAccountManagerIsAgreedOnceAndEachTalkPlannedAndNotedOnce() throws Exception {
        var manager = browser("manager");
        var list = "/account-managers";
        long before = count("account_contract");
        var customer = "T" + machine("", "D-020");
        jdbc.sql("UPDATE hoshu.machine SET customer = ? WHERE serial_number = ?")
                .params(customer, customer.substring(1))
                .update();
        var agreed =
                twice(
                        manager,
                        list,
                        list,
                        Map.of(
                                "customer", customer,
                                "manager", "Yamada Hanako",
                                "firstDay", "2026-10-01",
                                "lastDay", "2027-09-30"));
        assertThat(count("account_contract")).isEqualTo(before + 1);
        long talks = count("account_contact");
        twice(
                manager,
                agreed,
                agreed + "/contacts",
                Map.of("plannedOn", "2026-12-01", "purpose", "the quarter"));
        assertThat(count("account_contact")).isEqualTo(talks + 1);
        long talk =
                jdbc.sql("SELECT max(id) FROM hoshu.account_contact").query(Long.class).single();
        twice(
                manager,
                agreed,
                agreed + "/contacts/" + talk,
                Map.of("note", "talked about renewals", "act", "done"));
        assertThat(
                        jdbc.sql("SELECT state FROM hoshu.account_contact WHERE id = ?")
                                .param(talk)
                                .query(String.class)
                                .single())
                .isEqualTo("DONE");
    }

    @Test
    void aContractIsAskedForOnceAndGrantedOrWithdrawnOnce() throws Exception {
        var dealer = browser("dealer");
        long before = count("individual_contract");
        var granted = asked(dealer, machine("C00448", "D-020"));
        var taken = asked(dealer, machine("C00448", "D-020"));
        assertThat(count("individual_contract")).isEqualTo(before + 2);
        long covered = count("coverage_entry");
        twice(
                browser("manager"),
                granted,
                granted + "/decision",
                Map.of("act", "grant", "reason", "agreed by phone"));
        assertThat(state("individual_contract", granted)).isEqualTo("GRANTED");
        assertThat(count("coverage_entry")).as("it covers once").isEqualTo(covered + 1);
        twice(dealer, taken, taken + "/withdrawal", Map.of());
        assertThat(state("individual_contract", taken)).isEqualTo("WITHDRAWN");
    }

    @Test
    void aRightToSoftwareIsDecidedOnce() throws Exception {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.software_right
                            (number, programme, customer, product, version, right_until, presented_on, presented_by)
                        VALUES ('SR-90000001', ?, 'C00448', 'an OS', '9', '2027-03-31', '2026-11-20', 'customer')
                        """)
                .param(Programme.REFERENCE)
                .update();
        var right = "/software/rights/SR-90000001";
        twice(
                browser("desk"),
                right,
                right + "/decision",
                Map.of("act", "accept", "reason", "the contract was read"));
        assertThat(state("software_right", right)).isEqualTo("ACCEPTED");
    }

    private String asked(Browser dealer, String serial) throws Exception {
        var page = "/machines/7X06/" + serial + "/contract";
        return twice(
                dealer,
                page,
                page,
                Map.of(
                        "firstDay", "2027-04-01",
                        "lastDay", "2028-03-31",
                        "level", "24X7",
                        "priceYen", "120000",
                        "reason", "used up to the end of support"));
    }

    /** Presses the form twice at once, and tells where both presses lead. */
    private static String twice(
            Browser browser, String page, String action, Map<String, String> typed)
            throws Exception {
        var form = form(browser.get(page).body(), action);
        var fields = new HashMap<>(typed);
        fields.put("once", value(form, "once"));
        var start = new CyclicBarrier(2);
        try (var presses = Executors.newFixedThreadPool(2)) {
            var answers =
                    List.of(1, 2).stream()
                            .map(press ->
                                    presses.submit(() -> {
                                        start.await();
                                        return browser.send(page, action, fields);
                                    }))
                            .toList();
            var first = leads(answers.get(0).get());
            assertThat(leads(answers.get(1).get())).as(action).isEqualTo(first);
            return first;
        }
    }

    private static String leads(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    /** What follows the beginning of the form with that address. */
    private static String form(String page, String action) {
        var begins = Pattern.compile("action=\"" + action + "[\"?]").matcher(page);
        assertThat(begins.find()).as("form %s in %s", action, page).isTrue();
        return page.substring(begins.start());
    }

    private static String value(String page, String field) {
        return page.replaceFirst("(?s).*?name=\"" + field + "\" value=\"([^\"]+)\".*", "$1");
    }

    private Browser browser(String login) {
        return Browser.signedIn(port, login, SampleAccounts.PASSWORD);
    }

    private String machine(String customer, String channel) {
        return new HeldMachines(jdbc)
                .machine(
                        "7X06",
                        LocalDate.of(2022, 4, 1),
                        LocalDate.of(2027, 3, 31),
                        customer,
                        channel);
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM hoshu." + table).query(Long.class).single();
    }

    private String state(String table, String page) {
        return jdbc.sql("SELECT state FROM hoshu." + table + " WHERE number = ?")
                .param(page.replaceFirst(".*/", ""))
                .query(String.class)
                .single();
    }
}
