package dev.hoshu.domain.plan;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.plan.Alternative.Consequence;
import dev.hoshu.domain.plan.Alternative.Course;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What else can be done than to follow the cheapest plan: renewals of one term after another, an
 * upgrade now, an individual contract, or to pay for each repair.
 */
public final class Alternatives {

    private final Policy policy;
    private final Plans plans;

    private Alternatives(Policy policy, Plans plans) {
        this.policy = policy;
        this.plans = plans;
    }

    /**
     * Alternatives by the figures of that policy.
     *
     * @param policy the policy in force on the day of the question
     * @param areas the area list in force on the day of the question, or null if there is none
     */
    public static Alternatives under(Policy policy, @Nullable ResponseAreaList areas) {
        return new Alternatives(policy, Plans.under(policy, areas));
    }

    /**
     * What else can be done with the same wish, in a fixed order.
     *
     * @param machine the machine; without its warranty nothing can be said
     * @param request the wish
     * @param fee what a lapse adds
     */
    public List<Alternative> of(MachineFacts machine, PlanRequest request, LapseFee fee) {
        var timeline = machine.timeline();
        if (timeline == null) {
            return List.of();
        }
        var words = new Consequences(policy, machine, timeline, request.orderedOn());
        var all = new ArrayList<Alternative>();
        policy.renewal().terms().stream()
                .sorted()
                .map(months -> renewals(Term.ofMonths(months), machine, request, fee, words))
                .forEach(all::add);
        all.add(upgrade(machine, request, fee, words));
        all.add(
                new Alternative(
                        new Course.IndividualContract(),
                        null,
                        null,
                        machine.endOfSupport().announcedDay().orElse(null),
                        words.ofIndividualContract()));
        all.add(
                new Alternative(
                        new Course.PayPerRepair(),
                        null,
                        null,
                        machine.endOfSupport().announcedDay().orElse(null),
                        words.ofPayingPerRepair()));
        return List.copyOf(all);
    }

    private Alternative renewals(
            Term term,
            MachineFacts machine,
            PlanRequest request,
            LapseFee fee,
            Consequences words) {
        var narrower =
                request.buyingOnly(priced ->
                        priced.service().kind() == OfferingKind.RENEWAL
                                && priced.service().term().equals(term));
        return planned(
                new Course.RenewalsOf(term),
                narrower,
                plans.decide(machine, narrower, fee),
                machine,
                words);
    }

    private Alternative upgrade(
            MachineFacts machine, PlanRequest request, LapseFee fee, Consequences words) {
        return planned(
                new Course.UpgradeNow(),
                request,
                plans.upgradingFirst(machine, request, fee),
                machine,
                words);
    }

    private static Alternative planned(
            Course course,
            PlanRequest request,
            PlanDecision plan,
            MachineFacts machine,
            Consequences words) {
        return new Alternative(
                course,
                request,
                plan,
                lastDay(plan, request, machine.timeline()),
                consequences(plan, words));
    }

    private static List<Consequence> consequences(PlanDecision plan, Consequences words) {
        return switch (plan) {
            case PlanDecision.Found found -> words.of(found);
            case PlanDecision.Impossible impossible ->
                    impossible.findings().stream()
                            .map(finding -> new Consequence(finding.rule(), finding.facts()))
                            .toList();
            case PlanDecision.Undecided undecided -> List.of();
        };
    }

    private static @Nullable LocalDate lastDay(
            PlanDecision plan, PlanRequest request, @Nullable CoverageTimeline timeline) {
        return switch (plan) {
            case PlanDecision.Found found when !found.steps().isEmpty() ->
                    later(found.steps().getLast().period().lastDay(), timeline);
            case PlanDecision.Found found -> timeline == null ? null : timeline.coverageEnd();
            case PlanDecision.Impossible impossible
                    when impossible.coveredUntil().isBefore(request.orderedOn()) ->
                    null;
            case PlanDecision.Impossible impossible -> impossible.coveredUntil();
            case PlanDecision.Undecided undecided -> null;
        };
    }

    /** An upgrade may be over before what covers the machine already. */
    private static LocalDate later(LocalDate day, @Nullable CoverageTimeline timeline) {
        return timeline != null && timeline.coverageEnd().isAfter(day)
                ? timeline.coverageEnd()
                : day;
    }
}
