package dev.hoshu.server.database;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL's programs run. They refuse to run as root; an ordinary user runs them as
 * itself. For root there are two ways, tried in this order: a user namespace without a single
 * mapped user, in which root has no power but still owns its files, so that the folder may lie
 * anywhere; and, where the kernel forbids that, the account {@code nobody}, which is then given the
 * database's files.
 *
 * @param prefix the words to put before a command
 * @param owner the user to whom the database's files must belong
 */
record Account(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "--user", "--");
    private static final List<String> ANOTHER_USER =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    /** The way that works here. */
    static Account choose() {
        if (userOf(Path.of("/proc/self")) != 0) {
            return new Account(List.of(), userOf(Path.of("/proc/self")));
        }
        if (works(NAMESPACE)) {
            return new Account(NAMESPACE, 0);
        }
        if (works(ANOTHER_USER)) {
            return nobody();
        }
        throw new CannotStart(
                new Sentence(
                        "root のままでは PostgreSQL"
                                + " を起動できず、権限を落とす手段（unshare、setpriv）もありません。一般ユーザーで起動するか、--db で既存の"
                                + " PostgreSQL を指定してください。",
                        "PostgreSQL does not run as root, and neither unshare nor setpriv can give"
                            + " up root's power here. Start Hoshu as an ordinary user, or name an"
                            + " existing PostgreSQL with --db."));
    }

    /** The second way for root. */
    static Account nobody() {
        return new Account(ANOTHER_USER, NOBODY);
    }

    /**
     * The command as this account runs it: in a session of its own, so that Ctrl-C reaches Hoshu
     * only.
     */
    List<String> run(boolean ownSession, List<String> command) {
        var all = new ArrayList<String>();
        if (ownSession && works(List.of("setsid"))) {
            all.add("setsid");
        }
        all.addAll(prefix);
        all.addAll(command);
        return all;
    }

    /** Gives the account the tree, if it is not its own yet. */
    void own(Path tree) throws IOException {
        if (userOf(Path.of("/proc/self")) != 0 || userOf(tree) == owner) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : files.toList()) {
                Files.setAttribute(
                        file, "unix:uid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(
                        file, "unix:gid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Sees that the account can reach the folder; only another user than ourselves can fail to. */
    void reach(Path folder) throws IOException {
        if (owner != NOBODY || userOf(Path.of("/proc/self")) == NOBODY) {
            return;
        }
        for (@Nullable Path step = folder; step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new CannotStart(
                        new Sentence(
                                "root のとき PostgreSQL は nobody で動きますが、%s には nobody が入れません。--data に別の場所を指定するか、一般ユーザーで起動してください。"
                                        .formatted(step),
                                "Under root PostgreSQL runs as nobody, which may not enter %s. Name another place with --data, or start Hoshu as an ordinary user."
                                        .formatted(step)));
            }
        }
    }

    static int userOf(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException | UnsupportedOperationException e) {
            return -1;
        }
    }

    private static boolean works(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
