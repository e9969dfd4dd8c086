package dev.hoshu.server.exchange.store;

import dev.hoshu.sheets.rows.SheetHeading;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Where a list comes from.
 *
 * @param programme the programme's code
 * @param date the list's date, or null for a kind without
 * @param file the file's name
 * @param sha256 of its bytes, hexadecimal
 * @param heading what stands above its rows
 */
public record ListSource(
        String programme,
        @Nullable LocalDate date,
        String file,
        String sha256,
        SheetHeading heading) {}
