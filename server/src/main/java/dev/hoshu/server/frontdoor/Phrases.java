package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The words of the pages in one language, by key.
 *
 * @param messages all bundles
 * @param language the language spoken
 */
public record Phrases(MessageSource messages, Locale language) {

    /** The phrase of that key; arguments are inserted as they are. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** A sentence of the domain in this language. */
    public String say(Sentence sentence) {
        return sentence.in(language);
    }

    /** The language in which the phrase is said first or only: true for Japanese. */
    public boolean isJapanese() {
        return Wording.isJapanese(language);
    }

    /** A day in a sentence. */
    public String day(LocalDate day) {
        return Wording.day(day, language);
    }

    /** A day in a sentence of the page, as markup: it does not break and stands out. */
    public String strongDay(LocalDate day) {
        return "<strong class=\"day\">" + Wording.day(day, language) + "</strong>";
    }

    /** A deadline in a sentence of the page, as markup: with its weekday. */
    public String strongDeadline(LocalDate day) {
        return "<strong class=\"day\">" + Wording.deadline(day, language) + "</strong>";
    }

    /** Words of whatever origin, fit for markup. */
    public static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
