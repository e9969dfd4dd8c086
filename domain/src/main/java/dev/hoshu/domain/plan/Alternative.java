package dev.hoshu.domain.plan;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Another way to go on than the cheapest plan.
 *
 * @param course what is done
 * @param request what it may buy, to which the steps of the plan point; null where nothing is
 *     bought
 * @param plan what comes of it; null where nothing is bought
 * @param lastDay the last day on which it serves; null where none is known
 * @param consequences what it costs beside the price, and what it rules out
 */
public record Alternative(
        Course course,
        @Nullable PlanRequest request,
        @Nullable PlanDecision plan,
        @Nullable LocalDate lastDay,
        List<Consequence> consequences) {

    /** Copies the consequences. */
    public Alternative {
        consequences = List.copyOf(consequences);
    }

    /** What somebody can do. */
    public sealed interface Course {

        /**
         * Renewals of one term only.
         *
         * @param term the term
         */
        record RenewalsOf(Term term) implements Course {}

        /** An upgrade on the day of the order, and renewals after it. */
        record UpgradeNow() implements Course {}

        /** A contract for one case, which is no pack (CAT-3). */
        record IndividualContract() implements Course {}

        /** No contract: each repair is paid (REP-5). */
        record PayPerRepair() implements Course {}
    }

    /**
     * What a rule makes of it.
     *
     * @param rule the rule
     * @param words with the days in it
     */
    public record Consequence(Rule rule, Sentence words) {}
}
