package dev.hoshu.server.area.web;

import dev.hoshu.domain.catalog.ResponseAreaList.Answer;
import dev.hoshu.domain.catalog.ResponseAreaList.Entry;
import dev.hoshu.server.area.AreaClass;

import java.util.Locale;
import java.util.Optional;

/**
 * What a page says of one place.
 *
 * @param code5 the place
 * @param name its whole name in the language of the page
 * @param word the message key's last part for the badge and the sentence; {@code unlisted} where
 *     the list is silent
 * @param mark the shape beside the word
 * @param tone the badge's further style class, may be empty
 * @param fourHours the list's answer for 4 hours, in small letters; empty where the list is silent
 * @param twoHours the same for 2 hours
 */
record AreaAnswerView(
        String code5,
        String name,
        String word,
        String mark,
        String tone,
        String fourHours,
        String twoHours) {

    static AreaAnswerView of(String code5, String name, Optional<Entry> entry) {
        return entry.map(listed -> listed(name, listed))
                .orElseGet(() ->
                        new AreaAnswerView(
                                code5, name, "unlisted", "mark-consult", "is-ink", "", ""));
    }

    private static AreaAnswerView listed(String name, Entry entry) {
        var areaClass = AreaClass.of(entry);
        return new AreaAnswerView(
                entry.code(),
                name,
                word(areaClass, entry.fourHours(), entry.twoHours()),
                switch (areaClass) {
                    case TWO_HOURS, FOUR_HOURS -> "mark-covered";
                    case CONSULT, BY_WARD -> "mark-consult";
                    case NONE -> "mark-refused";
                },
                switch (areaClass) {
                    case TWO_HOURS, FOUR_HOURS -> "";
                    case CONSULT, BY_WARD -> "is-ink";
                    case NONE -> "is-quiet";
                },
                lower(entry.fourHours()),
                lower(entry.twoHours()));
    }

    /**
     * The word for both responses together, under which the bundle has its badge and its answer.
     */
    static String word(AreaClass areaClass, Answer fourHours, Answer twoHours) {
        return switch (areaClass) {
            case TWO_HOURS -> "two-hours";
            // Four hours are certain; whether two can be had is a second question with an answer of
            // its own.
            case FOUR_HOURS -> twoHours == Answer.CONSULT ? "four-hours-two-consult" : "four-hours";
            case CONSULT -> "consult";
            case NONE -> "none";
            case BY_WARD -> fourHours == Answer.YES ? "by-ward-two-hours" : "by-ward";
        };
    }

    private static String lower(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }
}
