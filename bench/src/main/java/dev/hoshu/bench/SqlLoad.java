package dev.hoshu.bench;

import dev.hoshu.domain.catalog.Programme;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Looks up the same rows by JDBC alone: one thread and one prepared statement a connection. */
final class SqlLoad {

    private static final String LOOK_UP =
            """
            SELECT document FROM hoshu.machine_coverage
             WHERE machine_type = ? AND serial_number = ? AND programme = '%s'
            """
                    .formatted(Programme.REFERENCE);

    /** Opens a connection. */
    interface Opening {
        Connection open() throws SQLException;
    }

    private final Opening database;
    private final MachineKeys keys;

    SqlLoad(Opening database, MachineKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Looks up for so long on so many connections. */
    Rate run(int connections, Duration duration, SplittableRandom random)
            throws InterruptedException, ExecutionException {
        var all = new Latencies();
        long began = System.nanoTime();
        long end = began + duration.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<Latencies>>();
            for (int i = 0; i < connections; i++) {
                var own = random.split();
                Callable<Latencies> looking = () -> look(end, own);
                running.add(threads.submit(looking));
            }
            for (var one : running) {
                all.addAll(one.get());
            }
        }
        return all.rate(System.nanoTime() - began);
    }

    private Latencies look(long end, SplittableRandom random) throws SQLException {
        var latencies = new Latencies();
        try (var connection = database.open();
                var statement = connection.prepareStatement(LOOK_UP)) {
            for (long now = System.nanoTime(); now < end; ) {
                var key = keys.path(random.nextInt(keys.size()));
                statement.setString(1, key.substring(0, 4));
                statement.setString(2, key.substring(5));
                try (var rows = statement.executeQuery()) {
                    if (!rows.next() || rows.getString(1).isEmpty()) {
                        throw new IllegalStateException("There is no machine " + key);
                    }
                }
                long after = System.nanoTime();
                latencies.add(after - now);
                now = after;
            }
        }
        return latencies;
    }
}
