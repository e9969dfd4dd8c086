package dev.hoshu.server.exchange;

import dev.hoshu.server.database.DatabaseAddress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/** One transaction around a whole file: all of it or nothing. */
final class Transaction {

    private Transaction() {}

    /** What is done in a transaction; the answer says whether to keep it. */
    interface Work<T> {
        Kept<T> in(Connection connection) throws SQLException, IOException;
    }

    /**
     * What came of it.
     *
     * @param result the answer
     * @param keep whether the transaction is committed
     * @param <T> the answer's type
     */
    record Kept<T>(T result, boolean keep) {}

    static <T> T run(DatabaseAddress address, Work<T> work) {
        try (var connection = address.connect()) {
            connection.setAutoCommit(false);
            var kept = work.in(connection);
            if (kept.keep()) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return kept.result();
        } catch (SQLException e) {
            throw ExchangeRefused.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
