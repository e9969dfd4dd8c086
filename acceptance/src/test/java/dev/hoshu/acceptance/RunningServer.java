package dev.hoshu.acceptance;

import dev.hoshu.promise.OpenApi;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server started with the launcher, as a person starts it, on any free port. */
final class RunningServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern ADDRESS =
            Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1):\\d+");
    private static final Duration FIRST_START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private URI address = URI.create("http://localhost");
    private @Nullable OpenApi promise;

    private RunningServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a server and waits until it has said its address and answers there.
     *
     * @param name names the log in acceptance/target/logs
     * @param options what follows {@code serve --port 0}
     */
    static RunningServer start(String name, List<String> options) {
        return start(name, options, Map.of());
    }

    /** The same with settings of its own, as the environment has them. */
    static RunningServer start(String name, List<String> options, Map<String, String> environment) {
        var server = launch(name, options, environment);
        server.awaitAddress();
        return server;
    }

    /** Starts a server and waits for nothing. */
    static RunningServer launch(String name, List<String> options) {
        return launch(name, options, Map.of());
    }

    private static RunningServer launch(
            String name, List<String> options, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(Installation.home().resolve("hoshu").toString());
        command.addAll(List.of("serve", "--port", "0"));
        command.addAll(options);
        try {
            var folder = Installation.output("logs");
            var log = folder.resolve(name + ".log");
            var builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile());
            builder.environment().remove("HOSHU_DB");
            builder.environment().putAll(environment);
            return new RunningServer(builder.start(), log);
        } catch (IOException failure) {
            throw new UncheckedIOException("The launcher did not start", failure);
        }
    }

    private void awaitAddress() {
        long deadline = System.nanoTime() + FIRST_START.toNanos();
        while (System.nanoTime() < deadline) {
            var said = ADDRESS.matcher(log());
            if (said.find()) {
                address = URI.create(said.group());
                return;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "The server ended with status " + process.exitValue() + ":\n" + log());
            }
            pause();
        }
        kill();
        throw new IllegalStateException("The server gave no address:\n" + log());
    }

    /** An address of this server, from a path and query. */
    URI at(String path) {
        return address.resolve(path);
    }

    /** What the server answers. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    /**
     * What the server answers to a request of one's own; build it from {@link #at}. An answer of
     * the interface must keep what the server's own document promises.
     */
    HttpResponse<String> send(HttpRequest.Builder request) {
        var answer = answer(request);
        if (answer.request().uri().getPath().startsWith("/api/")) {
            promise().demand(answer);
        }
        return answer;
    }

    /** What the server tells a program with that token, as JSON. */
    JsonNode json(String path, String token) {
        return JSON.readTree(
                send(HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token))
                        .body());
    }

    private synchronized OpenApi promise() {
        if (promise == null) {
            promise = new OpenApi(answer(HttpRequest.newBuilder(at("/openapi.json"))).body());
        }
        return promise;
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Everything it has printed so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stops it as Ctrl-C and service managers do (SIGTERM), and says with what status it ended. */
    int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Ends it without a chance to tidy up (SIGKILL). */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Waits for it to end by itself, and says with what status. */
    int awaitEnd() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "The server did not end in " + STOP + ":\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
