package dev.hoshu.domain.dispatch;

/**
 * A drive from one spot to another.
 *
 * @param metres by road, 0 or more
 * @param minutes that it takes, 0 or more
 */
public record Leg(long metres, int minutes) {

    /** Checks that neither is negative. */
    public Leg {
        if (metres < 0 || minutes < 0) {
            throw new IllegalArgumentException(
                    "A drive of %d m in %d minutes must be 0 or more.".formatted(metres, minutes));
        }
    }
}
