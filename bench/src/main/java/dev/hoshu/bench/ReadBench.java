package dev.hoshu.bench;

import dev.hoshu.server.database.DatabaseAddress;
import dev.hoshu.server.database.Databases;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;

/**
 * Reads what covers a machine, by serial numbers drawn uniformly from all: over HTTP, and beside it
 * the bare look-up of the same row at the same database with as many connections. The two take
 * turns, so that whatever else the computer does meets both; medians are compared.
 */
final class ReadBench {

    private static final long SEED = 7;

    private final ReadOptions options;
    private final PrintStream out;

    ReadBench(ReadOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    void run() throws IOException, SQLException, InterruptedException, ExecutionException {
        try (var database =
                Databases.inFolder(options.data(), Databases.Sharing.ALONE, progress -> {})) {
            new Fleet(database.address(), out).ofAtLeast(options.machines());
            try (var server = ServerProcess.start(database.address())) {
                measure(database.address(), server);
            }
        }
    }

    private void measure(DatabaseAddress address, ServerProcess server)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        MachineKeys keys;
        try (var connection = address.connect()) {
            keys = MachineKeys.of(connection);
        }
        out.printf(
                "%,d machines, %d connections, %d rounds of %d s; processors: %d%n",
                keys.size(),
                options.connections(),
                options.rounds(),
                options.turn().toSeconds(),
                Runtime.getRuntime().availableProcessors());
        var random = new SplittableRandom(SEED);
        var http = new HttpLoad(server.port(), keys, random);
        var sql = new SqlLoad(address::connect, keys);
        out.println("Warming up …");
        out.println(WarmUp.run(() -> http.run(options.connections(), options.turn()), server));
        sql.run(options.connections(), options.turn(), random);
        var overHttp = new ArrayList<Rate>();
        var bySql = new ArrayList<Rate>();
        for (int round = 1; round <= options.rounds(); round++) {
            overHttp.add(http.run(options.connections(), options.turn()));
            out.printf("round %d  http  %s%n", round, overHttp.getLast());
            bySql.add(sql.run(options.connections(), options.turn(), random));
            out.printf("round %d  jdbc  %s%n", round, bySql.getLast());
        }
        print(Rate.median(overHttp), Rate.median(bySql));
    }

    private void print(double http, double jdbc) {
        out.printf(Locale.ROOT, "http=%.0f/s jdbc=%.0f/s%n", http, jdbc);
        out.printf(Locale.ROOT, "ratio=%.2f%n", http / jdbc);
    }
}
