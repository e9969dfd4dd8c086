package dev.hoshu.sheets.rows;

import java.util.List;

/**
 * What a spreadsheet of a kind has around its rows when it is written.
 *
 * @param coverName the name of the cover sheet; empty for none
 * @param cover the cover sheet, row by row
 * @param sheetName the name of the sheet with the rows
 * @param above the rows above the header
 */
public record Layout(
        String coverName, List<List<String>> cover, String sheetName, List<List<String>> above) {

    /** Copies the lists. */
    public Layout {
        cover = List.copyOf(cover);
        above = List.copyOf(above);
    }

    /** One sheet with the header in its first row. */
    public static Layout plain(String sheetName) {
        return new Layout("", List.of(), sheetName, List.of());
    }
}
