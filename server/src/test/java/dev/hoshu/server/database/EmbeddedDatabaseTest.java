package dev.hoshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Every way in which the embedded database can be found, and that each ends in a start or in words.
 */
class EmbeddedDatabaseTest {

    private Path folder = Path.of("");

    @BeforeAll
    static void unpackTheProgramsOnce() {
        System.setProperty("hoshu.pgsql", Path.of("target", "pgsql").toAbsolutePath().toString());
    }

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("hoshu-database-");
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        var processes = processes();
        assertThat(processes.alive()).as("processes left running").isEmpty();
        processes.end(Duration.ofSeconds(5));
        DataFolder.deleteTree(folder);
    }

    private FolderProcesses processes() throws IOException {
        var database = new DataFolder(folder).database();
        return new FolderProcesses(Files.exists(database) ? database.toRealPath() : database);
    }

    private OpenDatabase open() {
        return Databases.inFolder(folder, Databases.Sharing.ALONE, progress -> {});
    }

    @Test
    void thePasswordIsTheOwnersAndNeverPrinted() throws IOException {
        try (var database = open()) {
            var file = folder.resolve("database.password");
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
            assertThat(database.address().toString()).doesNotContain(database.address().password());
            assertThat(database.address().password()).hasSizeGreaterThan(40);
        }
    }

    @Test
    void aStopLeavesNothingRunningAndAStartFindsEverything() throws Exception {
        try (var database = open()) {
            remember(database, "kept");
        }
        assertThat(processes().alive()).isEmpty();
        try (var database = open()) {
            assertThat(remembered(database)).containsExactly("kept");
        }
    }

    @Test
    void anOrphanOfAKilledHoshuIsEndedAndNothingAcknowledgedIsLost() throws Exception {
        var killed = Holder.start(folder);
        killed.awaitReady();
        var running = RunningHoshu.read(folder.resolve("hoshu.running")).orElseThrow();
        try (var beside = Databases.inFolder(folder, Databases.Sharing.BESIDE, progress -> {})) {
            remember(beside, "acknowledged");
        }
        killed.kill();
        assertThat(processes().main()).as("the orphan").isPresent();
        try (var database = open()) {
            assertThat(remembered(database)).containsExactly("acknowledged");
            assertThat(running.databasePort()).isPositive();
        }
    }

    @Test
    void aPostgresThatDiesIsStartedAgainAtTheSameAddress() throws Exception {
        try (var database = open()) {
            remember(database, "acknowledged");
            FolderProcesses.signal("KILL", List.of(processes().main().orElseThrow()));
            await(() -> remembered(database).equals(List.of("acknowledged")));
        }
    }

    @Test
    void anOldNoteWithTheNumberOfAnotherProcessDoesNotStandInTheWay() throws Exception {
        open().close();
        note(ProcessHandle.current().pid());
        open().close();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void anOldNoteWithTheNumberOfAZombieDoesNotStandInTheWay() throws Exception {
        open().close();
        // The shell becomes a sleep that never counts its dead child.
        var parent = new ProcessBuilder("/bin/sh", "-c", "sleep 0 & exec sleep 60").start();
        try {
            await(() -> parent.children().findAny().isPresent());
            long zombie = parent.children().findAny().orElseThrow().pid();
            await(() -> Files.readString(Path.of("/proc", "" + zombie, "stat")).contains(") Z "));
            note(zombie);
            open().close();
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    private void note(long pid) throws IOException {
        var lines =
                List.of(
                        "" + pid,
                        new DataFolder(folder).database().toString(),
                        "1",
                        "5432",
                        "",
                        "",
                        "");
        var file = new DataFolder(folder).database().resolve("postmaster.pid");
        Files.write(file, lines);
        Files.setAttribute(file, "unix:uid", Account.userOf(new DataFolder(folder).database()));
    }

    @Test
    void aTakenPortIsPassedOver() throws Exception {
        open().close();
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new RunningHoshu(0, other.getLocalPort(), "").write(folder.resolve("hoshu.running"));
            try (var database = open()) {
                assertThat(database.address().url())
                        .doesNotContain(":" + other.getLocalPort() + "/");
            }
        }
    }

    @Test
    void aSecondHoshuIsToldWhoHasTheFolderAndACommandMayWorkBeside() throws Exception {
        try (var first = Holder.start(folder)) {
            first.awaitReady();
            assertThatThrownBy(this::open)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(Long.toString(first.pid()))
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("--data");
            try (var beside =
                    Databases.inFolder(folder, Databases.Sharing.BESIDE, progress -> {})) {
                remember(beside, "beside");
            }
        }
        open().close();
    }

    @Test
    void aMakingThatWasCutOffIsBegunAnew() throws Exception {
        var unfinished = Files.createDirectories(folder.resolve("database.unfinished/base"));
        Files.writeString(unfinished.resolve("1"), "half");
        try (var database = open()) {
            assertThat(remembered(database)).isEmpty();
        }
        assertThat(folder.resolve("database.unfinished")).doesNotExist();
    }

    @Test
    void aFolderOfAnotherMajorVersionIsLeftAloneWithWords() throws Exception {
        var database = Files.createDirectories(folder.resolve("database"));
        Files.writeString(database.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(this::open)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("export");
        assertThat(database.resolve("PG_VERSION")).hasContent("17");
    }

    @Test
    void foreignFilesAreLeftAloneWithWords() throws Exception {
        var database = Files.createDirectories(folder.resolve("database"));
        Files.writeString(database.resolve("holiday.jpg"), "x");
        assertThatThrownBy(this::open)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data");
        assertThat(database.resolve("holiday.jpg")).exists();
    }

    @Test
    void aPlaceThatIsNoFolderIsSaid() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> Databases.inFolder(file, Databases.Sharing.ALONE, progress -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data");
        assertThatThrownBy(() ->
                        Databases.inFolder(
                                file.resolve("below"), Databases.Sharing.ALONE, progress -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidWithTheUsersName() throws Exception {
        // Nobody, not even root, can make a folder there.
        assertThatThrownBy(() ->
                        Databases.inFolder(
                                Path.of("/proc/hoshu"), Databases.Sharing.ALONE, progress -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(System.getProperty("user.name"))
                .hasMessageContaining("--data");
    }

    private static void remember(OpenDatabase database, String word) throws SQLException {
        try (var connection = database.address().connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS public.word (word text)");
            statement.execute("INSERT INTO public.word VALUES ('" + word + "')");
        }
    }

    private static List<String> remembered(OpenDatabase database) throws SQLException {
        try (var connection = database.address().connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS public.word (word text)");
            try (var row = statement.executeQuery("SELECT word FROM public.word")) {
                var words = new java.util.ArrayList<String>();
                while (row.next()) {
                    words.add(row.getString(1));
                }
                return words;
            }
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (SQLException | IOException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
            }
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
