package dev.hoshu.domain.watch;

import dev.hoshu.domain.rulebook.Sentence;

/**
 * A value of a report that cannot be so. It is left out and never guessed.
 *
 * @param member where it stood in the report
 * @param kind what is odd about it
 * @param seen what stood there, cut short
 */
public record Oddity(String member, Kind kind, String seen) {

    private static final int LONGEST = 80;

    /** Cuts what was seen. */
    public Oddity {
        seen = seen.length() > LONGEST ? seen.substring(0, LONGEST) : seen;
    }

    /** What is odd; the names are the codes. */
    public enum Kind {
        /** A member is there and holds nothing. */
        NULL("値がありません", "holds nothing"),
        /** The number is beyond what it can be. */
        OUT_OF_RANGE("範囲の外です", "is out of range"),
        /** It is of another kind, such as text for a number. */
        WRONG_KIND("値の種類が違います", "is of another kind"),
        /** A moment in the future, or before the machine was there. */
        MOMENT("時刻がずれています", "is another time than it can be");

        private final Sentence words;

        Kind(String ja, String en) {
            this.words = new Sentence(ja, en);
        }

        /** What it is called. */
        public Sentence words() {
            return words;
        }
    }

    /** All of it in a sentence. */
    public Sentence words() {
        return new Sentence(
                "%s (%s) は%s。".formatted(member, seen, kind.words().ja()),
                "%s (%s) %s.".formatted(member, seen, kind.words().en()));
    }
}
