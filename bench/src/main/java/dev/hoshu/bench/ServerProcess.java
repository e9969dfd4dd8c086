package dev.hoshu.bench;

import dev.hoshu.server.database.DatabaseAddress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
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
                        "serve",
                        "--no-sample",
                        "--port",
                        "0",
                        "--db",
                        database.url());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("HOSHU_DB_USER", database.user());
        builder.environment().put("HOSHU_DB_PASSWORD", database.password());
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
