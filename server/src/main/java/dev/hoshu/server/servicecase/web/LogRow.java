package dev.hoshu.server.servicecase.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.servicecase.CaseClock;
import dev.hoshu.server.servicecase.CaseEventKind;
import dev.hoshu.server.servicecase.ServiceCase;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * A line of a case's log.
 *
 * @param id its place in the record
 * @param at when it happened, in Japan time
 * @param kind what
 * @param who who entered it
 * @param told what belongs to its kind, or null
 * @param note what was said, or null
 * @param entered when it was entered, in Japan time; null if that was at once
 * @param takenBack whether it counts no more
 * @param canBeTakenBack whether it can still be taken back
 */
record LogRow(
        long id,
        String at,
        CaseEventKind kind,
        String who,
        @Nullable Sentence told,
        @Nullable String note,
        @Nullable String entered,
        boolean takenBack,
        boolean canBeTakenBack) {

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    static LogRow of(CaseClock.Logged logged) {
        var event = logged.event();
        boolean late = event.at().plus(AT_ONCE).isBefore(event.recordedAt());
        return new LogRow(
                event.id(),
                ClockView.minute(event.at()),
                event.kind(),
                event.who(),
                told(event.told()),
                event.note(),
                late ? ClockView.minute(event.recordedAt()) : null,
                logged.takenBack(),
                logged.canBeTakenBack());
    }

    private static @Nullable Sentence told(ServiceCase.Told told) {
        var pause = told.pause();
        var level = told.level();
        var cause = told.cause();
        if (pause != null) {
            return pause.words();
        }
        if (level != null) {
            return level.words();
        }
        return cause == null ? null : cause.words();
    }
}
