package dev.hoshu.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.database.CannotStart;
import dev.hoshu.server.database.Databases;
import dev.hoshu.server.database.OpenDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL itself dies in the middle of an import: after the next start nothing is half done, and
 * what was acknowledged is there.
 */
class KilledDatabaseTest {

    private static final int ROWS = 13_000;
    private static final int KILLS = 4;
    private static final long SEED = 20261125L;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        System.setProperty("hoshu.pgsql", Path.of("target", "pgsql").toAbsolutePath().toString());
        folder = Files.createTempDirectory("hoshu-killed-");
    }

    @AfterEach
    void removeFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The tables in the order in which an import of machines comes to them. */
    @ParameterizedTest
    @ValueSource(strings = {"import_run", "machine", "change_counter"})
    void whatDiesWhileItWritesATableLeavesNothingOfTheImport(String table) throws Exception {
        var file = machines("K");
        String before;
        try (var database = open();
                var importing = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = new Held(database.address());
            acknowledge(database, "A");
            before = held.everything();
            try (var holder = database.address().connect()) {
                hold(holder, table);
                var run = importing.submit(take(database, file));
                awaitItWaits(held, run);
                kill();
                assertThat(run.get()).as("acknowledged").isFalse();
            }
        }
        try (var database = open()) {
            var held = new Held(database.address());
            assertThat(held.everything()).isEqualTo(before);
            assertThat(take(database, file).call()).as("the next import").isTrue();
            assertThat(held.count("machine WHERE customer = 'K'")).isEqualTo(ROWS);
        }
    }

    @Test
    void whenItDiesAtAnyMomentAllIsThereOrNothingIs() throws Exception {
        try (var database = open()) {
            acknowledge(database, "A");
        }
        var random = new Random(SEED);
        for (int round = 0; round < KILLS; round++) {
            int wait = random.nextInt(1_500);
            var words = "seed %d, round %d, killed after %d ms".formatted(SEED, round, wait);
            var customer = "R" + round;
            var file = machines(customer);
            String before;
            boolean acknowledged;
            try (var database = open();
                    var importing = Executors.newVirtualThreadPerTaskExecutor()) {
                before = new Held(database.address()).everything();
                var run = importing.submit(take(database, file));
                TimeUnit.MILLISECONDS.sleep(wait);
                kill();
                acknowledged = run.get();
            }
            try (var database = open()) {
                var held = new Held(database.address());
                // It can die between the commit and the word of it: then all is there too.
                if (acknowledged || !held.everything().equals(before)) {
                    assertThat(held.count("machine WHERE customer = '" + customer + "'"))
                            .as(words)
                            .isEqualTo(ROWS);
                }
                assertThat(held.astray()).as(words).isEmpty();
            }
        }
    }

    private OpenDatabase open() {
        return Databases.inFolder(folder.resolve("data"), Databases.Sharing.ALONE, progress -> {});
    }

    private void acknowledge(OpenDatabase database, String customer) throws Exception {
        assertThat(take(database, machines(customer)).call()).isTrue();
    }

    /** An import; whether it was acknowledged. */
    private static Callable<Boolean> take(OpenDatabase database, Path file) {
        return () -> {
            try {
                new Exchanges(database.address())
                        .take(
                                new ImportRequest(
                                        "machines",
                                        file,
                                        Programme.REFERENCE,
                                        false,
                                        "killed",
                                        null,
                                        Locale.ENGLISH,
                                        null));
                return true;
            } catch (CannotStart e) {
                assertThat(e.getMessage()).contains("Nothing half done is left. Run this again.");
                return false;
            }
        };
    }

    /** The sample's machines with that customer on each, and a thousand more. */
    private Path machines(String customer) throws IOException {
        var lines =
                Files.readAllLines(TestDatabase.programmes().resolve("sample/installed_base.csv"));
        var text = new StringBuilder(lines.getFirst()).append('\n');
        for (var line : lines.subList(1, lines.size())) {
            text.append(line.replaceFirst(",C\\d+,", "," + customer + ",")).append('\n');
        }
        for (int at = 0; at < 1_000; at++) {
            text.append(
                    "7X06CTO1WW,NEW%04d,%s,,JP,JP,,2024-01-01,2026-12-31,,no%n"
                            .formatted(at, customer));
        }
        return Files.writeString(folder.resolve(customer + ".csv"), text);
    }

    private static void hold(Connection holder, String table) throws Exception {
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN SHARE MODE");
        }
    }

    private static void awaitItWaits(Held held, Future<Boolean> run) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (held.count("pg_locks WHERE NOT granted") == 0) {
            assertThat(run.isDone()).as("the import ended before it came to the table").isFalse();
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Ends the main process and all that it has made, at once and without a word (SIGKILL). */
    private void kill() throws IOException {
        var note = folder.resolve("data").resolve("database").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
        var main = ProcessHandle.of(pid).orElseThrow();
        var parts = main.descendants().toList();
        main.destroyForcibly();
        parts.forEach(ProcessHandle::destroyForcibly);
    }
}
