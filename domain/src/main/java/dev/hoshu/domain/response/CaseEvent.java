package dev.hoshu.domain.response;

import dev.hoshu.domain.rulebook.ClockPolicy.PauseReason;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something that happened to a case, whenever it was entered.
 *
 * @param type what happened
 * @param at when it happened
 * @param reason why the case waits; of a pause alone, and there always
 */
public record CaseEvent(Type type, Instant at, @Nullable PauseReason reason) {

    /** Checks that a pause, and nothing else, has a reason. */
    public CaseEvent {
        if ((type == Type.PAUSED) != (reason != null)) {
            throw new IllegalArgumentException(
                    "A pause has a reason and nothing else has: %s, %s.".formatted(type, reason));
        }
    }

    /** An event that needs no reason. */
    public static CaseEvent of(Type type, Instant at) {
        return new CaseEvent(type, at, null);
    }

    /** The case waits from then on. */
    public static CaseEvent paused(Instant at, PauseReason reason) {
        return new CaseEvent(Type.PAUSED, at, reason);
    }

    /** What happens to a case, in the order in which it happens if it happens at once. */
    public enum Type {
        /** The call is accepted. */
        RECEIVED("受付", "received"),
        /** The diagnosis by telephone is over. */
        DIAGNOSED("切り分け完了", "diagnosed"),
        /** The case waits for its customer. */
        PAUSED("中断", "paused"),
        /** It waits no more. */
        RESUMED("再開", "resumed"),
        /** A part has come to the machine's place. */
        PART_DELIVERED("部品到着", "part delivered"),
        /** An engineer has come to the machine's place. */
        ENGINEER_ARRIVED("技術員到着", "engineer arrived"),
        /** The machine works again. */
        RESTORED("復旧", "restored"),
        /** Nothing is left to do. */
        CLOSED("終了", "closed");

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
