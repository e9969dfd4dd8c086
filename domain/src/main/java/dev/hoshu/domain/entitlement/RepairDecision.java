package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who pays for a repair. Findings stand in order, the deciding one first; each says the facts that
 * it saw and what would have changed it.
 */
public sealed interface RepairDecision {

    /** In a sentence or two, with the dates. */
    Sentence explanation();

    /** What each rule saw; empty while the repair is undecided. */
    List<Finding> findings();

    /** The rules that decided, the deciding one first; none while the repair is undecided. */
    default List<Rule> rules() {
        return findings().stream().map(Finding::rule).toList();
    }

    /** The customer pays nothing. */
    sealed interface Covered extends RepairDecision {

        /** How the replacement reaches the machine (PART-7). */
        PartDelivery delivery();
    }

    /**
     * The machine's warranty or services cover it (REP-1).
     *
     * @param level the best level in force that day
     * @param delivery how the replacement reaches the machine (PART-7)
     * @param findings the rules that decided
     * @param explanation the decision in words
     */
    record CoveredBySystem(
            ServiceLevel level, PartDelivery delivery, List<Finding> findings, Sentence explanation)
            implements Covered {

        /** Checks that nothing objects. */
        public CoveredBySystem {
            findings = demandNoObjection(findings);
        }
    }

    /**
     * The option's own warranty covers it, on its own terms (PART-3).
     *
     * @param delivery how the replacement reaches the machine (PART-7)
     * @param findings the rules that decided
     * @param explanation the decision in words
     */
    record CoveredByOption(PartDelivery delivery, List<Finding> findings, Sentence explanation)
            implements Covered {

        /** Checks that nothing objects. */
        public CoveredByOption {
            findings = demandNoObjection(findings);
        }
    }

    /**
     * It is done by a technician and charged to the customer.
     *
     * @param charges what is charged, at least one
     * @param minimumLabourHours so many hours of labour at least, or null where no minimum is
     *     promised: preventive work under coverage is no spot work (REP-2, REP-5)
     * @param findings the rules that decided
     * @param explanation the decision in words
     */
    record Chargeable(
            Set<RepairCharge> charges,
            @Nullable Integer minimumLabourHours,
            List<Finding> findings,
            Sentence explanation)
            implements RepairDecision {

        /** Checks that something is charged and a rule says so. */
        public Chargeable {
            charges = Collections.unmodifiableSet(EnumSet.copyOf(charges));
            findings = demandObjection(findings);
        }
    }

    /**
     * It would be chargeable, and after the end of support no such work is accepted (EOS-4).
     *
     * @param findings EOS-4, then the rules by which it would be chargeable
     * @param explanation the decision in words
     */
    record Refused(List<Finding> findings, Sentence explanation) implements RepairDecision {

        /** Checks that a rule objects. */
        public Refused {
            findings = demandObjection(findings);
        }
    }

    /**
     * Facts are missing; whatever they are, the answer could turn on them.
     *
     * @param needed what is missing, at least one
     */
    record Undecided(List<NeededFact> needed) implements RepairDecision {

        /** Checks that something is missing. */
        public Undecided {
            needed = List.copyOf(needed);
            if (needed.isEmpty()) {
                throw new IllegalArgumentException("An undecided repair must say what is missing.");
            }
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public Sentence explanation() {
            return new OfferDecision.Undecided(needed).explanation();
        }
    }

    private static List<Finding> demandNoObjection(List<Finding> findings) {
        if (findings.isEmpty() || findings.stream().anyMatch(Finding::objects)) {
            throw new IllegalArgumentException(
                    "What is covered rests on a rule and has no objection: " + findings);
        }
        return List.copyOf(findings);
    }

    private static List<Finding> demandObjection(List<Finding> findings) {
        if (findings.isEmpty() || !findings.getFirst().objects()) {
            throw new IllegalArgumentException("A rule that objects must come first: " + findings);
        }
        return List.copyOf(findings);
    }
}
