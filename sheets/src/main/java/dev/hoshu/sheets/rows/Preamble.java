package dev.hoshu.sheets.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a spreadsheet outside its rows: on the cover sheet and above the header.
 *
 * @param rows the cells, row by row, blank ones left out
 */
public record Preamble(List<List<String>> rows) {

    /** Nothing at all, as in a comma-separated file. */
    public static final Preamble NONE = new Preamble(List.of());

    /** Copies the rows. */
    public Preamble {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Every cell that holds something, without the blanks around it. */
    public List<String> texts() {
        var texts = new ArrayList<String>();
        for (var row : rows) {
            for (var cell : row) {
                texts.add(cell);
            }
        }
        return texts;
    }

    /** The cell that follows a label in its row, such as the day after 適用開始日. */
    public Optional<String> after(String label) {
        var key = Column.key(label);
        for (var row : rows) {
            for (int place = 0; place + 1 < row.size(); place++) {
                if (Column.key(row.get(place)).equals(key)) {
                    return Optional.of(row.get(place + 1));
                }
            }
        }
        return Optional.empty();
    }
}
