package dev.hoshu.domain.fleet;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;

/** What it costs to keep a machine covered up to a day. */
public sealed interface CostAhead {

    /** Nothing need be bought: it is covered up to the day. */
    record Covered() implements CostAhead {}

    /**
     * The cheapest succession of services.
     *
     * @param total list prices without tax, and the fee for a lapse where it is published
     * @param purchases how many services it is made of, 1 or more
     */
    record Priced(Yen total, int purchases) implements CostAhead {}

    /**
     * No succession of priced services of the list covers every day.
     *
     * @param coveredUntil the last day that can be reached
     * @param rule the rule that stands in the way first
     * @param explanation why, in words
     */
    record Impossible(LocalDate coveredUntil, Rule rule, Sentence explanation)
            implements CostAhead {}

    /**
     * Facts are missing on which it turns.
     *
     * @param explanation which, in words
     */
    record Unknown(Sentence explanation) implements CostAhead {}
}
