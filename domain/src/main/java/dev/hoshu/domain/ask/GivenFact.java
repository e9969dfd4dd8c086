package dev.hoshu.domain.ask;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A fact that an answer rests on, and where it comes from.
 *
 * @param member the member of a question that says it, a JSON Pointer (RFC 6901), or the name of
 *     what else it is
 * @param value what it says, as a question would write it
 * @param source where it comes from
 * @param date the day from which that source holds, or through which it is known; null where it has
 *     none
 */
public record GivenFact(String member, String value, Source source, @Nullable LocalDate date) {

    /** Where a fact comes from. */
    public enum Source {
        /** The question says it. */
        QUESTION,
        /** The catalogue of machine types says it, for the question does not. */
        CATALOGUE,
        /** Neither question nor catalogue says it, and the contract says what then holds. */
        DEFAULT,
        /** The area list in force on the day of the question (TERR-2). */
        AREA_LIST,
        /** The figures in force on the day of the question. */
        POLICY,
        /** The published holidays (TERM-3); their date is the last known day. */
        HOLIDAYS
    }
}
