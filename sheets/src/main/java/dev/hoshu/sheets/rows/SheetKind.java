package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A kind of sheet of the trade, read and written in the same form.
 *
 * @param <R> what a row of it says
 */
public interface SheetKind<R> {

    /** The kind's name on the command line, such as {@code machine-types}. */
    String name();

    /** The kind's name for a person. */
    Sentence title();

    /** The form in which the kind is usually exchanged. */
    FileForm usualForm();

    /**
     * Opens a file as this kind. What is open is closed by closing its rows.
     *
     * @throws IOException if the file cannot be read at all; what is wrong inside it is no
     *     exception
     */
    Opening<R> open(SheetFile file) throws IOException;

    /** Whether the file is of this kind, as far as its header shows. */
    boolean recognises(SheetFile file) throws IOException;

    /** The columns in the order in which they are written. */
    List<Column> columns();

    /** A record's cells in the order of the columns, exactly as they are written. */
    List<String> cells(R record);

    /** What names a record among the others of its kind: no two rows of one sheet share it. */
    String key(R record);

    /**
     * This kind in the form that a file of that heading has, for a kind with several forms; its
     * columns are then the ones of that form.
     */
    default SheetKind<R> inFormOf(SheetHeading heading) {
        return this;
    }

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
