package dev.hoshu.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The operating system's processes that work on a database folder. A PostgreSQL and all of its
 * parts have that folder as their working folder, which tells them from a process that merely got a
 * number which an old file names.
 *
 * @param database the folder with the database itself
 */
record FolderProcesses(Path database) {

    private static final Path PROC = Path.of("/proc");

    /**
     * The processes that work on the folder and are alive; a zombie is dead and only waits to be
     * counted.
     */
    List<Long> alive() {
        var pids = new ArrayList<Long>();
        try (var entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var entry : entries) {
                if (worksHere(entry) && !isZombie(entry)) {
                    pids.add(Long.parseLong(entry.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            // Without /proc nothing can be told; PostgreSQL's own checks remain.
        }
        return pids;
    }

    /**
     * The main process that the folder's own note names, if it is alive and works on this folder.
     */
    Optional<Long> main() {
        return notedPid().filter(alive()::contains);
    }

    /** The number in PostgreSQL's note, whatever that process is by now. */
    Optional<Long> notedPid() {
        try {
            var lines = Files.readAllLines(note(), StandardCharsets.ISO_8859_1);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Math.abs(Long.parseLong(lines.getFirst().strip())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path note() {
        return database.resolve("postmaster.pid");
    }

    /**
     * Ends whatever works on the folder: first as an administrator would, then hard, at last by
     * force. PostgreSQL recovers from each of them. Then takes the old note away, which would stop
     * the next start if its number is in use again.
     */
    void end(Duration patience) throws IOException {
        var main = main();
        if (main.isPresent()) {
            signal("INT", List.of(main.get()));
            if (!gone(patience)) {
                signal("QUIT", List.of(main.get()));
                gone(patience);
            }
        }
        // Parts whose main process died end by themselves, mostly; nothing may write here when a
        // new one starts.
        if (!gone(Duration.ofSeconds(2))) {
            signal("QUIT", alive());
            if (!gone(Duration.ofSeconds(3))) {
                signal("KILL", alive());
                gone(Duration.ofSeconds(5));
            }
        }
        if (alive().isEmpty()) {
            Files.deleteIfExists(note());
        }
    }

    /** Waits until nothing works on the folder. */
    boolean gone(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (!alive().isEmpty()) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    static void signal(String name, List<Long> pids) throws IOException {
        if (pids.isEmpty()) {
            return;
        }
        var command = new StringBuilder("kill -").append(name);
        pids.forEach(pid -> command.append(' ').append(pid));
        // The shell's own kill: it is there on every system, a program of that name is not.
        var process =
                new ProcessBuilder("/bin/sh", "-c", command.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean worksHere(Path process) {
        try {
            // A person's shell may stand in the folder too, and is none of ours to end.
            return Files.readSymbolicLink(process.resolve("cwd")).equals(database)
                    && Files.readString(process.resolve("comm"), StandardCharsets.ISO_8859_1)
                            .strip()
                            .equals("postgres");
        } catch (IOException e) {
            // Another user's process, or one that has just ended.
            return false;
        }
    }

    private static boolean isZombie(Path process) {
        try {
            var stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            // The state follows the name, which stands in parentheses and may hold anything.
            var state = stat.substring(stat.lastIndexOf(')') + 1).strip();
            return state.startsWith("Z") || state.startsWith("X");
        } catch (IOException | StringIndexOutOfBoundsException e) {
            return true;
        }
    }
}
