package dev.hoshu.domain.faq;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ProgrammeWords;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What answers take from the programme on a day.
 *
 * @param policy the figures in force on that day
 * @param calendar the business days under that policy
 * @param areas the area list in force on that day, or null if there is none
 * @param soldIn the country in which the programme sells, ISO 3166 two letters
 * @param words what the programme calls its things
 * @param on the day of the question
 */
public record ProgrammeDay(
        Policy policy,
        BusinessCalendar calendar,
        @Nullable ResponseAreaList areas,
        String soldIn,
        ProgrammeWords words,
        LocalDate on) {

    /**
     * What answers take from that programme on that day.
     *
     * @return empty if no figures are in force on that day
     */
    public static Optional<ProgrammeDay> of(Programme programme, LocalDate on) {
        return programme
                .policies()
                .inForce(on)
                .map(policy ->
                        new ProgrammeDay(
                                policy,
                                programme.calendar(policy),
                                programme.areaLists().inForce(on).orElse(null),
                                programme.country(),
                                programme.words(),
                                on));
    }

    /** The levels with a time of response that the programme has, the slowest first. */
    List<ServiceLevel> timedLevels() {
        return Arrays.stream(ServiceLevel.values())
                .filter(level -> level.onSiteWithinHours().isPresent())
                .filter(level -> policy.levels().contains(level.code()))
                .toList();
    }

    /** The longest term in which any upgrade is sold, in months (CAT-2). */
    int longestUpgradeMonths() {
        return policy.families().values().stream()
                .flatMap(family -> family.upgradeTerms().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElseThrow();
    }

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
