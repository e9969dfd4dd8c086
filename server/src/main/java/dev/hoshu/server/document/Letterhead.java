package dev.hoshu.server.document;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * What stands at the head and at the foot of every page of a paper.
 *
 * @param programme the name of the programme, at the head
 * @param notice what is said at the foot of every page, such as that all of it is invented; null if
 *     nothing is
 * @param language the language of the paper: Japanese, or English for every other
 */
public record Letterhead(Sentence programme, @Nullable Sentence notice, Locale language) {

    /** The head and foot of a programme's papers. */
    public static Letterhead of(Programme programme, Locale language) {
        return new Letterhead(programme.name(), programme.words().notice(), language);
    }

    /** That sentence in the paper's language. */
    String say(Sentence sentence) {
        return sentence.in(language);
    }

    /** The paper's own words in its language. */
    String say(String ja, String en) {
        return isJapanese() ? ja : en;
    }

    boolean isJapanese() {
        return language.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }
}
