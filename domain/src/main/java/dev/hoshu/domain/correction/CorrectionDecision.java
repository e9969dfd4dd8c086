package dev.hoshu.domain.correction;

import dev.hoshu.domain.entitlement.Explanations;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/** What a correction comes to. */
public sealed interface CorrectionDecision {

    /** What each rule saw, the deciding one first; at least one. */
    List<Finding> findings();

    /** In a sentence or two, with the dates. */
    Sentence explanation();

    /** The rules that decided, the deciding one first, each once. */
    default List<Rule> rules() {
        return findings().stream().map(Finding::rule).distinct().toList();
    }

    /**
     * It can be kept.
     *
     * @param successors what is held in place of what; empty where the coverage stays as it is
     * @param findings what each rule saw; one that objects is no obstacle, it says what holds no
     *     longer or has to be asked
     * @param explanation the decision in words
     */
    record Accepted(List<Successor> successors, List<Finding> findings, Sentence explanation)
            implements CorrectionDecision {

        /** Copies the lists. */
        public Accepted {
            successors = List.copyOf(successors);
            findings = List.copyOf(findings);
        }
    }

    /**
     * It cannot.
     *
     * @param findings all objections, the gravest first
     */
    record Refused(List<Finding> findings) implements CorrectionDecision {

        /** Copies the findings. */
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public Sentence explanation() {
            return Explanations.refused(findings);
        }
    }
}
