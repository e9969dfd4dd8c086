package dev.hoshu.server.keeping;

import java.time.Instant;

/**
 * A reading that was kept with a decision, as it was then.
 *
 * @param order the order's number
 * @param line the line's number in it
 * @param occasion what was decided
 * @param reading what was read before
 * @param at when
 * @param who who decided
 */
public record KeptReading(
        String order, int line, Occasion occasion, Reading reading, Instant at, String who) {

    /** What was decided. */
    public enum Occasion {
        /** The order was placed. */
        PLACED,
        /** The sales desk granted the line. */
        GRANTED,
        /** The sales desk refused the line. */
        REFUSED
    }
}
