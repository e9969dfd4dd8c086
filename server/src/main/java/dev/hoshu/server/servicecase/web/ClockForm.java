package dev.hoshu.server.servicecase.web;

import dev.hoshu.server.servicecase.TypedEvent;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;

/**
 * What a form about a case's clock holds; what was not typed is empty.
 *
 * @param kind what happened
 * @param at when, as day and time of day in Japan
 * @param until when a pause ended
 * @param reason why the case waits, or why something is changed
 * @param words what else is said
 * @param level another level
 * @param cause why the target was missed
 * @param sure what somebody has seen of what it moves
 * @param once the key of this showing of the form
 */
record ClockForm(
        @Nullable String kind,
        @Nullable String at,
        @Nullable String until,
        @Nullable String reason,
        @Nullable String words,
        @Nullable String level,
        @Nullable String cause,
        @Nullable String sure,
        @Nullable String once) {

    static final ClockForm EMPTY =
            new ClockForm(null, null, null, null, null, null, null, null, null);

    TypedEvent event() {
        boolean pause = "PAUSED".equals(kind);
        return new TypedEvent(
                or(kind), or(at), pause ? or(until) : "", pause ? or(reason) : "", or(words));
    }

    /** Whether it was shown before. */
    boolean isSure() {
        return sure != null;
    }

    /** Why something is changed. */
    String why() {
        return or(reason);
    }

    /** Whether it was shown before, and says why. */
    boolean isSureAndSaysWhy() {
        return isSure() && !why().isBlank();
    }

    /** What was shown before it is kept. */
    Optional<String> seen() {
        return Optional.ofNullable(sure);
    }

    /** Whether it happens now, which moves nothing that is past. */
    boolean isNow() {
        return or(at).isBlank();
    }

    static String or(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
