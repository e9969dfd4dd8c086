package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

/**
 * What came of opening a file as a kind of sheet.
 *
 * @param <R> what a row of this kind of sheet says
 */
public sealed interface Opening<R> {

    /**
     * The file is of this kind, as far as its header shows.
     *
     * @param heading what stands above the rows
     * @param rows the rows, to be read once and closed
     * @param <R> what a row of this kind of sheet says
     */
    record Opened<R>(SheetHeading heading, SheetRows<R> rows) implements Opening<R> {}

    /**
     * The file is not what it claims to be; it yields nothing.
     *
     * @param why what is wrong, which kind it looks like if any, and what to do
     * @param <R> what a row of this kind of sheet says
     */
    record NotThisKind<R>(Sentence why) implements Opening<R> {}
}
