package dev.hoshu.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.database.CannotStart;
import dev.hoshu.server.database.DatabaseAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * An import that is killed at a random moment leaves what was there, or all of the file, and
 * nothing between.
 */
class KilledImportTest {

    private static final int KILLS = 6;
    private static final long SEED = 20261123L;

    @TempDir private Path folder = Path.of("");

    /**
     * What the process that is killed runs.
     *
     * @param arguments address, user, password, file
     */
    public static void main(String[] arguments) {
        var address = new DatabaseAddress(arguments[0], arguments[1], arguments[2]);
        System.out.println("begins");
        new Exchanges(address).take(request(Path.of(arguments[3])));
        System.out.println("done");
    }

    private static ImportRequest request(Path file) {
        return new ImportRequest(
                "machines", file, Programme.REFERENCE, false, "killed", null, Locale.ENGLISH, null);
    }

    /** The sample with another customer on every machine and a thousand new machines. */
    private Path changed(int round) throws IOException {
        var lines =
                Files.readAllLines(TestDatabase.programmes().resolve("sample/installed_base.csv"));
        var text = new StringBuilder(lines.getFirst()).append('\n');
        for (var line : lines.subList(1, lines.size())) {
            text.append(line.replaceFirst(",C\\d+,", ",K" + round + ",")).append('\n');
        }
        for (int at = 0; at < 1_000; at++) {
            text.append(
                    "7X06CTO1WW,NEW%dX%04d,K%d,,JP,JP,,2024-01-01,2026-12-31,,no%n"
                            .formatted(round, at, round));
        }
        return Files.writeString(folder.resolve("round" + round + ".csv"), text);
    }

    @Test
    void aKilledImportIsAllOrNothingAndTheNextOneGoesThrough() throws Exception {
        var address = TestDatabase.sample();
        var held = new Held(address);
        var random = new Random(SEED);
        int finished = 0;
        for (int round = 0; round < KILLS; round++) {
            var file = changed(round);
            var before = held.everything();
            var process = start(address, file);
            assertThat(process.inputReader().readLine()).isEqualTo("begins");
            int wait = random.nextInt(3_000);
            boolean ended = process.waitFor(wait, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            settle(held);
            var after = held.everything();
            var words = "seed %d, round %d, killed after %d ms".formatted(SEED, round, wait);
            if (after.equals(before)) {
                assertThat(ended).as(words).isFalse();
            } else {
                finished++;
                assertThat(held.count("machine WHERE customer = 'K" + round + "'"))
                        .as(words)
                        .isEqualTo(13_000);
            }
            assertThat(held.astray()).as(words).isEmpty();
        }
        var last = changed(KILLS);
        new Exchanges(address).take(request(last));
        assertThat(held.count("machine WHERE customer = 'K" + KILLS + "'")).isEqualTo(13_000);
        System.out.println(finished + " of " + KILLS + " killed imports had been committed");
    }

    @Test
    void anImportWhoseConnectionsAreCutSaysSoAndLeavesNothing() throws Exception {
        var address = TestDatabase.sample();
        var held = new Held(address);
        var random = new Random(SEED);
        for (int round = 0; round < KILLS; round++) {
            var file = changed(round);
            var before = held.everything();
            int wait = random.nextInt(2_000);
            var cutter = Thread.ofVirtual().start(() -> cut(held, wait));
            boolean refused = false;
            try {
                new Exchanges(address).take(request(file));
            } catch (CannotStart e) {
                refused = true;
                assertThat(e.getMessage()).contains("half done");
            }
            cutter.join();
            var words = "seed %d, round %d, cut after %d ms".formatted(SEED, round, wait);
            // A connection can be cut between the commit and the word of it.
            if (!refused || !held.everything().equals(before)) {
                assertThat(held.count("machine WHERE customer = 'K" + round + "'"))
                        .as(words)
                        .isEqualTo(13_000);
            }
        }
    }

    @Test
    void anImportThatRunsOutOfSpaceSaysWhatToDoAndLeavesNothing() throws Exception {
        var address = TestDatabase.sample();
        var held = new Held(address);
        var file = folder.resolve("postal_codes.csv");
        new Exchanges(address).write("postal-codes", file, "lenovo-services-jp", null);
        var lines = Files.readAllLines(file);
        lines.add("0000001,01102,北十条東,,");
        Files.write(file, lines);
        var before = held.everything();
        var name = held.text("SELECT current_database()");
        held.run("ALTER DATABASE " + name + " SET work_mem = '64kB'");
        held.run("ALTER DATABASE " + name + " SET temp_file_limit = '1MB'");
        assertThatThrownBy(() -> new Exchanges(address).take(postalCodes(file)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Nothing was changed")
                .hasMessageContaining("Raise the limit and run this again")
                .hasMessageContaining("temp_file_limit");
        held.run("ALTER DATABASE " + name + " RESET ALL");
        assertThat(held.everything()).isEqualTo(before);

        new Exchanges(address).take(postalCodes(file));
        assertThat(held.count("postal_code WHERE zip = '0000001'")).isEqualTo(1);
    }

    private static ImportRequest postalCodes(Path file) {
        return new ImportRequest(
                "postal-codes",
                file,
                Programme.REFERENCE,
                false,
                "killed",
                null,
                Locale.ENGLISH,
                null);
    }

    private static void cut(Held held, int wait) {
        try {
            TimeUnit.MILLISECONDS.sleep(wait);
            held.run(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The database notices a killed client when it next speaks to it; what it did is undone then.
     */
    private static void settle(Held held) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (held.count(
                        "pg_stat_activity WHERE datname = current_database() AND pid <>"
                                + " pg_backend_pid()")
                > 0) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static Process start(DatabaseAddress address, Path file) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                KilledImportTest.class.getName(),
                                address.url(),
                                address.user(),
                                address.password(),
                                file.toString()))
                .redirectError(new File("/dev/null"))
                .start();
    }
}
