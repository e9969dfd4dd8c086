package dev.hoshu.server.area;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.frontdoor.Part;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/** The areas over HTTP, with both invented lists in a real PostgreSQL; it is 22 November 2026. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.enabled=false", "hoshu.today=2026-11-22"})
class AreasServerTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @Autowired private @Nullable Places places;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", PlacesDatabase::url);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add(
                "hoshu.programmes",
                () -> PlacesDatabase.PROGRAMMES.toAbsolutePath().normalize().toString());
    }

    @ParameterizedTest(name = "TERR-2: {0} on {1} is {3} for 4 hours, {4} for 2")
    @CsvSource({
        // The list of 2026-10 is in force from its first day, the one before it to the day before.
        "08203, 2026-09-30, 2025-10, YES, NO, FOUR_HOURS",
        "08203, 2026-10-01, 2026-10, YES, YES, TWO_HOURS",
        "13101, 2026-11-22, 2026-10, YES, YES, TWO_HOURS",
        "01231, 2026-11-22, 2026-10, YES, CONSULT, FOUR_HOURS",
        "01202, 2026-11-22, 2026-10, YES, NO, FOUR_HOURS",
        "01205, 2026-11-22, 2026-10, CONSULT, NO, CONSULT",
        "01206, 2026-11-22, 2026-10, NO, NO, NONE",
        // A designated city: its wards' common answer, or undecided.
        "01100, 2026-11-22, 2026-10, YES, YES, TWO_HOURS",
        "27140, 2026-11-22, 2026-10, YES, PART, BY_WARD",
        // The northern territories.
        "01695, 2026-11-22, 2026-10, NO, NO, NONE",
    })
    void theListInForceDecides(
            String code5, String on, String version, String four, String two, String areaClass)
            throws Exception {
        var answer = json("/api/v1/areas/" + code5 + "?on=" + on);
        assertThat(answer.at("/list/version").asString()).isEqualTo(version);
        assertThat(answer.at("/list/synthetic").asBoolean()).isTrue();
        assertThat(answer.at("/area/fourHour").asString()).isEqualTo(four);
        assertThat(answer.at("/area/twoHour").asString()).isEqualTo(two);
        assertThat(answer.at("/area/areaClass").asString()).isEqualTo(areaClass);
        assertThat(answer.at("/area/rule").asString()).isEqualTo("TERR-2");
    }

    @Test
    void aDesignatedCityBringsItsWards() throws Exception {
        var wards = json("/api/v1/areas/27140").path("wards");
        assertThat(wards).hasSize(7);
        assertThat(wards.get(0).path("designatedCity").asString()).isEqualTo("27140");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/api/v1/areas/13101?on=2025-09-30, 404, urn:hoshu:problem:no-area-list",
        "/api/v1/areas/99999, 404, urn:hoshu:problem:unknown-place",
        "/api/v1/areas/131, 400, urn:hoshu:problem:malformed-parameter",
        "/api/v1/areas?prefecture=99, 400, urn:hoshu:problem:malformed-parameter",
        "/api/v1/areas?twoHour=maybe, 400, urn:hoshu:problem:malformed-parameter",
        "/api/v1/areas?limit=501, 400, urn:hoshu:problem:malformed-parameter",
        "/api/v1/areas?on=2026-02-30, 400, urn:hoshu:problem:malformed-parameter",
        "/api/v1/postal-codes/0000000, 404, urn:hoshu:problem:unknown-postal-code",
        "/api/v1/postal-codes/123, 400, urn:hoshu:problem:malformed-parameter",
        "/api/v1/addresses, 400, urn:hoshu:problem:missing-parameter",
    })
    void whatCannotBeAnsweredIsAProblem(String address, int status, String type) throws Exception {
        var response = get(address, "ja");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(new JsonMapper().readTree(response.body()).path("type").asString())
                .isEqualTo(type);
    }

    @Test
    void theListIsHandedOutInPartsWithoutLossOrRepetition() throws Exception {
        int seen = 0;
        String after = "00000";
        for (int part = 0; part < 10; part++) {
            var answer = json("/api/v1/areas?fourHour=CONSULT&limit=100&after=" + after);
            assertThat(answer.path("total").asInt()).isEqualTo(256);
            for (var area : answer.path("areas")) {
                assertThat(area.path("code5").asString()).isGreaterThan(after);
                assertThat(area.path("fourHour").asString()).isEqualTo("CONSULT");
                after = area.path("code5").asString();
                seen++;
            }
            if (answer.path("next").isNull()) {
                break;
            }
            assertThat(
                            Part.after(
                                    "areas",
                                    Optional.of(answer.path("next").asString()),
                                    Optional.empty()))
                    .contains(after);
        }
        assertThat(seen).isEqualTo(256);
    }

    @Test
    void onePostalCodeMayLieInSeveralMunicipalities() throws Exception {
        var answer = json("/api/v1/postal-codes/" + encoded("４９８－００００"));
        assertThat(answer.path("postalCode").asString()).isEqualTo("4980000");
        assertThat(answer.path("places").valueStream().map(p -> p.at("/area/code5").asString()))
                .containsExactly("23235", "24303");
    }

    @Test
    void anAddressIsAnsweredWithItsReading() throws Exception {
        var answer = json("/api/v1/addresses?q=" + encoded("〒106-0032 港区六本木7-22-2"));
        assertThat(answer.path("outcome").asString()).isEqualTo("READ");
        assertThat(answer.at("/area/code5").asString()).isEqualTo("13103");
        assertThat(answer.path("town").asString()).isEqualTo("六本木七丁目");
        assertThat(answer.path("rest").asString()).isEqualTo("22-2");
        assertThat(answer.path("notes").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "POSTAL_CODE_SET_ASIDE", "PREFECTURE_ADDED", "CHOME_COMPLETED");
    }

    @Test
    void aCityWithoutItsWardIsAChoice() throws Exception {
        var answer = json("/api/v1/addresses?q=" + encoded("大阪府堺市"));
        assertThat(answer.path("outcome").asString()).isEqualTo("AMBIGUOUS");
        assertThat(answer.path("doubt").asString()).isEqualTo("WARD_MISSING");
        assertThat(answer.path("choices")).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyMessageOfThePagesExists(String language) throws Exception {
        for (var question :
                new String[] {
                    "", "100-0001", "大阪府堺市", "498-0000", "府中市", "どこ", "東京都", "札幌市北1条西2丁目", "13101"
                }) {
            var page = page("/areas?q=" + encoded(question), language);
            assertThat(page).as(question).doesNotContain("??");
        }
        assertThat(page("/areas/table", language)).doesNotContain("??");
        assertThat(page("/areas/table?pref=27", language)).doesNotContain("??");
        assertThat(page("/areas?pref=47&code=47207", language)).doesNotContain("??");
        assertThat(page("/areas?on=2025-09-30", language)).doesNotContain("??");
    }

    @Test
    void thePageAnswersInWordsAndNamesItsListAndTheCredit() throws Exception {
        var page = page("/areas?q=100-0001", "ja");
        assertThat(page)
                .contains("東京都千代田区は、2時間対応も4時間対応もお使いになれます。")
                .contains("2026-10 版")
                .contains("合成データ")
                .contains("「国土数値情報（行政区域データ）」（国土交通省）を加工して作成")
                .contains("role=\"img\"")
                .doesNotContain("style=");
        assertThat(page.length()).as("length of the page").isLessThan(400_000);
    }

    @Test
    void aSharedPostalCodeOffersItsPlacesAsLinks() throws Exception {
        assertThat(page("/areas?q=498-0000", "ja"))
                .contains("code=23235")
                .contains("code=24303")
                .contains("この郵便番号は複数の市区町村で使われています。");
    }

    @Test
    void whatWasTypedIsShownAsTextNeverAsMarkup() throws Exception {
        assertThat(page("/areas?q=" + encoded("<script>alert(1)</script>"), "ja"))
                .doesNotContain("<script>alert");
    }

    @Test
    void theTableAsAFileHasEveryPlaceOfTheList() throws Exception {
        var file = get("/areas/table.csv", "ja");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("areas-2026-10.csv");
        assertThat(file.body().lines()).hasSize(1 + 1_918);
        assertThat(file.body()).contains("2026-10,2026-10-01,13101,東京都,千代田区,YES,YES,TWO_HOURS,");
    }

    @Test
    void aFileOfPlacesTakenInIsSeenWithoutARestart() throws Exception {
        var before = municipality();
        assertThat(before).doesNotContain("Hoshu-ku");

        takeIn("Hoshu-ku");
        try {
            assertThat(municipalityOnceItIsNot(before)).contains("Hoshu-ku");
        } finally {
            takeIn("Chiyoda-ku");
        }
    }

    /** Does what {@code hoshu import municipalities} does, in another process. */
    private static void takeIn(String romaji) throws SQLException {
        try (var connection = DriverManager.getConnection(PlacesDatabase.url(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    UPDATE hoshu.municipality SET name_romaji = '%s' WHERE code5 = '13101';
                    INSERT INTO hoshu.import_run (programme, kind, file, sha256, started_at, added, changed, withdrawn,
                                                  unchanged, rejected, who)
                    VALUES ('lenovo-services-jp', 'municipalities', 'municipalities.csv', repeat('0', 64), now(),
                            0, 1, 0, 1, 0, 'test')
                    """
                            .formatted(romaji));
        }
    }

    private String municipality() {
        return Objects.requireNonNull(places).municipality("13101").orElseThrow().toString();
    }

    /** Whether something was taken in is looked up once a second; a busy machine gets a minute. */
    private String municipalityOnceItIsNot(String old) throws InterruptedException {
        for (int i = 0; i < 1_200 && municipality().equals(old); i++) {
            Thread.sleep(50);
        }
        return municipality();
    }

    private JsonNode json(String address) throws Exception {
        var response = get(address, "ja");
        assertThat(response.statusCode()).as("%s: %s", address, response.body()).isEqualTo(200);
        return new JsonMapper().readTree(response.body());
    }

    private String page(String address, String language) throws Exception {
        var response = get(address, language);
        assertThat(response.statusCode()).as(address).isEqualTo(200);
        return response.body();
    }

    private HttpResponse<String> get(String address, String language)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept-Language", language)
                        .build();
        return BROWSER.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
