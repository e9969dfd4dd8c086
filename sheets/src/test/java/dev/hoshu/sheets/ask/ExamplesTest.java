package dev.hoshu.sheets.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.programme.PlaceFault;
import dev.hoshu.sheets.programme.UnusableProgrammeException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A programme is used only if its figures give what its examples expect. */
class ExamplesTest {

    @TempDir Path folder;

    @BeforeEach
    void aCopyOfTheReference() throws IOException {
        var copy = Files.createDirectory(folder.resolve("lenovo-services-jp"));
        for (var name : new String[] {"policy.yaml", "holidays.csv", Examples.FILE}) {
            Files.copy(ShippedFiles.programme("lenovo-services-jp/" + name), copy.resolve(name));
        }
    }

    @Test
    void everyShippedProgrammeIsProved() throws IOException {
        var programmes = ShippedFiles.programme("lenovo-services-jp").resolveSibling(".");
        assertThat(Examples.provedProgrammes(programmes.normalize()))
                .allSatisfy(p ->
                        assertThat(programmes.resolve(p.code()).resolve(Examples.FILE))
                                .isNotEmptyFile());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-5 free days      | freeDays: 90        | freeDays: 91        | expect.reinstatementFee
                    REN-5 a fee          | fee: ON_REQUEST     | fee: {flatYen: 500} | expect.absent
                    REN-3 the order day  | orderLeadMonths: 1  | orderLeadMonths: 2  | expect.advice
                    TERM-3 closed days   | until: 01-03        | until: 01-04        | expect.date
                    MAX-1 seven years    | years: 7            | years: 6            | expect.outcome
                    """)
    void aFigureThatFailsAnExampleIsRefusedWithLineAndMember(
            String situation, String written, String instead, String member) throws IOException {
        spoil("policy.yaml", written, instead);
        var refused = refused();
        assertThat(refused.faults()).extracting(PlaceFault::path).as(situation).contains(member);
        assertThat(refused.faults()).allSatisfy(f -> assertThat(f.line()).isPositive());
        assertThat(refused)
                .hasMessageContaining("lenovo-services-jp/examples.jsonl:")
                .hasMessageContaining("例か policy.yaml の数値を正してください。")
                .hasMessageContaining("Correct the example or the figures of policy.yaml.");
    }

    @Test
    void aLineThatIsNoExampleSaysWhichForm() throws IOException {
        var file = folder.resolve("lenovo-services-jp").resolve(Examples.FILE);
        Files.writeString(file, "{\"question\": {}}\n{\"question\n\n[]\n");
        assertThat(refused().faults()).extracting(PlaceFault::line).containsExactly(1, 2, 4);
    }

    @Test
    void aQuestionThatIsAFaultFails() throws IOException {
        spoil(Examples.FILE, "\"months\":36", "\"moths\":36");
        assertThat(refused().faults())
                .extracting(PlaceFault::path)
                .contains("expect.outcome", "expect.error");
    }

    @Test
    void aProgrammeWithoutExamplesIsRefused() throws IOException {
        Files.delete(folder.resolve("lenovo-services-jp").resolve(Examples.FILE));
        assertThat(refused()).hasMessageContaining("There are no examples");
    }

    private void spoil(String name, String written, String instead) throws IOException {
        var file = folder.resolve("lenovo-services-jp").resolve(name);
        var text = Files.readString(file);
        assertThat(text).contains(written);
        Files.writeString(file, text.replace(written, instead));
    }

    private UnusableProgrammeException refused() {
        var refused =
                catchThrowableOfType(
                        UnusableProgrammeException.class, () -> Examples.provedProgrammes(folder));
        assertThat(refused).isNotNull();
        return refused;
    }
}
