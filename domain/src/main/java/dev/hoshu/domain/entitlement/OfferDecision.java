package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.Set;

/**
 * What an offer comes to. Findings stand in order: the deciding one first, graver objections before
 * lighter ones, then the rules that fixed the dates.
 */
public sealed interface OfferDecision {

    /** In a sentence or two, with the dates. */
    Sentence explanation();

    /** The rules that decided, the deciding one first; none while the offer is undecided. */
    default List<Rule> rules() {
        return findings().stream().map(Finding::rule).toList();
    }

    /** What each rule saw; empty while the offer is undecided. */
    List<Finding> findings();

    /** What to do. */
    Set<Advice> advice();

    /** The offer can be had, at once or from the sales desk. */
    sealed interface Granted extends OfferDecision {

        /** The days of the service that it would give. */
        CoveragePeriod period();

        /** Whether a reinstatement fee is added (REN-5). */
        boolean reinstatementFee();
    }

    /**
     * It can be had.
     *
     * @param period the days of the service that it would give
     * @param reinstatementFee whether a reinstatement fee is added (REN-5)
     * @param findings the rules that fixed the dates
     * @param advice what to do
     * @param explanation the decision in words
     */
    record Available(
            CoveragePeriod period,
            boolean reinstatementFee,
            List<Finding> findings,
            Set<Advice> advice,
            Sentence explanation)
            implements Granted {

        /** Checks that nothing objects. */
        public Available {
            findings = List.copyOf(findings);
            advice = Set.copyOf(advice);
            if (anyObjects(findings)) {
                throw new IllegalArgumentException(
                        "What is available has no objection: " + findings);
            }
        }
    }

    /**
     * Only the maker's sales desk can grant it.
     *
     * @param period the days of the service that it would give
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

        /** Checks that something objects. */
        public Consult {
            findings = demandObjection(findings);
            advice = Set.copyOf(advice);
        }
    }

    /**
     * It cannot be had.
     *
     * @param findings all objections, the gravest first
     * @param advice what to do instead
     * @param explanation the decision in words
     */
    record Refused(List<Finding> findings, Set<Advice> advice, Sentence explanation)
            implements OfferDecision {

        /** Checks that something objects. */
        public Refused {
            findings = demandObjection(findings);
            advice = Set.copyOf(advice);
        }
    }

    /**
     * Facts are missing; whatever they are, the answer could turn on them.
     *
     * @param needed what is missing, at least one
     */
    record Undecided(List<NeededFact> needed) implements OfferDecision {

        /** Checks that something is missing. */
        public Undecided {
            needed = List.copyOf(needed);
            if (needed.isEmpty()) {
                throw new IllegalArgumentException("An undecided offer must say what is missing.");
            }
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
            var ja = new StringBuilder();
            var en = new StringBuilder();
            for (var fact : needed) {
                ja.append(ja.isEmpty() ? "" : "、").append(fact.words().ja());
                en.append(en.isEmpty() ? "" : ", ").append(fact.words().en());
            }
            return new Sentence(ja + "がわからないので、答えられません。", "There is no answer without " + en + ".");
        }
    }

    private static boolean anyObjects(List<Finding> findings) {
        for (var finding : findings) {
            if (finding.objects()) {
                return true;
            }
        }
        return false;
    }

    private static List<Finding> demandObjection(List<Finding> findings) {
        if (!anyObjects(findings)) {
            throw new IllegalArgumentException("There must be a rule that objects: " + findings);
        }
        return List.copyOf(findings);
    }
}
