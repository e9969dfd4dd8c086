package dev.hoshu.domain.renewal;

import java.time.LocalDate;

/**
 * A reminder of a coverage end.
 *
 * @param occasion why on that day
 * @param on the day on which it is due
 * @param coverageEnd the last covered day that it is about
 */
public record Reminder(Occasion occasion, LocalDate on, LocalDate coverageEnd) {}
