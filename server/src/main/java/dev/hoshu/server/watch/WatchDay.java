package dev.hoshu.server.watch;

import dev.hoshu.server.frontdoor.Today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * As of which day, and as of which knowledge, drives are looked at.
 *
 * @param day the day asked about
 * @param knownAt the instant of knowledge; empty is now
 */
public record WatchDay(LocalDate day, Optional<Instant> knownAt) {

    /** Nothing that was said later was so on that day, or was known then. */
    Instant until() {
        return day.plusDays(1).atStartOfDay(Today.ZONE).toInstant();
    }
}
