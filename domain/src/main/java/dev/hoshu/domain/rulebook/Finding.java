package dev.hoshu.domain.rulebook;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * One rule's part in a decision: what it came to and the facts it saw, with their dates, in a
 * sentence.
 *
 * @param rule the rule that spoke
 * @param outcome what this rule alone would make of the question; {@link Outcome#AVAILABLE} if it
 *     only fixed a date
 * @param facts the reason with the facts in it
 * @param remedy the nearest change that would make this rule content, or null where nothing would
 */
public record Finding(Rule rule, Outcome outcome, Sentence facts, @Nullable Sentence remedy) {

    /** Whether this rule objects. */
    public boolean objects() {
        return outcome != Outcome.AVAILABLE;
    }

    /** The nearest change that would make this rule content, if there is one. */
    public Optional<Sentence> whatWouldChange() {
        return Optional.ofNullable(remedy);
    }
}
