package dev.hoshu.sheets.areas;

import dev.hoshu.domain.catalog.ResponseAreaList;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One place on an area list.
 *
 * @param version the list's name, such as {@code 2026-10}
 * @param validFrom the first day on which the list is in force
 * @param entry what the list says of the place
 * @param measures how far it is; null where the list does not say
 */
public record AreaRow(
        String version,
        LocalDate validFrom,
        ResponseAreaList.Entry entry,
        @Nullable AreaMeasures measures) {

    /**
     * The list that these rows make; they are of one list.
     *
     * @throws IllegalArgumentException if there is no row
     */
    public static ResponseAreaList listOf(List<AreaRow> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("An area list without a row has no version.");
        }
        var first = rows.getFirst();
        return ResponseAreaList.of(
                first.version(), first.validFrom(), rows.stream().map(AreaRow::entry).toList());
    }
}
