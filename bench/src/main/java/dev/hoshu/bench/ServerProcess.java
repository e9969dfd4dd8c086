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

/** The server as a process of its own, as people run it, on the database that is measured. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServerProcess start(DatabaseAddress database) throws IOException {
        return start(options(database), password(database));
    }

    /** The same, with its key in that folder. */
    static ServerProcess start(DatabaseAddress database, Path data) throws IOException {
        var options = new ArrayList<>(options(database));
        options.addAll(List.of("--data", data.toString()));
        return start(options, password(database));
    }

    private static Map<String, String> password(DatabaseAddress database) {
        return Map.of("HOSHU_DB_USER", database.user(), "HOSHU_DB_PASSWORD", database.password());
    }

    private static List<String> options(DatabaseAddress database) {
        return List.of("--no-sample", "--port", "0", "--db", database.url());
    }

    /** The server with those options, on a Java machine of its own. */
    static ServerProcess start(List<String> options, Map<String, String> environment)
            throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(
                        List.of(
                                java,
                                "-Xmx512m",
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-Dhoshu.programmes="
                                        + System.getProperty("hoshu.programmes", "programmes"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.hoshu.server.HoshuServer",
                                "serve"));
        command.addAll(options);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        var process = builder.start();
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

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(20, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
