package dev.hoshu.sheets.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes rows of cells into a file whose header stands already. */
public interface RowWriter extends Closeable {

    /** Writes the next row. */
    void write(List<String> cells) throws IOException;
}
