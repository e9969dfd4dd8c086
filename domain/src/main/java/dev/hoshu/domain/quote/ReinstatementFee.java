package dev.hoshu.domain.quote;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.Optional;

/** What is added to a renewal that comes long after the coverage end (REN-5). */
public sealed interface ReinstatementFee {

    /** Why, with the facts; empty where there is no fee. */
    List<Finding> findings();

    /** What it comes to, without tax; empty where there is none or it is on request. */
    default Optional<Yen> known() {
        return this instanceof Amount a ? Optional.of(a.yen()) : Optional.empty();
    }

    /** There is no fee. */
    record None() implements ReinstatementFee {

        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }

    /**
     * There is one; what it comes to has to be asked.
     *
     * @param why what it would be counted from, in a sentence
     */
    record OnRequest(Sentence why) implements ReinstatementFee {

        @Override
        public List<Finding> findings() {
            return List.of(finding(why));
        }
    }

    /**
     * There is one, of this amount.
     *
     * @param yen the amount, without tax, in whole yen
     * @param why how it was counted, in a sentence or two
     */
    record Amount(Yen yen, Sentence why) implements ReinstatementFee {

        @Override
        public List<Finding> findings() {
            return List.of(finding(why));
        }
    }

    private static Finding finding(Sentence facts) {
        return new Finding(Rule.REN_5, Outcome.AVAILABLE, facts, null);
    }
}
