package dev.hoshu.domain.plan;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Finds the cheapest gap-free succession of services up to a day (TERM-2). Whether a step can be
 * had is decided by {@link Offers}, on the day on which it would be ordered; no rule is repeated
 * here.
 */
public final class Plans {

    private final Policy policy;
    private final Offers offers;

    private Plans(Policy policy, @Nullable ResponseAreaList areas) {
        this.policy = policy;
        this.offers = Offers.under(policy, areas);
    }

    /**
     * Plans by the figures of that policy.
     *
     * @param policy the policy in force on the day of the question
     * @param areas the area list in force on the day of the question, or null if there is none
     */
    public static Plans under(Policy policy, @Nullable ResponseAreaList areas) {
        return new Plans(policy, areas);
    }

    /**
     * The cheapest plan, with the fee that the request names; with several of one price the one
     * with fewest steps, then listed first.
     */
    public PlanDecision decide(MachineFacts machine, PlanRequest request) {
        return decide(machine, request, (bought, decision, day) -> request.reinstatementFee());
    }

    /** The same, with a fee that hangs on what is bought; that of the request is not asked. */
    public PlanDecision decide(MachineFacts machine, PlanRequest request, LapseFee fee) {
        var timeline = machine.timeline();
        return timeline == null ? unknown() : search(machine, request, fee).from(timeline);
    }

    /** The cheapest plan that begins with an upgrade, needed or not. */
    PlanDecision upgradingFirst(MachineFacts machine, PlanRequest request, LapseFee fee) {
        var timeline = machine.timeline();
        return timeline == null ? unknown() : search(machine, request, fee).fromUpgradeOf(timeline);
    }

    private PlanSearch search(MachineFacts machine, PlanRequest request, LapseFee fee) {
        return new PlanSearch(machine, request, offers, fee, policy.renewal().orderLeadMonths());
    }

    private static PlanDecision unknown() {
        return new PlanDecision.Undecided(List.of(NeededFact.WARRANTY));
    }
}
