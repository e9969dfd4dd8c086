package dev.hoshu.domain.registration;

import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.List;

/** What a request for another first day comes to. */
public sealed interface StartDateDecision {

    /** In a sentence or two, with the dates. */
    Sentence explanation();

    /** What each rule saw, the deciding one first; empty while undecided. */
    List<Finding> findings();

    /** The rules that decided, the deciding one first; none while undecided. */
    default List<Rule> rules() {
        return findings().stream().map(Finding::rule).toList();
    }

    /**
     * The first day is changed.
     *
     * @param start the new first day
     * @param findings the rules that it met
     * @param explanation the decision in words
     */
    record Accepted(LocalDate start, List<Finding> findings, Sentence explanation)
            implements StartDateDecision {

        /** Copies the findings. */
        public Accepted {
            findings = List.copyOf(findings);
        }
    }

    /**
     * It can be changed once the papers are there (CHG-1).
     *
     * @param findings what is missing
     * @param explanation the decision in words
     */
    record NeedsDocuments(List<Finding> findings, Sentence explanation)
            implements StartDateDecision {

        /** Copies the findings. */
        public NeedsDocuments {
            findings = List.copyOf(findings);
        }
    }

    /**
     * It cannot be changed.
     *
     * @param findings all objections, the gravest first
     * @param explanation the decision in words
     */
    record Refused(List<Finding> findings, Sentence explanation) implements StartDateDecision {

        /** Copies the findings. */
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Facts are missing.
     *
     * @param needed what is missing, at least one
     */
    record Undecided(List<NeededFact> needed) implements StartDateDecision {

        /** Copies what is needed. */
        public Undecided {
            needed = List.copyOf(needed);
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
}
