package dev.hoshu.fleet.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The verb {@code fleet} in a Java machine of its own, as a person starts it. */
public final class FleetProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LOOK_MILLIS = 20;

    private final Process process;
    private final Path log;

    private FleetProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it on that day; what it says is kept in a new file of the folder. */
    public static FleetProcess start(Path folder, String... words) throws IOException {
        var log = Files.createTempFile(folder, "said-", ".log");
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx600m",
                                "-XX:+UseSerialGC",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.hoshu.fleet.Fleet"));
        command.addAll(List.of(words));
        command.addAll(
                List.of("--on", Runs.ON.toString(), "--programmes", Runs.PROGRAMMES.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        return new FleetProcess(builder.start(), log);
    }

    /** Kills it outright as soon as that file is there. */
    public void killWhenThereIs(Path file) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("It never came to " + file + ": " + said());
            }
            Thread.sleep(LOOK_MILLIS);
        }
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end and its status. */
    public int status() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It does not end: " + said());
        }
        return process.exitValue();
    }

    /** What it has said. */
    public String said() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }
}
