package dev.hoshu.server.webhook;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** What came of a try. */
sealed interface Answer {

    /** What was said, on one line. */
    String said();

    /** The HTTP status, or null where none was heard. */
    @Nullable Integer status();

    /** It was taken. */
    record Taken(Integer status, String said) implements Answer {}

    /**
     * It was not, and may be later.
     *
     * @param after what the other side asked to be left alone for, or null
     */
    record NotYet(@Nullable Integer status, String said, @Nullable Duration after)
            implements Answer {}

    /** Nobody is there for it any more (410). */
    record Gone(Integer status, String said) implements Answer {}
}
