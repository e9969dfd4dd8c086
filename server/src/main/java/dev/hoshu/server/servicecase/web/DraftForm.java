package dev.hoshu.server.servicecase.web;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.ClockPolicy.Start;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.servicecase.ClockDraft;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A draft of clock figures as somebody typed it; what is empty stays as it is.
 *
 * @param level the code of a level
 * @param minutes its target in minutes
 * @param acceptedUntil the last time of day at which a call counts on its day
 * @param start the code of what starts its clock
 * @param closed days that become holidays, separated by commas or blanks
 * @param open holidays that become none
 */
record DraftForm(
        @Nullable String level,
        @Nullable String minutes,
        @Nullable String acceptedUntil,
        @Nullable String start,
        @Nullable String closed,
        @Nullable String open) {

    private static final int MOST_MINUTES = 60 * 24 * 365;
    private static final int MOST_DAYS = 100;

    private static String plain(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    /**
     * Reads it.
     *
     * @throws Problem if a part cannot be read
     */
    ClockDraft read() {
        var draft =
                new ClockDraft(
                        readLevel(),
                        readMinutes(),
                        readUntil(),
                        readStart(),
                        days("closed", closed),
                        days("open", open));
        if (draft.level() == null
                && (draft.minutes() != null
                        || draft.acceptedUntil() != null
                        || draft.start() != null)) {
            throw Problem.malformed(
                    "level", "どのレベルの数値かを選んでください。", "Choose the level whose figure it is.");
        }
        if (draft.minutes() != null && draft.acceptedUntil() != null) {
            throw Problem.malformed(
                    "minutes",
                    "分か受付締切のどちらか一つにしてください。",
                    "Give minutes or the last time of day, not both.");
        }
        return draft;
    }

    private @Nullable ServiceLevel readLevel() {
        return plain(level).isEmpty()
                ? null
                : ServiceLevel.ofCode(plain(level))
                        .orElseThrow(() ->
                                Problem.malformed(
                                        "level",
                                        "レベルは NBD、24X7、24X7_4H、24X7_2H のどれかです。",
                                        "A level is one of NBD, 24X7, 24X7_4H, 24X7_2H."));
    }

    private @Nullable Integer readMinutes() {
        if (plain(minutes).isEmpty()) {
            return null;
        }
        try {
            int read = Integer.parseInt(plain(minutes));
            if (read >= 1 && read <= MOST_MINUTES) {
                return read;
            }
        } catch (NumberFormatException e) {
            // It is said below what it must be.
        }
        throw Problem.malformed(
                "minutes",
                "目標は1から%dまでの分で書いてください。".formatted(MOST_MINUTES),
                "Write the target as minutes from 1 to %d.".formatted(MOST_MINUTES));
    }

    private @Nullable LocalTime readUntil() {
        try {
            return plain(acceptedUntil).isEmpty() ? null : LocalTime.parse(plain(acceptedUntil));
        } catch (DateTimeException e) {
            throw Problem.malformed(
                    "acceptedUntil", "時刻を 15:00 の形で書いてください。", "Write the time as 15:00.");
        }
    }

    private @Nullable Start readStart() {
        if (plain(start).isEmpty()) {
            return null;
        }
        for (var one : Start.values()) {
            if (one.name().equals(plain(start))) {
                return one;
            }
        }
        throw Problem.malformed(
                "start",
                "開始は RECEPTION か DIAGNOSIS です。",
                "A clock starts with RECEPTION or DIAGNOSIS.");
    }

    private static Set<LocalDate> days(String name, @Nullable String typed) {
        var days = new LinkedHashSet<LocalDate>();
        if (plain(typed).isEmpty()) {
            return days;
        }
        try {
            for (var day : plain(typed).split("[\\s,、]+", -1)) {
                days.add(LocalDate.parse(day));
            }
        } catch (DateTimeException e) {
            throw Problem.malformed(
                    name,
                    "日付を 2026-12-28 の形で、コンマか空白で区切って書いてください。",
                    "Write days as 2026-12-28, separated by commas or blanks.");
        }
        if (days.size() > MOST_DAYS) {
            throw Problem.malformed(
                    name,
                    "日付は%d日までにしてください。".formatted(MOST_DAYS),
                    "Give at most %d days.".formatted(MOST_DAYS));
        }
        return days;
    }
}
