package dev.hoshu.server.servicecase;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;

/** The desk's pages without scripts: REP-6, CHG-6. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=DeskPagesTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class DeskPagesTest {

    @LocalServerPort private int port;
    private final HeldMachines machines;

    DeskPagesTest(@Autowired JdbcClient jdbc) {
        this.machines = new HeldMachines(jdbc);
    }

    @Test
    void theDeskIsToldWhatIsMissingAndKeepsWhatItTyped() {
        var desk = browser("desk");
        var fields = fields(machine());
        fields.put("place", "");
        var answer = desk.send("/desk", "/cases", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("The call is incomplete")
                .contains("Ask for the place of installation.")
                .contains("Power supply 1 is amber")
                .contains("until 9 December 2026");
    }

    @Test
    void aCallIsTakenAndASecondOfTheMachineIsAskedForTwice() {
        var desk = browser("desk");
        var serial = machine();
        var number = number(desk.send("/desk", "/cases", fields(serial)));
        var page = desk.get("/cases/" + number).body();
        assertThat(page).contains(serial).contains("Covered").contains("Taken as " + number);
        assertThat(desk.get("/desk").body()).contains(number);
        var second = desk.send("/desk", "/cases", fields(serial));
        assertThat(second.statusCode()).as("shown first").isEqualTo(409);
        assertThat(second.body()).contains(number).contains("name=\"seen\"");
        var fields = fields(serial);
        fields.put("seen", number);
        var other = number(desk.send("/desk", "/cases", fields));
        assertThat(other).isNotEqualTo(number);
        assertThat(desk.get("/cases/" + other).body()).contains(number);
    }

    @Test
    void theCoverageAppearsWhileItIsTyped() {
        var desk = browser("desk");
        var fields = fields(machine());
        fields.put("place", "大阪府大阪市北区");
        var shown = desk.send("/desk", "/cases/preview", fields);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .doesNotContain("<html")
                .contains("until 9 December 2026")
                .contains("CHG-6");
        fields.put("serial", "");
        assertThat(desk.send("/desk", "/cases/preview", fields).body())
                .contains("appears here")
                .contains("REP-6");
    }

    @Test
    void aCustomerReportsItsMachineAndTheDeskClosesTheCase() {
        var customer = browser("customer");
        var serial = machine();
        assertThat(customer.get("/desk").statusCode()).isEqualTo(403);
        assertThat(customer.get("/machines/7X06/" + serial).body()).contains("/cases/new?machine=");
        var number = number(customer.send("/cases/new", "/cases", fields(serial)));
        var elsewhere =
                machines.machine(
                        "7X06",
                        LocalDate.of(2023, 12, 10),
                        LocalDate.of(2026, 12, 9),
                        "C00999",
                        "D-035");
        var refused = customer.send("/cases/new", "/cases", fields(elsewhere));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).doesNotContain("2026-12-09").doesNotContain("December 2026");
        var page = "/cases/" + number;
        customer.send(page, page + "/notes", Map.of("note", "Now <b>both</b>"));
        assertThat(customer.get(page).body())
                .contains("Now &lt;b&gt;both&lt;/b&gt;")
                .doesNotContain("/closing");
        var desk = browser("desk");
        assertThat(desk.send(page, page + "/closing", Map.of("reason", " ")).statusCode())
                .isEqualTo(422);
        assertThat(desk.send(page, page + "/closing", Map.of("reason", "Restored")).statusCode())
                .isEqualTo(302);
        assertThat(desk.get(page).body()).contains("Restored").doesNotContain("id=\"note\"");
        assertThat(customer.get("/cases?open=false").body()).contains(number);
        assertThat(customer.get("/cases").body()).doesNotContain(number);
    }

    /** What was shown is what is kept: where it is another thing by now, it is shown once more. */
    @Test
    void aLateEntryIsShownBeforeItIsKept() {
        var desk = browser("desk");
        var serial = machine();
        var number = number(desk.send("/desk", "/cases", fields(serial)));
        var page = "/cases/" + number;
        assertThat(desk.get(page).body()).contains("24 November 2026").contains("SLA-1");
        var entry = new HashMap<String, String>();
        entry.put("kind", "PAUSED");
        entry.put("reason", "ACCESS");
        entry.put("at", "2026-11-22T12:00");
        var shown = desk.send(page, page + "/events", entry);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Not entered yet").contains("name=\"sure\"");
        assertThat(desk.get(page).body()).doesNotContain("no access to the place</span>");
        entry.put("sure", "something else");
        assertThat(desk.send(page, page + "/events", entry).statusCode()).isEqualTo(409);
        var seen = shown.body().replaceFirst("(?s).*name=\"sure\" value=\"([^\"]*)\".*", "$1");
        entry.put("sure", seen);
        assertThat(desk.send(page, page + "/events", entry).statusCode()).isEqualTo(302);
        assertThat(desk.get(page).body()).contains("no access to the place</span>");
        assertThat(desk.get("/cases").body()).contains(number).contains("paused");
    }

    private String machine() {
        return machines.machine(
                "7X06", LocalDate.of(2023, 12, 10), LocalDate.of(2026, 12, 9), "C00448", "D-020");
    }

    private static Map<String, String> fields(String serial) {
        var fields = new HashMap<String, String>();
        fields.put("machine", "7X06");
        fields.put("serial", serial);
        fields.put("customer", "C00448");
        fields.put("place", "東京都千代田区丸の内1-9-1");
        fields.put("symptom", "Power supply 1 is amber");
        fields.put("severity", "IMPAIRED");
        return fields;
    }

    private static String number(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/cases/", "");
    }

    private Browser browser(String login) {
        return Browser.signedIn(port, login, SampleAccounts.PASSWORD);
    }
}
