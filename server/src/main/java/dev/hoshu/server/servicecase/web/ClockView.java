package dev.hoshu.server.servicecase.web;

import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.response.CaseReading;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.servicecase.Timed;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What the clock of a case shows, for a page; its moments are in Japan time.
 *
 * @param state what to look for first
 * @param sentence all of it in words
 * @param level the level at which it is served, in words; null where none is known
 * @param startedAt when its clock started
 * @param deadline when the time is up
 * @param left what is left, in words
 * @param over whether the time is exceeded
 * @param metAt when the target was met
 * @param missedAt when the time was up
 * @param cause why it was missed
 * @param needsCause whether somebody has to say why
 * @param holidaysKnown whether all holidays on the way are known
 * @param rules the rules that gave it
 */
record ClockView(
        Timed.State state,
        Sentence sentence,
        @Nullable Sentence level,
        @Nullable String startedAt,
        @Nullable String deadline,
        @Nullable Sentence left,
        boolean over,
        @Nullable String metAt,
        @Nullable String missedAt,
        @Nullable BreachCause cause,
        boolean needsCause,
        boolean holidaysKnown,
        List<String> rules) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(Today.ZONE);

    static ClockView of(Timed timed) {
        var shown = timed.shown();
        var level = timed.level();
        return new ClockView(
                timed.state(),
                timed.explanation(),
                level == null ? null : level.words(),
                shown.map(CaseReading.Shown::startedAt).map(ClockView::minute).orElse(null),
                timed.deadline().map(ClockView::minute).orElse(null),
                timed.left().map(ClockView::span).orElse(null),
                timed.left().map(Duration::isNegative).orElse(false),
                shown.map(CaseReading.Shown::metAt).map(ClockView::minute).orElse(null),
                timed.breachedAt().map(ClockView::minute).orElse(null),
                timed.cause().orElse(null),
                timed.needsCause(),
                timed.holidaysKnown(),
                timed.findings().stream().map(f -> f.rule().id()).distinct().toList());
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** How it looks: a word and a shape say it, colour repeats it. */
    public String badge() {
        return switch (state) {
            case MISSED, WRONG -> "is-alert";
            case WARNED -> "is-ink";
            case RUNNING, PAUSED, MET -> "";
            case NOT_STARTED, NO_TARGET -> "is-quiet";
        };
    }

    /** The shape of its state. */
    public String mark() {
        return switch (state) {
            case MISSED, WRONG -> "#mark-refused";
            case WARNED -> "#mark-soon";
            case RUNNING -> "#mark-available";
            case PAUSED -> "#mark-consult";
            case MET -> "#mark-covered";
            case NOT_STARTED, NO_TARGET -> "#mark-gap";
        };
    }

    /** Hours and minutes, without a sign. */
    static Sentence span(Duration left) {
        var time = left.abs();
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        return hours == 0
                ? new Sentence(minutes + "分", minutes + " min")
                : new Sentence(
                        "%d時間%02d分".formatted(hours, minutes),
                        "%d h %02d min".formatted(hours, minutes));
    }
}
