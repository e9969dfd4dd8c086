package dev.hoshu.fleet.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.fleet.report.Report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** A run whose process is killed outright goes on when the same words are said again. */
class KilledRunTest {

    @TempDir private Path folder;

    @Test
    void theSameWordsAgainBringTheSameResult() throws Exception {
        var base = Runs.base(folder, 60_000, 10_000);
        var whole = folder.resolve("whole");
        Runs.run(Runs.plan(Runs.question(Report.DECIDE), base, whole, 10_000));
        var out = folder.resolve("out");
        String[] words = {
            "decide", "--in", base.toString(), "--out", out.toString(), "--slice", "10000"
        };
        var first = out.resolve("done/00001.json");

        FleetProcess.start(folder, words).killWhenThereIs(first);

        assertThat(out.resolve("summary.json")).doesNotExist();
        var done = Files.getLastModifiedTime(first);
        var again = FleetProcess.start(folder, words);
        assertThat(again.status()).as(again.said()).isZero();
        assertThat(Files.getLastModifiedTime(first)).as("it is not done twice").isEqualTo(done);
        assertThat(Runs.lines(out.resolve("csv"))).isEqualTo(Runs.lines(whole.resolve("csv")));
        assertThat(Runs.rows(out, Report.DECIDE)).isEqualTo(Runs.rows(whole, Report.DECIDE));
        assertThat(Files.readString(out.resolve("summary.json")))
                .isEqualTo(Files.readString(whole.resolve("summary.json")));
        assertThat(out.resolve("work")).doesNotExist();
    }
}
