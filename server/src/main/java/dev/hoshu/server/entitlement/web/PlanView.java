package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.plan.Alternative;
import dev.hoshu.domain.plan.Alternative.Consequence;
import dev.hoshu.domain.plan.Alternative.Course;
import dev.hoshu.domain.plan.PlanDecision;
import dev.hoshu.domain.plan.PlanStep;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.OfferingWords;
import dev.hoshu.server.entitlement.MachinePlan;
import dev.hoshu.server.entitlement.PlanWish;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The plan on a machine's page.
 *
 * @param wish what is wanted
 * @param levels what can be chosen
 * @param isPossible whether there is a plan
 * @param answer the answer in a sentence or two
 * @param rules the rules it rests on
 * @param steps what to buy, in order
 * @param withoutPrice so many offerings were left out, their price being on request (CAT-6)
 * @param others what else can be done
 */
record PlanView(
        PlanWish wish,
        List<ServiceLevel> levels,
        boolean isPossible,
        Sentence answer,
        List<Rule> rules,
        List<Step> steps,
        int withoutPrice,
        List<Other> others) {

    PlanView {
        levels = List.copyOf(levels);
        rules = List.copyOf(rules);
        steps = List.copyOf(steps);
        others = List.copyOf(others);
    }

    /** Whether a reinstatement fee of unpublished amount comes on top of the total. */
    public boolean isPlusFee() {
        return steps.stream().anyMatch(step -> step.fee() && step.feeYen() == null);
    }

    /**
     * One purchase.
     *
     * @param orderBy the day by which to order (REN-3)
     * @param number the part number
     * @param what kind, term and content
     * @param period the days it covers
     * @param price its list price
     * @param fee whether the reinstatement fee is added (REN-5)
     * @param feeYen what that comes to; null where it is on request
     */
    record Step(
            LocalDate orderBy,
            OfferingNumber number,
            List<Sentence> what,
            CoveragePeriod period,
            @Nullable Yen price,
            boolean fee,
            @Nullable Yen feeYen) {
        Step {
            what = List.copyOf(what);
        }
    }

    /**
     * Another way to go on.
     *
     * @param what what is done
     * @param isPossible whether it reaches the day, or is at least to be had
     * @param isBought whether it is bought as packs with a price
     * @param total what it costs; null where that is not known beforehand
     * @param fee whether a reinstatement fee of unpublished amount comes on top
     * @param purchases how many purchases
     * @param lastDay the last day; null where none is known
     * @param consequences what it rules out
     */
    record Other(
            Sentence what,
            boolean isPossible,
            boolean isBought,
            @Nullable Yen total,
            boolean fee,
            int purchases,
            @Nullable LocalDate lastDay,
            List<Consequence> consequences) {
        Other {
            consequences = List.copyOf(consequences);
        }
    }

    static PlanView of(MachinePlan plan, Policy policy) {
        var decision = plan.decision();
        return new PlanView(
                plan.wish(),
                Stream.of(ServiceLevel.values())
                        .filter(level -> policy.levels().contains(level.code()))
                        .toList(),
                decision instanceof PlanDecision.Found,
                decision.explanation(),
                decision.rules(),
                decision instanceof PlanDecision.Found found
                        ? found.steps().stream().map(step -> step(plan, found, step)).toList()
                        : List.of(),
                plan.withoutPrice(),
                plan.alternatives().stream().map(PlanView::other).toList());
    }

    private static Step step(MachinePlan plan, PlanDecision.Found found, PlanStep step) {
        var offering = plan.offering(step);
        return new Step(
                step.orderBy(),
                offering.number(),
                List.of(OfferingWords.kindAndTerm(offering), OfferingWords.content(offering)),
                step.period(),
                offering.price(),
                step.reinstatementFee(),
                step.reinstatementFee() ? plan.fee(found).orElse(null) : null);
    }

    private static Other other(Alternative alternative) {
        var found = alternative.plan() instanceof PlanDecision.Found f ? f : null;
        return new Other(
                words(alternative.course()),
                alternative.plan() == null || found != null,
                alternative.plan() != null,
                found == null ? null : found.total(),
                found != null && found.steps().stream().anyMatch(PlanStep::reinstatementFee),
                found == null ? 0 : found.steps().size(),
                alternative.lastDay(),
                alternative.consequences());
    }

    static Sentence words(Course course) {
        return switch (course) {
            case Course.RenewalsOf(var term) -> {
                var length = OfferingWords.length(term);
                yield new Sentence(
                        length.ja() + "継続だけで続ける", "Renewals of " + length.en() + " only");
            }
            case Course.UpgradeNow now -> new Sentence("いまアップグレードする", "Upgrade now");
            case Course.IndividualContract contract ->
                    new Sentence("個別保守を契約する", "Individual contract");
            case Course.PayPerRepair none ->
                    new Sentence("契約せず、修理のたびに払う", "No contract, pay per repair");
        };
    }
}
