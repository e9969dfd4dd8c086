package dev.hoshu.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of the machine's own distribution, with a cluster and a database made for one test.
 */
final class ExternalDatabase implements AutoCloseable {

    private static final String OWNER = "hoshu";

    private final Path programs = Installation.postgresqlPrograms();
    private final Path folder;
    private final int port;

    private ExternalDatabase(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static ExternalDatabase start() throws IOException {
        var folder = Files.createTempDirectory("hoshu-postgresql-");
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var database = new ExternalDatabase(folder, port);
        database.create();
        return database;
    }

    private void create() throws IOException {
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        asUser("initdb", "-D", cluster(), "-U", OWNER, "-A", "trust", "-E", "UTF8", "--no-sync");
        var settings =
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s -c fsync=off"
                        .formatted(port, folder);
        asUser(
                "pg_ctl",
                "-D",
                cluster(),
                "-w",
                "-l",
                folder.resolve("log") + "",
                "-o",
                settings,
                "start");
        asUser("createdb", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", OWNER, OWNER);
    }

    /** What to give to {@code --db}. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, OWNER, OWNER);
    }

    /** The answer to one query, unadorned. */
    String ask(String query) throws IOException {
        return asUser(
                        "psql",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-U",
                        OWNER,
                        "-d",
                        OWNER,
                        "-X",
                        "-A",
                        "-t",
                        "-c",
                        query)
                .strip();
    }

    @Override
    public void close() throws IOException {
        asUser("pg_ctl", "-D", cluster(), "-m", "immediate", "-w", "stop");
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private String cluster() {
        return folder.resolve("cluster").toString();
    }

    /**
     * PostgreSQL refuses to run as root, so root steps down to the user that Debian made for it.
     */
    private String asUser(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private String run(List<String> command) throws IOException {
        // Into a file: a server that stays behind would keep a pipe open for ever.
        var said = Files.createTempFile("hoshu-said-", ".txt");
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            boolean ended = waitFor(process);
            var words = Files.readString(said);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed:\n" + words);
            }
            return words;
        } finally {
            Files.delete(said);
        }
    }

    private static boolean waitFor(Process process) {
        try {
            return process.waitFor(120, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
