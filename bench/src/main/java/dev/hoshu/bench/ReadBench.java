package dev.hoshu.bench;

import dev.hoshu.server.database.DatabaseAddress;
import dev.hoshu.server.database.Databases;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    private static final int LEAST_WARM_UP_TURNS = 3;
    private static final int MOST_WARM_UP_TURNS = 12;
    private static final double GAIN = 1.05;

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
                measure(database.address(), server.port());
            }
        }
    }

    private void measure(DatabaseAddress address, int port)
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
        var http = new HttpLoad(port, keys, random);
        var sql = new SqlLoad(address::connect, keys);
        warmUp(http, sql, random);
        var overHttp = new ArrayList<Rate>();
        var bySql = new ArrayList<Rate>();
        for (int round = 1; round <= options.rounds(); round++) {
            overHttp.add(http.run(options.connections(), options.turn()));
            out.printf("round %d  http  %s%n", round, overHttp.getLast());
            bySql.add(sql.run(options.connections(), options.turn(), random));
            out.printf("round %d  jdbc  %s%n", round, bySql.getLast());
        }
        print(median(overHttp), median(bySql));
    }

    /**
     * Both sides run until the server gets no faster, at least so many turns: a JVM that has just
     * started is still compiling what it runs, and on a busy computer that takes longer.
     */
    private void warmUp(HttpLoad http, SqlLoad sql, SplittableRandom random)
            throws IOException, InterruptedException, ExecutionException {
        out.println("Warming up …");
        double best = 0;
        int turnsWithoutGain = 0;
        for (int turn = 1; turn <= MOST_WARM_UP_TURNS; turn++) {
            double rate = http.run(options.connections(), options.turn()).perSecond();
            turnsWithoutGain = rate > best * GAIN ? 0 : turnsWithoutGain + 1;
            best = Math.max(best, rate);
            if (turn >= LEAST_WARM_UP_TURNS && turnsWithoutGain >= 2) {
                break;
            }
        }
        sql.run(options.connections(), options.turn(), random);
    }

    private void print(double http, double jdbc) {
        out.printf(Locale.ROOT, "http=%.0f/s jdbc=%.0f/s%n", http, jdbc);
        out.printf(Locale.ROOT, "ratio=%.2f%n", http / jdbc);
    }

    private static double median(List<Rate> rates) {
        var sorted = rates.stream().mapToDouble(Rate::perSecond).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
