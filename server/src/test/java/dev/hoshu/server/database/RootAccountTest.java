package dev.hoshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;

/**
 * What only root can do or try: giving up its power in both ways, a full disk, a folder of another
 * user.
 */
class RootAccountTest {

    private Path folder = Path.of("");

    @BeforeEach
    void asRoot() throws IOException {
        assumeTrue(Account.userOf(Path.of("/proc/self")) == 0, "only root can try this");
        System.setProperty("hoshu.pgsql", Path.of("target", "pgsql").toAbsolutePath().toString());
        folder = Files.createTempDirectory("hoshu-root-");
    }

    @AfterEach
    void remove() throws IOException {
        if (!folder.toString().isEmpty()) {
            DataFolder.deleteTree(folder);
        }
    }

    private Path libraries() throws IOException {
        return Files.createDirectory(folder.resolve("libraries"));
    }

    @Test
    void withoutUserNamespacesTheDatabaseRunsAsNobody() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var data = new DataFolder(folder);
        var programs = PostgresPrograms.unpackInto(folder);
        var cluster = new Cluster(data, programs, Account.nobody());
        cluster.makeReady();
        var server = PostgresServer.start(cluster, 0, Map.of());
        try {
            var main = new FolderProcesses(data.database().toRealPath()).main().orElseThrow();
            assertThat(Account.userOf(Path.of("/proc", Long.toString(main)))).isEqualTo(65534);
        } finally {
            server.stop();
        }
        // The other way finds the same files afterwards.
        try (var database = Databases.inFolder(folder, Databases.Sharing.ALONE, progress -> {})) {
            database.address().connect().close();
        }
    }

    @Test
    void aPlaceThatNobodyMayEnterIsSaid() throws Exception {
        var cluster =
                new Cluster(
                        new DataFolder(folder),
                        PostgresPrograms.unpackInto(Path.of("target", "pgsql").toAbsolutePath()),
                        Account.nobody());
        assertThatThrownBy(cluster::makeReady)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aFolderOfAnotherUserIsSaidToWhoMayNotWriteIt() throws Exception {
        var closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var other = Holder.startAsNobody(closed, libraries())) {
            assertThat(other.said()).contains(closed.toString()).contains("--data");
        }
    }

    @Test
    void anOrdinaryUserNeedsNothing() throws Exception {
        var own = Files.createDirectory(folder.resolve("own"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setAttribute(own, "unix:uid", 65534);
        try (var other = Holder.startAsNobody(own, libraries())) {
            other.awaitReady();
        }
        new FolderProcesses(new DataFolder(own).database().toRealPath())
                .end(Duration.ofSeconds(10));
    }

    @Test
    void aFullDiskIsSaidBeforeAnythingIsWritten() throws Exception {
        var mount =
                new ProcessBuilder(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "size=40m",
                                "tmpfs",
                                folder.toString())
                        .inheritIO()
                        .start();
        assumeTrue(mount.waitFor() == 0, "mounting a small file system is not allowed here");
        try {
            assertThatThrownBy(() ->
                            Databases.inFolder(folder, Databases.Sharing.ALONE, progress -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("MiB")
                    .hasMessageContaining(folder.toString());
        } finally {
            new ProcessBuilder("umount", folder.toString()).inheritIO().start().waitFor();
        }
    }
}
