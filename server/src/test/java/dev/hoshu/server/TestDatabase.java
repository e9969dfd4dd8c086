package dev.hoshu.server;

import dev.hoshu.server.database.DatabaseAddress;
import dev.hoshu.server.database.Databases;
import dev.hoshu.server.database.OpenDatabase;
import dev.hoshu.server.exchange.FirstLoad;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real databases for tests: one PostgreSQL for all tests of this JVM, the one that Hoshu brings
 * along, and in it as many databases as are asked for. The reference programme and the sample are
 * loaded once and copied from then on.
 *
 * <p>A Spring test asks for it so: {@code @ContextConfiguration(initializers =
 * TestDatabase.Sample.class)}.
 */
public final class TestDatabase {

    private static final Path FOLDER = Path.of("target", "test-database").toAbsolutePath();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger OPEN_CONTEXTS = new AtomicInteger();
    private static final Object LOADING = new Object();
    private static final OpenDatabase SERVER = start();

    private TestDatabase() {}

    private static OpenDatabase start() {
        // Nothing in it is worth more than this run, so it need not reach the disk.
        var server =
                Databases.inFolder(
                        FOLDER,
                        Databases.Sharing.ALONE,
                        Map.of(
                                // Contexts are kept for later classes, each with a pool of its own.
                                "max_connections",
                                "400",
                                "fsync",
                                "off",
                                "synchronous_commit",
                                "off",
                                "full_page_writes",
                                "off"),
                        progress -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
        dropCopies(server.address());
        return server;
    }

    /** Copies that earlier runs left behind. */
    private static void dropCopies(DatabaseAddress server) {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            var names = new java.util.ArrayList<String>();
            try (var row =
                    statement.executeQuery(
                            "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            for (var name : names) {
                statement.execute("DROP DATABASE " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database of its own with Hoshu's schema and nothing in it. */
    public static DatabaseAddress empty() {
        return copyOf("hoshu");
    }

    /** A database of its own with the reference programme, the places and the sample. */
    public static DatabaseAddress sample() {
        return copyOf(loaded());
    }

    /**
     * The one database with the reference programme, the places and the sample that nobody changes.
     * It is a copy too: what somebody is connected to cannot be copied.
     */
    public static DatabaseAddress shared() {
        return Shared.COPY;
    }

    /** Made when it is first asked for. */
    private static final class Shared {

        private static final DatabaseAddress COPY = sample();
    }

    /** The folder with the programmes that come with Hoshu. */
    public static Path programmes() {
        return Path.of("..", "programmes").toAbsolutePath().normalize();
    }

    private static DatabaseAddress copyOf(String template) {
        var name = "test_" + NUMBER.incrementAndGet() + "_" + ProcessHandle.current().pid();
        administer("DROP DATABASE IF EXISTS " + name);
        administer("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY FILE_COPY");
        return address(name);
    }

    /** The loaded database, made anew when what it is made of has changed. */
    private static String loaded() {
        synchronized (LOADING) {
            var name = "sample_" + fingerprint();
            if (!exists(name)) {
                administer("DROP DATABASE IF EXISTS sample_loading");
                administer("CREATE DATABASE sample_loading TEMPLATE hoshu STRATEGY FILE_COPY");
                FirstLoad.from(programmes(), true).into(address("sample_loading"), line -> {});
                TestPeople.into(address("sample_loading"));
                administer("ALTER DATABASE sample_loading RENAME TO " + name);
            }
            return name;
        }
    }

    private static String fingerprint() {
        try (var programmes = Files.walk(programmes());
                var classes = Files.walk(Path.of("target", "classes"))) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : programmes.filter(Files::isRegularFile).sorted().toList()) {
                digest.update((file + " " + Files.size(file)).getBytes(StandardCharsets.UTF_8));
            }
            var migrations =
                    classes.filter(file ->
                                    file.toString().endsWith(".sql")
                                            || file.toString().contains("SampleAccounts"))
                            .sorted()
                            .toList();
            for (var file : migrations) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DatabaseAddress address(String name) {
        var server = SERVER.address();
        return new DatabaseAddress(
                server.url().replaceFirst("/[a-z]+$", "/" + name),
                server.user(),
                server.password());
    }

    private static boolean exists(String name) {
        try (var connection = administration();
                var statement =
                        connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void administer(String sql) {
        try (var connection = administration();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection administration() throws SQLException {
        var postgres = address("postgres");
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }

    private static void stop() {
        // A pool whose database is gone waits half a minute for it: contexts first.
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (OPEN_CONTEXTS.get() > 0 && System.nanoTime() < until) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        SERVER.close();
    }

    /** Lets a Spring context use {@link #shared()}. */
    public static final class Sample
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        /** Made by Spring. */
        public Sample() {}

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context, shared());
        }
    }

    /**
     * Lets a Spring context use a copy of {@link #sample()} that it alone may change. Classes whose
     * settings are alike share one context, so each names itself in its settings: {@code
     * hoshu.test}.
     */
    public static final class OwnSample
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        /** Made by Spring. */
        public OwnSample() {}

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context, sample());
        }
    }

    /** Lets a Spring context use {@link #empty()}. */
    public static final class Empty
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        /** Made by Spring. */
        public Empty() {}

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context, empty());
        }
    }

    private static void use(ConfigurableApplicationContext context, DatabaseAddress address) {
        var properties = new java.util.HashMap<>(DatabaseProperties.of(address));
        properties.put("hoshu.programmes", programmes().toString());
        properties.put("hoshu.key-file", Path.of("target", "test-key").toAbsolutePath().toString());
        properties.put(
                "hoshu.data-folder", Path.of("target", "test-data").toAbsolutePath().toString());
        properties.put("hoshu.sample", true);
        // A test that is about reminders asks for them.
        properties.put("hoshu.reminders", false);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test database", properties));
        OPEN_CONTEXTS.incrementAndGet();
        // Made before every other bean, so destroyed after all of them.
        if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry registry) {
            registry.registerDisposableBean("testDatabaseInUse", OPEN_CONTEXTS::decrementAndGet);
        }
    }
}
