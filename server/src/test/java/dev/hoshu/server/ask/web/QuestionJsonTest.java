package dev.hoshu.server.ask.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.server.frontdoor.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every member of the contract has a field, and the form writes what a program would send. */
class QuestionJsonTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path EXAMPLES =
            Path.of("../sheets/src/test/resources/contract/examples.jsonl");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static Stream<JsonNode> examples() throws IOException {
        return Files.readAllLines(EXAMPLES).stream()
                .map(line -> JSON.readTree(line).get("question"))
                .filter(question -> kindOf(question).isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleOfTheContractIsWrittenAsItStands(JsonNode question) {
        var kind = kindOf(question).orElseThrow();
        var entered = new LinkedHashMap<String, List<String>>();
        enter("", question, kind, entered);
        var written = QuestionJson.of(kind, Given.read(kind, entered), TODAY);

        var expected = (ObjectNode) question.deepCopy();
        expected.remove("id");
        if (QuestionFields.WITHOUT_MACHINE.contains(kind.code())) {
            expected.remove(List.of("machine", "services"));
        }
        if (expected.path("services").isEmpty()) {
            expected.remove("services");
        }
        assertThat(JSON.readTree(QuestionJson.bytes(written))).isEqualTo(expected);
    }

    @Test
    void aValueAndNoneOfItContradict() {
        var given =
                new Given(
                        Map.of(
                                "machine.endOfSupport", List.of("2027-01-31"),
                                "machine.endOfSupport.none", List.of("true")));
        assertThat(QuestionJson.of(AskKind.GIVE_UP, given, TODAY).get("machine"))
                .isEqualTo(Map.of("endOfSupport", "none"));
    }

    @Test
    void emptyRowsAndBlanksAreNotSaid() {
        var given =
                Given.read(
                        AskKind.COVERAGE,
                        Map.of(
                                "services.0.kind", List.of(""),
                                "services.0.premier", List.of("true"),
                                "services.3.kind", List.of(" RENEWAL "),
                                "machine.serialNumber", List.of(" ")));
        assertThat(given.rows("services")).isEqualTo(1);
        assertThat(given.values()).isEqualTo(Map.of("services.0.kind", List.of("RENEWAL")));
    }

    @Test
    void aMisspeltFactIsNotPassedOver() {
        assertThatThrownBy(() ->
                        Given.read(
                                AskKind.REPAIR,
                                Map.of("machine.warrenty.start", List.of("2026-01-01"))))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("machine.warrenty.start");
    }

    @Test
    void theAddressOfAQuestionReadsBackAsTheQuestion() {
        var given =
                new Given(
                        Map.of(
                                "machine.channel", List.of("D&G {x}=100%"),
                                "ask.documents", List.of("DELIVERY_NOTE", "WARRANTY_CARD")));
        assertThat(given.address(AskKind.START_DATE_CHANGE))
                .isEqualTo(
                        "/ask/startDateChange?ask.documents=DELIVERY_NOTE&ask.documents=WARRANTY_CARD"
                            + "&machine.channel=D%26G%20%7Bx%7D%3D100%25");
    }

    private static Optional<AskKind> kindOf(JsonNode question) {
        return AskKind.ofCode(question.get("ask").propertyNames().iterator().next());
    }

    /** Enters a question into the fields as a person would. */
    private static void enter(
            String at, JsonNode value, AskKind kind, Map<String, List<String>> entered) {
        var name = at.replaceFirst("^ask\\." + kind.code(), "ask");
        var field = kind.field(name).or(() -> AskKind.REPAIR.field(name));
        if (value.isNull() || (value.isArray() && value.isEmpty() && field.isPresent())) {
            entered.put(name + ".none", List.of("true"));
        } else if (value.isObject()) {
            value.propertyStream()
                    .filter(m -> !m.getKey().equals("id"))
                    .forEach(m ->
                            enter(
                                    at.isEmpty() ? m.getKey() : at + "." + m.getKey(),
                                    m.getValue(),
                                    kind,
                                    entered));
        } else if (value.isArray() && field.isEmpty()) {
            for (int i = 0; i < value.size(); i++) {
                enter(at + "." + i, value.get(i), kind, entered);
            }
        } else if (value.isArray()) {
            var texts = value.valueStream().map(JsonNode::asString).toList();
            entered.put(
                    name,
                    field.orElseThrow().entry() instanceof Entry.SomeOf
                            ? texts
                            : List.of(String.join("、", texts)));
        } else {
            entered.put(name, List.of(value.asString()));
        }
    }
}
