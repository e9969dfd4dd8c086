package dev.hoshu.server.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.faq.FrequentQuestion;
import dev.hoshu.domain.rulebook.Figure;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The rules for programs and on pages; wherever a rule is named, its link leads somewhere. */
@OverHttp
class RulesOverHttpTest {

    private static final Pattern LINK =
            Pattern.compile("href=\"/rules(?:#|/)([^\"?]+)(?:\\?[^\"]*)?\"");
    private static final Pattern SHOWN = Pattern.compile(">([A-Z]{2,5}-[0-9]{1,2})<");

    @LocalServerPort private int port;

    @Test
    void everyRuleIsToldAsTheDomainHasIt() {
        var told = new Asker(port).json("/api/v1/rules");
        assertThat(told.path("on").asString()).isEqualTo("2026-11-22");
        assertThat(told.path("rules")).hasSize(Rule.values().length);
        for (var entry : told.path("rules")) {
            var rule = Rule.ofId(entry.path("id").asString()).orElseThrow();
            assertThat(entry.path("words").path("ja").asString()).isEqualTo(rule.words().ja());
            assertThat(entry.path("reading").path("en").asString()).isEqualTo(rule.reading().en());
            assertThat(entry.path("clauses")).hasSize(rule.quotes().size());
            assertThat(entry.path("questions")).hasSize(FrequentQuestion.restingOn(rule).size());
            assertThat(entry.path("seeAlso")).hasSize(rule.seeAlso().size());
            assertThat(new Asker(port).json("/api/v1/rules/" + rule.id()).path("rule"))
                    .isEqualTo(entry);
        }
    }

    @Test
    void everyFigureIsToldForEachProgrammeAndOneOfItsDaysIsInForce() {
        for (var rule : Rule.values()) {
            var figures = new Asker(port).json("/api/v1/rules/" + rule.id()).at("/rule/figures");
            var programmes = new TreeSet<String>();
            figures.forEach(figure -> {
                programmes.add(figure.path("programme").asString());
                assertThat(inForce(figure)).as(rule.id()).hasSize(1);
            });
            assertThat(figures).hasSize(Figure.readBy(rule).size() * programmes.size());
        }
        var early = new Asker(port).json("/api/v1/rules/REN-5?on=1999-12-31").at("/rule/figures/0");
        assertThat(inForce(early)).as("before the first policy nothing is in force").isEmpty();
    }

    private static List<String> inForce(JsonNode figure) {
        return figure.path("values")
                .valueStream()
                .filter(value -> value.path("inForce").asBoolean())
                .map(value -> value.path("from").asString())
                .toList();
    }

    @ParameterizedTest(name = "{0} is {1} and names {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/rules/ren-5             | 200 | freeDays
                    /api/v1/rules/REN-9             | 404 | unknown-rule
                    /api/v1/rules/REN-9             | 404 | REN-9
                    /api/v1/rules?on=yesterday      | 400 | yesterday
                    /api/v1/rules?day=2026-11-22    | 400 | day
                    /api/v1/rules/REN-5?asOf=2026-11-22 | 400 | asOf
                    """)
    void whatIsAskedForIsToldOrSaidWhyNot(String path, int status, String words) {
        var answer = new Asker(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/faq",
                "/ask",
                "/ask/offer?asked=yes&asOf=2026-11-22&ask.kind=RENEWAL&ask.level=24X7_4H&ask.months=24&ask.orderedOn=2026-11-22&machine.machineNumber=7X06CTO1WW&machine.warranty.end=2026-03-31&machine.warranty.start=2023-04-01&services.0.kind=UPGRADE&services.0.level=24X7",
                "/rules",
                "/rules/REN-5",
                "/areas",
                "/areas/table",
                "/catalogue?machine=7X06CTO1WW",
                "/find?q=7X06",
                "/machines/7X06/J35J5RYC",
                "/machines/7D9G/J1LENHSB"
            })
    void whereverARuleIsShownItsLinkLeadsToIt(String path) {
        var page = new Asker(port).get(path).body();
        var linked = new TreeSet<String>();
        LINK.matcher(page).results().map(link -> link.group(1)).forEach(linked::add);
        var shown = new TreeSet<String>();
        SHOWN.matcher(page)
                .results()
                .map(id -> id.group(1))
                .filter(id -> Rule.ofId(id).isPresent() && !path.endsWith("/" + id))
                .forEach(shown::add);
        assertThat(linked).as(path).containsAll(shown);

        assertThat(places()).as(path).containsAll(linked);
    }

    /** The anchors of the list; each rule's is its id, and its page has the same name. */
    private Set<String> places() {
        var list = new Asker(port).get("/rules").body();
        var places = new TreeSet<String>();
        Pattern.compile(" id=\"([A-Z0-9-]+)\"")
                .matcher(list)
                .results()
                .map(id -> id.group(1))
                .forEach(places::add);
        assertThat(places).containsAll(Arrays.stream(Rule.values()).map(Rule::id).toList());
        return places;
    }
}
