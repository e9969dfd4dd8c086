package dev.hoshu.domain.dispatch;

/**
 * When the work of a visit may start, in minutes from midnight of the day at the place. Both ends
 * belong to it: who arrives with the last minute of a target has kept it.
 *
 * @param earliestMinute 0 or more
 * @param latestMinute from the earliest to the end of the next day, because a night's work goes
 *     past midnight
 */
public record StartWindow(int earliestMinute, int latestMinute) {

    /** The last minute of the next day. */
    public static final int LAST_MINUTE = 2 * 24 * 60;

    /** Checks the order. */
    public StartWindow {
        if (earliestMinute < 0 || latestMinute < earliestMinute || latestMinute > LAST_MINUTE) {
            throw new IllegalArgumentException(
                    "A window from minute %d to %d must lie in two days and not end before it starts."
                            .formatted(earliestMinute, latestMinute));
        }
    }

    /** Whether work may start in that minute. */
    public boolean contains(int minute) {
        return minute >= earliestMinute && minute <= latestMinute;
    }
}
