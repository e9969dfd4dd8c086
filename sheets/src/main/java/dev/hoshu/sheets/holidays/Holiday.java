package dev.hoshu.sheets.holidays;

import java.time.LocalDate;

/**
 * A national holiday.
 *
 * @param day the day
 * @param name its name as published
 */
public record Holiday(LocalDate day, String name) {}
