package dev.hoshu.server.ask.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.ask.GivenFact;
import dev.hoshu.domain.entitlement.PartDelivery;
import dev.hoshu.domain.entitlement.RepairCharge;
import dev.hoshu.domain.response.ClockState;
import dev.hoshu.domain.rulebook.Advice;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Keys that are put together at run time: each has words in both languages. */
class AskWordsTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ask.properties", "ask_en.properties"})
    void everyKindFieldAndCodeHasWords(String bundle) throws IOException {
        assertThat(read(bundle)).containsAll(needed().toList());
    }

    private static Stream<String> needed() {
        var kinds = Stream.of(AskKind.values());
        return Stream.of(
                        Stream.of(AskKind.Theme.values()).map(t -> "ask.theme." + t.id()),
                        kinds.flatMap(AskWordsTest::ofKind),
                        codes("outcome", "AVAILABLE", "ACCEPTED", "CONSULT", "NEEDS_DOCUMENTS"),
                        codes("outcome", "REFUSED", "COVERED", "CHARGEABLE", "FOUND", "IMPOSSIBLE"),
                        codes("state", "COVERED", "EXPIRED"),
                        named("ask.code.state.", ClockState.values()),
                        codes("coveredBy", "SYSTEM", "OPTION"),
                        codes("kind", "WARRANTY"),
                        codes("warnings", "HOLIDAYS_UNKNOWN"),
                        named("ask.code.charges.", RepairCharge.values()),
                        named("ask.code.delivery.", PartDelivery.values()),
                        named("ask.code.advice.", Advice.values()),
                        named("ask.source.", GivenFact.Source.values()))
                .flatMap(keys -> keys);
    }

    private static Stream<String> ofKind(AskKind kind) {
        var own = Stream.of("ask.kind." + kind.code(), "ask.kind." + kind.code() + ".lead");
        return Stream.concat(own, kind.groups().stream().flatMap(AskWordsTest::ofGroup));
    }

    private static Stream<String> ofGroup(FieldGroup group) {
        var own = Stream.of("ask.group." + group.id(), "ask.group." + group.id() + ".lead");
        var row = group.isRows() ? Stream.of("ask.row." + group.id()) : Stream.<String>empty();
        return Stream.of(own, row, group.fields().stream().flatMap(AskWordsTest::ofField))
                .flatMap(keys -> keys);
    }

    private static Stream<String> ofField(Field field) {
        var codes =
                switch (field.entry()) {
                    case Entry.OneOf(var known) -> known;
                    case Entry.SomeOf(var known) -> known;
                    default -> List.<String>of();
                };
        return Stream.concat(
                Stream.of("ask.field." + field.name().replace(".*", "")),
                codes.stream().map(code -> "ask.code." + field.member() + "." + code));
    }

    private static Stream<String> codes(String member, String... codes) {
        return Stream.of(codes).map(code -> "ask.code." + member + "." + code);
    }

    private static Stream<String> named(String start, Enum<?>[] codes) {
        return Stream.of(codes).map(code -> start + code.name());
    }

    private static List<String> read(String bundle) throws IOException {
        var words = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/messages").resolve(bundle))) {
            words.load(file);
        }
        return words.stringPropertyNames().stream().toList();
    }
}
