package dev.hoshu.domain.response;

import dev.hoshu.domain.rulebook.Sentence;

import java.time.Instant;

/**
 * Something that set a clock going or stopped it.
 *
 * @param at when it happened, whenever it was told
 * @param type what happened
 */
public record ClockEvent(Instant at, Type type) {

    /** What happens to a clock. */
    public enum Type {
        /** It starts. */
        START("開始", "start"),
        /** Time does not count from here on. */
        PAUSE("一時停止", "pause"),
        /** Time counts again. */
        RESUME("再開", "resume"),
        /** It is over for good. */
        STOP("終了", "stop");

        private final Sentence words;

        Type(String ja, String en) {
            this.words = new Sentence(ja, en);
        }

        /** What it is, for a person. */
        public Sentence words() {
            return words;
        }
    }
}
