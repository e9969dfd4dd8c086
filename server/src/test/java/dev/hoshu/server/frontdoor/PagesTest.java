package dev.hoshu.server.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The pages over HTTP, as a browser without scripts gets them, on the sample in a real PostgreSQL.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoshu.today=2026-11-22")
@ContextConfiguration(initializers = TestDatabase.Sample.class)
class PagesTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @ParameterizedTest(name = "{0} in {1} is {2} and says {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /                                    | ja | 200 | いつまで守られていますか
                    /                                    | en | 200 | Until when is this machine covered?
                    /rules                               | ja | 200 | id="REN-5"
                    /rules                               | en | 200 | Clause:
                    /rules                               | ja | 200 | href="/rules/REN-5"
                    /rules/REN-5                         | ja | 200 | 終了日からの期間が90日を超える場合
                    /rules/REN-5                         | en | 200 | Days late without a fee
                    /rules/REN-5                         | en | 200 | href="/faq#renewal-after-expiry"
                    /rules/REN-5                         | ja | 200 | href="/rules/REN-4"
                    /rules/ren-5                         | en | 200 | The day after the coverage end is day 1
                    /rules/TERM-1                        | ja | 200 | この規則が使う数値は、方針にありません
                    /rules/TERM-1?on=0001-01-01          | en | 200 | It reads no figure of a policy
                    /rules/REN-9                         | ja | 404 | REN-9
                    /rules/REN-9                         | en | 404 | written like REN-5
                    /rules/REN-5?on=yesterday            | ja | 400 | yesterday
                    /rules/REN-5?on=%2B999999999-12-31   | en | 400 | years 1 to 9999
                    /faq                                 | ja | 200 | 40問のうち40問
                    /faq                                 | en | 200 | When does a renewal start?
                    /faq?q=ren-5                         | en | 200 | up to day 90
                    /faq?q=zzz                           | ja | 200 | 当てはまる質問はありません
                    /machines/7X06/J35J5RYC              | en | 200 | Questions people ask, answered for this machine
                    /about                               | ja | 200 | 架空のもの
                    /about                               | en | 200 | What is invented
                    /catalogue                           | ja | 200 | サービス検索リスト
                    /catalogue?machine=9999              | ja | 200 | リストにありません
                    /catalogue?machine=7X06&kind=RENEWAL | en | 200 | 12 of 49 on the list
                    /catalogue?list=2026-04-01           | en | 200 | there is a newer one
                    /find?q=C00046                       | ja | 200 | J35J5RYC
                    /find?q=zzz-not-a-machine            | en | 200 | Nothing on record
                    /machines/7X06/NOSUCH99              | ja | 404 | NOSUCH99
                    /machines/7X06/J35J5RYC?on=yesterday | ja | 400 | yesterday
                    /machines/7X06/J35J5RYC?on=%2B999999999-12-31 | ja | 400 | 9999年まで
                    /machines/7X06/J35J5RYC?on=9999-12-31 | ja | 200 | 9999年12月31日
                    /machines/7X06/J35J5RYC?on=0001-01-01 | en | 200 | J35J5RYC
                    /machines/7X06/J35J5RYC?knownAt=%2B999999999-12-31 | en | 400 | years 1 to 9999
                    /machines/7X06/J35J5RYC?knownAt=2026-11-23 | en | 400 | cannot lie ahead
                    /machines/7X06/J35J5RYC?knownAt=2026-11-22 | en | 200 | J35J5RYC
                    /catalogue?list=%2B999999999-12-31   | en | 400 | years 1 to 9999
                    /areas/table?on=%2B999999999-12-31   | en | 400 | years 1 to 9999
                    /catalogue?kind=NONSENSE             | en | 400 | RENEWAL
                    /no-such-page                        | ja | 404 | このアドレスのページはありません
                    /no-such-page                        | en | 404 | There is no page at this address
                    """)
    void everyPageAnswersInBothLanguages(String path, String language, int status, String words)
            throws Exception {
        var answer = get(path, language);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<html lang=\"" + language + "\"")
                .contains(words)
                .doesNotContain("??");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(answer.body()).doesNotContain("style=\"").doesNotContain("onclick");
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    7X06-CTO1WW S/N J35J5RYC | /machines/7X06/J35J5RYC
                    J35J5RYC 7X06CTO1WW      | /machines/7X06/J35J5RYC
                    ７ｘ０６ｃｔｏ１ｗｗ j35j5ryc     | /machines/7X06/J35J5RYC
                    J35J5RYC                 | /machines/7X06/J35J5RYC
                    LS00000001               | /machines/7X06/J35J5RYC
                    5WS7Z10739               | /catalogue?q=5WS7Z10739&list=2026-10-01
                    7X06                     | /catalogue?machine=7X06
                    """)
    void whatIsNamedWithoutDoubtIsShownAtOnce(String typed, String place) throws Exception {
        var answer = get("/find?q=" + encoded(typed), "ja");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(place);
    }

    @Test
    void aLapsedMachineSaysSinceWhenWhatItCostsAndByWhichRule() throws Exception {
        var page = get("/machines/7X06/J35J5RYC", "ja").body();
        assertThat(page)
                .contains("2026年4月25日</strong>に満了し、211日の空白です")
                .contains("復帰料金が加わります")
                .contains("<svg class=\"tl level\"")
                .contains("<svg class=\"tl upright\"")
                .contains("空白 211日")
                .contains("2026-04-26")
                .contains("44,500円")
                .contains("保証期間中の機器のみ購入することができます")
                .contains("href=\"/rules#NEW-1\"");
    }

    @Test
    void aCoveredMachineSaysUntilWhenAndByWhenToOrder() throws Exception {
        assertThat(get("/machines/7D9G/J1LENHSB", "en").body())
                .contains("until <strong class=\"day\">20 June 2028</strong>")
                .contains("Saturday 20 May 2028");
    }

    @Test
    void anotherDayHasAnotherAnswer() throws Exception {
        assertThat(get("/machines/7X06/J35J5RYC?on=2026-04-01", "ja").body())
                .contains("2026年4月1日の時点の答えです")
                .contains("要発注")
                .contains("発注期限 2026-03-25");
    }

    @Test
    void whatWasKnownBeforeTheFirstRecordIsNothing() throws Exception {
        assertThat(get("/machines/7X06/J35J5RYC?knownAt=2020-01-01", "ja").body())
                .contains("記録なし")
                .doesNotContain("<svg class=\"tl");
    }

    @Test
    void offersArePutInOrderByALink() throws Exception {
        var page = get("/machines/7X06/J35J5RYC?sort=price", "ja").body();
        assertThat(page).contains("aria-sort=\"ascending\"").contains("order=desc");
        assertThat(page.indexOf(">44,500円<")).isLessThan(page.indexOf(">356,400円<"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5WS7Z10739,5WS7Z10745", "5WS7Z10736,5WS7Z10737,5WS7Z10738,5WS7Z10739"})
    void offeringsStandSideBySide(String numbers) throws Exception {
        var compared = numbers.split(",", -1);
        var page =
                get("/catalogue?machine=7X06&compare=" + String.join("&compare=", compared), "en");
        assertThat(page.body()).contains("Compare " + compared.length + " services");
    }

    @Test
    void theCatalogueIsTakenHomeAsASpreadsheet(@TempDir Path folder) throws Exception {
        var answer =
                BROWSER.send(
                        request("/catalogue.xlsx?machine=7X06&kind=RENEWAL", "ja"),
                        BodyHandlers.ofFile(folder.resolve("list.xlsx")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("search-list-2026-10-01.xlsx");
        try (var file = new ZipFile(answer.body().toFile())) {
            assertThat(file.stream().map(ZipEntry::getName))
                    .contains("[Content_Types].xml", "xl/worksheets/sheet1.xml");
        }
    }

    @Test
    void theLanguageOnceChosenStays() throws Exception {
        var chosen = BROWSER.send(request("/about?lang=en", "ja"), BodyHandlers.ofString());
        var cookie = chosen.headers().firstValue("Set-Cookie").orElse("");
        assertThat(chosen.body()).contains("<html lang=\"en\"");
        assertThat(cookie).startsWith("hoshu-language=en").contains("HttpOnly");
        var request =
                HttpRequest.newBuilder(address("/rules"))
                        .header("Accept-Language", "ja")
                        .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .build();
        assertThat(BROWSER.send(request, BodyHandlers.ofString()).body())
                .contains("<html lang=\"en\"");
    }

    private HttpResponse<String> get(String path, String language) throws Exception {
        return BROWSER.send(request(path, language), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest request(String path, String language) {
        return HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + TestPeople.DESK.token())
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .build();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
