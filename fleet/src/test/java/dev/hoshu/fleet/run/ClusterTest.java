package dev.hoshu.fleet.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.fleet.report.Report;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

/**
 * A cluster as docs/fleet.md sets it up, of a master and two workers in processes of their own. A
 * worker that is killed in the middle leaves no trace in the result.
 */
class ClusterTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir private Path folder;
    private final List<Process> started = new ArrayList<>();
    private Path ours = Path.of("");
    private Path sparks = Path.of("");

    /** Spark's jars as every worker has them, and ours, which only whoever starts a run has. */
    @BeforeEach
    void layOut() throws IOException {
        ours = Files.createDirectory(folder.resolve("ours"));
        sparks = Files.createDirectories(folder.resolve("spark/jars"));
        for (var entry : entries()) {
            var path = Path.of(entry).toAbsolutePath();
            if (Files.isDirectory(path)) {
                if (path.endsWith("target/classes")) {
                    jar(path, ours.resolve(path.getName(path.getNameCount() - 3) + "-0.jar"));
                }
            } else if (entry.contains("dev/hoshu") || entry.contains("-0.1.0.jar")) {
                Files.createSymbolicLink(ours.resolve(path.getFileName()), path);
            } else if (Files.exists(path)) {
                Files.createSymbolicLink(sparks.resolve(path.getFileName()), path);
            }
        }
    }

    private static List<String> entries() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .toList();
    }

    @AfterEach
    void stop() {
        for (var process : started) {
            kill(process);
        }
    }

    @Test
    void aKilledWorkerChangesNothing() throws Exception {
        var base = Runs.base(folder, 240_000, 20_000);
        var local = folder.resolve("local");
        Runs.run(Runs.plan(Runs.question(Report.DECIDE), base, local, 80_000));
        int port = freePort();
        var master = "spark://127.0.0.1:" + port;
        start(
                "master",
                sparks,
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--webui-port",
                "0");
        await("a master", () -> isListening(port));
        var first = worker("one", master);
        worker("two", master);
        await("two workers", () -> registered() == 2);
        var out = folder.resolve("out");
        var driver =
                start(
                        "driver",
                        ours,
                        "dev.hoshu.fleet.Fleet",
                        "decide",
                        "--in",
                        base.toString(),
                        "--out",
                        out.toString(),
                        "--on",
                        Runs.ON.toString(),
                        "--slice",
                        "80000",
                        "--programmes",
                        Runs.PROGRAMMES.toString(),
                        "--master",
                        master,
                        "--memory",
                        "600m");
        await(
                "the first slice",
                () -> Files.exists(out.resolve("done/00001.json")) || !driver.isAlive());
        assertThat(out.resolve("done/00002.json")).as(said("driver")).doesNotExist();
        kill(first);
        await("the end", () -> !driver.isAlive());
        assertThat(driver.exitValue()).as(said("driver")).isZero();
        assertThat(said("master"))
                .containsPattern("Removing worker|disassociated|got disassociated");
        assertThat(Runs.lines(out.resolve("csv"))).isEqualTo(Runs.lines(local.resolve("csv")));
        assertThat(Runs.lines(out.resolve("by_customer")))
                .isEqualTo(Runs.lines(local.resolve("by_customer")));
    }

    private Process worker(String name, String master) throws IOException {
        return start(
                name,
                sparks,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--cores",
                "1",
                "--memory",
                "700m",
                "--webui-port",
                "0",
                "--work-dir",
                folder.resolve("work-" + name).toString(),
                master);
    }

    private Process start(String name, Path jars, String main, String... words) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                JAVA.toString(),
                                "-Xmx600m",
                                "-XX:+UseSerialGC",
                                "--sun-misc-unsafe-memory-access=allow"));
        if (!jars.equals(ours)) {
            // The workers' own log is what the test looks at.
            var log = folder.resolve("info.properties");
            Files.writeString(
                    log,
                    """
                    rootLogger.level = info
                    rootLogger.appenderRef.err.ref = err
                    appender.err.type = Console
                    appender.err.name = err
                    appender.err.target = SYSTEM_ERR
                    appender.err.layout.type = PatternLayout
                    appender.err.layout.pattern = %c{1}: %m%n
                    """);
            command.add("-Dlog4j2.configurationFile=" + log);
        }
        command.add("-cp");
        command.add(
                jars.equals(ours)
                        ? spelt(ours) + File.pathSeparator + spelt(sparks)
                        : spelt(sparks));
        command.add(main);
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        started.add(process);
        return process;
    }

    private static String spelt(Path jars) throws IOException {
        try (var all = Files.list(jars)) {
            return String.join(File.pathSeparator, all.map(Path::toString).sorted().toList());
        }
    }

    /** With whatever it started: a worker's tasks run in a process below it. */
    private static void kill(Process process) {
        var below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
    }

    private String said(String name) {
        try {
            var log = folder.resolve(name + ".log");
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private void await(String what, BooleanSupplier come) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!come.getAsBoolean()) {
            assertThat(Instant.now()).as("%s: %s", what, said("driver")).isBefore(end);
            Thread.sleep(20);
        }
    }

    private long registered() {
        return said("master").lines().filter(l -> l.contains("Registering worker")).count();
    }

    private static boolean isListening(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void jar(Path classes, Path target) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(target));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(
                        new JarEntry(
                                classes.relativize(file)
                                        .toString()
                                        .replaceAll(Pattern.quote(File.separator), "/")));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }
}
