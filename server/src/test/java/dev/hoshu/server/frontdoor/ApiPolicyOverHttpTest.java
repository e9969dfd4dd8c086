package dev.hoshu.server.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import java.net.http.HttpRequest;

/** What an operator may set: how often an account may ask, and that changes need an If-Match. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoshu.today=2026-11-22",
            "hoshu.api.requests-a-minute=4",
            "hoshu.api.if-match-required=true"
        })
@ContextConfiguration(initializers = TestDatabase.Sample.class)
class ApiPolicyOverHttpTest {

    private static final String PATH = "/api/v1/rules/REN-5";

    @LocalServerPort private int port;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CUSTOMER,account", "VISITOR,address"})
    void whoAsksTooOftenIsToldWhenToComeBack(TestPeople person, String policy) {
        var asker = new Asker(port, person);
        for (int left = 3; left >= 0; left--) {
            var answer = asker.get(PATH);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit-Policy"))
                    .contains("\"" + policy + "\";q=4;w=60");
            assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
                    .matches("\"" + policy + "\";r=" + left + ";t=[1-9]\\d?");
        }
        for (var language : new String[] {"ja", "en"}) {
            var refused = asker.send(asker.request(PATH).header("Accept-Language", language));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 60L);
            assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).contains(";r=0;");
            assertThat(Asker.read(refused).path("detail").asString())
                    .contains(language.equals("ja") ? "秒後" : "Send it again in");
        }
        assertThat(asker.get("/rules").statusCode())
                .as("pages are counted only where a token opens them")
                .isEqualTo(person == TestPeople.VISITOR ? 200 : 429);
        assertThat(new Asker(port, TestPeople.DEALER).get(PATH).statusCode())
                .as("others are counted by themselves")
                .isIn(200, 429);
        assertThat(new Asker(port, TestPeople.VISITOR).get("/actuator/health").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aChangeWithoutIfMatchIsRefusedWhereTheOperatorWantsOne() {
        var asker = new Asker(port, TestPeople.ADMINISTRATOR);
        var made =
                asker.send(
                        asker.request("/api/v1/webhooks")
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                """
                                                {"name": "x", "url": "https://example.com/", "types": []}
                                                """)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var path = "/api/v1/webhooks/" + Asker.read(made).path("id").asString();
        var without = asker.send(asker.request(path).DELETE());
        assertThat(without.statusCode()).as(without.body()).isEqualTo(428);
        var tag = asker.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(asker.send(asker.request(path).header("If-Match", tag).DELETE()).statusCode())
                .isEqualTo(204);
    }
}
