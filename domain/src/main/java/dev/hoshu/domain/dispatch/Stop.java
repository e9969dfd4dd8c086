package dev.hoshu.domain.dispatch;

/**
 * A visit in a plan: who comes and when work starts.
 *
 * @param visit the visit's id
 * @param engineer the engineer's id
 * @param startMinute in minutes from midnight, 0 or more
 */
public record Stop(String visit, String engineer, int startMinute) {

    /** Checks the minute. */
    public Stop {
        if (startMinute < 0 || startMinute > StartWindow.LAST_MINUTE) {
            throw new IllegalArgumentException(
                    "Visit %s cannot start in minute %d.".formatted(visit, startMinute));
        }
    }
}
