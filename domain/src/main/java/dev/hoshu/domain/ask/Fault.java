package dev.hoshu.domain.ask;

import dev.hoshu.domain.rulebook.Sentence;

/**
 * Why a question has no answer, in the terms of RFC 9457.
 *
 * @param kind the sort of fault
 * @param field a JSON Pointer (RFC 6901) to what is at fault; empty for the whole question
 * @param detail what is wrong and what to do
 */
public record Fault(Kind kind, String field, Sentence detail) {

    /** Sorts of fault. */
    public enum Kind {
        /** The line is no JSON object. */
        MALFORMED("malformed-question", "The question is not readable JSON."),
        /** A member that the contract does not know. */
        UNKNOWN_MEMBER("unknown-member", "A member is not known."),
        /** A member that stands twice in one object. */
        DUPLICATE_MEMBER("duplicate-member", "A member stands twice."),
        /** A value of another JSON type than the member's. */
        WRONG_TYPE("wrong-type", "A member has a value of the wrong type."),
        /** A value that cannot be. */
        BAD_VALUE("bad-value", "A member has a value that cannot be."),
        /** A member that is needed and not there. */
        MISSING_MEMBER("missing-member", "A member that is needed is missing."),
        /** More, or less, than one thing is asked. */
        NOT_ONE_QUESTION("not-one-question", "Exactly one thing must be asked."),
        /** A kind of question that the contract names and this version does not answer. */
        NOT_ANSWERED_YET("not-answered-yet", "This kind of question is not answered yet."),
        /** A programme that is not there. */
        UNKNOWN_PROGRAMME("unknown-programme", "The programme is not known.");

        private final String type;
        private final String title;

        Kind(String slug, String title) {
            this.type = "urn:hoshu:problem:" + slug;
            this.title = title;
        }

        /** The problem type, a URN. */
        public String type() {
            return type;
        }

        /** The problem in general, in English. */
        public String title() {
            return title;
        }
    }
}
