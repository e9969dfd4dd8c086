package dev.hoshu.domain.part;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;

/** Where a part comes from (SLA-3). */
public sealed interface PartSource {

    /** In a sentence or two, without any promise of a day. */
    Sentence explanation();

    /** What the rule saw. */
    Finding finding();

    /**
     * A service centre as one place sees it.
     *
     * @param site its name
     * @param metres how far it is, by road or, where none leads there, across the sea
     * @param overSea whether no road leads there
     * @param depot whether it is the central store, which sends nobody
     */
    record Reach(String site, long metres, boolean overSea, boolean depot) {}

    /**
     * The nearest centre has it.
     *
     * @param source the nearest centre
     * @param explanation in words
     * @param finding what the rule saw
     */
    record AtHand(Reach source, Sentence explanation, Finding finding) implements PartSource {}

    /**
     * The nearest centre has it not, and it is brought from another.
     *
     * @param nearest the nearest centre
     * @param source the nearest one that has the part
     * @param explanation in words
     * @param finding what the rule saw
     */
    record Brought(Reach nearest, Reach source, Sentence explanation, Finding finding)
            implements PartSource {}

    /**
     * No centre has one that is free.
     *
     * @param explanation in words
     * @param finding what the rule saw
     */
    record Nowhere(Sentence explanation, Finding finding) implements PartSource {}
}
