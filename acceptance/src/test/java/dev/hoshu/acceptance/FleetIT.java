package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * From a list that somebody typed to what the fleet comes to, done by a customer in a browser, and
 * what an earlier end of support would change, by the sales desk; every page on the way is looked
 * at. It keeps lists, so it has a server of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FleetIT {

    private final Portal portal = new Portal("fleet");
    private final String token = ProgramToken.of(portal.server(), "customer");

    @AfterAll
    void close() {
        portal.close();
    }

    private List<JsonNode> machines() {
        var machines = new ArrayList<JsonNode>();
        portal.server()
                .json("/api/v1/fleets/own/machines?limit=500", token)
                .path("machines")
                .forEach(machines::add);
        return machines;
    }

    private static String type(JsonNode machine) {
        return machine.path("machineType").asString();
    }

    private static String serial(JsonNode machine) {
        return machine.path("serialNumber").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void fromATypedListToWhatTheFleetComesTo(String language) {
        var findings = new SoftAssertions();
        var own = machines();
        var slip = serial(own.get(3)).replaceFirst("..$", "Z" + serial(own.get(3)).charAt(7));
        var list =
                String.join(
                        "\n",
                        "型番\tシリアル番号\t設置場所",
                        type(own.get(0)) + "-CTO1WW\t" + serial(own.get(0)) + "\t本社",
                        type(own.get(1)) + serial(own.get(1)),
                        serial(own.get(2)).toLowerCase(java.util.Locale.ROOT),
                        type(own.get(3)) + "\t" + slip,
                        type(own.get(0)) + "\t" + serial(own.get(4)));
        var view = language.equals("ja") ? View.wide(language) : View.narrow(language);
        try (var customer = portal.open(view)) {
            customer.signIn("customer");
            customer.go("/fleets?lang=" + language);
            customer.page().locator("#name").fill("list in " + language);
            customer.page().locator("#list").fill(list);
            customer.press("form[aria-labelledby=h-new] button.is-main");
            customer.page().waitForCondition(() -> settled(customer));
            customer.look("fleet-of-a-list", findings);
            var fleet = customer.page().url().replaceFirst(".*(/fleets/\\d+).*", "$1");
            customer.go(fleet + "/lines");
            customer.look("fleet-lines", findings);
            // The one that is a slip away, and the one whose type differs.
            customer.page()
                    .locator("label:has-text('" + serial(own.get(3)) + "') input")
                    .first()
                    .check();
            customer.page()
                    .locator("label:has-text('" + serial(own.get(4)) + "') input")
                    .first()
                    .check();
            customer.press("main form[action$='/lines'] button.is-main");
            customer.look("fleet-lines-none-left", findings);
            customer.go(fleet);
            customer.page().waitForCondition(() -> settled(customer));
            assertThat(customer.page().locator(".status-sentence").textContent()).contains("5");
            customer.look("fleet-put-right", findings);
            customer.go(fleet + "/machines");
            customer.look("fleet-its-machines", findings);
        }
        findings.assertAll();
    }

    /** Whether everything of the page is worked out; what is not loads itself again. */
    private static boolean settled(Window window) {
        return window.page().locator("main p[role=status]").count() == 0
                && window.page().locator(".status-sentence").count() == 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whatAnEarlierEndOfSupportWouldChange(String language) {
        var findings = new SoftAssertions();
        var view = language.equals("ja") ? View.narrow(language) : View.wide(language);
        try (var manager = portal.open(view)) {
            manager.signIn("manager");
            manager.go("/fleets/what-if?lang=" + language);
            manager.page().locator("#title").fill("7X06 earlier");
            manager.page().locator("#ends").fill("7X06 2027-06-30");
            manager.press("form[aria-labelledby=h-ask] button.is-main");
            manager.page()
                    .waitForCondition(
                            () -> manager.page().locator(".status-sentence").count() == 1);
            manager.look("what-if", findings);
            assertThat(manager.page().locator("main").textContent()).contains("EOS-2");
            manager.go("/fleets/what-if");
            manager.look("what-if-asked", findings);
        }
        findings.assertAll();
    }

    @Test
    void portalAndJobsDecideEveryMachineAlike(@TempDir Path folder) throws Exception {
        var manager = ProgramToken.of(portal.server(), "manager");
        var path = "/api/v1/fleets/everything/machines?limit=500";
        var portals = new HashMap<String, String>();
        String day = "";
        String next = "";
        do {
            var part =
                    portal.server().json(path + (next.isEmpty() ? "" : "&cursor=" + next), manager);
            day = part.path("asOf").asString();
            for (var machine : part.path("machines")) {
                portals.put(
                        type(machine) + " " + serial(machine),
                        told(
                                machine,
                                "cover",
                                "level",
                                "coverageEnd",
                                "orderBy",
                                "following",
                                "proposed",
                                "renewalYen"));
            }
            next = part.path("next").isNull() ? "" : part.path("next").asString();
        } while (!next.isEmpty());
        assertThat(portals).hasSizeGreaterThan(10_000);

        var jobs = decided(folder, day);
        assertThat(jobs.keySet()).isEqualTo(portals.keySet());
        var different =
                portals.entrySet().stream()
                        .filter(e -> !e.getValue().equals(jobs.get(e.getKey())))
                        .map(e -> e.getKey() + ": " + e.getValue() + " / " + jobs.get(e.getKey()))
                        .toList();
        assertThat(different).as("the portal / the jobs").isEmpty();
    }

    private static String told(JsonNode machine, String... members) {
        var told = new StringBuilder();
        for (var member : members) {
            var value = machine.path(member);
            told.append(value.isNull() ? "" : value.asString()).append(' ');
        }
        return told.toString();
    }

    /** What the jobs say of each machine of the sample's sheets. */
    private static Map<String, String> decided(Path folder, String day) throws Exception {
        var sample = Installation.home().resolve("programmes/sample");
        var process =
                new ProcessBuilder(
                                Installation.home().resolve("hoshu").toString(),
                                "fleet",
                                "decide",
                                "--in",
                                sample.resolve("installed_base.csv").toString(),
                                "--services",
                                sample.resolve("registered_services.csv").toString(),
                                "--out",
                                folder.resolve("decided").toString(),
                                "--on",
                                day)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
        var jobs = new HashMap<String, String>();
        try (var files = Files.walk(folder.resolve("decided/csv"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                try (var lines = Files.lines(file)) {
                    lines.forEach(line -> job(line, jobs));
                }
            }
        }
        return jobs;
    }

    // Of the columns that are compared none holds a comma, and they stand before those that do.
    private static void job(String line, Map<String, String> jobs) {
        var cells = line.split(",", -1);
        if (cells[0].equals("machine_number")) {
            return;
        }
        jobs.put(
                cells[0].substring(0, 4) + " " + cells[1],
                String.join(
                                " ", cells[4], cells[5], cells[7], cells[8], cells[9], cells[10],
                                cells[17])
                        + " ");
    }
}
