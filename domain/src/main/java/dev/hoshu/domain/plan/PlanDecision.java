package dev.hoshu.domain.plan;

import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.List;

/** What a plan comes to. */
public sealed interface PlanDecision {

    /** In a sentence or two, with the dates. */
    Sentence explanation();

    /** What the rules saw, the deciding one first; empty while the plan is undecided. */
    List<Finding> findings();

    /** The rules that decided, each once, the deciding one first. */
    default List<Rule> rules() {
        return findings().stream().map(Finding::rule).distinct().toList();
    }

    /**
     * There is a plan, and none is cheaper.
     *
     * @param steps what to buy, in order; none where everything is covered already
     * @param total what it costs, without tax, the reinstatement fee included
     * @param findings that no day is uncovered, then the rules that fixed the days of the steps
     * @param explanation in words
     */
    record Found(List<PlanStep> steps, Yen total, List<Finding> findings, Sentence explanation)
            implements PlanDecision {

        /** Copies the steps. */
        public Found {
            steps = List.copyOf(steps);
            findings = List.copyOf(findings);
        }
    }

    /**
     * No succession of the offerings covers every day.
     *
     * @param coveredUntil the last day that can be reached without an uncovered day; the day before
     *     the first order where not even that one can be covered
     * @param findings what stands in the way there
     * @param explanation in words
     */
    record Impossible(LocalDate coveredUntil, List<Finding> findings, Sentence explanation)
            implements PlanDecision {

        /** Checks that a rule stands in the way. */
        public Impossible {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("What is impossible is so by a rule.");
            }
        }
    }

    /**
     * Facts are missing that some offering turns on.
     *
     * @param needed what is missing, at least one
     */
    record Undecided(List<NeededFact> needed) implements PlanDecision {

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
