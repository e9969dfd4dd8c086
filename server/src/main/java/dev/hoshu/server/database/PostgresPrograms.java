package dev.hoshu.server.database;

import dev.hoshu.domain.rulebook.Sentence;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/**
 * PostgreSQL's programs, unpacked once per version from the archive that Hoshu brings along.
 *
 * @param folder the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path folder) {

    /** The major version of the programs, and so of the database that they make. */
    static final String MAJOR_VERSION = "18";

    /** The version of the archives that Hoshu brings along. */
    static final String VERSION = "18.6.0";

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    Path postgres() {
        return folder.resolve("bin/postgres");
    }

    /**
     * Unpacks the programs below that folder, unless they are there already. A half-finished
     * unpacking is begun anew.
     *
     * @param parent the folder in which a folder {@code pgsql-<version>} is made
     */
    static PostgresPrograms unpackInto(Path parent) throws IOException {
        var architecture = architecture();
        var target = parent.resolve("pgsql-" + VERSION);
        if (Files.isExecutable(target.resolve("bin/postgres"))) {
            return new PostgresPrograms(target);
        }
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        DataFolder.deleteTree(unfinished);
        Files.createDirectories(unfinished);
        try (var archive = archive(architecture)) {
            unpack(archive, unfinished);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        return new PostgresPrograms(target);
    }

    private static String architecture() {
        var name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var known =
                name.equals("amd64") || name.equals("x86_64")
                        ? "x86_64"
                        : name.equals("aarch64") ? "arm_64" : "";
        var system = System.getProperty("os.name", "");
        if (!system.equals("Linux")
                || known.isEmpty()
                || PostgresPrograms.class.getResource(archiveName(known)) == null) {
            throw new CannotStart(
                    new Sentence(
                            "この環境（%s %s）用の PostgreSQL は同梱していません。PostgreSQL 15 以降を用意し、--db で指定してください。"
                                    .formatted(system, name),
                            "No PostgreSQL for this system (%s %s) comes with Hoshu. Have a PostgreSQL 15 or later and name it with --db."
                                    .formatted(system, name)));
        }
        return known;
    }

    private static InputStream archive(String architecture) throws IOException {
        var name = archiveName(architecture);
        var stream = PostgresPrograms.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("No resource " + name);
        }
        return stream;
    }

    private static String archiveName(String architecture) {
        return "/postgres-linux-" + architecture + ".txz";
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Entry leaves the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    unpackFile(tar, entry, path);
                }
            }
        }
    }

    private static void unpackFile(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isSymbolicLink()) {
            try {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } catch (FileAlreadyExistsException e) {
                // The archive names some links twice.
            }
            return;
        }
        Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
