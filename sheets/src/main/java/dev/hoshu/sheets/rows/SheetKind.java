package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import java.io.IOException;

/**
 * A kind of sheet of the trade, read and written in the same form.
 *
 * @param <R> what a row of it says
 */
public interface SheetKind<R> extends WrittenKind<R> {

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

    /** What names a record among the others of its kind: no two rows of one sheet share it. */
    String key(R record);

    /**
     * This kind in the form that a file of that heading has, for a kind with several forms; its
     * columns are then the ones of that form.
     */
    default SheetKind<R> inFormOf(SheetHeading heading) {
        return this;
    }
}
