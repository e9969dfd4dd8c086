package dev.hoshu.domain.rulebook;

import dev.hoshu.domain.calendar.Term;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * How long a family of machines can be served, and in which terms.
 *
 * @param code the family's code
 * @param limit the limit
 * @param limitWithTwoYearRenewal the limit where a 2-year renewal exists, or null if that makes no
 *     difference (MAX-1)
 * @param upgradeTerms the terms of upgrades, in months (CAT-2, MAX-2)
 * @param renewalTerms the only terms of renewals in months where the family has a rule of its own
 *     for its terms (MAX-2), or null if the programme's terms hold
 * @param termRule the rule that objects to other terms of upgrades
 */
public record FamilyPolicy(
        String code,
        Limit limit,
        @Nullable Limit limitWithTwoYearRenewal,
        Set<Integer> upgradeTerms,
        @Nullable Set<Integer> renewalTerms,
        Rule termRule) {

    /** Copies the collections. */
    public FamilyPolicy {
        upgradeTerms = Set.copyOf(upgradeTerms);
        renewalTerms = renewalTerms == null ? null : Set.copyOf(renewalTerms);
    }

    /** Whether its limit depends on a 2-year renewal. */
    public boolean needsTwoYearRenewal() {
        return limitWithTwoYearRenewal != null;
    }

    /** The limit of a machine that has, or has not, a 2-year renewal. */
    public Limit limit(boolean twoYearRenewal) {
        return twoYearRenewal && limitWithTwoYearRenewal != null ? limitWithTwoYearRenewal : limit;
    }

    /**
     * The last day that its limit allows whether or not it has a 2-year renewal.
     *
     * @param warrantyStart the warranty's first day
     */
    public LocalDate surelyAllowed(LocalDate warrantyStart) {
        int years = Math.min(limit(true).years(), limit(false).years());
        return Term.ofYears(years).from(warrantyStart).lastDay();
    }

    /** The terms of renewals where the family has its own. */
    public Optional<Set<Integer>> ownRenewalTerms() {
        return Optional.ofNullable(renewalTerms);
    }

    /**
     * The longest service, counted from the warranty's first day (TERM-1).
     *
     * @param years so many years can be had
     * @param consultUntilYears so many years the sales desk can grant, {@code years} if it grants
     *     none (MAX-3)
     * @param rule the rule that sets the limit
     */
    public record Limit(int years, int consultUntilYears, Rule rule) {

        /** Checks that what can be granted is no shorter than what can be had. */
        public Limit {
            if (years < 1 || consultUntilYears < years) {
                throw new IllegalArgumentException(
                        "A limit of %d years, on application %d, must be 1 or more and not fall."
                                .formatted(years, consultUntilYears));
            }
        }
    }
}
