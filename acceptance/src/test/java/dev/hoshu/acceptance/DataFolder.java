package dev.hoshu.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A data folder of one's own below the system's temporary folder, and the processes that live in
 * it.
 */
record DataFolder(Path path) implements AutoCloseable {

    static DataFolder create(String name) {
        try {
            return new DataFolder(Files.createTempDirectory("hoshu-" + name + "-"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What to say to {@code serve}. */
    List<String> options() {
        return List.of("--data", path.toString());
    }

    /** Processes of PostgreSQL whose command line or working folder lies in this folder. */
    List<ProcessHandle> databaseProcesses() {
        return ProcessHandle.allProcesses().filter(this::livesHere).toList();
    }

    private boolean livesHere(ProcessHandle process) {
        var place = Path.of("/proc", Long.toString(process.pid()));
        try {
            var program = Files.readString(place.resolve("comm")).strip();
            return program.startsWith("postgres")
                    && place.resolve("cwd").toRealPath().startsWith(path.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    /** Ends the database without a chance to tidy up. */
    void killDatabase() {
        databaseProcesses().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        killDatabase();
        try (var files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
