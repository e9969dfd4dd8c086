package dev.hoshu.domain.catalog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The days on which an offering is sold, both of them included; an absent bound is open (CAT-7).
 *
 * @param from first day of sale, or null if it was always sold
 * @param until last day of sale, or null if no withdrawal is announced
 */
public record SaleWindow(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Sold without bounds. */
    public static final SaleWindow ALWAYS = new SaleWindow(null, null);

    /** Whether it is sold on that day. */
    public boolean contains(LocalDate day) {
        return !isBefore(day) && !isOver(day);
    }

    /** Whether its sale has not begun on that day. */
    public boolean isBefore(LocalDate day) {
        return from != null && day.isBefore(from);
    }

    /** Whether it is withdrawn on that day. */
    public boolean isOver(LocalDate day) {
        return until != null && day.isAfter(until);
    }
}
