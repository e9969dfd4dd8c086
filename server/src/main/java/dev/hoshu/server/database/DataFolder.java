package dev.hoshu.server.database;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The folder in which the embedded database lives.
 *
 * @param path absolute
 */
record DataFolder(Path path) {

    /**
     * Below this a start is refused, because PostgreSQL stops hard when it cannot write its log of
     * changes.
     */
    static final long LEAST_FREE_BYTES = 128L << 20;

    /**
     * What the first start writes: the programs, an empty database, the reference programme and the
     * sample.
     */
    static final long FIRST_FREE_BYTES = 600L << 20;

    private static final int PASSWORD_BYTES = 24;

    DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    Path database() {
        return path.resolve("database");
    }

    Path unfinishedDatabase() {
        return path.resolve("database.unfinished");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path lock() {
        return path.resolve("hoshu.lock");
    }

    Path running() {
        return path.resolve("hoshu.running");
    }

    private Path passwordFile() {
        return path.resolve("database.password");
    }

    /** Makes the folder if it is not there, and sees that it can be written and has room. */
    void prepare() {
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new CannotStart(
                        new Sentence(
                                "%s はフォルダーではありません。--data に別の場所を指定してください。".formatted(path),
                                "%s is not a folder. Name another place with --data."
                                        .formatted(path)));
            }
            Files.createDirectories(path);
            var probe = Files.createTempFile(path, ".hoshu", ".probe");
            Files.delete(probe);
            long needed =
                    Files.exists(database().resolve("PG_VERSION"))
                            ? LEAST_FREE_BYTES
                            : FIRST_FREE_BYTES;
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < needed) {
                throw full(free, needed, null);
            }
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** What a failure to write here means to a person. */
    CannotStart refusal(IOException e) {
        if (e instanceof AccessDeniedException
                || e instanceof NoSuchFileException
                || isReason(e, "Read-only")) {
            var user = System.getProperty("user.name");
            return new CannotStart(
                    new Sentence(
                            "データフォルダー %s に書き込めません（ユーザー %s）。権限を与えるか、--data に別の場所を指定してください。"
                                    .formatted(path, user),
                            "The data folder %s cannot be written by the user %s. Grant it, or name another place with --data."
                                    .formatted(path, user)),
                    e);
        }
        if (e instanceof FileAlreadyExistsException || isReason(e, "Not a directory")) {
            return new CannotStart(
                    new Sentence(
                            "%s を作れません。途中にフォルダーでないものがあります（%s）。--data に別の場所を指定してください。"
                                    .formatted(path, e.getMessage()),
                            "%s cannot be made: something on the way is not a folder (%s). Name another place with --data."
                                    .formatted(path, e.getMessage())),
                    e);
        }
        if (e.getMessage() != null && e.getMessage().contains("No space left")) {
            return full(path.toFile().getUsableSpace(), LEAST_FREE_BYTES, e);
        }
        throw new UncheckedIOException(e);
    }

    CannotStart full(long freeBytes, long neededBytes, @Nullable Throwable cause) {
        long free = freeBytes >> 20;
        long needed = neededBytes >> 20;
        var words =
                new Sentence(
                        "%s のディスクの空きが足りません（空き %d MiB、必要 %d MiB）。空きを作るか、--data に別の場所を指定してください。記録済みのデータは失われていません。"
                                .formatted(path, free, needed),
                        "The disk of %s is full (%d MiB free, %d MiB needed). Make room, or name another place with --data. Nothing that was recorded is lost."
                                .formatted(path, free, needed));
        return cause == null ? new CannotStart(words) : new CannotStart(words, cause);
    }

    private static boolean isReason(IOException e, String reason) {
        return e instanceof FileSystemException f && String.valueOf(f.getReason()).contains(reason);
    }

    /** The password of the embedded database, made once and readable by the owner only. */
    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            if (majorVersion().isPresent()) {
                throw new CannotStart(
                        new Sentence(
                                "%s がありませんが、データベースはあります。控えから戻すか、--data に別の場所を指定してください。"
                                        .formatted(passwordFile()),
                                "%s is missing beside a database that is there. Bring it back from a backup, or name another place with --data."
                                        .formatted(passwordFile())));
            }
            var bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            var fresh = Files.createTempFile(path, ".hoshu", ".password");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            Files.writeString(fresh, HexFormat.of().formatHex(bytes));
            Files.move(fresh, passwordFile());
        }
        return Files.readString(passwordFile()).strip();
    }

    /** The major version of the database in the folder, or empty if there is none yet. */
    Optional<String> majorVersion() throws IOException {
        var file = database().resolve("PG_VERSION");
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
