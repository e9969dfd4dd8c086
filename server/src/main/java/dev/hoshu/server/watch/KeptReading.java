package dev.hoshu.server.watch;

import dev.hoshu.domain.watch.DriveReading;

import java.time.Instant;

/**
 * A reading as it is kept.
 *
 * @param source how it came
 * @param reading what it says
 * @param at when it was so
 * @param receivedAt when it came
 */
public record KeptReading(Source source, DriveReading reading, Instant at, Instant receivedAt) {

    /** How a reading came; the names are the codes. */
    public enum Source {
        /** A controller pushed it. */
        EVENT,
        /** A controller was asked. */
        POLL,
        /** Somebody handed in what smartctl wrote. */
        SMARTCTL
    }
}
