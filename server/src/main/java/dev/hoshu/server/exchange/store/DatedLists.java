package dev.hoshu.server.exchange.store;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * What tables of dated lists have in common. The names of tables and columns are ours, never a
 * person's input.
 */
final class DatedLists {

    private DatedLists() {}

    static boolean holds(
            Connection connection,
            String table,
            String column,
            String programme,
            @Nullable LocalDate date)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT EXISTS (SELECT FROM %s WHERE programme = ? AND %s = coalesce(?, %s))"
                                .formatted(table, column, column))) {
            statement.setString(1, programme);
            statement.setObject(2, date);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    static @Nullable LocalDate newest(
            Connection connection,
            String table,
            String column,
            String programme,
            @Nullable LocalDate upTo)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT max(%s) FROM %s WHERE programme = ? AND %s <= coalesce(?, 'infinity'::date)"
                                .formatted(column, table, column))) {
            statement.setString(1, programme);
            statement.setObject(2, upTo);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, LocalDate.class) : null;
            }
        }
    }

    /**
     * Runs the statement that returns a list's number, and takes out the rows which that list has
     * in the table.
     */
    static long emptied(Connection connection, PreparedStatement upsert, String table)
            throws SQLException {
        long id;
        try (var row = upsert.executeQuery()) {
            row.next();
            id = row.getLong(1);
        }
        try (var statement =
                connection.prepareStatement("DELETE FROM %s WHERE list_id = ?".formatted(table))) {
            statement.setLong(1, id);
            statement.executeUpdate();
        }
        return id;
    }
}
