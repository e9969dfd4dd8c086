package dev.hoshu.server.exchange.store;

import dev.hoshu.sheets.rows.RowFault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The rows of one file in a table of the session, compared with what is held by the database
 * itself.
 *
 * @param <R> a record of the kind
 */
public interface StagedRows<R> {

    /** Makes the session's table; it goes with the transaction. */
    void prepare(Connection connection) throws SQLException;

    /** Begins to fill it. */
    CopyTable copy(Connection connection) throws SQLException;

    /** Adds a row. */
    void add(CopyTable copy, int row, R record) throws SQLException;

    /** Finds out what each row means, and takes out and reports the rows that cannot be taken. */
    void compare(Connection connection, String programme, Rejection<R> rejection)
            throws SQLException, IOException;

    /** What the rows change. */
    Difference difference(Connection connection, String programme, int examples)
            throws SQLException;

    /** Changes what is held, and the read model with it. */
    void apply(Connection connection, ImportRuns.Begun run, long runId, OffsetDateTime at)
            throws SQLException;

    /**
     * Told of each row that cannot be taken.
     *
     * @param <R> a record of the kind
     */
    interface Rejection<R> {
        /** A row and why. */
        void reject(R record, RowFault fault) throws IOException;
    }

    /**
     * A difference in numbers with the first examples.
     *
     * @param added how many are added
     * @param changed how many change
     * @param withdrawn how many are held that the file does not name
     * @param unchanged how many are held exactly so
     * @param addedExamples the first that are added
     * @param changedExamples the first that change
     * @param withdrawnExamples the first that are not named
     */
    record Difference(
            long added,
            long changed,
            long withdrawn,
            long unchanged,
            List<String> addedExamples,
            List<String> changedExamples,
            List<String> withdrawnExamples) {

        /** Copies the lists. */
        public Difference {
            addedExamples = List.copyOf(addedExamples);
            changedExamples = List.copyOf(changedExamples);
            withdrawnExamples = List.copyOf(withdrawnExamples);
        }

        /** The numbers with the rows that were rejected. */
        public Counts counts(long rejected) {
            return new Counts(added, changed, withdrawn, unchanged, rejected);
        }
    }
}
