package dev.hoshu.server.order;

import dev.hoshu.domain.rulebook.Sentence;

/**
 * A sentence as it was said, kept in both languages.
 *
 * @param ja Japanese
 * @param en English
 */
public record Words(String ja, String en) {

    /** The words of a sentence. */
    public static Words of(Sentence sentence) {
        return new Words(sentence.ja(), sentence.en());
    }

    /** The sentence. */
    public Sentence sentence() {
        return new Sentence(ja, en);
    }
}
