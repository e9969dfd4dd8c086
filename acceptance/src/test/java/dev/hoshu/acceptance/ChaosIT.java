package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/**
 * A few of the kills of {@code ./hoshu chaos}, by its launcher: enough to see that it runs, that
 * clients get through and that nothing is lost. It runs alone, for what is killed is slow to come
 * back as it is.
 */
@Isolated
class ChaosIT {

    // With this seed each sort of kill comes: a process of the database, the server, the database,
    // both at once.
    private static final String SEED = "7";
    private static final String KILLS = "6";

    @Test
    @Timeout(1800)
    void afterAFewKillsNothingIsLostDoneTwiceOrLeftWithAGap() throws Exception {
        var log = Installation.output("chaos").resolve("chaos.log");
        var process =
                new ProcessBuilder(
                                Installation.home().resolve("hoshu").toString(),
                                "chaos",
                                "--kills",
                                KILLS,
                                "--seed",
                                SEED)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            assertThat(process.waitFor(1740, TimeUnit.SECONDS)).as("it ended").isTrue();
        } finally {
            // So that it takes its server and its database with it, where it hangs.
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        var said = Files.readAllLines(log);
        assertThat(said).last().asString().endsWith("lost=0 twice=0 gaps=0");
        assertThat(process.exitValue()).isZero();
        assertThat(said)
                .as("each sort of kill, and work that was done")
                .anyMatch(line -> line.matches(".* a process of the database .*"))
                .anyMatch(line -> line.matches(".*\\d  server  .*"))
                .anyMatch(line -> line.matches(".*\\d  database  .*"))
                .anyMatch(line -> line.matches(".* server and database .*"))
                .anyMatch(line ->
                        line.matches(
                                "kills=6 .* packs=[1-9]\\d* mails=[1-9].* registrations=[1-9].*"));
    }
}
