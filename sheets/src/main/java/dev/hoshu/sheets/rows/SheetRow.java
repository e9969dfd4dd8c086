package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/**
 * One row of a sheet, understood or not.
 *
 * @param <R> what a row of this kind of sheet says
 */
public sealed interface SheetRow<R> {

    /** The row as a spreadsheet program or an editor numbers it, from 1. */
    int number();

    /**
     * A row that was understood.
     *
     * @param number the row
     * @param record what it says
     * @param <R> what a row of this kind of sheet says
     */
    record Understood<R>(int number, R record) implements SheetRow<R> {}

    /**
     * A row that was not understood. It takes no other row with it.
     *
     * @param number the row
     * @param cells its cells as found, in the order of the file
     * @param faults everything that is wrong with it, at least one
     * @param <R> what a row of this kind of sheet says
     */
    record NotUnderstood<R>(int number, List<String> cells, List<RowFault> faults)
            implements SheetRow<R> {

        /** Copies the lists. */
        public NotUnderstood {
            cells = List.copyOf(cells);
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException(
                        "Row %d is not understood without a fault.".formatted(number));
            }
        }
    }

    /**
     * The end of a file that cannot be read any further, such as a spreadsheet cut short. What
     * stands after it is not known, so nothing of the file may be applied. No row follows.
     *
     * @param number the row after which the file breaks off
     * @param why what is wrong and what to do
     * @param <R> what a row of this kind of sheet says
     */
    record BrokenOff<R>(int number, Sentence why) implements SheetRow<R> {}
}
