package dev.hoshu.domain.rulebook;

import java.util.Locale;

/**
 * Words for a person, the same in both languages of the platform.
 *
 * @param ja Japanese
 * @param en English
 */
public record Sentence(String ja, String en) {

    /** The words in that language; Japanese for Japanese, English for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? ja : en;
    }

    /**
     * This and then the next, as one text: no blank between Japanese sentences, one between
     * English.
     */
    public Sentence then(Sentence next) {
        return new Sentence(ja + next.ja, en + " " + next.en);
    }
}
