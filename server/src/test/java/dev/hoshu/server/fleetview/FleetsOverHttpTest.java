package dev.hoshu.server.fleetview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.fleet.Cover;
import dev.hoshu.server.Asker;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.account.Browser;
import dev.hoshu.server.account.SampleAccounts;

import net.fortuna.ical4j.data.CalendarBuilder;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of machines as somebody typed them, and what a fleet comes to, as people meet them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=FleetsOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class FleetsOverHttpTest {

    private static final Pattern FIGURE =
            Pattern.compile("href=\"(/fleets/own/machines\\?[^\"]+)\">([\\d,]+)</a>");
    private static final Pattern FOUND = Pattern.compile("<span>([\\d,]+) machines</span>");

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    private Browser customer() {
        return Browser.signedIn(port, "customer", SampleAccounts.PASSWORD);
    }

    private record Machine(long id, String type, String model, String serial) {}

    private List<Machine> machinesOf(String customer) {
        return jdbc.sql(
                        """
                        SELECT id, machine_type, model, serial_number FROM hoshu.machine
                         WHERE customer = ? ORDER BY machine_type, serial_number
                        """)
                .param(customer)
                .query((row, n) ->
                        new Machine(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .list();
    }

    private static long kept(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        var place = answer.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(place.substring(place.lastIndexOf('/') + 1));
    }

    private long keep(Browser browser, String name, String list) {
        return matched(
                browser,
                kept(browser.send("/fleets", "/fleets", Map.of("name", name, "list", list))));
    }

    /** Waits until every line is looked at; whoever looks lets it go on. */
    private long matched(Browser browser, long fleet) {
        for (int look = 0; look < 200; look++) {
            assertThat(browser.get("/fleets/" + fleet + "/lines").statusCode()).isEqualTo(200);
            if (count(fleet, "WAITING") == 0) {
                return fleet;
            }
            pause();
        }
        throw new IllegalStateException("Lines still wait.");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int count(long fleet, String outcome) {
        return jdbc.sql("SELECT count(*) FROM hoshu.fleet_line WHERE fleet_id = ? AND outcome = ?")
                .params(fleet, outcome)
                .query(Integer.class)
                .single();
    }

    private String outcome(long fleet, int line) {
        return jdbc.sql(
                        """
                        SELECT outcome || ' ' || note || coalesce(' ' || machine_id, '') FROM hoshu.fleet_line
                         WHERE fleet_id = ? AND line = ?
                        """)
                .params(fleet, line)
                .query(String.class)
                .single();
    }

    @Test
    void aMessyListIsMatchedLineByLine() {
        var own = machinesOf("C00448");
        var foreign = machinesOf("C00001").getFirst();
        var one = own.get(0);
        var two = own.get(1);
        var three = own.get(2);
        var four = own.get(3);
        var list =
                String.join(
                        "\n",
                        "型番,シリアル,設置場所",
                        one.type() + "-" + one.model() + "," + one.serial() + ",本社",
                        two.serial().toLowerCase(Locale.ROOT),
                        "",
                        three.type() + three.model() + three.serial(),
                        wide(four.type() + " " + four.serial()),
                        one.type() + "\t" + one.serial(),
                        foreign.type() + " " + foreign.serial(),
                        "ZZZZ 99999999");
        var browser = customer();
        long fleet = keep(browser, "messy", list);
        assertThat(outcome(fleet, 1)).isEqualTo("NO_NUMBER NONE");
        assertThat(outcome(fleet, 2)).as("ID-1").isEqualTo("MATCHED NONE " + one.id());
        assertThat(outcome(fleet, 3)).as("ID-4").isEqualTo("MATCHED TYPE_MISSING " + two.id());
        assertThat(outcome(fleet, 4)).as("one word").isEqualTo("MATCHED NONE " + three.id());
        assertThat(outcome(fleet, 5)).as("full width").isEqualTo("MATCHED NONE " + four.id());
        assertThat(outcome(fleet, 6)).as("again").isEqualTo("DUPLICATE NONE " + one.id());
        assertThat(outcome(fleet, 7)).as("somebody else's").isEqualTo("UNKNOWN NONE");
        assertThat(outcome(fleet, 8)).isEqualTo("UNKNOWN NONE");
        var page = browser.get("/fleets/" + fleet).body();
        assertThat(page).contains("4 machines: ").doesNotContain("??");
        assertThat(browser.get("/fleets").body()).contains("messy");
    }

    private static String wide(String text) {
        return text.chars()
                .map(c -> c > ' ' ? c + 0xFEE0 : 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void linesArePutRightAndOnlyThose() {
        var own = machinesOf("C00448");
        var one = own.get(4);
        var other =
                own.stream().filter(m -> !m.type().equals(one.type())).findFirst().orElseThrow();
        var slip = other.serial().substring(0, 7) + (other.serial().endsWith("7") ? '8' : '7');
        var browser = customer();
        long fleet =
                keep(
                        browser,
                        "to put right",
                        String.join(
                                "\n",
                                other.type() + " " + one.serial(),
                                other.type() + " " + slip,
                                "nothing 12345678",
                                "left out 1234567890"));
        assertThat(outcome(fleet, 1)).isEqualTo("AMBIGUOUS TYPE_DIFFERS");
        var lines = browser.get("/fleets/" + fleet + "/lines").body();
        assertThat(lines)
                .contains("The machine type differs")
                .contains("value=\"" + one.id() + "\"")
                .as("one slip away is shown")
                .contains("value=\"" + other.id() + "\"");
        var fields = new HashMap<String, String>();
        fields.put("was-1", other.type() + " " + one.serial());
        fields.put("was-2", other.type() + " " + slip);
        fields.put("was-4", "left out 1234567890");
        fields.put("meant-1", Long.toString(one.id()));
        fields.put("meant-2", Long.toString(other.id()));
        fields.put("was-3", "nothing 12345678");
        fields.put("typed-3", own.get(6).type() + " " + own.get(6).serial());
        fields.put("meant-4", "out");
        browser.send("/fleets/" + fleet + "/lines", "/fleets/" + fleet + "/lines", fields);
        matched(browser, fleet);
        assertThat(outcome(fleet, 1)).isEqualTo("MATCHED CHOSEN " + one.id());
        assertThat(outcome(fleet, 2)).isEqualTo("MATCHED CHOSEN " + other.id());
        assertThat(outcome(fleet, 3)).isEqualTo("MATCHED NONE " + own.get(6).id());
        assertThat(outcome(fleet, 4)).isEqualTo("LEFT_OUT NONE");
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*) FROM hoshu.audit_entry
                                         WHERE act = 'fleet.corrected' AND subject = ?
                                        """)
                                .param("fleet " + fleet)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void somebodyElsesMachineCannotBeChosenWhateverTheFormSays() {
        var foreign = machinesOf("C00001").getFirst();
        var browser = customer();
        long fleet = keep(browser, "foreign", "unknown 55555555");
        var answer =
                browser.send(
                        "/fleets/" + fleet + "/lines",
                        "/fleets/" + fleet + "/lines",
                        Map.of(
                                "was-1",
                                "unknown 55555555",
                                "meant-1",
                                Long.toString(foreign.id())));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(outcome(fleet, 1)).isEqualTo("UNKNOWN NONE");
    }

    @Test
    void onlyTheFailedAreTriedAgain() {
        var own = machinesOf("C00448");
        var browser = customer();
        long fleet =
                keep(
                        browser,
                        "again",
                        own.getFirst().type() + " " + own.getFirst().serial() + "\n7X06 JZZZ1111");
        assertThat(outcome(fleet, 2)).isEqualTo("UNKNOWN NONE");
        jdbc.sql(
                        """
                        INSERT INTO hoshu.machine (programme, machine_type, model, serial_number, customer, channel,
                                                   country, pre_owned)
                        VALUES ('lenovo-services-jp', '7X06', 'CTO1WW', 'JZZZ1111', 'C00448', 'D-020', 'JP', false)
                        """)
                .update();
        browser.send("/fleets/" + fleet + "/lines", "/fleets/" + fleet + "/again", Map.of());
        matched(browser, fleet);
        assertThat(outcome(fleet, 2)).startsWith("MATCHED NONE");
        jdbc.sql("DELETE FROM hoshu.fleet_line WHERE fleet_id = ?").param(fleet).update();
        jdbc.sql("DELETE FROM hoshu.machine WHERE serial_number = 'JZZZ1111'").update();
    }

    @Test
    void aFleetIsSharedByThoseWhoseMachinesTheyAreAndBySomebodyAloneIfWanted() {
        var own = machinesOf("C00448").getFirst();
        var line = own.type() + " " + own.serial();
        var browser = customer();
        long shared = keep(browser, "for all of us", line);
        long alone =
                kept(
                        browser.send(
                                "/fleets",
                                "/fleets",
                                Map.of("name", "for me", "list", line, "own", "yes")));
        var colleague = new Asker(port, TestPeople.CUSTOMER);
        assertThat(colleague.get("/fleets/" + shared).statusCode()).isEqualTo(200);
        assertThat(colleague.get("/fleets/" + alone).statusCode()).isEqualTo(404);
        var stranger = new Asker(port, TestPeople.OTHER_DEALER);
        assertThat(stranger.get("/fleets/" + shared).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/fleets/" + shared + "/lines").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/fleets/" + shared + "/machines.csv").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/fleets/everything").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/fleets/customer:C00448").statusCode()).isEqualTo(404);
        assertThat(new Asker(port, TestPeople.VISITOR).get("/fleets/own").statusCode())
                .isEqualTo(302);
        browser.send("/fleets", "/fleets/" + shared + "/remove", Map.of());
        assertThat(colleague.get("/fleets/" + shared).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    no name  |   | 7X06 J300ABCD | Give it a name
                    no lines | x |               | Paste a list of machines
                    """)
    void whatCannotBeKeptIsSaidAndWhatWasTypedStays(
            String situation, String name, String list, String words) {
        var typed = list == null ? "" : list;
        var answer =
                customer()
                        .send(
                                "/fleets",
                                "/fleets",
                                Map.of("name", name == null ? "" : name, "list", typed));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words).contains(typed);
    }

    @Test
    void aNameIsTakenOnce() {
        var browser = customer();
        keep(browser, "taken", "7X06 J300ABCD");
        var answer = browser.send("/fleets", "/fleets", Map.of("name", "taken", "list", "7X06 J1"));
        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void everyFigureOpensTheMachinesBehindIt() {
        var browser = customer();
        var page = whole(browser, "/fleets/own");
        var figures = FIGURE.matcher(page);
        int seen = 0;
        while (figures.find()) {
            seen++;
            var path = figures.group(1).replace("&amp;", "&");
            var found = FOUND.matcher(browser.get(path).body());
            assertThat(found.find()).as(path).isTrue();
            assertThat(found.group(1)).as(path).isEqualTo(figures.group(2));
        }
        assertThat(seen).isGreaterThan(20);
    }

    /** A page once everything of it is worked out. */
    private static String whole(Browser browser, String path) {
        for (int look = 0; look < 100; look++) {
            var page = browser.get(path).body();
            if (page.contains("Kept covered by buying")) {
                return page;
            }
            pause();
        }
        throw new IllegalStateException("It is never worked out.");
    }

    @Test
    void theDownloadAddsUpToThePage() {
        var browser = customer();
        var page = whole(browser, "/fleets/own");
        var rows = table(browser.get("/fleets/own/machines.csv").body());
        assertThat(rows).hasSize(machinesOf("C00448").size());
        long uncovered =
                rows.stream()
                        .filter(r -> r.get("Cover").equals(Cover.UNCOVERED.words().en()))
                        .count();
        assertThat(page).contains("%d machines: %d not covered".formatted(rows.size(), uncovered));
        long gaps = rows.stream().mapToLong(r -> Long.parseLong(r.get("Uncovered days"))).sum();
        long gapMachines = rows.stream().filter(r -> !r.get("Uncovered days").equals("0")).count();
        assertThat(page)
                .contains(
                        "Machines with uncovered days: %d, %,d days in all"
                                .formatted(gapMachines, gaps));
        long ahead =
                rows.stream()
                        .map(r -> r.get("Cost ahead (yen; without tax)"))
                        .filter(c -> !c.isEmpty())
                        .mapToLong(Long::parseLong)
                        .sum();
        assertThat(page).contains("¥%,d".formatted(ahead));
    }

    /** A row of a file, by the titles of its columns. */
    private record Row(List<String> titles, List<String> cells) {

        String get(String title) {
            int at = titles.indexOf(title);
            assertThat(at).as(title).isNotNegative();
            return cells.get(at);
        }
    }

    private static List<Row> table(String csv) {
        var quoted = Pattern.compile("\"([^\"]*)\"");
        var lines =
                csv.replace("\uFEFF", "")
                        .lines()
                        .map(l -> quoted.matcher(l).replaceAll(m -> m.group(1).replace(',', ';')))
                        .map(l -> List.of(l.split(",", -1)))
                        .toList();
        return lines.subList(1, lines.size()).stream()
                .map(cells -> new Row(lines.getFirst(), cells))
                .toList();
    }

    @Test
    void aMachineIsWhatItsOwnPageAndTheRenewalListSay() {
        var dealer = new Asker(port, TestPeople.DEALER);
        var browser = Browser.signedIn(port, "dealer", SampleAccounts.PASSWORD);
        whole(browser, "/fleets/own");
        var rows =
                table(browser.get("/fleets/own/machines.csv").body()).stream()
                        .collect(
                                Collectors.toMap(
                                        r ->
                                                r.get("machine number").substring(0, 4)
                                                        + " "
                                                        + r.get("serial number"),
                                        r -> r));
        int compared = 0;
        for (var machine : dealer.json("/api/v1/renewals?limit=40").get("machines")) {
            var type = machine.get("machineType").asString();
            var serial = machine.get("serialNumber").asString();
            var row = Objects.requireNonNull(rows.get(type + " " + serial));
            assertThat(row.get("Last covered day"))
                    .isEqualTo(machine.get("coverageEnd").asString());
            assertThat(row.get("Order by")).isEqualTo(machine.get("orderBy").asString());
            var proposal = machine.get("proposal");
            assertThat(row.get("Proposed"))
                    .isEqualTo(proposal.isNull() ? "" : proposal.get("partNumber").asString());
            var coverage = dealer.json("/api/v1/machines/%s/%s/coverage".formatted(type, serial));
            assertThat(coverage.toString()).contains(row.get("Last covered day"));
            compared++;
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void programsAreToldTheSameFiguresAndTheMachinesBehindThem() {
        var asker = new Asker(port, TestPeople.CUSTOMER);
        var figures = asker.json("/api/v1/fleets/own");
        int all = figures.get("machines").asInt();
        assertThat(all).isEqualTo(machinesOf("C00448").size());
        for (var cover : Cover.values()) {
            assertThat(asker.json("/api/v1/fleets/own/machines?cover=" + cover).get("machines"))
                    .hasSize(figures.get("covers").get(cover.name()).asInt());
        }
        var parts = new java.util.HashSet<String>();
        var next = "";
        do {
            var part =
                    asker.json(
                            "/api/v1/fleets/own/machines?limit=7"
                                    + (next.isEmpty() ? "" : "&cursor=" + next));
            part.get("machines").forEach(m -> parts.add(m.get("serialNumber").asString()));
            next = part.get("next").isNull() ? "" : part.get("next").asString();
        } while (!next.isEmpty());
        assertThat(parts).hasSize(all);
        long ahead = 0;
        for (var machine : asker.json("/api/v1/fleets/own/machines?limit=500").get("machines")) {
            ahead += machine.get("aheadYen").asLong(0);
        }
        assertThat(ahead).isEqualTo(figures.get("ahead").get("yen").asLong());
        assertThat(asker.get("/api/v1/fleets").statusCode()).isEqualTo(200);
        assertThat(new Asker(port, TestPeople.VISITOR).get("/api/v1/fleets/own").statusCode())
                .isEqualTo(401);
        assertThat(asker.get("/api/v1/fleets/everything").statusCode()).isEqualTo(404);
        assertThat(asker.get("/api/v1/fleets/own/machines?cover=NO").statusCode()).isEqualTo(400);
    }

    @Test
    void askSaysTheSameOfEachMachine() {
        var asker = new Asker(port, TestPeople.CUSTOMER);
        int compared = 0;
        for (var machine : asker.json("/api/v1/fleets/own/machines?limit=500").get("machines")) {
            var type = machine.get("machineType").asString();
            var serial = machine.get("serialNumber").asString();
            var coverage = asker.json("/api/v1/machines/%s/%s/coverage".formatted(type, serial));
            var periods = new ArrayList<String>();
            var warranty = "";
            for (var period : coverage.get("periods")) {
                var days =
                        "\"start\":%s,\"end\":%s".formatted(period.get("start"), period.get("end"));
                if (period.get("kind").asString().equals("WARRANTY")) {
                    warranty = "{" + days + ",\"level\":" + period.get("level") + "}";
                } else {
                    periods.add(
                            "{\"kind\":%s,\"level\":%s,\"premier\":%s,%s}"
                                    .formatted(
                                            period.get("kind"),
                                            period.get("level"),
                                            period.get("premier"),
                                            days));
                }
            }
            var question =
                    """
                    {"id":"1","asOf":"2026-11-22","machine":{"machineNumber":"%s%s","warranty":%s},"services":[%s],
                     "ask":{"coverage":{"on":"2026-11-22"}}}
                    """
                            .formatted(
                                    type,
                                    machine.get("model").asString(),
                                    warranty,
                                    String.join(",", periods));
            var answer =
                    Asker.read(
                            asker.send(
                                    asker.request("/api/v1/ask")
                                            .header("Content-Type", "application/json")
                                            .POST(HttpRequest.BodyPublishers.ofString(question))));
            assertThat(answer.get("coveredUntil"))
                    .as(question)
                    .isEqualTo(machine.get("coverageEnd"));
            assertThat(answer.get("state").asString().replace("EXPIRED", "UNCOVERED"))
                    .as(question)
                    .isEqualTo(machine.get("cover").asString());
            compared++;
        }
        assertThat(compared).isGreaterThan(30);
    }

    @Test
    void thePaperSaysWhatThePageSays() throws Exception {
        whole(customer(), "/fleets/own");
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://localhost:"
                                                                + port
                                                                + "/fleets/own/report.pdf"))
                                        .header("Accept-Language", "en")
                                        .header(
                                                "Authorization",
                                                "Bearer " + TestPeople.CUSTOMER.token())
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.body())) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("machines: ")
                    .contains("End days by month")
                    .contains("Cost up to 2027-11-22");
        }
    }

    @Test
    void aCalendarIsReadUnderItsSecretAddressUntilItIsClosed() throws Exception {
        var browser = customer();
        whole(browser, "/fleets/own");
        browser.send("/fleets/own", "/fleets/own/calendar", Map.of("act", "renew"));
        var page = browser.get("/fleets/own").body();
        var found =
                Pattern.compile("value=\"http://[^\"/]+(/fleets/calendar/[^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        var visitor = new Browser(port);
        var answer = visitor.get(found.group(1));
        assertThat(answer.statusCode()).isEqualTo(200);
        var calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        calendar.validate();
        assertThat(calendar.getComponents("VEVENT")).isNotEmpty();
        assertThat(visitor.get("/fleets/calendar/1-" + "A".repeat(43) + ".ics").statusCode())
                .isEqualTo(404);
        browser.send("/fleets/own", "/fleets/own/calendar", Map.of("act", "close"));
        assertThat(visitor.get(found.group(1)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/fleets/own/machines?cover=NO",
        "/fleets/own/machines?month=March",
        "/fleets/own/machines?level=GOLD",
        "/fleets/own?until=2026-11-21",
        "/fleets/own?until=soon",
        "/fleets/1/lines?show=all"
    })
    void anAddressThatCannotBeReadIsRefusedInWords(String path) {
        var browser = customer();
        long fleet = path.startsWith("/fleets/1/") ? keep(browser, "shown", "7X06 J300ABCD") : 0;
        assertThat(browser.get(path.replace("/fleets/1/", "/fleets/" + fleet + "/")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theMakersPeopleNameWhoseMachinesTheyMean() {
        var manager = Browser.signedIn(port, "manager", SampleAccounts.PASSWORD);
        var led = manager.get("/fleets/of?customer=C00448");
        assertThat(led.headers().firstValue("Location").orElse(""))
                .endsWith("/fleets/customer%3AC00448");
        assertThat(whole(manager, "/fleets/customer:C00448"))
                .contains("%d machines: ".formatted(machinesOf("C00448").size()));
        assertThat(manager.get("/fleets/of?customer=").statusCode()).isEqualTo(400);
    }
}
