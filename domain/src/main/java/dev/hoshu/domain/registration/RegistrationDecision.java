package dev.hoshu.domain.registration;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.Set;

/** What the registration of a pack comes to. */
public sealed interface RegistrationDecision {

    /** In a sentence or two, with the dates. */
    Sentence explanation();

    /** What each rule saw, the deciding one first; empty while undecided. */
    List<Finding> findings();

    /** What to do; never to order, for the pack is there. */
    Set<Advice> advice();

    /** The rules that decided, the deciding one first; none while undecided. */
    default List<Rule> rules() {
        return findings().stream().map(Finding::rule).toList();
    }

    /** It can be registered, at once or once the sales desk grants it. */
    sealed interface Granted extends RegistrationDecision {

        /** The days of the service. */
        CoveragePeriod period();

        /** Whether a reinstatement fee is added (REN-5). */
        boolean reinstatementFee();
    }

    /**
     * It is registered.
     *
     * @param period the days of the service
     * @param reinstatementFee whether a reinstatement fee is added (REN-5)
     * @param findings the rules that fixed the dates
     * @param advice what to do
     * @param explanation the decision in words
     */
    record Accepted(
            CoveragePeriod period,
            boolean reinstatementFee,
            List<Finding> findings,
            Set<Advice> advice,
            Sentence explanation)
            implements Granted {

        /** Checks that nothing objects. */
        public Accepted {
            findings = List.copyOf(findings);
            advice = Set.copyOf(advice);
            if (findings.stream().anyMatch(Finding::objects)) {
                throw new IllegalArgumentException(
                        "What is accepted has no objection: " + findings);
            }
        }
    }

    /**
     * Only the maker's sales desk can grant it.
     *
     * @param period the days of the service
     * @param reinstatementFee whether a reinstatement fee is added (REN-5)
     * @param findings the objections, then the rules that fixed the dates
     * @param advice what to do
     * @param explanation the decision in words
     */
    record Consult(
            CoveragePeriod period,
            boolean reinstatementFee,
            List<Finding> findings,
            Set<Advice> advice,
            Sentence explanation)
            implements Granted {

        /** Copies the collections. */
        public Consult {
            findings = List.copyOf(findings);
            advice = Set.copyOf(advice);
        }
    }

    /**
     * It cannot be registered.
     *
     * @param findings all objections, the gravest first, at least one
     * @param advice what to do instead
     * @param explanation the decision in words
     */
    record Refused(List<Finding> findings, Set<Advice> advice, Sentence explanation)
            implements RegistrationDecision {

        /** Checks that something objects. */
        public Refused {
            findings = List.copyOf(findings);
            advice = Set.copyOf(advice);
            if (findings.stream().noneMatch(Finding::objects)) {
                throw new IllegalArgumentException("There must be a rule that objects.");
            }
        }
    }

    /**
     * Facts are missing.
     *
     * @param needed what is missing, at least one
     */
    record Undecided(List<NeededFact> needed) implements RegistrationDecision {

        /** Copies what is needed. */
        public Undecided {
            needed = List.copyOf(needed);
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public Set<Advice> advice() {
            return Set.of();
        }

        @Override
        public Sentence explanation() {
            return new OfferDecision.Undecided(needed).explanation();
        }
    }
}
