package dev.hoshu.server.coverage;

import dev.hoshu.server.frontdoor.Days;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads {@code knownAt}: an instant, or a day, which means what was known at that day's end. */
public final class KnowledgeTime {

    private static final int DAY_LENGTH = 10;

    private KnowledgeTime() {}

    /**
     * The instant of knowledge that was typed; empty for now.
     *
     * @throws Problem if it cannot be read or lies ahead
     */
    public static Optional<Instant> read(Optional<String> typed, Instant now) {
        return typed.flatMap(text -> read(text.strip(), now));
    }

    private static Optional<Instant> read(String text, Instant now) {
        try {
            if (text.length() == DAY_LENGTH) {
                return endOf(Days.read(text), now);
            }
            var time = OffsetDateTime.parse(text);
            Days.demandYear(time.getYear());
            return Optional.of(notAhead(time.toInstant(), now));
        } catch (DateTimeException e) {
            throw Problem.malformed(
                    "knownAt",
                    "knownAt は 2026-11-22 か 2026-11-22T15:00:00+09:00 の形で指定してください。「+」は %2B と書きます。",
                    "Write knownAt as 2026-11-22 or 2026-11-22T15:00:00+09:00, the plus sign as"
                            + " %2B.");
        }
    }

    /**
     * The last instant of a day in Tokyo: whatever was learnt on that day was known at its end.
     * Empty for today, whose end is now.
     *
     * @throws Problem if the day lies ahead
     */
    public static Optional<Instant> endOf(LocalDate day, Instant now) {
        if (day.equals(LocalDate.ofInstant(now, Today.ZONE))) {
            return Optional.empty();
        }
        // The last microsecond, the finest that the database tells apart.
        return Optional.of(
                notAhead(
                        day.plusDays(1).atStartOfDay(Today.ZONE).toInstant().minusNanos(1000),
                        now));
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
