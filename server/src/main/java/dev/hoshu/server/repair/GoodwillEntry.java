package dev.hoshu.server.repair;

import dev.hoshu.domain.repair.Goodwill;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The maker took a line over, or took that back.
 *
 * @param line the line
 * @param entry the entry of the line for which it holds
 * @param granted whether it was taken over
 * @param reason why
 * @param on the day
 * @param at when
 * @param by by whom
 */
public record GoodwillEntry(
        int line, int entry, boolean granted, String reason, LocalDate on, Instant at, String by) {

    Goodwill goodwill() {
        return new Goodwill(by, on, reason);
    }
}
