package dev.hoshu.domain.faq;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What answers take from the programme on a day.
 *
 * @param policy the figures in force on that day
 * @param calendar the business days under that policy
 * @param areas the area list in force on that day, or null if there is none
 * @param soldIn the country in which the programme sells, ISO 3166 two letters
 * @param on the day of the question
 */
public record ProgrammeDay(
        Policy policy,
        BusinessCalendar calendar,
        @Nullable ResponseAreaList areas,
        String soldIn,
        LocalDate on) {

    /** The name of a country for a person. */
    static Sentence country(String code) {
        var country = Locale.of("", code);
        return new Sentence(
                country.getDisplayCountry(Locale.JAPANESE),
                country.getDisplayCountry(Locale.ENGLISH));
    }

    /** The name of the programme's country. */
    Sentence home() {
        return country(soldIn);
    }
}
