package dev.hoshu.server.servicecase;

import dev.hoshu.domain.rulebook.ClockPolicy.PauseReason;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Today;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Something that happened to a case as somebody typed it; what was not said is empty.
 *
 * @param kind the code of what happened
 * @param at when it happened: a moment with its offset, or day and time of day in Japan; empty is
 *     now
 * @param until when a pause ended, if it is entered with its end; of a pause alone
 * @param reason the code of why the case waits; of a pause alone
 * @param note what else is said, or empty
 */
public record TypedEvent(String kind, String at, String until, String reason, String note) {

    /** The most characters of what else is said. */
    public static final int LONGEST_NOTE = 2000;

    /** Takes away what surrounds the words. */
    public TypedEvent {
        kind = TypedCall.plain(kind);
        at = TypedCall.plain(at);
        until = TypedCall.plain(until);
        reason = TypedCall.plain(reason);
        note = TypedCall.plain(note);
    }

    /**
     * What was understood.
     *
     * @param kind what happened
     * @param at when
     * @param reason why the case waits; of a pause alone
     * @param until when a pause ended, or null
     * @param note what else is said, or null
     */
    record Understood(
            CaseEventKind kind,
            Instant at,
            @Nullable PauseReason reason,
            @Nullable Instant until,
            @Nullable String note) {}

    /**
     * Reads it.
     *
     * @param now this instant; nothing has happened after it yet
     * @param reasons the reasons for which the case can wait
     * @throws dev.hoshu.server.frontdoor.Problem if something cannot be read, every member named
     */
    Understood read(Instant now, Set<PauseReason> reasons) {
        var faults = new LinkedHashMap<String, Sentence>();
        var what = kind(faults);
        var when = at.isEmpty() ? now : moment("/at", at, now, faults);
        var end = until.isEmpty() ? null : moment("/until", until, now, faults);
        var why = pause(what, reasons, faults);
        if (end != null && (what != CaseEventKind.PAUSED || when == null || end.isBefore(when))) {
            faults.put(
                    "/until",
                    new Sentence(
                            "終わりは、中断より後の時刻を中断のときだけ書きます。",
                            "An end is given for a pause alone, and comes after it."));
        }
        if (note.length() > LONGEST_NOTE) {
            faults.put(
                    "/note",
                    new Sentence(
                            "%d文字までにしてください。".formatted(LONGEST_NOTE),
                            "Write at most %d characters.".formatted(LONGEST_NOTE)));
        }
        if (what == null || when == null || !faults.isEmpty()) {
            throw CaseProblems.unclearEvent(faults);
        }
        return new Understood(what, when, why, end, note.isEmpty() ? null : note);
    }

    private @Nullable CaseEventKind kind(Map<String, Sentence> faults) {
        for (var one : CaseEventKind.values()) {
            if (one.isEntered() && one.name().equals(kind)) {
                return one;
            }
        }
        var codes =
                String.join(
                        ", ",
                        Arrays.stream(CaseEventKind.values())
                                .filter(CaseEventKind::isEntered)
                                .map(Enum::name)
                                .toList());
        faults.put(
                "/kind",
                new Sentence(
                        "出来事を選んでください: %s。".formatted(codes),
                        "Say what happened: %s.".formatted(codes)));
        return null;
    }

    /**
     * Reads a moment that is not ahead.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if it cannot be read, or has not come yet
     */
    static Instant moment(String typed, Instant now) {
        var faults = new LinkedHashMap<String, Sentence>();
        var moment = moment("/at", TypedCall.plain(typed), now, faults);
        if (moment == null) {
            throw CaseProblems.unclearEvent(faults);
        }
        return moment;
    }

    private static @Nullable Instant moment(
            String field, String typed, Instant now, Map<String, Sentence> faults) {
        try {
            var moment =
                    typed.matches(".*(Z|[+-]\\d\\d:?\\d\\d)") ? withOffset(typed) : inJapan(typed);
            if (moment.isAfter(now)) {
                faults.put(
                        field,
                        new Sentence(
                                "まだ来ていない時刻です。起きたことだけを書きます。",
                                "That moment has not come yet; only what has happened is"
                                        + " entered."));
                return null;
            }
            return moment;
        } catch (DateTimeException e) {
            faults.put(
                    field,
                    new Sentence(
                            "日時を 2026-11-22T10:00+09:00 の形で書いてください。",
                            "Write the moment as 2026-11-22T10:00+09:00."));
            return null;
        }
    }

    private static Instant withOffset(String at) {
        return OffsetDateTime.parse(at).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant inJapan(String at) {
        return LocalDateTime.parse(at).atZone(Today.ZONE).toInstant();
    }

    private @Nullable PauseReason pause(
            @Nullable CaseEventKind what, Set<PauseReason> reasons, Map<String, Sentence> faults) {
        if (what != CaseEventKind.PAUSED) {
            if (!reason.isEmpty() && what != null) {
                faults.put(
                        "/reason",
                        new Sentence("理由は中断のときだけ書きます。", "A reason is given for a pause alone."));
            }
            return null;
        }
        for (var one : reasons) {
            if (one.name().equals(reason)) {
                return one;
            }
        }
        var codes = String.join(", ", reasons.stream().map(Enum::name).sorted().toList());
        faults.put(
                "/reason",
                new Sentence(
                        "中断の理由を選んでください: %s。".formatted(codes),
                        "Say why it is paused: %s.".formatted(codes)));
        return null;
    }
}
