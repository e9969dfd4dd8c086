package dev.hoshu.domain.response;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.Optional;

/** What a clock does at an instant. */
public enum ClockState {
    /** Nothing has started it. */
    NOT_STARTED("開始前", "not started"),
    /** Its time counts, within its hours. */
    RUNNING("計測中", "running"),
    /** Its time does not count for now. */
    PAUSED("一時停止中", "paused"),
    /** It is over. */
    STOPPED("終了", "stopped");

    private final Sentence words;

    ClockState(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }

    /** What an event makes of it; empty if that event cannot happen to it. */
    public Optional<ClockState> after(ClockEvent.Type type) {
        return switch (type) {
            case START -> becoming(RUNNING, this == NOT_STARTED);
            case PAUSE -> becoming(PAUSED, this == RUNNING);
            case RESUME -> becoming(RUNNING, this == PAUSED);
            case STOP -> becoming(STOPPED, this == RUNNING || this == PAUSED);
        };
    }

    private static Optional<ClockState> becoming(ClockState next, boolean fits) {
        return fits ? Optional.of(next) : Optional.empty();
    }
}
