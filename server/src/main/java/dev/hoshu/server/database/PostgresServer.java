package dev.hoshu.server.database;

import dev.hoshu.domain.rulebook.Sentence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One running PostgreSQL: a child process of ours in a session of its own, listening on the
 * loopback address only.
 */
final class PostgresServer {

    /**
     * Recovery after a crash replays what was acknowledged; with a slow disk that takes its time.
     */
    private static final Duration START_PATIENCE = Duration.ofMinutes(5);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final int PORT_ATTEMPTS = 8;

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "listen_addresses", "127.0.0.1",
                    "unix_socket_directories", "",
                    "max_connections", "64",
                    "max_wal_size", "4GB",
                    "jit", "off",
                    "random_page_cost", "1.1",
                    "log_min_messages", "warning",
                    "logging_collector", "off");

    private final Process process;
    private final int port;
    private final FolderProcesses processes;

    private PostgresServer(Process process, int port, FolderProcesses processes) {
        this.process = process;
        this.port = port;
        this.processes = processes;
    }

    /**
     * Starts PostgreSQL on those files and waits until it answers.
     *
     * @param wishedPort the port to try first, or 0 for any; a taken one is passed over for another
     * @param settings settings beside our own
     */
    static PostgresServer start(Cluster cluster, int wishedPort, Map<String, String> settings)
            throws IOException {
        var processes = new FolderProcesses(cluster.folder().database().toRealPath());
        // We hold the folder's lock, so whoever still works here was left behind by a Hoshu that
        // was killed.
        processes.end(Duration.ofSeconds(10));
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            int port = attempt == 0 && isFree(wishedPort) ? wishedPort : freePort();
            var log = new PostgresLog(cluster.folder().log());
            long begin = log.begin();
            var process = launch(cluster, port, settings);
            if (answers(cluster, process, port)) {
                return new PostgresServer(process, port, processes);
            }
            var said = log.since(begin);
            processes.end(Duration.ofSeconds(5));
            if (!said.contains("could not bind")
                    && !said.contains("could not create any TCP/IP sockets")) {
                throw refusal(cluster.folder(), said);
            }
        }
        throw new CannotStart(
                new Sentence(
                        "127.0.0.1 に空いているポートが見つかりません。ほかのプログラムを止めて、もう一度起動してください。",
                        "No free port was found on 127.0.0.1. Stop another program and start Hoshu"
                                + " again."));
    }

    private static Process launch(Cluster cluster, int port, Map<String, String> settings)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(cluster.programs().postgres().toString());
        command.addAll(
                List.of(
                        "-D",
                        cluster.folder().database().toString(),
                        "-p",
                        Integer.toString(port)));
        var all = new java.util.TreeMap<>(SETTINGS);
        all.putAll(settings);
        all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return quietly(new ProcessBuilder(cluster.account().run(true, command)))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.folder().log().toFile()))
                .start();
    }

    /**
     * The process with nothing of this one's surroundings that would change what PostgreSQL does.
     */
    static ProcessBuilder quietly(ProcessBuilder builder) {
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    }

    private static boolean answers(Cluster cluster, Process process, int port) throws IOException {
        long until = System.nanoTime() + START_PATIENCE.toNanos();
        var address = address("postgres", port, cluster.folder().password());
        while (process.isAlive() && System.nanoTime() < until) {
            try (var connection = address.knock()) {
                return connection.isValid(5);
            } catch (SQLException e) {
                pause();
            }
        }
        return false;
    }

    private static CannotStart refusal(DataFolder folder, String said) {
        if (said.contains("No space left")) {
            return folder.full(
                    folder.path().toFile().getUsableSpace(), DataFolder.LEAST_FREE_BYTES, null);
        }
        if (said.contains("ermission denied") || said.contains("wrong ownership")) {
            return new CannotStart(
                    new Sentence(
                            "%s は別のユーザーのものです。そのユーザーで起動するか、所有者を変えるか（chown -R）、--data に別の場所を指定してください。"
                                    .formatted(folder.database()),
                            "%s belongs to another user. Start Hoshu as that user, change the owner (chown -R), or name another place with --data."
                                    .formatted(folder.database())));
        }
        return new CannotStart(
                new Sentence(
                        "PostgreSQL が起動しませんでした。%s を見てください。最後の出力:%n%s".formatted(folder.log(), said),
                        "PostgreSQL did not start. See %s. It last said:%n%s"
                                .formatted(folder.log(), said)));
    }

    static DatabaseAddress address(String database, int port, String password) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
                Cluster.ROLE,
                password);
    }

    int port() {
        return port;
    }

    Process process() {
        return process;
    }

    /** Stops it: transactions in flight are undone, everything acknowledged is on disk. */
    void stop() throws IOException {
        processes.end(STOP_PATIENCE);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return port != 0 && socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
