package dev.hoshu.bench.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server that is killed, with its embedded database. */
final class Victim implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final int PAUSE_MILLIS = 100;

    private final Process process;
    private final int port;

    private Victim(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with the sample in that folder, and waits until it answers. */
    static Victim start(int port, Path data) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-Xmx512m",
                        // It is started again and again, and never runs long.
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dhoshu.programmes="
                                + System.getProperty("hoshu.programmes", "programmes"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.hoshu.server.HoshuServer",
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString());
        var log = data.resolve("server.log").toFile();
        var process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log))
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains("Ctrl-C")) {
                // What it says from here on must be read too, or it would wait for ever.
                Thread.ofVirtual().start(() -> said.lines().forEach(more -> {}));
                return new Victim(process, port);
            }
        }
        throw new IOException("The server ended before it said where it is; see " + log);
    }

    int port() {
        return port;
    }

    /** Ends it as a failing computer would: at once, and without asking. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
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
                                                                    .formatted(port)))
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
        process.destroy();
        try {
            if (process.waitFor(30, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
