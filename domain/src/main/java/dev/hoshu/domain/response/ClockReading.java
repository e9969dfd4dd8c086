package dev.hoshu.domain.response;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** What a clock shows. */
public sealed interface ClockReading {

    /**
     * It shows this.
     *
     * @param state what it does
     * @param elapsed the open time since it started, pauses left out
     * @param deadline the earliest instant at which the elapsed time is the target if nothing
     *     pauses it any more; it may be past; null unless it is running
     * @param breachedAt when the elapsed time reached the target; null unless it went beyond it
     * @param holidaysKnown false if time was counted on a day of a year whose holidays are not
     *     known
     */
    record Shown(
            ClockState state,
            Duration elapsed,
            @Nullable Instant deadline,
            @Nullable Instant breachedAt,
            boolean holidaysKnown)
            implements ClockReading {}

    /**
     * An event cannot have happened to it as it was, so the log is wrong.
     *
     * @param index the event's place in the log as it was given, from 0
     * @param event the event
     * @param state what the clock did when it is said to have happened
     */
    record Contradicted(int index, ClockEvent event, ClockState state) implements ClockReading {}

    /** The target would be reached after the year 9999, or never: its hours are too few for it. */
    record OutOfReach() implements ClockReading {}
}
