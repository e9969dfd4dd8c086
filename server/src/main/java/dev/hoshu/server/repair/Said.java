package dev.hoshu.server.repair;

import dev.hoshu.domain.rulebook.Sentence;

/**
 * A sentence as it is kept, in both languages.
 *
 * @param ja Japanese
 * @param en English
 */
public record Said(String ja, String en) {

    /** As it is kept. */
    public static Said of(Sentence sentence) {
        return new Said(sentence.ja(), sentence.en());
    }

    /** The sentence. */
    public Sentence sentence() {
        return new Sentence(ja, en);
    }
}
