package dev.hoshu.sheets.rows;

import org.jspecify.annotations.Nullable;

/**
 * Understands the rows of one file, in their order.
 *
 * @param <R> what a row says
 */
@FunctionalInterface
public interface RowReader<R> {

    /** What the row says; null if it is not understood, and then its cells have a fault. */
    @Nullable R read(RowCells cells);
}
