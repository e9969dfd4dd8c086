package dev.hoshu.domain.keeping;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

/**
 * How one link holds, and why.
 *
 * @param link the link
 * @param hold how it holds
 * @param facts what it saw, with the figures
 */
public record LinkReading(Link link, Hold hold, Sentence facts) {

    /** The rule that it rests on. */
    public Rule rule() {
        return link.rule();
    }
}
