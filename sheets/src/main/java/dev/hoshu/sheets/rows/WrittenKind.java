package dev.hoshu.sheets.rows;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A kind of sheet that can be written. Whether it can be read as well is what {@link SheetKind}
 * adds.
 *
 * @param <R> what a row of it says
 */
public interface WrittenKind<R> {

    /** The columns in the order in which they are written. */
    List<Column> columns();

    /** A record's cells in the order of the columns, exactly as they are written. */
    List<String> cells(R record);

    /**
     * Starts a sheet of this kind under any header; closing the writer closes the stream.
     *
     * @param heading the list's date and version, for a kind that has them; null for the others
     */
    RowWriter writeRows(
            OutputStream out, FileForm form, @Nullable SheetHeading heading, List<String> header)
            throws IOException;

    /**
     * Starts a sheet of this kind; closing the writer closes the stream.
     *
     * @param heading the list's date and version, for a kind that has them; null for the others
     */
    default SheetWriter<R> write(OutputStream out, FileForm form, @Nullable SheetHeading heading)
            throws IOException {
        return new SheetWriter<>(this, writeRows(out, form, heading, Column.titles(columns())));
    }
}
