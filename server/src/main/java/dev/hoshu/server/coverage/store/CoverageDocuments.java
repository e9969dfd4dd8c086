package dev.hoshu.server.coverage.store;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Repository;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import javax.sql.DataSource;

/**
 * Reads the rows of machine_coverage. Look-ups that arrive while a statement is under way go
 * together into the next one: under load one round trip serves many, without load each is served at
 * once. A look-up is always sent after it was asked for, so that nothing stale can be answered.
 */
@Repository
public class CoverageDocuments {

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_TOGETHER = 256;

    // A subquery and not a join: a join leaves it to the planner whether a handful of look-ups is
    // worth reading the
    // whole table, and with a plan made before the values are known it can think so.
    private static final String LOOK_UP =
            """
            SELECT k.place,
                   (SELECT c.document FROM hoshu.machine_coverage c
                     WHERE c.machine_type = k.machine_type AND c.serial_number = k.serial_number
                       AND c.programme = k.programme)
              FROM unnest(?::text[], ?::text[], ?::text[])
                   WITH ORDINALITY AS k (machine_type, serial_number, programme, place)
            """;

    private final DataSource database;
    private final BlockingQueue<LookUp> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread reader;
    private volatile boolean closed;

    /** Made by Spring. */
    public CoverageDocuments(DataSource database) {
        this.database = database;
        this.reader = Thread.ofPlatform().name("coverage-reader").daemon().start(this::serve);
    }

    private record LookUp(
            String programme,
            String machineType,
            String serial,
            CompletableFuture<Optional<String>> document) {}

    /** The document of that machine; empty if it is not on record. */
    public Optional<String> read(String programme, String machineType, String serial) {
        var lookUp = new LookUp(programme, machineType, serial, new CompletableFuture<>());
        if (closed || !waiting.offer(lookUp)) {
            throw new DataAccessResourceFailureException(
                    "Too many look-ups of coverage are waiting.");
        }
        try {
            return lookUp.document().join();
        } catch (CompletionException e) {
            throw new DataAccessResourceFailureException(
                    "Coverage could not be read.", e.getCause());
        }
    }

    /** Ends the reading; who still waits is told so. */
    @PreDestroy
    public void close() throws InterruptedException {
        closed = true;
        reader.interrupt();
        reader.join();
        var left = new ArrayList<LookUp>();
        waiting.drainTo(left);
        left.forEach(
                l -> l.document().completeExceptionally(new SQLException("The server stops.")));
    }

    private void serve() {
        var together = new ArrayList<LookUp>(MOST_TOGETHER);
        while (!closed) {
            try {
                together.add(waiting.take());
                waiting.drainTo(together, MOST_TOGETHER - 1);
                answer(together);
            } catch (InterruptedException e) {
                // Only close() interrupts.
                Thread.currentThread().interrupt();
                return;
            } finally {
                together.clear();
            }
        }
    }

    private void answer(List<LookUp> together) {
        try {
            var documents = read(together);
            for (int i = 0; i < together.size(); i++) {
                together.get(i).document().complete(Optional.ofNullable(documents[i]));
            }
        } catch (SQLException | RuntimeException | Error e) {
            // Whatever it was, nobody may wait for ever, and the next look-ups must be served.
            together.forEach(l -> l.document().completeExceptionally(e));
        }
    }

    private @Nullable String[] read(List<LookUp> together) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LOOK_UP)) {
            statement.setArray(1, array(connection, together.stream().map(LookUp::machineType)));
            statement.setArray(2, array(connection, together.stream().map(LookUp::serial)));
            statement.setArray(3, array(connection, together.stream().map(LookUp::programme)));
            var documents = new @Nullable String[together.size()];
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    documents[rows.getInt(1) - 1] = rows.getString(2);
                }
            }
            return documents;
        }
    }

    private static java.sql.Array array(
            Connection connection, java.util.stream.Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
