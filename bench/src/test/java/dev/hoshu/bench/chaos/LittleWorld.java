package dev.hoshu.bench.chaos;

import dev.hoshu.server.audit.AuditChain;
import dev.hoshu.server.database.DatabaseAddress;
import dev.hoshu.server.database.Databases;
import dev.hoshu.server.database.OpenDatabase;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/**
 * A little world in which everything that was acknowledged is held ({@code little-world.sql}), in a
 * database of its own, and copies of it to be damaged.
 */
final class LittleWorld implements AutoCloseable {

    private static final String NAME = "little_world";
    private static final int ORDERS = 2;

    private final Path data;
    private final OpenDatabase server;
    private int copies;

    LittleWorld(Path data) throws IOException, SQLException {
        this.data = data;
        // Nothing in it is worth more than this test, so it need not reach the disk.
        this.server =
                Databases.inFolder(
                        data,
                        Databases.Sharing.ALONE,
                        Map.of("fsync", "off", "full_page_writes", "off"),
                        progress -> {});
        run(server.address(), "CREATE DATABASE " + NAME + " TEMPLATE hoshu");
        var world = named(NAME);
        run(world, text("little-world.sql"));
        chain(world).seal();
        Files.createDirectories(data.resolve("mails"));
        layDown("000001-chaos@example.jp.eml");
    }

    /** What the clients of that world were told. */
    static Acknowledged acknowledged() {
        var acknowledged = new Acknowledged();
        for (int n = 1; n <= ORDERS; n++) {
            var order = "H000000" + n;
            var pack = "HS0000000" + n + "X";
            acknowledged.add(new Acknowledged.Ordered("key-" + n, order, "", ""));
            acknowledged.add(new Acknowledged.Delivered(order, pack, "chaos@example.jp"));
            acknowledged.add(
                    new Acknowledged.Registered(
                            "R-0000000" + n, pack, "7X06/J1AAAA0" + n, "2027-01-01", "2027-12-31"));
        }
        return acknowledged;
    }

    /**
     * Another copy of it, in which those statements were run with nothing that forbids them but
     * unique indexes.
     */
    DatabaseAddress damaged(String statements) throws SQLException {
        copies++;
        var copy = NAME + "_" + copies;
        run(server.address(), "CREATE DATABASE " + copy + " TEMPLATE " + NAME);
        run(named(copy), "SET session_replication_role = replica; " + statements);
        return named(copy);
    }

    /** Lays a mail into the folder. */
    void layDown(String name) throws IOException {
        Files.writeString(data.resolve("mails").resolve(name), "");
    }

    /** Takes it away again. */
    void takeAway(String name) throws IOException {
        Files.delete(data.resolve("mails").resolve(name));
    }

    /** What does not agree there. */
    Findings compared(DatabaseAddress world) throws SQLException, IOException {
        return new Comparison(world, data).of(acknowledged());
    }

    private AuditChain chain(DatabaseAddress world) {
        return AuditChain.of(
                new DriverManagerDataSource(world.url(), world.user(), world.password()),
                data.resolve("key"));
    }

    private DatabaseAddress named(String name) {
        var one = server.address();
        return new DatabaseAddress(
                one.url().substring(0, one.url().lastIndexOf('/') + 1) + name,
                one.user(),
                one.password());
    }

    private static void run(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String name) throws IOException {
        try (var file = LittleWorld.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
