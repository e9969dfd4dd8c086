package dev.hoshu.bench.chaos;

import dev.hoshu.bench.ServerProcess;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server that is killed, with its embedded database. */
final class Victim implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final int PAUSE_MILLIS = 100;

    private final ServerProcess server;

    private Victim(ServerProcess server) {
        this.server = server;
    }

    /** Starts it with the sample in that folder, and waits until it answers. */
    static Victim start(int port, Path data) throws IOException {
        var prepared =
                ServerProcess.prepare(
                        // It is started again and again, and never runs long.
                        List.of("-XX:TieredStopAtLevel=1"),
                        List.of("--port", Integer.toString(port), "--data", data.toString()));
        var log = data.resolve("server.log").toFile();
        try {
            return new Victim(
                    ServerProcess.start(
                            prepared.redirectError(ProcessBuilder.Redirect.appendTo(log))));
        } catch (IOException e) {
            throw new IOException(e.getMessage() + " See " + log + ".", e);
        }
    }

    int port() {
        return server.port();
    }

    /** Ends it as a failing computer would: at once, and without asking. */
    void kill() throws InterruptedException {
        server.kill();
    }

    /**
     * Kills the database likewise.
     *
     * @param backend one of its processes alone, from which it recovers by itself
     */
    static void killDatabase(Path data, boolean backend) throws IOException {
        var file = data.resolve("database").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle.of(pid)
                .ifPresent(postmaster -> {
                    if (backend) {
                        postmaster.children().findAny().ifPresent(ProcessHandle::destroyForcibly);
                    } else {
                        postmaster.destroyForcibly();
                    }
                });
    }

    /** Waits until the server answers from its database again. */
    void awaitDatabase() throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until) {
                try {
                    var answer =
                            http.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            "http://127.0.0.1:%d/api/v1/machines?serialNumber=J1LENHSB"
                                                                    .formatted(port())))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // Not yet.
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
        throw new IOException("The server did not get its database back within the patience.");
    }

    @Override
    public void close() {
        server.close();
    }
}
