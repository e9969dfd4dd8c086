package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How days, periods and amounts are written for a person. In sentences 2026年9月30日 and 30 September
 * 2026, in tables 2026-09-30, a weekday with every deadline; a price that is not published is
 * words, never a zero. Templates use the bean {@code wording}, in the language of the request.
 */
@Component("wording")
public final class Wording {
    private static final DateTimeFormatter DAY_JA =
            DateTimeFormatter.ofPattern("y年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter DAY_EN =
            DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY_JA =
            DateTimeFormatter.ofPattern("y年M月d日(E)", Locale.JAPANESE);
    private static final DateTimeFormatter WEEKDAY_EN =
            DateTimeFormatter.ofPattern("EEEE d MMMM y", Locale.ENGLISH);

    /** Made by Spring. */
    public Wording() {}

    /** A day in a sentence. */
    public String day(LocalDate day) {
        return day(day, LocaleContextHolder.getLocale());
    }

    /** A day in a sentence, in a language. */
    public static String day(LocalDate day, Locale language) {
        return isJapanese(language) ? DAY_JA.format(day) : DAY_EN.format(day);
    }

    /** A deadline: a day with its weekday. */
    public String deadline(LocalDate day) {
        return deadline(day, LocaleContextHolder.getLocale());
    }

    /** A deadline in a language: a day with its weekday. */
    public static String deadline(LocalDate day, Locale language) {
        return isJapanese(language) ? WEEKDAY_JA.format(day) : WEEKDAY_EN.format(day);
    }

    /** A price; null is "price on request". */
    public String price(@Nullable Yen price) {
        return price(price, LocaleContextHolder.getLocale());
    }

    /** A price in a language; null is "price on request". */
    public static String price(@Nullable Yen price, Locale language) {
        boolean japanese = isJapanese(language);
        if (price == null) {
            return japanese ? "価格は担当営業へ" : "price on request";
        }
        String figures = String.format(Locale.ROOT, "%,d", price.amount());
        return japanese ? figures + "円" : "¥" + figures;
    }

    /** A period as its first and last day, both of them in it. */
    public static String days(CoveragePeriod period) {
        return period.firstDay() + " – " + period.lastDay();
    }

    /** A term in years, or in months where it is no whole number of years. */
    public String term(Term term) {
        return term(term, LocaleContextHolder.getLocale());
    }

    /** A term in a language. */
    public static String term(Term term, Locale language) {
        boolean japanese = isJapanese(language);
        if (term.isWholeYears()) {
            int years = term.years();
            return japanese ? years + "年" : years + (years == 1 ? " year" : " years");
        }
        int months = term.months();
        return japanese ? months + "か月" : months + (months == 1 ? " month" : " months");
    }

    /** A sentence in the language of the request. */
    public String say(Sentence sentence) {
        return sentence.in(LocaleContextHolder.getLocale());
    }

    /** Whether a language is Japanese; every other reads English. */
    public static boolean isJapanese(Locale language) {
        return language.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }
}
