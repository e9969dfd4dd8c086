package dev.hoshu.server.exchange.store;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements run one after the other. */
final class Statements {

    private Statements() {}

    static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Runs one statement with parameters and says how many rows it touched. */
    static int with(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            return statement.executeUpdate();
        }
    }

    /** The first column of every row. */
    static List<String> texts(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
        }
        return texts;
    }
}
