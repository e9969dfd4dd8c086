package dev.hoshu.server.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another Hoshu: a JVM of its own that opens the database of a folder and holds it until it is
 * ended.
 */
final class Holder implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;

    private Holder(Process process) {
        this.process = process;
    }

    /**
     * What the other JVM runs.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Databases.inFolder(Path.of(arguments[0]), Databases.Sharing.ALONE, progress -> {});
            System.out.println(READY);
            TimeUnit.HOURS.sleep(1);
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
        }
    }

    static Holder start(Path folder) throws IOException {
        return start(folder, List.of(), classPath(), System.getProperty("hoshu.pgsql", ""));
    }

    /**
     * The same as the user nobody, who may not enter every place that root may.
     *
     * @param libraries a folder that nobody may read, into which the class path is copied
     */
    static Holder startAsNobody(Path folder, Path libraries) throws IOException {
        var copies = new ArrayList<String>();
        for (var entry : classPath().split(File.pathSeparator, -1)) {
            var original = Path.of(entry);
            if (Files.exists(original)) {
                var copy =
                        libraries.resolve(copies.size() + (entry.endsWith(".jar") ? ".jar" : ""));
                copies.add(copyTree(original, copy).toString());
            }
        }
        // Nobody unpacks the programs too: nothing of this build may be needed.
        return start(
                folder,
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
                String.join(File.pathSeparator, copies),
                "");
    }

    private static Path copyTree(Path original, Path copy) throws IOException {
        try (var files = Files.walk(original)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(original.relativize(file).toString()));
            }
        }
        return copy;
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Holder start(Path folder, List<String> prefix, String classPath, String programs)
            throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Dhoshu.pgsql=" + programs,
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classPath,
                        Holder.class.getName(),
                        folder.toString()));
        return new Holder(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Its first line: that it is ready, or why it cannot start. */
    String said() throws IOException {
        return process.inputReader().readLine();
    }

    void awaitReady() throws IOException {
        var said = said();
        if (!READY.equals(said)) {
            throw new IllegalStateException("The other Hoshu said: " + said);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Ends it without a chance to tidy up. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
