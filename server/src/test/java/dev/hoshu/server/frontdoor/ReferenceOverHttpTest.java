package dev.hoshu.server.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.OverHttp;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.regex.Pattern;

/** The reference that a person reads says what the document says, all of it. */
@OverHttp
class ReferenceOverHttpTest {

    @LocalServerPort private int port;

    @Test
    void everyOperationIsListedAndHasItsPageAndEverySchemaToo() {
        var all = page("/reference");
        var document = new Asker(port).json("/openapi.json");
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue()) {
                var id = operation.path("operationId").asString();
                assertThat(all).contains("\"/reference/operations/" + id + "\"");
            }
        }
        var example = page("/reference/operations/placeOrder");
        assertThat(example)
                .contains("POST /api/v1/orders")
                .contains("Idempotency-Key")
                .contains("/reference/schemas/OrderForm")
                .contains("山田 花子");
        for (var schema : document.at("/components/schemas").propertyNames()) {
            assertThat(new Asker(port, TestPeople.VISITOR).get("/reference/schemas/" + schema))
                    .as(schema)
                    .extracting(answer -> answer.statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a word of its summary | coverage       | readCoverage   | placeOrder
                    a part of its address | api/v1/orders  | placeOrder     | readCoverage
                    two words             | post webhook   | makeWebhook    | listWebhooks
                    another width of case | PLACE AN ORDER | placeOrder     | readCoverage
                    """)
    void itIsSearched(String situation, String words, String found, String not) {
        var page = page("/reference?q=" + words.replace(" ", "%20"));
        assertThat(page)
                .contains("/reference/operations/" + found + "\"")
                .doesNotContain("/reference/operations/" + not + "\"");
    }

    @Test
    void theAnswersOfEveryOperationStandInTheOrderOfTheirStatuses() {
        for (var path : new Asker(port).json("/openapi.json").path("paths").properties()) {
            for (var operation : path.getValue()) {
                var id = operation.path("operationId").asString();
                var shown =
                        Pattern.compile("<h3><span class=\"code\">(\\w+)</span>")
                                .matcher(page("/reference/operations/" + id))
                                .results()
                                .map(found -> found.group(1))
                                .toList();
                assertThat(shown)
                        .as(id)
                        .isSorted()
                        .containsExactlyInAnyOrderElementsOf(
                                operation.path("responses").propertyNames());
            }
        }
    }

    @Test
    void whatItDoesNotHaveIsSaid() {
        assertThat(page("/reference?q=zzzz"))
                .contains("zzzz")
                .doesNotContain("<dl class=\"rules\"");
        for (var path : new String[] {"operations/nothing", "schemas/Nothing"}) {
            assertThat(new Asker(port, TestPeople.VISITOR).get("/reference/" + path).statusCode())
                    .isEqualTo(404);
        }
    }

    private String page(String path) {
        var answer = new Asker(port, TestPeople.VISITOR).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
