package dev.hoshu.sheets.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Every example of the contract is answered as it expects. */
class ContractExamplesTest {

    /** A line of the file, shown by its question's id. */
    record Example(JsonNode question, JsonNode expect) {

        String kind() {
            return question.get("ask").propertyNames().iterator().next();
        }

        @Override
        public String toString() {
            return question.get("id").asString();
        }
    }

    private static List<Example> examples() throws IOException {
        var file =
                Objects.requireNonNull(
                        ContractExamplesTest.class.getResourceAsStream("/contract/examples.jsonl"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(AskInTest::read)
                    .map(l -> new Example(l.get("question"), l.get("expect")))
                    .toList();
        }
    }

    static Stream<Example> all() throws IOException {
        return examples().stream();
    }

    @Test
    void theExamplesAreAllThere() throws IOException {
        assertThat(examples()).hasSize(72);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void anExampleIsAnsweredAsTheContractExpects(Example example) {
        var answer = AskInTest.answer(example.question().toString());
        for (var expected : example.expect().properties()) {
            var name = expected.getKey();
            var value = expected.getValue();
            switch (name) {
                case "rulesInclude" ->
                        assertThat(texts(answer.get("rules"))).containsAll(texts(value));
                case "advice" ->
                        assertThat(texts(answer.get("advice")))
                                .containsExactlyInAnyOrderElementsOf(texts(value));
                case "charges" ->
                        assertThat(texts(answer.get("charges")))
                                .containsExactlyInAnyOrderElementsOf(texts(value));
                case "steps" -> assertThat(answer.get("steps").size()).isEqualTo(value.asInt());
                case "target", "deadline", "breachedAt" ->
                        assertThat(instant(answer.get(name))).isEqualTo(instant(value));
                case "absent" -> texts(value).forEach(m -> assertThat(answer.has(m)).isFalse());
                default -> assertThat(answer.get(name)).as(name).isEqualTo(value);
            }
        }
        assertThat(answer.get("id")).isEqualTo(example.question().get("id"));
        if ("REFUSED".equals(answer.path("outcome").asString(""))) {
            assertThat(answer.has("start") || answer.has("end") || answer.has("reinstatementFee"))
                    .as("what is refused has no dates")
                    .isFalse();
        }
    }

    private static Instant instant(JsonNode moment) {
        return OffsetDateTime.parse(moment.asString()).toInstant();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
