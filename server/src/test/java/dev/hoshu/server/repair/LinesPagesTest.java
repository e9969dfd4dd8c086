package dev.hoshu.server.repair;

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

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Who pays, on the pages: the desk writes and estimates, the customer answers. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=LinesPagesTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class LinesPagesTest {

    @LocalServerPort private int port;
    private final HeldMachines machines;

    LinesPagesTest(@Autowired JdbcClient jdbc) {
        this.machines = new HeldMachines(jdbc);
    }

    @Test
    void theDeskWritesALineEstimatesItAndTheCustomerAccepts() {
        var desk = browser("desk");
        var page = taken(desk);
        var lines = page + "/lines";
        assertThat(desk.get(page).body()).contains("No part and no work has been written down yet");
        var faulty = part();
        faulty.put("what", "");
        var refused = desk.send(lines, lines, faulty);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Write what it is in 1 to 100 characters")
                .contains("90");
        assertThat(desk.send(lines, lines, part()).statusCode()).isEqualTo(302);
        assertThat(desk.get(lines).body())
                .contains("charged to the customer")
                .contains("/rules/REP-5")
                .contains("Estimate needed");
        assertThat(desk.send(lines, page + "/estimates", Map.of()).statusCode()).isEqualTo(302);
        var customer = browser("customer");
        assertThat(customer.get(page).body())
                .contains("Waiting for acceptance")
                .contains("¥55,990")
                .contains("The rates are invented")
                .contains("name=\"answer\"")
                .doesNotContain("name=\"saidBy\"")
                .doesNotContain(lines);
        assertThat(customer.get(lines).statusCode()).isEqualTo(403);
        assertThat(desk.get(page).body()).contains("name=\"saidBy\"");
        var acceptance = page + "/estimates/1/acceptance";
        var unnamed = desk.send(page, acceptance, Map.of("answer", "ACCEPTED"));
        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(unnamed.body()).contains("Write who of the customer said so");
        assertThat(customer.send(page, acceptance, Map.of("answer", "ACCEPTED")).statusCode())
                .isEqualTo(302);
        assertThat(customer.get(page).body())
                .contains("customer accepted it.")
                .contains("Accepted");
    }

    @Test
    void aLineIsChangedWithAReasonTakenOverAndWithdrawn() {
        var desk = browser("desk");
        var page = taken(desk);
        var lines = page + "/lines";
        desk.send(lines, lines, part());
        assertThat(desk.get(lines + "?line=1").body()).contains("Change line 1").contains("Disk 3");
        var changed = part();
        changed.put("line", "1");
        changed.put("what", "Disk 4");
        assertThat(desk.send(lines, lines, changed).statusCode())
                .as("without a reason")
                .isEqualTo(422);
        changed.put("reason", "It was the disk beside it");
        assertThat(desk.send(lines, lines, changed).statusCode()).isEqualTo(302);
        assertThat(desk.get(lines).body())
                .contains("It was the disk beside it")
                .contains("Earlier entries: 1")
                .doesNotContain("/goodwill");
        var manager = browser("manager");
        var goodwill = lines + "/1/goodwill";
        assertThat(
                        manager.send(
                                        lines,
                                        goodwill,
                                        Map.of("granted", "true", "reason", "Three this year"))
                                .statusCode())
                .isEqualTo(302);
        assertThat(browser("customer").get(page).body())
                .contains("taken over as goodwill")
                .contains("Three this year")
                .contains("/rules/REP-5");
        desk.send(lines, lines + "/1/withdrawal", Map.of("reason", "It works again"));
        assertThat(desk.get(lines).body()).contains("was withdrawn").contains("It works again");
    }

    private String taken(Browser desk) {
        var serial =
                machines.machine(
                        "7X06",
                        LocalDate.of(2022, 12, 10),
                        LocalDate.of(2025, 12, 9),
                        "C00448",
                        "D-020");
        var call = new HashMap<String, String>();
        call.put("machine", "7X06");
        call.put("serial", serial);
        call.put("customer", "C00448");
        call.put("place", "東京都千代田区丸の内1-9-1");
        call.put("symptom", "Disk 3 is amber");
        var answer = desk.send("/desk", "/cases", call);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/cases/", "/cases/");
    }

    private static Map<String, String> part() {
        var line = new HashMap<String, String>();
        line.put("kind", "PART");
        line.put("what", "Disk 3");
        line.put("part", "HDD");
        line.put("origin", "WITH_SYSTEM");
        line.put("optionOrigin", "WITH_SYSTEM");
        line.put("cause", "FAILURE");
        line.put("on", "2026-11-20");
        line.put("minutes", "90");
        line.put("priceYen", "10000");
        return line;
    }

    private Browser browser(String login) {
        return Browser.signedIn(port, login, SampleAccounts.PASSWORD);
    }
}
