package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The launcher by itself: what it finds, what it says, and what it hands on. Nothing is built here.
 */
@Execution(ExecutionMode.SAME_THREAD)
class LauncherTest {

    private static final List<String> TOOLS =
            List.of(
                    "sh",
                    "dirname",
                    "basename",
                    "readlink",
                    "sed",
                    "head",
                    "find",
                    "cat",
                    "tr",
                    "mkdir",
                    "rm",
                    "mv",
                    "touch",
                    "date",
                    "grep",
                    "sleep",
                    "tee");

    @TempDir private Path folder;
    private Path tools;

    record Said(int status, String out, String err) {}

    /** A PATH with plain tools only: no java, no mvn, no browser. */
    @BeforeEach
    void layOutPlainTools() throws IOException {
        tools = Files.createDirectory(folder.resolve("tools"));
        for (var name : TOOLS) {
            script(tools.resolve(name), "exec " + whereIs(name) + " \"$@\"");
        }
        script(tools.resolve("id"), "echo 1000");
    }

    @Test
    void helpNamesEveryVerb() throws Exception {
        var said = launcher(Map.of(), "--help");
        assertThat(said.status()).isZero();
        assertThat(said.out())
                .contains(
                        "serve", "test", "ask", "import", "export", "audit", "fleet", "bench",
                        "chaos");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve", "test", "ask", "import", "export", "audit", "fleet", "bench", "chaos"
            })
    void everyVerbHasItsHelpAndNeedsNoJdkForIt(String verb) throws Exception {
        var said = launcher(Map.of(), verb, "--help");
        assertThat(said.status()).isZero();
        assertThat(said.out()).startsWith("./hoshu " + verb);
        assertThat(said.err()).isEmpty();
    }

    @Test
    void theHelpOfBenchNamesEverythingThatIsMeasured() throws Exception {
        assertThat(launcher(Map.of(), "bench", "--help").out())
                .contains(
                        "bench read",
                        "bench decide",
                        "bench clock",
                        "bench dispatch",
                        "bench register",
                        "bench fleet");
    }

    @Test
    void anUnknownVerbIsNamedAndTheHelpFollows() throws Exception {
        var said = launcher(Map.of(), "serf");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("there is no verb \"serf\"").contains("./hoshu serve");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void noVerbIsAMistakeToo() throws Exception {
        assertThat(launcher(Map.of()).status()).isEqualTo(2);
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        var said = launcher(Map.of(), "ask");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("no JDK 25 or newer was found").contains("Temurin 25");
    }

    @Test
    void aJdkThatIsTooOldIsPassedOver() throws Exception {
        var old = fakeJdk("jdk-21", "21.0.4");
        var said = launcher(Map.of("JAVA_HOME", old.toString()), "serve");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("no JDK 25 or newer was found");
    }

    @Test
    void aChosenJdkThatDoesNotFitIsNotReplacedInSilence() throws Exception {
        var good = fakeJdk("jdk-25", "25.0.1");
        var said =
                launcher(
                        Map.of("HOSHU_JAVA", "/nowhere", "HOSHU_JDK_FOLDERS", good.toString()),
                        "serve");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("HOSHU_JAVA is /nowhere");
    }

    @Test
    void theUsualFoldersAreSearchedInOrder() throws Exception {
        var folders = fakeJdk("jdk-17", "17.0.9") + ":" + fakeJdk("jdk 26", "26");
        var said =
                launcher(
                        Map.of("HOSHU_JDK_FOLDERS", folders, "HOSHU_SERVER_JAR", "/dev/null"),
                        "serve");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out()).contains("java of jdk 26");
    }

    @Test
    void aJavaProgramIsAsGoodAsItsFolder() throws Exception {
        var java = fakeJdk("jdk-25", "25").resolve("bin/java");
        var said =
                launcher(
                        Map.of("HOSHU_JAVA", java.toString(), "HOSHU_SERVER_JAR", "/dev/null"),
                        "serve");
        assertThat(said.out()).contains("java of jdk-25");
    }

    @Test
    void argumentsArriveWholeFromAnotherFolderAndThroughALink() throws Exception {
        var link =
                Files.createSymbolicLink(
                        folder.resolve("linked"), Installation.home().resolve("hoshu"));
        var said =
                run(
                        link,
                        Map.of(
                                "HOSHU_JAVA",
                                fakeJdk("jdk-25", "25").toString(),
                                "HOSHU_SERVER_JAR",
                                "/dev/null"),
                        "import",
                        "machines",
                        "two words.csv");
        Files.delete(link);
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("[-Dhoshu.programmes=" + Installation.home().resolve("programmes") + "]")
                .contains("[import]\n[machines]\n[two words.csv]\n");
    }

    @Test
    void theStatusOfTheProgramIsTheStatusOfTheLauncher() throws Exception {
        var jdk = fakeJdk("jdk-25", "25");
        script(jdk.resolve("bin/java"), "exit 7");
        var said =
                launcher(
                        Map.of("HOSHU_JAVA", jdk.toString(), "HOSHU_SERVER_JAR", "/dev/null"),
                        "export");
        assertThat(said.status()).isEqualTo(7);
    }

    @Test
    void withoutMavenItSaysSoWhenABuildIsNeeded() throws Exception {
        var copy = folder.resolve("fresh");
        Files.createDirectories(copy);
        Files.copy(Installation.home().resolve("hoshu"), copy.resolve("hoshu"));
        var said =
                run(
                        copy.resolve("hoshu"),
                        Map.of("HOSHU_JAVA", fakeJdk("jdk-25", "25").toString()),
                        "serve");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("Maven (mvn) is not on the PATH");
        assertThat(copy.resolve(".hoshu/lock")).doesNotExist();
    }

    @Test
    void whatTheTestsNeedIsNamedWhereItCannotBeInstalled() throws Exception {
        script(tools.resolve("mvn"), "echo must not run");
        var copy = folder.resolve("fresh");
        Files.createDirectories(copy);
        Files.copy(Installation.home().resolve("hoshu"), copy.resolve("hoshu"));
        var said =
                run(
                        copy.resolve("hoshu"),
                        Map.of("HOSHU_JAVA", fakeJdk("jdk-25", "25").toString()),
                        "test");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("chromium").contains("fonts-noto-cjk");
        assertThat(said.out()).doesNotContain("must not run");
    }

    private Said launcher(Map<String, String> environment, String... arguments) throws Exception {
        return run(Installation.home().resolve("hoshu"), environment, arguments);
    }

    private Said run(Path launcher, Map<String, String> environment, String... arguments)
            throws Exception {
        var command = new ArrayList<String>();
        command.add("/bin/sh");
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("HOSHU_JDK_FOLDERS", "");
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the launcher ended").isTrue();
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** A JDK that only looks like one: its java says who it is and what it was given. */
    private Path fakeJdk(String name, String version) throws IOException {
        var jdk = folder.resolve("jdks").resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/javac"), "exit 1");
        script(
                jdk.resolve("bin/java"),
                "echo 'java of " + name + "'; for each in \"$@\"; do echo \"[$each]\"; done");
        return jdk;
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path whereIs(String tool) {
        for (var place : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
            if (Files.isExecutable(Path.of(place, tool))) {
                return Path.of(place, tool);
            }
        }
        throw new IllegalStateException("This machine has no " + tool + ".");
    }
}
