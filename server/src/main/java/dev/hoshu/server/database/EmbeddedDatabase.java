package dev.hoshu.server.database;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Supervises the embedded PostgreSQL of one data folder: one Hoshu at a time, whatever was left
 * behind is ended first, and a PostgreSQL that dies while Hoshu runs is started again at the same
 * address.
 */
final class EmbeddedDatabase implements OpenDatabase {

    private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
    private static final String NAME = "hoshu";
    private static final Duration ATTACH_PATIENCE = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final FolderLock lock;
    private final Cluster cluster;
    private final Map<String, String> settings;
    private final DatabaseAddress address;
    private PostgresServer server;
    private boolean closed;
    private String pages = "";

    private EmbeddedDatabase(FolderLock lock, Cluster cluster, Map<String, String> settings)
            throws IOException {
        this.folder = cluster.folder();
        this.lock = lock;
        this.cluster = cluster;
        this.settings = settings;
        int wished = RunningHoshu.read(folder.running()).map(RunningHoshu::databasePort).orElse(0);
        this.server = PostgresServer.start(cluster, wished, settings);
        this.address = PostgresServer.address(NAME, server.port(), folder.password());
        try {
            makeDatabase();
            tell();
            watch();
        } catch (IOException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    static OpenDatabase open(
            DataFolder folder,
            Databases.Sharing sharing,
            Map<String, String> settings,
            Consumer<Progress> progress) {
        folder.prepare();
        var lock = FolderLock.take(folder);
        if (lock.isEmpty()) {
            return switch (sharing) {
                case BESIDE -> attach(folder);
                case ALONE -> throw taken(folder);
            };
        }
        try {
            var account = Account.choose();
            progress.accept(Progress.UNPACKING);
            var programs = PostgresPrograms.unpackInto(programFolder(folder));
            progress.accept(Progress.MAKING);
            var cluster = new Cluster(folder, programs, account);
            cluster.makeReady();
            progress.accept(Progress.STARTING);
            return new EmbeddedDatabase(lock.get(), cluster, settings);
        } catch (IOException e) {
            release(lock.get());
            throw folder.refusal(e);
        } catch (RuntimeException e) {
            release(lock.get());
            throw e;
        }
    }

    private static Path programFolder(DataFolder folder) {
        var named = System.getProperty("hoshu.pgsql", "");
        return named.isEmpty() ? folder.path() : Path.of(named).toAbsolutePath();
    }

    private static CannotStart taken(DataFolder folder) {
        var running = RunningHoshu.read(folder.running());
        long pid = running.map(RunningHoshu::pid).orElse(0L);
        var pages = running.map(RunningHoshu::address).orElse("");
        return new CannotStart(
                new Sentence(
                        "別の Hoshu（プロセス %d）がデータフォルダー %s を使っています%s。それを使うか、止めるか、--data に別の場所を指定してください。"
                                .formatted(pid, folder.path(), pages.isEmpty() ? "" : "：" + pages),
                        "Another Hoshu (process %d) uses the data folder %s%s. Use that one, stop it, or name another place with --data."
                                .formatted(
                                        pid,
                                        folder.path(),
                                        pages.isEmpty() ? "" : " and serves " + pages)));
    }

    /** The database of the Hoshu that has the folder; it may be starting still. */
    private static OpenDatabase attach(DataFolder folder) {
        long until = System.nanoTime() + ATTACH_PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var running = RunningHoshu.read(folder.running());
            if (running.isPresent() && running.get().databasePort() != 0) {
                try {
                    var address =
                            PostgresServer.address(
                                    NAME, running.get().databasePort(), folder.password());
                    address.knock().close();
                    return new Attached(address);
                } catch (SQLException | IOException e) {
                    LOG.log(System.Logger.Level.DEBUG, "Not there yet", e);
                }
            }
            sleep();
        }
        throw taken(folder);
    }

    private record Attached(DatabaseAddress address) implements OpenDatabase {
        @Override
        public void close() {
            // It belongs to the Hoshu that serves.
        }
    }

    private void makeDatabase() {
        var administration = PostgresServer.address("postgres", server.port(), address.password());
        try (var connection = administration.connect();
                var statement = connection.createStatement()) {
            try (var found =
                    statement.executeQuery(
                            "SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + NAME + " could not be made", e);
        }
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public synchronized void announce(String newPages) {
        pages = newPages;
        try {
            tell();
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} could not be written: {1}",
                    folder.running(),
                    e.getMessage());
        }
    }

    private void tell() throws IOException {
        new RunningHoshu(ProcessHandle.current().pid(), server.port(), pages)
                .write(folder.running());
    }

    private void watch() {
        var _ = server.process().onExit().thenAcceptAsync(this::restart);
    }

    private synchronized void restart(Process dead) {
        if (closed || !dead.equals(server.process())) {
            return;
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "PostgreSQL ended by itself (status {0}); starting it again",
                dead.exitValue());
        try {
            var before = server.port();
            server = PostgresServer.start(cluster, before, settings);
            if (server.port() != before) {
                server.stop();
                throw new IOException("Port " + before + " was taken meanwhile");
            }
            watch();
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "PostgreSQL could not be started again; stop Hoshu and start it anew: "
                            + e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.stop();
            // The port stays noted, so that the next start is found at the same place; the process
            // is gone.
            new RunningHoshu(0, server.port(), "").write(folder.running());
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "PostgreSQL was not stopped cleanly: {0}",
                    e.getMessage());
        } finally {
            release(lock);
        }
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The lock goes with the process", e);
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted", e));
        }
    }

    /** For tests: the process of the database. */
    synchronized @Nullable ProcessHandle process() {
        return server.process().toHandle();
    }

    /** Whether files of a database lie in the folder. */
    static boolean holdsDatabase(Path folder) {
        return Files.exists(new DataFolder(folder).database().resolve("PG_VERSION"));
    }
}
