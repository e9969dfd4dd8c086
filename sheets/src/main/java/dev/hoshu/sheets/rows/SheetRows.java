package dev.hoshu.sheets.rows;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows of an open sheet, read one by one as they are asked for: memory does not grow with the
 * file. Closing it closes the file.
 *
 * @param <R> what a row of this kind of sheet says
 */
public interface SheetRows<R> extends Iterator<SheetRow<R>>, AutoCloseable {

    @Override
    void close();

    /** The rows as a stream; closing the stream closes the file. */
    default Stream<SheetRow<R>> stream() {
        var rows =
                Spliterators.spliteratorUnknownSize(
                        this, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(rows, false).onClose(this::close);
    }
}
