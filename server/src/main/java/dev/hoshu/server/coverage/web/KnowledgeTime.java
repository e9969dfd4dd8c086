package dev.hoshu.server.coverage.web;

import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads {@code knownAt}: an instant, or a day, which means what was known at that day's end. */
final class KnowledgeTime {

    private static final int DAY_LENGTH = 10;

    private KnowledgeTime() {}

    static Optional<Instant> read(Optional<String> typed, Instant now) {
        return typed.flatMap(text -> read(text.strip(), now));
    }

    private static Optional<Instant> read(String text, Instant now) {
        try {
            if (text.length() == DAY_LENGTH) {
                var day = LocalDate.parse(text);
                if (day.equals(LocalDate.ofInstant(now, Today.ZONE))) {
                    return Optional.empty();
                }
                // The last microsecond, the finest that the database tells apart.
                return Optional.of(
                        notAhead(
                                day.plusDays(1)
                                        .atStartOfDay(Today.ZONE)
                                        .toInstant()
                                        .minusNanos(1000),
                                now));
            }
            return Optional.of(notAhead(OffsetDateTime.parse(text).toInstant(), now));
        } catch (DateTimeParseException e) {
            throw Problem.malformed(
                    "knownAt",
                    "knownAt は 2026-11-22 か 2026-11-22T15:00:00+09:00 の形で指定してください。「+」は %2B と書きます。",
                    "Write knownAt as 2026-11-22 or 2026-11-22T15:00:00+09:00, the plus sign as"
                            + " %2B.");
        }
    }

    private static Instant notAhead(Instant instant, Instant now) {
        if (instant.isAfter(now)) {
            throw Problem.malformed(
                    "knownAt",
                    "knownAt は今より後にできません。まだ何も知られていないためです。",
                    "knownAt cannot lie ahead: nothing is known yet of that time.");
        }
        return instant;
    }
}
