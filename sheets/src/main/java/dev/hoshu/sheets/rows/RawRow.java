package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A row as the file has it, before anyone asks what it means. Every cell is text: a spreadsheet's
 * number without superfluous noughts, its date as {@code 2014-09-08}.
 */
final class RawRow {

    private final int number;
    private final String[] cells;
    private final Map<Integer, Sentence> troubles;
    private final @Nullable Sentence broken;

    private RawRow(
            int number,
            String[] cells,
            Map<Integer, Sentence> troubles,
            @Nullable Sentence broken) {
        this.number = number;
        this.cells = cells;
        this.troubles = troubles;
        this.broken = broken;
    }

    static RawRow of(int number, String[] cells) {
        return new RawRow(number, cells, Map.of(), null);
    }

    /** A row with cells that the file itself gives no content for, by their place from 0. */
    static RawRow troubled(int number, String[] cells, Map<Integer, Sentence> troubles) {
        return new RawRow(number, cells, Map.copyOf(troubles), null);
    }

    /** A row whose very cells cannot be told apart. */
    static RawRow broken(int number, String[] cells, Sentence why) {
        return new RawRow(number, cells, Map.of(), why);
    }

    /** The row as a spreadsheet program or an editor numbers it, from 1. */
    int number() {
        return number;
    }

    int size() {
        return cells.length;
    }

    /** The cell at that place from 0; empty where the row ends before. */
    String cell(int place) {
        return place >= 0 && place < cells.length ? cells[place] : "";
    }

    List<String> cells() {
        return Arrays.asList(cells.clone());
    }

    Map<Integer, Sentence> troubles() {
        return troubles;
    }

    /** What the file itself has against the whole row, or null. */
    @Nullable Sentence broken() {
        return broken;
    }

    boolean isBlank() {
        return broken == null && filled().isEmpty();
    }

    /** The places of the cells that hold something. */
    List<Integer> filled() {
        var places = new ArrayList<Integer>();
        for (int place = 0; place < cells.length; place++) {
            if (!CellForm.stripped(cells[place]).isEmpty()) {
                places.add(place);
            }
        }
        return places;
    }

    /** The same row with another content of one cell. */
    RawRow with(int place, String content) {
        var changed = Arrays.copyOf(cells, Math.max(cells.length, place + 1));
        Arrays.fill(changed, cells.length, changed.length, "");
        changed[place] = content;
        return new RawRow(number, changed, troubles, broken);
    }
}
