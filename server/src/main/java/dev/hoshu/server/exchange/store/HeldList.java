package dev.hoshu.server.exchange.store;

import dev.hoshu.sheets.rows.Difference;
import dev.hoshu.sheets.rows.RowFault;
import dev.hoshu.sheets.rows.SheetHeading;
import dev.hoshu.sheets.rows.SheetKind;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A kind of some thousands of records, as it is held.
 *
 * @param <R> a record of the kind
 */
public interface HeldList<R> {

    /** The kind's file. */
    SheetKind<R> kind();

    /**
     * The date of the list that a file is; null for a kind without dated lists, and for a file
     * without a row.
     */
    default @Nullable LocalDate date(SheetHeading heading, List<R> records) {
        return null;
    }

    /**
     * Whether a list is held.
     *
     * @param date the list's date; null asks for any
     */
    boolean holds(Connection connection, String programme, @Nullable LocalDate date)
            throws SQLException;

    /**
     * The date of the newest list up to a day, or of the newest of all; null where there is none or
     * lists have no date.
     */
    default @Nullable LocalDate newest(
            Connection connection, String programme, @Nullable LocalDate upTo) throws SQLException {
        return null;
    }

    /** The records of the list of that date, in its order. */
    List<R> records(Connection connection, String programme, @Nullable LocalDate date)
            throws SQLException;

    /**
     * What stands above the rows when the list of that date is written; null for a kind without
     * that.
     */
    default @Nullable SheetHeading heading(
            Connection connection, String programme, @Nullable LocalDate date) throws SQLException {
        return null;
    }

    /** Whose records they are, and so which other imports must wait for one of these. */
    default Scope scope() {
        return Scope.OF_A_PROGRAMME;
    }

    /**
     * Whether a record that a file does not name stays; lists of a date are replaced as a whole.
     */
    default boolean keepsWithdrawn() {
        return false;
    }

    /**
     * Completes records of a file with what this form of the file has no column for, taken from the
     * held records of the same key and list; changes nothing where the form says everything.
     */
    default UnaryOperator<R> completion(List<R> held) {
        return UnaryOperator.identity();
    }

    /**
     * Why a record of a file cannot take the place of the one that is held under its key, as a
     * fault of its row; empty if it can.
     *
     * @param row the row
     */
    default Optional<RowFault> objection(int row, R held, R wanted) {
        return Optional.empty();
    }

    /**
     * Takes a file in.
     *
     * @param list where it comes from and which list it is
     * @param records all its records, in its order
     * @param difference what they change of the records of the same list; for a new list, of the
     *     one before it
     */
    void write(Connection connection, ListSource list, List<R> records, Difference<R> difference)
            throws SQLException;
}
