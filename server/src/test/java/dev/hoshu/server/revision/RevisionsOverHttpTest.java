package dev.hoshu.server.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.Asker;
import dev.hoshu.server.HeldMachines;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** What is read has an ETag, and a change that rests on an older state is refused. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=RevisionsOverHttpTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class RevisionsOverHttpTest {

    private static final LocalDate START = LocalDate.of(2023, 12, 10);
    private static final LocalDate END = LocalDate.of(2026, 12, 9);

    @LocalServerPort private int port;
    private final JdbcClient jdbc;
    private final HeldMachines machines;
    private final List<RequestMappingHandlerMapping> mappings;

    RevisionsOverHttpTest(
            @Autowired JdbcClient jdbc, @Autowired List<RequestMappingHandlerMapping> mappings) {
        this.jdbc = jdbc;
        this.machines = new HeldMachines(jdbc);
        this.mappings = mappings;
    }

    // ------------------------------------------------------------------ reading

    @Test
    void whatIsUnchangedIsNotToldAgainAndWhatChangedIs() {
        var path = newCase();
        var first = get(path);
        assertThat(tag(first)).matches("\"\\d+-[0-9a-f]{16}\"");
        assertThat(tag(get(path))).as("the same as long as nothing changes").isEqualTo(tag(first));

        var known = asked(path, "If-None-Match", tag(first));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(tag(known)).isEqualTo(tag(first));

        assertThat(note(path, "更新", null, TestPeople.DESK).statusCode()).isEqualTo(200);
        var changed = asked(path, "If-None-Match", tag(first));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(tag(changed)).isNotEqualTo(tag(first));
    }

    @Test
    void nobodyLearnsFromATagOfAThingThatIsNotHis() {
        var path = newCase();
        assertThat(asker(TestPeople.OTHER_DEALER).get(path).statusCode()).isEqualTo(404);
        for (var tag : List.of("*", "\"0-0000000000000000\"", tag(get(path)))) {
            assertThat(note(path, "x", tag, TestPeople.OTHER_DEALER).statusCode())
                    .as(tag)
                    .isEqualTo(404);
        }
        assertThat(note("/api/v1/cases/K-99999999", "x", "*", TestPeople.DESK).statusCode())
                .isEqualTo(404);
    }

    // ------------------------------------------------------------------ changing

    @Test
    void aChangeOnThePresentStateIsMadeAndOneOnAnOlderIsRefused() {
        var path = newCase();
        var seen = tag(get(path));

        assertThat(note(path, "one", seen, TestPeople.DESK).statusCode()).isEqualTo(200);
        var late = note(path, "two", seen, TestPeople.DESK);
        assertThat(late.statusCode()).as(late.body()).isEqualTo(412);
        assertThat(Asker.read(late).path("type").asString())
                .isEqualTo("urn:hoshu:problem:changed-meanwhile");
        assertThat(Asker.read(late).path("field").asString()).isEqualTo("If-Match");
        assertThat(get(path).body()).contains("one").doesNotContain("two");

        assertThat(note(path, "three", tag(get(path)), TestPeople.DESK).statusCode())
                .isEqualTo(200);
        assertThat(note(path, "four", "*", TestPeople.DESK).statusCode()).isEqualTo(200);
        assertThat(note(path, "five", null, TestPeople.DESK).statusCode())
                .as("who says no condition sets none")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theRefusalSaysWhatToDo(String language) {
        var path = newCase();
        var asker = asker(TestPeople.DESK);
        var answer =
                asker.send(
                        posted(asker, path + "/notes", "{\"note\":\"x\"}")
                                .header("Accept-Language", language)
                                .header("If-Match", "W/" + tag(get(path))));
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(Asker.read(answer).path("detail").asString())
                .contains(language.equals("ja") ? "何も変更していません" : "Nothing was changed");
    }

    @Test
    void ofTwoChangesAtOnceOnTheSameStateOneIsMade() throws Exception {
        for (int round = 0; round < 5; round++) {
            var path = newCase();
            var seen = tag(get(path));
            var start = new CountDownLatch(1);
            var answers = new ArrayList<HttpResponse<String>>();
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var both =
                        List.of("This one.", "That one.").stream()
                                .map(word ->
                                        pool.submit(() -> {
                                            start.await();
                                            return note(path, word, seen, TestPeople.DESK);
                                        }))
                                .toList();
                start.countDown();
                for (var one : both) {
                    answers.add(one.get());
                }
            }
            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .containsExactlyInAnyOrder(200, 412);
            var kept = get(path).body();
            assertThat(kept.contains("This one.") ^ kept.contains("That one.")).as(kept).isTrue();
        }
    }

    @Test
    void aRequestThatIsSentAgainWithItsKeyIsAnsweredAsBefore() {
        var asker = asker(TestPeople.DESK);
        var made =
                asker.send(
                        posted(
                                asker,
                                "/api/v1/webhooks",
                                "{\"name\":\"x\",\"url\":\"https://example.com/\",\"types\":[]}"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var path = "/api/v1/webhooks/" + Asker.read(made).path("id").asString();
        var seen = tag(get(path));

        var first = newSecret(path, seen, "one");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        var again = newSecret(path, seen, "one");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(newSecret(path, seen, "another").statusCode()).isEqualTo(412);
        assertThat(newSecret(path, tag(get(path)), "another").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> newSecret(String path, String seen, String key) {
        var asker = asker(TestPeople.DESK);
        return asker.send(
                asker.request(path + "/secret")
                        .header("If-Match", seen)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void thePartsOfACaseAreReservedAndMovedOnTheStateThatWasSeen() {
        stock("PT-REVISED", 3);
        var parts = newCase() + "/parts";
        var none = tag(get(parts));
        assertThat(none).as("that there is none is a state as well").isNotEmpty();
        assertThat(changed(TestPeople.DESK, parts, "{\"part\":\"PT-REVISED\"}", none))
                .isEqualTo(201);
        assertThat(changed(TestPeople.DESK, parts, "{\"part\":\"PT-REVISED\"}", none))
                .as("somebody else reserved one meanwhile")
                .isEqualTo(412);
        var seen = get(parts);
        assertThat(Asker.read(seen).path("parts")).hasSize(1);
        assertThat(asked(parts, "If-None-Match", tag(seen)).statusCode()).isEqualTo(304);
        var state = parts + "/" + Asker.read(seen).at("/parts/0/id").asLong() + "/state";
        assertThat(changed(TestPeople.DESK, state, "{\"state\":\"ON_THE_WAY\"}", none))
                .isEqualTo(412);
        assertThat(changed(TestPeople.DESK, state, "{\"state\":\"ON_THE_WAY\"}", tag(seen)))
                .isEqualTo(200);
        assertThat(changed(TestPeople.DESK, state, "{\"state\":\"DELIVERED\"}", tag(seen)))
                .isEqualTo(412);
        assertThat(Asker.read(get(parts)).at("/parts/0/state").asString()).isEqualTo("ON_THE_WAY");
    }

    @Test
    void anEstimateIsAcceptedOnlyAsLongAsItIsTheNewestThatWasSeen() {
        var path = newCase();
        var line =
                """
                {"kind": "PART", "what": "Fan 2", "part": "HDD", "origin": "WITH_SYSTEM",
                 "cause": "ACCIDENT", "on": "2026-11-20", "minutes": 90, "priceYen": 10000}
                """;
        assertThat(changed(TestPeople.DESK, path + "/lines", line, tag(get(path + "/lines"))))
                .isEqualTo(201);
        var estimates = path + "/estimates";
        var none = tag(get(estimates));
        assertThat(changed(TestPeople.DESK, estimates, "", none)).isEqualTo(201);
        assertThat(changed(TestPeople.DESK, estimates, "", none)).isEqualTo(412);
        var customer = asker(TestPeople.CUSTOMER);
        var seen = tag(customer.get(estimates + "/1"));
        var again = line.replace("Fan 2", "Fan 3");
        assertThat(changed(TestPeople.DESK, path + "/lines", again, "*")).isEqualTo(201);
        assertThat(changed(TestPeople.DESK, estimates, "", tag(get(estimates)))).isEqualTo(201);
        var word = "{\"answer\":\"ACCEPTED\"}";
        assertThat(changed(TestPeople.CUSTOMER, estimates + "/1/acceptance", word, seen))
                .isEqualTo(412);
        var newest = tag(customer.get(estimates + "/2"));
        assertThat(changed(TestPeople.CUSTOMER, estimates + "/2/acceptance", word, newest))
                .isEqualTo(200);
        assertThat(tag(customer.get(estimates + "/2"))).isNotEqualTo(newest);
        assertThat(
                        changed(
                                TestPeople.OTHER_DEALER,
                                estimates + "/2/acceptance",
                                word,
                                tag(customer.get(estimates))))
                .isEqualTo(404);
    }

    /** Parts of that number in two centres. */
    private void stock(String part, int count) {
        jdbc.sql(
                        """
                        INSERT INTO hoshu.part
                            (programme, number, name_ja, name_en, replaceable_by, drive, price_yen, invented)
                        VALUES (?, ?, '試験部品', 'a part of the test', 'CUSTOMER', false, 9000, true)
                        """)
                .params(Programme.REFERENCE, part)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO hoshu.part_stock (programme, part, site, laid_in) VALUES (?, ?, '札幌保守センター', ?)
                        """)
                .params(Programme.REFERENCE, part, count)
                .update();
    }

    private int changed(TestPeople person, String path, String body, String ifMatch) {
        var asker = asker(person);
        return asker.send(posted(asker, path, body).header("If-Match", ifMatch)).statusCode();
    }

    @Test
    void oneTransactionIsOneStepHoweverMuchItChanges() {
        var path = newCase();
        long before = version(path);
        note(path, "step", null, TestPeople.DESK);
        assertThat(version(path)).isEqualTo(before + 1);
    }

    // ------------------------------------------------------------------ the document

    @Test
    void theDocumentSaysWhereTagsAreAndNowhereElse() {
        var revised = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods()
                    .forEach((info, method) -> {
                        if (method.hasMethodAnnotation(Revised.class)) {
                            info.getPatternValues()
                                    .forEach(path ->
                                            info.getMethodsCondition()
                                                    .getMethods()
                                                    .forEach(m -> revised.add(m + " " + path)));
                        }
                    });
        }
        var described = new TreeSet<String>();
        for (var path : new Asker(port).json("/openapi.json").path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (names(operation.getValue(), "IfMatch")
                        || names(operation.getValue(), "IfNoneMatch")) {
                    described.add(
                            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        assertThat(revised).isNotEmpty().containsExactlyElementsOf(described);
    }

    private static boolean names(JsonNode operation, String parameter) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(p -> p.path("$ref").asString("").endsWith("/" + parameter));
    }

    // ------------------------------------------------------------------ helpers

    private String newCase() {
        var serial = machines.machine("7X06", START, END, "C00448", "D-020");
        var asker = asker(TestPeople.DESK);
        var taken =
                asker.send(
                        posted(
                                asker,
                                "/api/v1/cases",
                                """
                                {"customerName": "C00448", "place": "東京都千代田区丸の内1-9-1",
                                 "machineType": "7X06", "serialNumber": "%s", "symptom": "Fan 2 is loud."}
                                """
                                        .formatted(serial)));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        return "/api/v1/cases/" + Asker.read(taken).path("number").asString();
    }

    private long version(String path) {
        return jdbc.sql("SELECT version FROM hoshu.revision WHERE kind = 'case' AND id = ?")
                .param(path.substring(path.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> note(
            String path,
            String words,
            @org.jspecify.annotations.Nullable String ifMatch,
            TestPeople person) {
        var asker = asker(person);
        var request = posted(asker, path + "/notes", "{\"note\":\"" + words + "\"}");
        return asker.send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    private static HttpRequest.Builder posted(Asker asker, String path, String body) {
        return asker.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private Asker asker(TestPeople person) {
        return new Asker(port, person);
    }

    private HttpResponse<String> get(String path) {
        return asker(TestPeople.DESK).get(path);
    }

    private HttpResponse<String> asked(String path, String header, String value) {
        var asker = asker(TestPeople.DESK);
        return asker.send(
                asker.request(path).header("Accept-Language", "en").header(header, value));
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }
}
