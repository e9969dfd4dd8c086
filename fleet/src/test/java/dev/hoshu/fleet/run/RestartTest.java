package dev.hoshu.fleet.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.fleet.report.Report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A run that was cut off goes on, and nobody can tell afterwards. */
class RestartTest {

    @TempDir private Path folder;

    @Test
    void whatIsMissingIsDoneAndTheRestStays() throws Exception {
        var base = Runs.base(folder, 7_000, 2_000);
        var whole = folder.resolve("whole");
        var plan = Runs.plan(Runs.question(Report.RENEWALS), base, whole, 2_000);
        var outcome = Runs.run(plan);
        assertThat(outcome.machines()).isEqualTo(7_000);
        var cut = folder.resolve("cut");
        var again = Runs.plan(Runs.question(Report.RENEWALS), base, cut, 2_000);
        Runs.run(again);
        var kept = Files.getLastModifiedTime(cut.resolve("done/00001.json"));
        // As a run leaves it that is killed while its second slice is moved, half of it in place.
        Files.delete(cut.resolve("done/00002.json"));
        Files.delete(cut.resolve("summary.json"));
        remove(cut.resolve("csv/slice=00002"));
        Files.createDirectories(cut.resolve("work/00002/all/_temporary/0"));
        Files.writeString(cut.resolve("work/00002/all/part-00000.zstd.parquet"), "half");
        assertThat(Runs.run(again)).isEqualTo(outcome);
        assertThat(Files.getLastModifiedTime(cut.resolve("done/00001.json"))).isEqualTo(kept);
        assertThat(Runs.lines(cut.resolve("csv"))).isEqualTo(Runs.lines(whole.resolve("csv")));
        assertThat(Runs.rows(cut, Report.RENEWALS)).isEqualTo(Runs.rows(whole, Report.RENEWALS));
        assertThat(Files.readString(cut.resolve("summary.json")))
                .isEqualTo(Files.readString(whole.resolve("summary.json")));
        assertThat(cut.resolve("work")).doesNotExist();
    }

    @Test
    void slicesAndPartitionsChangeNothing() throws Exception {
        var base = Runs.base(folder, 6_000, 1_000);
        var one = folder.resolve("one");
        var many = folder.resolve("many");
        Runs.run(Runs.plan(Runs.question(Report.EOS), base, one, 1_000_000));
        Runs.run(Runs.plan(Runs.question(Report.EOS), base, many, 2_000));
        assertThat(Runs.rows(many, Report.EOS)).isNotEmpty().isEqualTo(Runs.rows(one, Report.EOS));
    }

    @Test
    void otherWordsInTheSameFolderAreRefused() throws Exception {
        var base = Runs.base(folder, 1_000);
        var out = folder.resolve("out");
        Runs.run(Runs.plan(Runs.question(Report.GAPS), base, out, 1_000));
        assertThatThrownBy(() -> Runs.run(Runs.plan(Runs.question(Report.EOS), base, out, 1_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("別の指定")
                .hasMessageContaining("begun with other words");
        var used = Files.createDirectory(folder.resolve("used"));
        Files.writeString(used.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> Runs.run(Runs.plan(Runs.question(Report.EOS), base, used, 1_000)))
                .hasMessageContaining("name an empty folder");
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
