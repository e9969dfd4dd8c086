package dev.hoshu.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Every page and every address answers for the programme that it names. */
@OverHttp
class ProgrammeChoiceTest {

    private static final String KAKUU = "programme=kakuu-services-jp";
    private static final String TWIN = "TWIN0001";

    @LocalServerPort private int port;
    @Autowired private @Nullable JdbcClient jdbc;

    private HttpResponse<String> page(String path, String language) {
        var asker = new Asker(port);
        return asker.send(
                asker.request(path)
                        .header("Accept", "text/html")
                        .header("Accept-Language", language));
    }

    @ParameterizedTest(name = "{0} in {1} says {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /catalogue?programme=kakuu-services-jp         | ja | KK01U1NX
                    /catalogue?programme=kakuu-services-jp         | en | service search list of 2026-04-01
                    /areas?programme=kakuu-services-jp             | ja | 対象地域リスト 2026-04 版
                    /areas/table?programme=kakuu-services-jp       | en | Area list 2026-04
                    /faq?programme=kakuu-services-jp               | ja | 60日目までのご発注なら復帰料金はなく
                    /faq?programme=kakuu-services-jp               | en | For how many years can Kakuu tower servers have service?
                    /faq?programme=kakuu-services-jp&on=2026-03-31 | en | up to day 30
                    """)
    void aPageShowsTheProgrammeThatItsAddressNames(String path, String language, String words) {
        var answer = page(path, language);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(words)
                .contains(language.equals("ja") ? "このメーカーは架空です" : "This maker is invented")
                .contains("href=\"/catalogue?" + KAKUU + "\"")
                .contains("href=\"/areas?" + KAKUU + "\"")
                .contains("href=\"/faq?" + KAKUU + "\"")
                .doesNotContain("5WS7Z")
                .doesNotContain("policy Lenovo Services");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalogue", "/areas", "/areas/table", "/faq"})
    void aPageWithoutANameShowsTheReferenceProgrammeAsBefore(String path) {
        var answer = page(path, "en").body();

        assertThat(answer)
                .contains("policy Lenovo Services (Japan) in force")
                .contains("Part numbers 5WS7Z")
                .doesNotContain("This maker is invented")
                .contains("href=\"/catalogue\"")
                .contains("href=\"/areas\"")
                .contains("href=\"/faq\"")
                .doesNotContain("programme=\"");
        assertThat(page(path + "?programme=", "en").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /catalogue?machine=7X06&kind=RENEWAL&sort=price&list=2026-04-01 | /catalogue?machine=7X06&amp;kind=RENEWAL&amp;sort=price&amp;programme=kakuu-services-jp
                    /areas?pref=13&on=2026-11-01                                    | /areas?pref=13&amp;on=2026-11-01&amp;programme=kakuu-services-jp
                    /areas/table?pref=27                                            | /areas/table?pref=27&amp;programme=kakuu-services-jp
                    /faq?q=REN-5&topic=renewal&lang=en                              | /faq?q=REN-5&amp;topic=renewal&amp;lang=en&amp;programme=kakuu-services-jp
                    /faq?programme=kakuu-services-jp&q=SSD                          | /faq?q=SSD&amp;programme=lenovo-services-jp
                    """)
    void theSwitchKeepsWhatIsNotOfOneProgramme(String path, String other) {
        assertThat(page(path, "en").body()).contains("href=\"" + other + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalogue",
                "/catalogue.xlsx",
                "/areas",
                "/areas/table",
                "/areas/table.csv",
                "/faq",
                "/find?q=7X06",
                "/machines/7X06/J35J5RYC",
                "/api/v1/catalogue",
                "/api/v1/catalogue/lists",
                "/api/v1/catalogue/offerings/5WS7Z10739",
                "/api/v1/areas",
                "/api/v1/areas/13101",
                "/api/v1/postal-codes/1000001",
                "/api/v1/addresses?q=%E6%9D%B1%E4%BA%AC%E9%83%BD",
                "/api/v1/questions",
                "/api/v1/search?q=7X06",
                "/api/v1/machines?customer=C00046",
                "/api/v1/machines/7X06/J35J5RYC",
                "/api/v1/machines/7X06/J35J5RYC/coverage",
                "/api/v1/machines/7X06/J35J5RYC/history",
                "/api/v1/machines/7X06/J35J5RYC/offers",
                "/api/v1/machines/7X06/J35J5RYC/questions",
                "/api/v1/machines/7X06/J35J5RYC/plan?until=2027-11-22&level=NBD",
                "/api/v1/machines/7X06/J35J5RYC/proof"
            })
    void anUnknownProgrammeIsRefusedWithThoseThatThereAre(String path) {
        var answer = page(path + (path.contains("?") ? "&" : "?") + "programme=nobody", "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("lenovo-services-jp").contains("kakuu-services-jp");
    }

    @Test
    void programsAskForTheListsOfAProgramme() {
        var asker = new Asker(port);
        assertThat(asker.json("/api/v1/catalogue?" + KAKUU).path("total").asInt()).isEqualTo(174);
        assertThat(asker.json("/api/v1/catalogue/lists?" + KAKUU).path("lists").size())
                .isEqualTo(2);
        assertThat(asker.get("/api/v1/catalogue/offerings/KK01R1NX").statusCode()).isEqualTo(404);
        assertThat(asker.get("/api/v1/catalogue/offerings/KK01R1NX?" + KAKUU).statusCode())
                .isEqualTo(200);
        var area = asker.json("/api/v1/areas/13101?" + KAKUU);
        assertThat(area.path("list").path("version").asString()).isEqualTo("2026-04");
        assertThat(area.path("list").path("synthetic").asBoolean()).isTrue();
        assertThat(area.path("area").path("twoHour").asString()).isEqualTo("NO");
        assertThat(asker.json("/api/v1/questions?q=REN-5&" + KAKUU).toString())
                .contains("up to day 60");
        assertThat(asker.get("/api/v1/questions?on=2015-03-31&" + KAKUU).statusCode())
                .as("before its first policy")
                .isEqualTo(400);
    }

    @Test
    void whatIsTakenHomeIsTheProgrammesAndNamedForIt() {
        var areas = new Asker(port).get("/areas/table.csv?pref=13&" + KAKUU);
        assertThat(areas.body()).contains("2026-04,2026-04-01,13101");
        assertThat(areas.headers().firstValue("Content-Disposition").orElse(""))
                .contains("areas-kakuu-services-jp-2026-04-13.csv");
        assertThat(
                        new Asker(port)
                                .get("/catalogue.xlsx?" + KAKUU)
                                .headers()
                                .firstValue("Content-Disposition")
                                .orElse(""))
                .contains("kakuu-services-jp-search-list-2026-04-01.xlsx");
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    9K01           | /catalogue?machine=9K01&programme=kakuu-services-jp
                    KK01R1NX       | /catalogue?q=KK01R1NX&list=2026-04-01&programme=kakuu-services-jp
                    9K01 KK01001   | /machines/9K01/KK01001
                    KP00000001     | /machines/9K01/KK01001
                    """)
    void whatOneProgrammeAloneHasIsFoundInIt(String typed, String place) {
        var answer = page("/find?q=" + typed.replace(' ', '+'), "en");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(place);
    }

    /** A number that is beside a unit in no answer of the invented maker, but in the other's. */
    private static final Pattern OF_THE_OTHER =
            Pattern.compile(
                    "ST50|DM/DE|DM and DE|DM or"
                        + " DE|ThinkAgile|ThinkSystem|AC1|CTO|HC3|Lenovo|5WS7|2時間対応|2-hour|[^0-9]9[01]日目|day"
                        + " 9[01][^0-9]|18[01]日|180 days|最低2時間|least 2 hours|7年[^目]");

    private static final Pattern DAY = Pattern.compile("\\d+年\\d+月\\d+日");

    @Test
    void noMachineOfTheInventedMakerIsAnsweredWithFamiliesOrFiguresOfAnother() {
        var asker = new Asker(port);
        var machines =
                Objects.requireNonNull(jdbc)
                        .sql(
                                "SELECT machine_type || '/' || serial_number FROM hoshu.machine"
                                        + " WHERE programme = 'kakuu-services-jp'")
                        .query(String.class)
                        .list();
        assertThat(machines).hasSizeGreaterThanOrEqualTo(24);
        for (var machine : machines) {
            for (var day : List.of("2026-03-31", "2026-11-22")) {
                var answers = asker.json("/api/v1/machines/" + machine + "/questions?on=" + day);
                assertThat(answers.path("questions").size()).as(machine).isEqualTo(40);
                assertThat(strangers(answers)).as("%s on %s", machine, day).isEmpty();
            }
        }
    }

    private static List<String> strangers(JsonNode answers) {
        var found = new ArrayList<String>();
        for (var question : answers.path("questions")) {
            var words = question.path("question").toString() + question.path("answer").toString();
            OF_THE_OTHER
                    .matcher(DAY.matcher(words).replaceAll("day"))
                    .results()
                    .forEach(m -> found.add(question.path("id").asString() + ": " + m.group()));
        }
        return found;
    }

    @Test
    void twoMakersMachinesOfOneNumberAreToldApart() {
        var store = Objects.requireNonNull(jdbc);
        for (var programme : List.of("lenovo-services-jp", "kakuu-services-jp")) {
            store.sql(
                            """
                            INSERT INTO hoshu.machine (programme, machine_type, model, serial_number, country, pre_owned)
                            VALUES (?, '7X06', 'CTO1WW', ?, 'JP', false)
                            """)
                    .params(programme, TWIN)
                    .update();
        }
        try {
            thePageAsksWhichIsMeant();
            theSearchNamesBoth();
            programsAreAnsweredByTheFirstOrTheNamed();
        } finally {
            store.sql("DELETE FROM hoshu.machine WHERE serial_number = ?").param(TWIN).update();
        }
    }

    private void thePageAsksWhichIsMeant() {
        var path = "/machines/7X06/" + TWIN;
        for (var language : List.of("ja", "en")) {
            var choice = page(path, language);
            assertThat(choice.statusCode()).isEqualTo(300);
            assertThat(choice.body())
                    .contains("href=\"" + path + "?programme=lenovo-services-jp\"")
                    .contains("href=\"" + path + "?" + KAKUU + "\"")
                    .contains(language.equals("ja") ? "どのプログラムの機器ですか" : "Which programme");
        }
        assertThat(page(path + "?" + KAKUU, "en").body())
                .contains("A machine of Kakuu Servers Services");
        var usual = page(path + "?programme=lenovo-services-jp", "en");
        assertThat(usual.statusCode()).isEqualTo(200);
        assertThat(usual.body())
                .doesNotContain("Kakuu")
                .contains("name=\"programme\" value=\"lenovo-services-jp\"");
    }

    private void theSearchNamesBoth() {
        var asker = new Asker(port);
        for (var typed : List.of(TWIN, "7X06+" + TWIN)) {
            var found = page("/find?q=" + typed, "en");
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.body())
                    .contains("/machines/7X06/" + TWIN + "?programme=lenovo-services-jp")
                    .contains("/machines/7X06/" + TWIN + "?" + KAKUU);
            var machines = asker.json("/api/v1/search?q=" + typed).path("machines");
            assertThat(machines.size()).isEqualTo(2);
            assertThat(machines.path(0).path("href").asString())
                    .isEqualTo("/api/v1/machines/7X06/" + TWIN);
            assertThat(machines.path(1).path("href").asString())
                    .isEqualTo("/api/v1/machines/7X06/" + TWIN + "?" + KAKUU);
        }
        assertThat(page("/find?q=" + TWIN + "&" + KAKUU, "en").statusCode()).isEqualTo(303);
    }

    private void programsAreAnsweredByTheFirstOrTheNamed() {
        var asker = new Asker(port);
        var path = "/api/v1/machines/7X06/" + TWIN;
        assertThat(asker.json(path).path("programme").asString()).isEqualTo("lenovo-services-jp");
        assertThat(asker.json(path + "?" + KAKUU).path("programme").asString())
                .isEqualTo("kakuu-services-jp");
        assertThat(
                        asker.json("/api/v1/machines?serialNumber=" + TWIN)
                                .path("machines")
                                .valueStream()
                                .map(m -> m.path("programme").asString()))
                .containsExactly("lenovo-services-jp", "kakuu-services-jp");
        assertThat(asker.json(path + "/offers?" + KAKUU).at("/basis/programme").asString())
                .isEqualTo("kakuu-services-jp");
    }
}
