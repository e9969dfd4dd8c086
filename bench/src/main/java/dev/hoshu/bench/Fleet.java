package dev.hoshu.bench;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.database.DatabaseAddress;
import dev.hoshu.server.exchange.Exchanges;
import dev.hoshu.server.exchange.FirstLoad;
import dev.hoshu.server.exchange.ImportReport;
import dev.hoshu.server.exchange.ImportRequest;
import dev.hoshu.sheets.machines.SampleFleet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** Invented machines in a database, taken in as anybody's file would be. */
final class Fleet {

    private static final long SEED = 20_261_122L;

    private final DatabaseAddress database;
    private final PrintStream out;

    Fleet(DatabaseAddress database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /** Sees to it that there are so many machines; those of an earlier run stay. */
    void ofAtLeast(long machines) throws IOException, SQLException {
        var programmes = Path.of(System.getProperty("hoshu.programmes", "programmes"));
        FirstLoad.from(programmes, false).into(database, line -> {});
        if (held() >= machines) {
            return;
        }
        out.printf("Taking in %,d machines …%n", machines);
        var file = Files.createTempFile("hoshu-bench", ".csv");
        try {
            try (var sheet = new BufferedOutputStream(Files.newOutputStream(file))) {
                SampleFleet.withSeed(SEED).write(machines, sheet);
            }
            long began = System.nanoTime();
            var report =
                    new Exchanges(database)
                            .take(
                                    new ImportRequest(
                                            "machines",
                                            file,
                                            Programme.REFERENCE,
                                            false,
                                            "bench",
                                            null,
                                            Locale.ENGLISH,
                                            null));
            if (!(report instanceof ImportReport.Read) || held() < machines) {
                throw new IllegalStateException("The machines could not be taken in: " + report);
            }
            out.printf("Taken in within %.0f s.%n", (double) (System.nanoTime() - began) / 1e9);
        } finally {
            Files.delete(file);
        }
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE hoshu.machine_coverage");
        }
    }

    private long held() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM hoshu.machine_coverage")) {
            row.next();
            return row.getLong(1);
        }
    }
}
