package dev.hoshu.server.dispatch;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Today;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A visit as somebody asked for it; what was not said is empty.
 *
 * @param day the day; empty for the first that the clock of the case has
 * @param skill what the work asks; empty for what the machine's family asks
 * @param minutes how long it takes; empty for what the policy says
 * @param notBefore what was agreed with the customer: a moment with its offset, or day and time in
 *     Japan
 * @param notAfter the same, until when work must have started
 * @param part the id of the part of the case that is put in
 * @param another whether it is wanted besides one that is not over
 */
public record TypedVisit(
        String day,
        String skill,
        String minutes,
        String notBefore,
        String notAfter,
        String part,
        boolean another) {

    private static final int MOST_MINUTES = 24 * 60;

    /** Takes away what surrounds the words. */
    public TypedVisit {
        day = day.strip();
        skill = skill.strip();
        minutes = minutes.strip();
        notBefore = notBefore.strip();
        notAfter = notAfter.strip();
        part = part.strip();
    }

    /** What was understood; null is what was not said. */
    record Understood(
            @Nullable LocalDate day,
            @Nullable String skill,
            @Nullable Integer minutes,
            @Nullable Instant notBefore,
            @Nullable Instant notAfter,
            @Nullable Long part) {}

    /**
     * Reads it.
     *
     * @param skills the skills that there are
     * @throws dev.hoshu.server.frontdoor.Problem if something cannot be read, every member named
     */
    Understood read(List<String> skills) {
        var faults = new LinkedHashMap<String, Sentence>();
        var understood =
                new Understood(
                        day.isEmpty() ? null : day("/day", day, faults),
                        skill.isEmpty() ? null : known(skills, faults),
                        minutes.isEmpty() ? null : minutes(faults),
                        notBefore.isEmpty() ? null : moment("/notBefore", notBefore, faults),
                        notAfter.isEmpty() ? null : moment("/notAfter", notAfter, faults),
                        part.isEmpty() ? null : number("/part", part, faults));
        var from = understood.notBefore();
        var until = understood.notAfter();
        if (from != null && until != null && until.isBefore(from)) {
            faults.put(
                    "/notAfter",
                    new Sentence("終わりは始まりより後にしてください。", "The end must come after the start."));
        }
        if (!faults.isEmpty()) {
            throw VisitProblems.unclear(faults);
        }
        return understood;
    }

    /**
     * Reads a day.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if it is none
     */
    public static LocalDate day(String typed) {
        var faults = new LinkedHashMap<String, Sentence>();
        var day = day("/day", typed.strip(), faults);
        if (day == null) {
            throw VisitProblems.unclear(faults);
        }
        return day;
    }

    private static @Nullable LocalDate day(
            String field, String typed, Map<String, Sentence> faults) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            faults.put(
                    field,
                    new Sentence("日を 2026-11-26 の形で書いてください。", "Write the day as 2026-11-26."));
            return null;
        }
    }

    private static @Nullable Instant moment(
            String field, String typed, Map<String, Sentence> faults) {
        try {
            return typed.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(typed).toInstant()
                    : LocalDateTime.parse(typed).atZone(Today.ZONE).toInstant();
        } catch (DateTimeException e) {
            faults.put(
                    field,
                    new Sentence(
                            "日時を 2026-11-26T10:00+09:00 の形で書いてください。",
                            "Write the moment as 2026-11-26T10:00+09:00."));
            return null;
        }
    }

    private @Nullable String known(List<String> skills, Map<String, Sentence> faults) {
        if (skills.contains(skill)) {
            return skill;
        }
        var all = String.join(", ", skills);
        faults.put(
                "/skill",
                new Sentence(
                        "技能は %s から選んでください。".formatted(all), "The skills are %s.".formatted(all)));
        return null;
    }

    private @Nullable Integer minutes(Map<String, Sentence> faults) {
        var number = number("/minutes", minutes, faults);
        if (number != null && (number < 1 || number > MOST_MINUTES)) {
            faults.put(
                    "/minutes",
                    new Sentence(
                            "1 から %d までの分で書いてください。".formatted(MOST_MINUTES),
                            "Write minutes from 1 to %d.".formatted(MOST_MINUTES)));
            return null;
        }
        return number == null ? null : number.intValue();
    }

    private static @Nullable Long number(String field, String typed, Map<String, Sentence> faults) {
        if (typed.matches("\\d{1,15}")) {
            return Long.parseLong(typed);
        }
        faults.put(field, new Sentence("数字で書いてください。", "Write a number."));
        return null;
    }
}
