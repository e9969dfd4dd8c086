package dev.hoshu.domain.dispatch;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/** Which centre takes a repair, and which one gives the part (SLA-3). */
public sealed interface Assignment {

    /** In a sentence or two. */
    Sentence explanation();

    /** The rules, the deciding one first. */
    default List<Rule> rules() {
        return List.of(Rule.SLA_3, Rule.SLA_4);
    }

    /**
     * The nearest centre has the part.
     *
     * @param centre who goes
     * @param explanation in words
     */
    record PartAtHand(ServiceCentre centre, Sentence explanation) implements Assignment {}

    /**
     * The nearest centre has not got the part, and it is brought from another.
     *
     * @param centre who goes
     * @param source the nearest centre that stocks the part
     * @param explanation in words
     */
    record PartBrought(ServiceCentre centre, ServiceCentre source, Sentence explanation)
            implements Assignment {}

    /**
     * No centre stocks the part.
     *
     * @param centre who goes
     * @param explanation in words
     */
    record PartNowhere(ServiceCentre centre, Sentence explanation) implements Assignment {}

    /**
     * No centre is known.
     *
     * @param explanation in words
     */
    record NobodyToSend(Sentence explanation) implements Assignment {}
}
