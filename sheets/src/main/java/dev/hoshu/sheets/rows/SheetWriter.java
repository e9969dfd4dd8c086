package dev.hoshu.sheets.rows;

import java.io.Closeable;
import java.io.IOException;

/**
 * A sheet that is being written, row by row.
 *
 * @param <R> what a row of it says
 */
public final class SheetWriter<R> implements Closeable {

    private final WrittenKind<R> kind;
    private final RowWriter rows;

    SheetWriter(WrittenKind<R> kind, RowWriter rows) {
        this.kind = kind;
        this.rows = rows;
    }

    /** Writes one record as the next row. */
    public void write(R record) throws IOException {
        rows.write(kind.cells(record));
    }

    /** Writes records as the next rows. */
    public void writeAll(Iterable<? extends R> records) throws IOException {
        for (var record : records) {
            write(record);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
