package dev.hoshu.domain.rulebook;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Words for a person, the same in both languages of the platform. Most decisions are read by a
 * program, or are one of many, so that words with facts in them are put together when they are
 * read; they are the same at any time. Two sentences are equal if their words are.
 */
public final class Sentence {

    private final Supplier<String> ja;
    private final Supplier<String> en;

    /**
     * Fixed words.
     *
     * @param ja Japanese
     * @param en English
     */
    public Sentence(String ja, String en) {
        this(() -> ja, () -> en);
    }

    /**
     * Words that are put together whenever they are read, from facts that never change.
     *
     * @param ja Japanese
     * @param en English
     */
    public Sentence(Supplier<String> ja, Supplier<String> en) {
        this.ja = ja;
        this.en = en;
    }

    /** Japanese. */
    public String ja() {
        return ja.get();
    }

    /** English. */
    public String en() {
        return en.get();
    }

    /** The words in that language; Japanese for Japanese, English for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? ja() : en();
    }

    /**
     * This and then the next, as one text: no blank between Japanese sentences, one between
     * English.
     */
    public Sentence then(Sentence next) {
        return new Sentence(() -> ja() + next.ja(), () -> en() + " " + next.en());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sentence that && ja().equals(that.ja()) && en().equals(that.en());
    }

    @Override
    public int hashCode() {
        return Objects.hash(ja(), en());
    }

    @Override
    public String toString() {
        return "%s / %s".formatted(ja(), en());
    }
}
