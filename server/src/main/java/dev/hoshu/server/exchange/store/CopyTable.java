package dev.hoshu.server.exchange.store;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Rows on their way into a table by COPY, the quickest way there is; memory does not grow with
 * their number.
 */
public final class CopyTable implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(BUFFER + (1 << 12));
    private boolean first = true;

    /**
     * Begins.
     *
     * @param into the table with its columns in parentheses
     */
    public CopyTable(Connection connection, String into) throws SQLException {
        copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + into + " FROM STDIN");
    }

    /** The next cell of the row; null is the database's null. */
    public CopyTable cell(@Nullable Object value) {
        if (!first) {
            buffer.append('\t');
        }
        first = false;
        if (value == null) {
            buffer.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** The next cell: an array of texts, or null. */
    public CopyTable array(@Nullable Collection<String> values) {
        if (value(values) == null) {
            return cell(null);
        }
        return cell(value(values));
    }

    private static @Nullable String value(@Nullable Collection<String> values) {
        if (values == null) {
            return null;
        }
        var text = new StringBuilder("{");
        for (var value : values) {
            text.append(text.length() > 1 ? "," : "")
                    .append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }

    /** Ends the row. */
    public void endRow() throws SQLException {
        buffer.append('\n');
        first = true;
        if (buffer.length() >= BUFFER) {
            flush();
        }
    }

    private void escape(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }

    private void flush() throws SQLException {
        var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    /** Sends what is left; the rows are in the table then. */
    public long end() throws SQLException {
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
