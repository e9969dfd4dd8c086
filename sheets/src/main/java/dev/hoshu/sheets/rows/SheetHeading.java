package dev.hoshu.sheets.rows;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands above the rows of a sheet.
 *
 * @param form how the file is made
 * @param title the sheet's title, or empty
 * @param listDate the day that the list is of; null for a kind without one
 * @param listVersion the list's name, such as {@code 2026-10}; null for a kind without one
 * @param header the titles of the columns as found, in the order of the file
 * @param ignored the titles of the columns that this kind does not know and leaves alone
 */
public record SheetHeading(
        FileForm form,
        String title,
        @Nullable LocalDate listDate,
        @Nullable String listVersion,
        List<String> header,
        List<String> ignored) {

    /** Copies the lists. */
    public SheetHeading {
        header = List.copyOf(header);
        ignored = List.copyOf(ignored);
    }
}
