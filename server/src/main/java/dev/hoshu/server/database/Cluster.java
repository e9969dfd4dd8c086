package dev.hoshu.server.database;

import dev.hoshu.domain.rulebook.Sentence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The files of the embedded database: made once, checked at each start.
 *
 * @param folder the data folder
 * @param programs PostgreSQL's programs
 * @param account as whom they run
 */
record Cluster(DataFolder folder, PostgresPrograms programs, Account account) {

    /** The role that owns everything in the embedded database. */
    static final String ROLE = "hoshu";

    private static final long PATIENCE_MINUTES = 5;

    /** Makes the database's files if there are none; a making that was cut off is begun anew. */
    void makeReady() throws IOException {
        account.reach(folder.path());
        var version = folder.majorVersion();
        if (version.isEmpty()) {
            refuseForeignFiles();
            make();
        } else if (!version.get().equals(PostgresPrograms.MAJOR_VERSION)) {
            throw new CannotStart(
                    new Sentence(
                            "%s は PostgreSQL %s のデータで、この Hoshu は %s を使います。作った版の Hoshu で書き出し（export）、新しいフォルダー（--data）に読み込んでください。"
                                    .formatted(
                                            folder.database(),
                                            version.get(),
                                            PostgresPrograms.MAJOR_VERSION),
                            "%s was made by PostgreSQL %s; this Hoshu brings %s. Export with the Hoshu that made it and import into a new folder (--data)."
                                    .formatted(
                                            folder.database(),
                                            version.get(),
                                            PostgresPrograms.MAJOR_VERSION)));
        }
        account.own(folder.database());
    }

    private void refuseForeignFiles() throws IOException {
        var database = folder.database();
        if (!Files.exists(database)) {
            return;
        }
        try (var files = Files.list(database)) {
            if (files.findAny().isPresent()) {
                throw new CannotStart(
                        new Sentence(
                                "%s には Hoshu のデータベースではないファイルがあります。移動するか、--data に別の場所を指定してください。"
                                        .formatted(database),
                                "%s holds files that are no database of Hoshu. Move them, or name another place with --data."
                                        .formatted(database)));
            }
        }
        Files.delete(database);
    }

    private void make() throws IOException {
        // PostgreSQL's own initdb leaves a half-made folder behind when it is killed. What bears
        // the final name is whole.
        var unfinished = folder.unfinishedDatabase();
        DataFolder.deleteTree(unfinished);
        Files.createDirectory(unfinished);
        var secret = Files.createTempFile(folder.path(), ".hoshu", ".secret");
        try {
            Files.writeString(secret, folder.password());
            account.own(unfinished);
            account.own(secret);
            run(unfinished, secret);
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.move(unfinished, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(Path unfinished, Path secret) throws IOException {
        var command =
                account.run(
                        false,
                        List.of(
                                programs.initdb().toString(),
                                "--pgdata=" + unfinished,
                                "--username=" + ROLE,
                                "--pwfile=" + secret,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--data-checksums"));
        var log = Files.createTempFile(folder.path(), ".hoshu", ".initdb");
        try {
            var process =
                    PostgresServer.quietly(new ProcessBuilder(command))
                            .redirectOutput(log.toFile())
                            .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw refusal(Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(
                    new IOException("Interrupted while making the database", e));
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private CannotStart refusal(String said) {
        if (said.contains("No space left")) {
            return folder.full(
                    folder.path().toFile().getUsableSpace(), DataFolder.FIRST_FREE_BYTES, null);
        }
        return new CannotStart(
                new Sentence(
                        "データベースを作れませんでした。もう一度起動すると初めからやり直します。PostgreSQL の出力:%n%s".formatted(said),
                        "The database could not be made. The next start begins anew. PostgreSQL said:%n%s"
                                .formatted(said)));
    }
}
