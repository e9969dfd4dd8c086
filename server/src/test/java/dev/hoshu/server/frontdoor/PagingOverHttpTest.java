package dev.hoshu.server.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Lists go on by cursor, and what they went on by before is on its way out and says so. */
@OverHttp
class PagingOverHttpTest {

    @LocalServerPort private int port;
    @Autowired private Map<String, RequestMappingHandlerMapping> mappings = Map.of();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/machines?customer=C00448                 | machines | serialNumber  | after
                    /api/v1/areas?fourHour=CONSULT                   | areas    | code5         | after
                    /api/v1/renewals?customer=C00448&from=2020-01-01&until=2030-01-01 | machines | serialNumber | after
                    """)
    void fromPartToPartTheWholeListIsToldOnceEach(
            String path, String member, String key, String older) {
        var whole = keys(new Asker(port).json(path + "&limit=100"), member, key);
        assertThat(whole).hasSizeGreaterThan(3).doesNotHaveDuplicates();

        var told = new ArrayList<String>();
        var next = path + "&limit=2";
        for (int parts = 0; !next.isEmpty() && parts < 100 && told.size() < whole.size(); parts++) {
            var answer = new Asker(port).get(next);
            var body = Asker.read(answer);
            assertThat(keys(body, member, key)).hasSizeBetween(1, 2);
            told.addAll(keys(body, member, key));
            next = following(answer, body);
        }
        assertThat(told).containsExactlyElementsOf(whole);

        var first = new Asker(port).json(path + "&limit=2");
        var byOlder =
                new Asker(port)
                        .json(path + "&limit=2&" + older + "=" + first.path("next").asString());
        assertThat(keys(byOlder, member, key))
                .as("who took next for %s still may", older)
                .containsExactlyElementsOf(whole.subList(2, Math.min(4, whole.size())));
    }

    /** The address in Link, which holds the cursor that the body has as next; empty at the end. */
    private static String following(HttpResponse<String> answer, JsonNode body) {
        var link =
                answer.headers().allValues("Link").stream()
                        .filter(l -> l.endsWith("; rel=\"next\""))
                        .findFirst();
        assertThat(link.isPresent()).isEqualTo(!body.path("next").isNull());
        if (link.isEmpty()) {
            return "";
        }
        assertThat(link.get()).contains("cursor=" + body.path("next").asString() + ">");
        return link.get().substring(1, link.get().indexOf('>'));
    }

    private static List<String> keys(JsonNode body, String member, String key) {
        return body.path(member)
                .valueStream()
                .map(row -> row.findValue(key).asString() + row.path("machineNumber").asString(""))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/api/v1/quotes",
        "/api/v1/orders",
        "/api/v1/cases",
        "/api/v1/registrations",
        "/api/v1/lookups",
        "/api/v1/eos/announcements",
        "/api/v1/individual-contracts",
        "/api/v1/software-rights",
        "/api/v1/software-supports",
        "/api/v1/retained-drives",
        "/api/v1/account-managers",
        "/api/v1/approvals",
        "/api/v1/start-date-requests",
        "/api/v1/areas",
        "/api/v1/machines?customer=C00448",
        "/api/v1/renewals?customer=C00448"
    })
    void aCursorOfAnotherListAndALimitOutOfBoundsAreRefused(String path) {
        var asker = new Asker(port, TestPeople.MANAGER);
        var with = path + (path.contains("?") ? "&" : "?");
        var wrong = asker.get(with + "cursor=" + Part.cursor("another", "1"));
        assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(400);
        assertThat(Asker.read(wrong).path("type").asString())
                .isEqualTo("urn:hoshu:problem:cursor-not-of-this-list");
        assertThat(Asker.read(wrong).path("field").asString()).isEqualTo("cursor");
        for (var limit : List.of("0", "-1", "100000", "many")) {
            assertThat(asker.get(with + "limit=" + limit).statusCode()).as(limit).isEqualTo(400);
        }
        assertThat(asker.get(with + "limit=1").statusCode()).isEqualTo(200);
    }

    // ------------------------------------------------------------------ on its way out

    @Test
    void whatIsOutdatedIsDeclaredInOnePlaceAndDescribedAlike() {
        var declared = new TreeMap<String, String>();
        for (var mapping : mappings.values()) {
            mapping.getHandlerMethods()
                    .forEach((info, method) ->
                            OutdatedParts.parametersOf(method)
                                    .forEach((name, outdated) ->
                                            info.getPatternValues()
                                                    .forEach(path ->
                                                            declared.put(
                                                                    path + " " + name,
                                                                    outdated.since()
                                                                            + " "
                                                                            + outdated.sunset()))));
        }
        var described = new TreeMap<String, String>();
        for (var path : new Asker(port).json("/openapi.json").path("paths").properties()) {
            for (var operation : path.getValue()) {
                assertThat(operation.has("deprecated"))
                        .as("no whole operation is outdated yet; this test would have to know")
                        .isFalse();
                for (var parameter : operation.path("parameters")) {
                    if (parameter.path("deprecated").asBoolean(false)) {
                        described.put(
                                path.getKey() + " " + parameter.path("name").asString(),
                                parameter.path("x-deprecated-since").asString()
                                        + " "
                                        + parameter.path("x-sunset").asString());
                    }
                }
            }
        }
        assertThat(declared).isNotEmpty().containsExactlyEntriesOf(described);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "/api/v1/quotes,before=Q0000001",
        "/api/v1/orders,before=H0000001",
        "/api/v1/cases,before=K-00000001",
        "/api/v1/registrations,before=R0000001",
        "/api/v1/lookups,before=7",
        "/api/v1/areas,after=13101"
    })
    void whoUsesWhatIsOutdatedIsToldSoWithItsDays(String path, String older) {
        var asker = new Asker(port, TestPeople.MANAGER);
        var told = asker.get(path + "?" + older);
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        var since = LocalDate.of(2026, 11, 27).atStartOfDay(ZoneOffset.UTC);
        assertThat(told.headers().firstValue("Deprecation"))
                .as("RFC 9745: a date of structured fields")
                .contains("@" + since.toEpochSecond());
        var sunset = told.headers().firstValue("Sunset").orElseThrow();
        assertThat(
                        ZonedDateTime.parse(
                                sunset, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.US)))
                .as("RFC 8594: an HTTP date, later")
                .isEqualTo(since.plusYears(1));
        assertThat(told.headers().allValues("Link"))
                .anyMatch(l -> l.contains("rel=\"deprecation\""));

        var up = asker.get(path);
        assertThat(up.headers().map()).doesNotContainKeys("deprecation", "sunset");
        assertThat(up.headers().allValues("Link")).noneMatch(l -> l.contains("deprecation"));
    }

    @Test
    void theReferenceShowsWhatIsOutdated() {
        var page = new Asker(port, TestPeople.VISITOR).get("/reference").body();
        assertThat(page).contains("id=\"outdated\"").contains("/api/v1/orders").contains("before");
    }
}
