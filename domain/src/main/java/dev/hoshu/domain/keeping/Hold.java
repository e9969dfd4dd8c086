package dev.hoshu.domain.keeping;

import dev.hoshu.domain.rulebook.Sentence;

/** How a link holds, from the best to the worst. */
public enum Hold {
    /** It holds. */
    HOLDS("足りています", "holds"),
    /** It holds, but only just. */
    THIN("弱い", "thin"),
    /** What it hangs on is not on record. */
    UNKNOWN("わかりません", "not known"),
    /** It does not hold. */
    BROKEN("足りません", "does not hold");

    private final Sentence words;

    Hold(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is called. */
    public Sentence words() {
        return words;
    }
}
