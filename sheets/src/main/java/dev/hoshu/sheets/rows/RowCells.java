package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One row under its header: cells by column, and everything that is wrong with them. Reading never
 * throws and never stops at the first fault, so that a person sees all of them at once.
 */
public final class RowCells {

    private static final Sentence EMPTY = new Sentence("値がありません。", "The cell is empty.");
    private static final Sentence FILL_IN = new Sentence("値を入れてください。", "Fill it in.");
    private static final int LETTERS = 26;

    private final RawRow row;
    private final Header header;
    private final List<RowFault> faults = new ArrayList<>();

    RowCells(RawRow row, Header header) {
        this.row = row;
        this.header = header;
    }

    /** The row as a spreadsheet program or an editor numbers it, from 1. */
    public int number() {
        return row.number();
    }

    /**
     * The cell of that column without the blanks around it; empty if it is blank or there is none.
     */
    public String text(Column column) {
        return CellForm.stripped(row.cell(header.place(column)));
    }

    /** What the cell means; null, and a fault, if it is blank or not understood. */
    public <T> @Nullable T required(Column column, CellForm<T> form) {
        var text = text(column);
        if (text.isEmpty()) {
            if (!isTroubled(column)) {
                fault(column, EMPTY, FILL_IN);
            }
            return null;
        }
        return understood(column, form, text);
    }

    /** What the cell means; null if it is blank, null and a fault if it is not understood. */
    public <T> @Nullable T optional(Column column, CellForm<T> form) {
        var text = text(column);
        return text.isEmpty() ? null : understood(column, form, text);
    }

    /** Says what is wrong with a cell and what to do. */
    public void fault(Column column, Sentence why, Sentence remedy) {
        int place = header.place(column);
        faults.add(
                new RowFault(number(), named(place, column.title()), found(column), why, remedy));
    }

    /** Says what is wrong with the whole row and what to do. */
    public void fault(Sentence why, Sentence remedy) {
        faults.add(new RowFault(number(), "", "", why, remedy));
    }

    /** Whether nothing is wrong so far. */
    public boolean areUnderstood() {
        return faults.isEmpty();
    }

    List<RowFault> faults() {
        return faults;
    }

    /** A column's name for a message: its letter in a spreadsheet, and its title. */
    private String named(int place, String title) {
        return place < 0 || header.form().isCsv() ? title : letters(place) + " " + title;
    }

    private String found(Column column) {
        return RowFault.shown(text(column));
    }

    private boolean isTroubled(Column column) {
        return row.troubles().containsKey(header.place(column));
    }

    private <T> @Nullable T understood(Column column, CellForm<T> form, String text) {
        return switch (form.read(text)) {
            case CellReading.Value<T>(T value) -> value;
            case CellReading.Fault<T>(Sentence why, Sentence remedy) -> {
                fault(column, why, remedy);
                yield null;
            }
        };
    }

    /** A column's letters in a spreadsheet, from A. */
    static String letters(int place) {
        var letters = new StringBuilder();
        for (int left = place + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }
}
