package dev.hoshu.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.fleet.programme.PackedProgramme;
import dev.hoshu.fleet.report.Report;
import dev.hoshu.fleet.run.FleetProcess;
import dev.hoshu.fleet.run.Runs;

import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What would change, asked by words as a person types them. */
class FleetCommandTest {

    private static final Path PROGRAMME = Runs.PROGRAMMES.resolve("lenovo-services-jp");

    @TempDir private static Path folder;
    private static Path base = Path.of("");

    @BeforeAll
    static void invent() {
        base = Runs.base(folder, 3_000);
    }

    private static FleetProcess asked(Path out, String... change) throws Exception {
        var words = new ArrayList<>(List.of("what-if", "--in", base.toString()));
        words.addAll(List.of("--out", out.toString()));
        words.addAll(List.of(change));
        return FleetProcess.start(folder, words.toArray(String[]::new));
    }

    private static List<Row> expected(PackedProgramme changed) throws Exception {
        var out = Files.createTempDirectory(folder, "").resolve("out");
        Runs.run(Runs.plan(Runs.question(Report.WHAT_IF, changed), base, out, 1_000_000));
        return Runs.rows(out, Report.WHAT_IF);
    }

    @Test
    void aListInTheOneInForcesPlace() throws Exception {
        var list = PROGRAMME.resolve("search-list-2026-04-01.xlsx");
        var out = folder.resolve("by-list");
        var asked = asked(out, "--list", list.toString());
        assertThat(asked.status()).as(asked.said()).isZero();
        assertThat(Runs.rows(out, Report.WHAT_IF))
                .isNotEmpty()
                .anyMatch(row -> row.<String>getAs("aspects").contains("COST"))
                .isEqualTo(expected(Runs.packed().withList(Files.readAllBytes(list))));
    }

    @Test
    void aDraftPolicy() throws Exception {
        var text = Files.readString(PROGRAMME.resolve("policy.yaml"));
        var lead = "orderLeadMonths: 1";
        assertThat(text).contains(lead);
        var draft = folder.resolve("draft.yaml");
        Files.writeString(draft, text.replace(lead, "orderLeadMonths: 3"));
        var out = folder.resolve("by-policy");
        var asked = asked(out, "--policy", draft.toString());
        assertThat(asked.status()).as(asked.said()).isZero();
        assertThat(Runs.rows(out, Report.WHAT_IF))
                .isNotEmpty()
                .isEqualTo(expected(Runs.packed().withPolicy(Files.readAllBytes(draft))));
    }

    @Test
    void aListThatIsNoneIsRefusedBeforeAnythingIsWritten() throws Exception {
        var letter = folder.resolve("letter.xlsx");
        Files.writeString(letter, "Dear Sirs");
        var out = folder.resolve("by-letter");
        var asked = asked(out, "--list", letter.toString());
        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.said()).contains("--list: ").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws Exception {
        var asked = asked(folder.resolve("by-nothing"), "--list", "no-such.xlsx");
        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.said()).contains("no-such.xlsx を読めません", "no-such.xlsx cannot be read");
    }
}
