package dev.hoshu.server.servicecase;

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

/** The forms of a case's page that add to it: pressed twice at once, each adds one thing. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=SentTwiceTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class SentTwiceTest {

    private static final String NOTES = "service_case_event WHERE kind = 'NOTED' AND";

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;

    SentTwiceTest(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
    }

    @Test
    void theFormsOfACaseAddOneThingEach() throws Exception {
        stock();
        var desk = browser();
        var page = taken(desk, LocalDate.of(2026, 12, 9));
        twice(desk, page, "/notes", Map.of("note", "The door code is changed"), NOTES);
        twice(
                desk,
                page,
                "/events",
                Map.of("kind", "DIAGNOSED", "words", "Power supply 1"),
                "service_case_event WHERE kind = 'DIAGNOSED' AND");
        twice(desk, page, "/parts", Map.of("part", "PT-TWICE"), "case_part WHERE");
        twice(desk, page, "/visits", Map.of("another", "true"), "visit WHERE");
        twice(
                desk,
                page,
                "/closing",
                Map.of("reason", "Restored"),
                "service_case_event WHERE kind = 'CLOSED' AND");
    }

    @Test
    void theFormsOfItsLinesAddOneThingEach() throws Exception {
        var desk = browser();
        var page = taken(desk, LocalDate.of(2025, 12, 9));
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
        twice(desk, page + "/lines", page + "/lines", line, "case_line WHERE");
        twice(desk, page + "/lines", page + "/estimates", Map.of(), "case_estimate WHERE");
    }

    @Test
    void whatDiffersIsAnotherEntryAndSoIsAFormWithoutAKey() {
        var desk = browser();
        var page = taken(desk, LocalDate.of(2026, 12, 9));
        var notes = page + "/notes";
        var key = key(desk.get(page).body(), notes);
        desk.send(page, notes, Map.of("note", "Called back", "once", key));
        desk.send(page, notes, Map.of("note", "Called back again", "once", key));
        assertThat(count(NOTES, page)).as("gone back to and written anew").isEqualTo(2);
        desk.send(page, notes, Map.of("note", "Called back"));
        desk.send(page, notes, Map.of("note", "Called back", "once", ""));
        assertThat(count(NOTES, page)).as("each time without a key").isEqualTo(4);
        assertThat(key(desk.get(page).body(), notes)).as("another showing").isNotEqualTo(key);
        var refused = desk.send(page, notes, Map.of("note", " ", "once", key));
        assertThat(refused.statusCode()).isEqualTo(422);
        var foreign = desk.send(page, notes, Map.of("note", "Called", "once", "not one of ours"));
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(count(NOTES, page)).isEqualTo(4);
    }

    private void twice(
            Browser desk, String page, String form, Map<String, String> typed, String table)
            throws Exception {
        var action = form.startsWith("/cases/") ? form : page + form;
        var number = page.replace("/lines", "");
        var fields = new HashMap<>(typed);
        fields.put("once", key(desk.get(page).body(), action));
        long before = count(table, number);
        var start = new CyclicBarrier(2);
        try (var presses = Executors.newFixedThreadPool(2)) {
            var answers =
                    List.of(1, 2).stream()
                            .map(press ->
                                    presses.submit(() -> {
                                        start.await();
                                        return desk.send("/cases", action, fields);
                                    }))
                            .toList();
            var first = answers.get(0).get();
            var second = answers.get(1).get();
            assertThat(first.statusCode()).as(first.body()).isEqualTo(302);
            assertThat(second.statusCode()).as(second.body()).isEqualTo(302);
            assertThat(leads(second)).as(action).isEqualTo(leads(first));
        }
        assertThat(count(table, number)).as(action).isEqualTo(before + 1);
    }

    private static String leads(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The key in the form with that address. */
    private static String key(String page, String action) {
        int form = page.indexOf("action=\"" + action + "\"");
        assertThat(form).as("form " + action).isPositive();
        return page.substring(form).replaceFirst("(?s).*?name=\"once\" value=\"([^\"]+)\".*", "$1");
    }

    private long count(String table, String page) {
        return jdbc.sql("SELECT count(*) FROM hoshu." + table + " case_number = ?")
                .param(page.replace("/cases/", ""))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private void stock() {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.part
                            (programme, number, name_ja, name_en, replaceable_by, drive, price_yen, invented)
                        VALUES (?, 'PT-TWICE', '試験部品', 'a part of the test', 'CUSTOMER', false, 9000, true)
                        """)
                .param(Programme.REFERENCE)
                .update();
        jdbc.sql(
                        "INSERT INTO hoshu.part_stock (programme, part, site, laid_in) VALUES (?,"
                                + " 'PT-TWICE', '札幌保守センター', 9)")
                .param(Programme.REFERENCE)
                .update();
    }

    private String taken(Browser desk, LocalDate warrantyEnd) {
        var serial =
                machines.machine(
                        "7X06", LocalDate.of(2022, 12, 10), warrantyEnd, "C00448", "D-020");
        var call = new HashMap<String, String>();
        call.put("machine", "7X06");
        call.put("serial", serial);
        call.put("customer", "C00448");
        call.put("place", "東京都千代田区丸の内1-9-1");
        call.put("symptom", "Disk 3 is amber");
        var answer = desk.send("/desk", "/cases", call);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return leads(answer).replaceFirst(".*/cases/", "/cases/");
    }

    private Browser browser() {
        return Browser.signedIn(port, "desk", SampleAccounts.PASSWORD);
    }
}
