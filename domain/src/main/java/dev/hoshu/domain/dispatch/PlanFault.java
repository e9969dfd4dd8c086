package dev.hoshu.domain.dispatch;

import dev.hoshu.domain.rulebook.Sentence;

/**
 * Something in a plan that cannot be done.
 *
 * @param kind what is wrong
 * @param visit the visit at which it shows
 * @param explanation in words, with the facts
 */
public record PlanFault(Kind kind, String visit, Sentence explanation) {

    /** What can be wrong with a stop. */
    public enum Kind {
        /** The visit or the engineer is not of this day. */
        UNKNOWN,
        /** The engineer has not got the skill. */
        SKILL,
        /** Work starts before it may, or after it must have. */
        WINDOW,
        /** The day of the engineer has not started or is over. */
        HOURS,
        /** The engineer cannot be there yet. */
        OVERLAP,
        /** No road leads there. */
        NO_ROAD,
        /** It was fixed otherwise. */
        LOCKED
    }
}
