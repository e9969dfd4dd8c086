package dev.hoshu.bench;

import dev.hoshu.server.database.DatabaseAddress;
import dev.hoshu.server.database.Databases;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Registers packs over HTTP, and beside it inserts the very same rows by SQL alone, at the same
 * database with as many connections and with everything that makes it durable switched on. The two
 * take turns, so that whatever else the computer does meets both; medians are compared.
 */
final class RegisterBench {

    /** The least share of the bare inserts that registering must reach. */
    static final double LIMIT = 0.3;

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    // What a fast computer can use up, which has compiled in half of the turns or fewer; where that
    // is not enough, it says so.
    private static final int MOST_OVER_HTTP = 700;
    private static final int MOST_BY_SQL = 2_500;

    private final RegisterOptions options;
    private final PrintStream out;

    RegisterBench(RegisterOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and prints; whether the limit is kept. */
    boolean run() throws IOException, SQLException, InterruptedException, ExecutionException {
        var home = Path.of(System.getProperty("hoshu.home", ".")).resolve(".hoshu");
        Files.createDirectories(home);
        var data = Files.createTempDirectory(home, "bench-register-");
        try (var database = Databases.inFolder(data, Databases.Sharing.ALONE, progress -> {})) {
            try (var server = ServerProcess.start(database.address(), data, List.of())) {
                return measure(database.address(), data.resolve("key"), server);
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private boolean measure(DatabaseAddress address, Path key, ServerProcess server)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        SoldPacks sold;
        var today = LocalDate.now(ZONE);
        int many = packs();
        try (var connection = address.connect()) {
            durable(connection);
            out.printf(Locale.ROOT, "Putting %,d machines with a pack each …%n", many);
            sold = SoldPacks.put(many, connection, key, today);
        }
        out.printf(
                "%d clients, %d rounds of %d s; processors: %d%n",
                options.clients(),
                options.rounds(),
                options.turn().toSeconds(),
                Runtime.getRuntime().availableProcessors());
        out.println("Warming up …");
        int port = server.port();
        out.println(WarmUp.run(() -> turn(() -> overHttp(port, sold)), server));
        var rows = RawRegistration.like(address);
        turn(() -> bySql(address, sold, rows));
        var http = new ArrayList<Rate>();
        var sql = new ArrayList<Rate>();
        for (int round = 1; round <= options.rounds(); round++) {
            http.add(turn(() -> overHttp(port, sold)));
            out.printf("round %d  http  %s%n", round, http.getLast());
            sql.add(turn(() -> bySql(address, sold, rows)));
            out.printf("round %d  sql   %s%n", round, sql.getLast());
        }
        if (sold.left() == 0) {
            throw new IllegalStateException("The packs were used up; give fewer --seconds.");
        }
        return print(Rate.median(http), Rate.median(sql));
    }

    /** As many as both sides can use up in all their turns, and in those of the warm-up. */
    private int packs() {
        int overHttp = (WarmUp.MOST_TURNS + options.rounds()) * MOST_OVER_HTTP;
        int bySql = (1 + options.rounds()) * MOST_BY_SQL;
        return (int) ((overHttp + bySql) * options.turn().toSeconds());
    }

    private boolean print(double http, double sql) {
        double ratio = http / sql;
        out.printf(Locale.ROOT, "registrations=%.0f/s inserts=%.0f/s%n", http, sql);
        out.printf(
                Locale.ROOT,
                "ratio=%.2f limit=%.1f %s%n",
                ratio,
                LIMIT,
                ratio >= LIMIT ? "kept" : "NOT KEPT");
        return ratio >= LIMIT;
    }

    /** Nothing is measured of a database that may forget what it acknowledged. */
    private void durable(Connection connection) throws SQLException {
        var said = new StringBuilder();
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SHOW " + setting)) {
                row.next();
                said.append(setting).append('=').append(row.getString(1)).append(' ');
                if (!row.getString(1).equals("on")) {
                    throw new IllegalStateException(setting + " must be on.");
                }
            }
        }
        out.println("durable: " + said.toString().strip());
    }

    private Rate turn(Callable<Latencies> client) throws InterruptedException, ExecutionException {
        var all = new Latencies();
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(options.clients())) {
            var running = new ArrayList<Future<Latencies>>();
            for (int i = 0; i < options.clients(); i++) {
                running.add(threads.submit(client));
            }
            for (var one : running) {
                all.addAll(one.get());
            }
        }
        return all.rate(System.nanoTime() - began);
    }

    private Latencies overHttp(int port, SoldPacks sold) throws IOException {
        var latencies = new Latencies();
        long end = System.nanoTime() + options.turn().toNanos();
        try (var call = new Call(port, SoldPacks.TOKEN)) {
            for (long now = System.nanoTime(); now < end; ) {
                var one = sold.next();
                if (one == null) {
                    return latencies;
                }
                var said =
                        call.post(
                                "/api/v1/registrations",
                                """
                                {"packSerial":"%s","claimCode":"%s","machineNumber":"%s","serialNumber":"%s"}\
                                """
                                        .formatted(
                                                one.pack(),
                                                one.code(),
                                                SoldPacks.TYPE,
                                                one.serial()));
                if (said.status() != 201) {
                    throw new IllegalStateException("Not registered: " + said);
                }
                long after = System.nanoTime();
                latencies.add(after - now);
                now = after;
            }
        }
        return latencies;
    }

    private Latencies bySql(DatabaseAddress address, SoldPacks sold, RawRegistration rows)
            throws SQLException {
        var latencies = new Latencies();
        long end = System.nanoTime() + options.turn().toNanos();
        try (var connection = address.connect();
                var insert = rows.on(connection)) {
            for (long now = System.nanoTime(); now < end; ) {
                var one = sold.next();
                if (one == null) {
                    return latencies;
                }
                insert.register(one);
                long after = System.nanoTime();
                latencies.add(after - now);
                now = after;
            }
        }
        return latencies;
    }
}
