package dev.hoshu.sheets.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.sheets.programme.PolicyFigures.Figure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** Figures of a policy, found and changed in its text. */
class PolicyFiguresTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 27);

    private static final String TWO =
            """
            programme: maker
            # kept
            policies:
              - effectiveFrom: 2020-01-01
                renewal: {orderLeadMonths: 1}  # REN-3
              - effectiveFrom: 2026-04-01
                renewal:
                  terms: [12, 24]
                  orderLeadMonths: 2
                taxRates: [{from: 2019-10-01, percent: 10}]
            """;

    private static String reference() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("hoshu.programmes", "../programmes"))
                        .resolve("lenovo-services-jp/policy.yaml"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-03-31, 1", "2026-04-01, 2"})
    void theEntryOfTheDay(LocalDate on, String lead) {
        assertThat(PolicyFigures.inForce(TWO, on).orElseThrow().figures())
                .contains(new Figure("renewal.orderLeadMonths", lead));
    }

    @Test
    void listsInBracketsAreOneFigureAndMappingsAreMany() {
        assertThat(PolicyFigures.inForce(TWO, ON).orElseThrow().figures())
                .containsExactly(
                        new Figure("effectiveFrom", "2026-04-01"),
                        new Figure("renewal.terms", "[12, 24]"),
                        new Figure("renewal.orderLeadMonths", "2"),
                        new Figure("taxRates[0].from", "2019-10-01"),
                        new Figure("taxRates[0].percent", "10"));
    }

    @Test
    void whatIsChangedIsChangedAndNothingElse() {
        var changed =
                PolicyFigures.inForce(TWO, ON)
                        .orElseThrow()
                        .with(Map.of("renewal.terms", "[12, 24, 36]", "taxRates[0].percent", "8"));
        assertThat(changed)
                .isEqualTo(
                        TWO.replace("[12, 24]", "[12, 24, 36]")
                                .replace("percent: 10", "percent: 8"));
    }

    @Test
    void everyFigureOfTheReferencePolicyStandsWhereItIsSaidTo() throws IOException {
        var text = reference();
        var figures = PolicyFigures.inForce(text, ON).orElseThrow();
        assertThat(figures.figures())
                .hasSizeGreaterThan(80)
                .contains(
                        new Figure("families.ST50.upgradeTerms", "[12, 36, 48, 60]"),
                        new Figure("families.STORAGE_DM.limit.consultUntilYears", "7"),
                        new Figure("reinstatement.freeDays", "90"),
                        new Figure("clock.levels.24X7_4H.target", "240"));
        for (var figure : figures.figures()) {
            assertThat(figures.with(Map.of(figure.path(), figure.written()))).isEqualTo(text);
        }
        var changed = figures.with(Map.of("reinstatement.freeDays", "30"));
        assertThat(
                        PolicyFile.read("policy.yaml", changed)
                                .policies()
                                .inForce(ON)
                                .orElseThrow()
                                .reinstatement()
                                .freeDays())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1\n    extra: 2", "1 # more", "1, more: 2", "{a: 1}", "\"1\"", "&a 1"})
    void whatCouldBeMoreThanAFigureIsRefused(String written) {
        var figures = PolicyFigures.inForce(TWO, ON).orElseThrow();
        assertThatThrownBy(() -> figures.with(Map.of("renewal.orderLeadMonths", written)))
                .isInstanceOf(UnusableProgrammeException.class)
                .hasMessageContaining("renewal.orderLeadMonths");
    }

    @Test
    void aFigureThatIsNotThereIsRefused() {
        var figures = PolicyFigures.inForce(TWO, ON).orElseThrow();
        assertThatThrownBy(() -> figures.with(Map.of("renewal.color", "1")))
                .isInstanceOf(UnusableProgrammeException.class)
                .hasMessageContaining("renewal.color");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no: policy", "policies: [{effectiveFrom: 2027-01-01}]", "a: [", "x"})
    void whereNoneIsInForceThereAreNone(String text) {
        assertThat(PolicyFigures.inForce(text, ON)).isEmpty();
    }
}
