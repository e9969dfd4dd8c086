package dev.hoshu.domain.repair;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/** Whether chargeable work can be estimated. */
public sealed interface EstimateDecision {

    /**
     * It can.
     *
     * @param estimate what it comes to
     */
    record Estimated(Estimate estimate) implements EstimateDecision {}

    /** There is nothing that the customer would pay for. */
    record NothingToPay() implements EstimateDecision {

        /** Why there is no estimate. */
        public Sentence explanation() {
            return new Sentence(
                    "お客様のご負担になる行がないので、見積もりはありません。",
                    "No line is charged to the customer, so there is nothing to estimate.");
        }
    }

    /**
     * It is refused: the end of support has passed (EOS-4).
     *
     * @param explanation in words
     */
    record Refused(Sentence explanation) implements EstimateDecision {

        /** The rules, the deciding one first. */
        public List<Rule> rules() {
            return List.of(Rule.EOS_4);
        }
    }
}
