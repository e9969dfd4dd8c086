package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.plan.Alternative;
import dev.hoshu.domain.plan.PlanDecision;
import dev.hoshu.domain.plan.PlanStep;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.OfferingAnswer;
import dev.hoshu.server.entitlement.MachineOffers;
import dev.hoshu.server.entitlement.MachinePlan;
import dev.hoshu.server.installbase.MachineAnswer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A plan for a machine, as programs are told of it. */
record PlanAnswer(
        MachineAnswer machine,
        LocalDate on,
        LocalDate until,
        String level,
        boolean premier,
        OffersAnswer.Basis basis,
        String outcome,
        List<Step> steps,
        @Nullable Long totalYen,
        @Nullable LocalDate coveredUntil,
        int offeringsWithoutPrice,
        List<String> rules,
        Sentence explanation,
        List<String> needed,
        List<Other> alternatives) {

    record Step(
            OfferingAnswer offering,
            LocalDate start,
            LocalDate end,
            LocalDate orderBy,
            boolean reinstatementFee,
            @Nullable Long reinstatementFeeYen) {}

    record Other(
            String course,
            @Nullable Integer months,
            Sentence words,
            @Nullable String outcome,
            @Nullable Integer purchases,
            @Nullable Long totalYen,
            @Nullable LocalDate lastDay,
            List<Consequence> consequences) {}

    record Consequence(String rule, Sentence words) {}

    static PlanAnswer of(MachineOffers offers, MachinePlan plan) {
        var decision = plan.decision();
        return new PlanAnswer(
                MachineAnswer.of(
                        offers.basis().programme().code(),
                        offers.coverage().machine(),
                        offers.type()),
                offers.on(),
                plan.wish().until(),
                plan.wish().level().code(),
                plan.wish().premier(),
                OffersAnswer.basis(offers),
                outcome(decision),
                decision instanceof PlanDecision.Found found
                        ? found.steps().stream().map(step -> step(plan, found, step)).toList()
                        : List.of(),
                decision instanceof PlanDecision.Found found ? found.total().amount() : null,
                decision instanceof PlanDecision.Impossible impossible
                        ? impossible.coveredUntil()
                        : null,
                plan.withoutPrice(),
                decision.rules().stream().map(Rule::id).toList(),
                decision.explanation(),
                decision instanceof PlanDecision.Undecided undecided
                        ? undecided.needed().stream().map(NeededFact::name).toList()
                        : List.of(),
                plan.alternatives().stream().map(PlanAnswer::other).toList());
    }

    private static Step step(MachinePlan plan, PlanDecision.Found found, PlanStep step) {
        return new Step(
                OfferingAnswer.of(plan.offering(step)),
                step.period().firstDay(),
                step.period().lastDay(),
                step.orderBy(),
                step.reinstatementFee(),
                step.reinstatementFee() ? plan.fee(found).map(Yen::amount).orElse(null) : null);
    }

    private static Other other(Alternative alternative) {
        var plan = alternative.plan();
        var found = plan instanceof PlanDecision.Found f ? f : null;
        return new Other(
                course(alternative.course()),
                alternative.course() instanceof Alternative.Course.RenewalsOf(var term)
                        ? term.months()
                        : null,
                PlanView.words(alternative.course()),
                plan == null ? null : outcome(plan),
                found == null ? null : found.steps().size(),
                found == null ? null : found.total().amount(),
                alternative.lastDay(),
                alternative.consequences().stream()
                        .map(c -> new Consequence(c.rule().id(), c.words()))
                        .toList());
    }

    private static String course(Alternative.Course course) {
        return switch (course) {
            case Alternative.Course.RenewalsOf renewals -> "RENEWALS";
            case Alternative.Course.UpgradeNow now -> "UPGRADE_NOW";
            case Alternative.Course.IndividualContract contract -> "INDIVIDUAL_CONTRACT";
            case Alternative.Course.PayPerRepair none -> "PAY_PER_REPAIR";
        };
    }

    private static String outcome(PlanDecision decision) {
        return switch (decision) {
            case PlanDecision.Found found -> "FOUND";
            case PlanDecision.Impossible impossible -> "IMPOSSIBLE";
            case PlanDecision.Undecided undecided -> "UNDECIDED";
        };
    }
}
