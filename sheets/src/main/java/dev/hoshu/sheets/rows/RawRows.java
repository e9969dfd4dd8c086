package dev.hoshu.sheets.rows;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a file, or of one sheet of it, in their order; blank rows may be left out. */
interface RawRows extends Closeable {

    /**
     * The next row, or null after the last.
     *
     * @throws IOException if the file cannot be read any further
     */
    @Nullable RawRow next() throws IOException;
}
