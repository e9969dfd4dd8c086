package dev.hoshu.server.servicecase.web;

import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.response.CasePhase;
import dev.hoshu.domain.response.CaseReading;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.servicecase.Timed;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the clock of a case shows, for programs.
 *
 * @param state what to look for first
 * @param phase where the case stands; null where its log contradicts itself
 * @param level the level at which it is served; null where none is known
 * @param startedAt when its clock started
 * @param elapsedMinutes the time that counts
 * @param targetMinutes how much there is; null where none is set
 * @param leftMinutes what is left, rounded down; negative once it is exceeded
 * @param deadline when the time is up, if nothing pauses it any more
 * @param metAt when the target was met
 * @param missedAt when the time was up
 * @param cause why it was missed
 * @param nextWarningAt when somebody is warned next
 * @param warnings HOLIDAYS_UNKNOWN where a day on the way has unknown holidays
 * @param rules the rules that gave it, the deciding one first
 * @param explanation all of it in words
 */
record ClockAnswer(
        Timed.State state,
        @Nullable CasePhase phase,
        @Nullable String level,
        @Nullable Instant startedAt,
        @Nullable Long elapsedMinutes,
        @Nullable Long targetMinutes,
        @Nullable Long leftMinutes,
        @Nullable Instant deadline,
        @Nullable Instant metAt,
        @Nullable Instant missedAt,
        @Nullable BreachCause cause,
        @Nullable Instant nextWarningAt,
        List<String> warnings,
        List<String> rules,
        Sentence explanation) {

    static ClockAnswer of(Timed timed) {
        var shown = timed.shown();
        var level = timed.level();
        return new ClockAnswer(
                timed.state(),
                timed.phase().orElse(null),
                level == null ? null : level.code(),
                shown.map(CaseReading.Shown::startedAt).orElse(null),
                shown.map(s -> s.elapsed().toMinutes()).orElse(null),
                shown.map(CaseReading.Shown::target).map(Duration::toMinutes).orElse(null),
                timed.left().map(ClockAnswer::down).orElse(null),
                timed.deadline().orElse(null),
                shown.map(CaseReading.Shown::metAt).orElse(null),
                timed.breachedAt().orElse(null),
                timed.cause().orElse(null),
                shown.map(CaseReading.Shown::nextWarningAt).orElse(null),
                timed.holidaysKnown() ? List.of() : List.of("HOLIDAYS_UNKNOWN"),
                timed.findings().stream().map(f -> f.rule().id()).distinct().toList(),
                timed.explanation());
    }

    /** A minute that is not over is not left; one that is begun is exceeded. */
    private static long down(Duration left) {
        return Math.floorDiv(left.toMillis(), Duration.ofMinutes(1).toMillis());
    }
}
