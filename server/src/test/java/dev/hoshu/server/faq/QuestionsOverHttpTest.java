package dev.hoshu.server.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.faq.FrequentQuestion;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The questions for programs and on the pages, on the sample. */
@OverHttp
class QuestionsOverHttpTest {

    private static final String LAPSED = "/api/v1/machines/7X06/J35J5RYC/questions";

    @LocalServerPort private int port;

    @Test
    void everyQuestionIsAnsweredInGeneralAndForAMachine() {
        for (var path : List.of("/api/v1/questions", LAPSED)) {
            var answer = new Asker(port).json(path);
            assertThat(answer.path("on").asString()).isEqualTo("2026-11-22");
            assertThat(ids(answer))
                    .as(path)
                    .containsExactlyElementsOf(
                            Arrays.stream(FrequentQuestion.values())
                                    .map(FrequentQuestion::id)
                                    .toList());
            for (var question : answer.path("questions")) {
                assertThat(question.path("answer").path("ja").asString()).isNotBlank();
                assertThat(question.path("answer").path("en").asString()).isNotBlank();
                assertThat(question.path("rules")).isNotEmpty();
                question.path("rules")
                        .forEach(rule -> assertThat(Rule.ofId(rule.asString())).isPresent());
            }
        }
    }

    @Test
    void theMachinesAnswerHasItsOwnDays() {
        var answers = new Asker(port).json(LAPSED + "?q=REN-5&topic=renewal");
        assertThat(ids(answers))
                .containsExactly("renewal-after-expiry", "another-pack", "end-of-support");
        assertThat(answers.path("questions").path(0).path("answer").path("en").asString())
                .startsWith("211 days have passed since coverage ended on 25 April 2026.");
        assertThat(answers.path("machine").path("serialNumber").asString()).isEqualTo("J35J5RYC");
    }

    @Test
    void anotherDayGivesAnotherAnswer() {
        var before = new Asker(port).json(LAPSED + "?q=renewal-order-day&on=2026-03-24");
        var asked = new Asker(port).json(LAPSED + "?topic=renewal&on=2026-03-24");
        assertThat(ids(before)).isEmpty();
        assertThat(asked.path("questions").path(0).path("answer").path("en").asString())
                .isEqualTo(
                        "Order it by 25 March 2026, and register it by the last covered day, 25"
                                + " April 2026.");
    }

    @ParameterizedTest(name = "{0} is {1} and names {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/questions?topic=nonsense            | 400 | renewal, buying
                    /api/v1/questions?word=SSD                  | 400 | word
                    /api/v1/questions?on=1999-12-31             | 400 | 1999-12-31
                    /api/v1/questions?on=yesterday              | 400 | yesterday
                    /api/v1/machines/7X06/NOSUCH99/questions    | 404 | NOSUCH99
                    /api/v1/machines/7X06/J35J5RYC/questions?on=1999-12-31 | 400 | 1999-12-31
                    /faq?topic=nonsense                         | 400 | nonsense
                    """)
    void whatCannotBeAskedSaysWhy(String path, int status, String words) {
        var answer = new Asker(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void thePagesHaveAnAnchorForEveryQuestionAndLinkItsRules() {
        for (var path : List.of("/faq", "/machines/7X06/J35J5RYC")) {
            var page = new Asker(port).get(path).body();
            assertThat(Arrays.stream(FrequentQuestion.values()))
                    .allSatisfy(q -> {
                        assertThat(page).as(path).containsOnlyOnce("id=\"" + q.id() + "\"");
                        assertThat(page)
                                .as(path)
                                .contains("href=\"/rules#" + q.rules().getFirst().id() + "\"");
                    });
        }
    }

    @Test
    void aMachineAsItWasKnownOnceHasNoQuestions() {
        var page = new Asker(port).get("/machines/7X06/J35J5RYC?knownAt=2026-11-22").body();
        assertThat(page).doesNotContain("id=\"renewal-start\"");
    }

    private static List<String> ids(JsonNode answer) {
        var ids = new ArrayList<String>();
        answer.path("questions").forEach(q -> ids.add(q.path("id").asString()));
        return ids;
    }
}
