package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.OptionalInt;

/** Whether a registered service can be upgraded to Premier, and with which offering. */
public sealed interface PremierDecision {

    /** In a sentence or two, with the dates. */
    Sentence explanation();

    /** What each rule saw, the deciding one first; empty while undecided. */
    List<Finding> findings();

    /** The rules that decided, the deciding one first; none while undecided. */
    default List<Rule> rules() {
        return findings().stream().map(Finding::rule).toList();
    }

    /** There is a service to upgrade. */
    sealed interface Granted extends PremierDecision {

        /** The months that are left, rounded up (PREM-2). */
        int remainingMonths();

        /** From the day of registration to the end of the service (PREM-3). */
        CoveragePeriod period();
    }

    /**
     * It can be had.
     *
     * @param remainingMonths the months that are left, rounded up
     * @param tier the "up to" months of the offering to take (PREM-2)
     * @param period from the day of registration to the end of the service
     * @param findings the rules that chose the tier and fixed the dates
     * @param explanation the decision in words
     */
    record Available(
            int remainingMonths,
            int tier,
            CoveragePeriod period,
            List<Finding> findings,
            Sentence explanation)
            implements Granted {

        /** Copies the findings. */
        public Available {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Only the maker's sales desk can grant it.
     *
     * @param remainingMonths the months that are left, rounded up
     * @param tier the "up to" months of the offering to take, if one is long enough
     * @param period from the day of registration to the end of the service
     * @param findings the objections, then the rules that chose the tier and fixed the dates
     * @param explanation the decision in words
     */
    record Consult(
            int remainingMonths,
            OptionalInt tier,
            CoveragePeriod period,
            List<Finding> findings,
            Sentence explanation)
            implements Granted {

        /** Copies the findings. */
        public Consult {
            findings = List.copyOf(findings);
        }
    }

    /**
     * It cannot be had.
     *
     * @param findings all objections
     * @param explanation the decision in words
     */
    record Refused(List<Finding> findings, Sentence explanation) implements PremierDecision {

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
    record Undecided(List<NeededFact> needed) implements PremierDecision {

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
