package dev.hoshu.bench;

import dev.hoshu.server.database.DatabaseAddress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The server as a process of its own, as people run it. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** On the database that is measured. */
    static ServerProcess start(DatabaseAddress database) throws IOException {
        return start(List.of(), options(database), database);
    }

    /** The same, with its key in that folder and other options of the Java machine. */
    static ServerProcess start(DatabaseAddress database, Path data, List<String> java)
            throws IOException {
        var options = new ArrayList<>(options(database));
        options.addAll(List.of("--data", data.toString()));
        return start(java, options, database);
    }

    private static ServerProcess start(
            List<String> java, List<String> options, DatabaseAddress database) throws IOException {
        var builder = prepare(java, options).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(
                        Map.of(
                                "HOSHU_DB_USER",
                                database.user(),
                                "HOSHU_DB_PASSWORD",
                                database.password()));
        return start(builder);
    }

    private static List<String> options(DatabaseAddress database) {
        return List.of("--no-sample", "--port", "0", "--db", database.url());
    }

    /**
     * The verb serve on a Java machine of its own, to be started.
     *
     * @param java options of the Java machine
     * @param options of the verb
     */
    public static ProcessBuilder prepare(List<String> java, List<String> options) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                // What is measured is the server, not what an operator allows.
                                "-Dhoshu.api.requests-a-minute=0",
                                "-Dhoshu.programmes="
                                        + System.getProperty("hoshu.programmes", "programmes")));
        command.addAll(java);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.hoshu.server.HoshuServer",
                        "serve"));
        command.addAll(options);
        return new ProcessBuilder(command);
    }

    /**
     * Starts it and waits until it says where it is.
     *
     * @throws IOException if it ends before
     */
    public static ServerProcess start(ProcessBuilder prepared) throws IOException {
        var process = prepared.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                // What it says from here on must be read too, or it would wait for ever.
                Thread.ofVirtual().start(() -> out.lines().forEach(said -> {}));
                return new ServerProcess(process, Integer.parseInt(address.group(1)));
            }
        }
        throw new IOException("The server ended before it said where it is.");
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** The number of its process. */
    long number() {
        return process.pid();
    }

    /** Ends it as a failing computer would: at once, and without asking. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
