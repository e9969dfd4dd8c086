package dev.hoshu.domain.fleet;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.plan.LapseFee;
import dev.hoshu.domain.plan.PlanDecision;
import dev.hoshu.domain.plan.PlanRequest;
import dev.hoshu.domain.plan.Plans;
import dev.hoshu.domain.plan.PricedOffering;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What it costs to keep machines covered up to a day: of each the cheapest plan (TERM-2) that holds
 * the level and Premier Support that it has at its coverage end.
 */
public final class CostsAhead {

    private static final Yen NOTHING = new Yen(0);

    private final Plans plans;
    private final LapseFee fee;
    private final LocalDate on;
    private final LocalDate until;

    private CostsAhead(
            Policy policy, @Nullable ResponseAreaList areas, LocalDate on, LocalDate until) {
        this.plans = Plans.under(policy, areas);
        this.fee = LapseFee.under(policy);
        this.on = on;
        this.until = until;
    }

    /**
     * Costs from one day to another.
     *
     * @param policy the policy in force on the first day
     * @param areas the area list in force on the first day, or null if there is none
     * @param on the first day that must be covered, and the day of the first order
     * @param until the last day that must be covered, not before the first
     */
    public static CostsAhead under(
            Policy policy, @Nullable ResponseAreaList areas, LocalDate on, LocalDate until) {
        if (until.isBefore(on)) {
            throw new IllegalArgumentException(
                    "The last day (%s) must not be before the first (%s).".formatted(until, on));
        }
        return new CostsAhead(policy, areas, on, until);
    }

    /**
     * What a machine costs.
     *
     * @param fitting those of the search list that fit it and that a plan may use ({@link
     *     PricedOffering#ofList}); none where no list is in force
     */
    public CostAhead of(MachineFacts machine, List<PricedOffering> fitting) {
        var timeline = machine.timeline();
        var held = timeline == null ? null : atTheEnd(timeline);
        var decision =
                plans.decide(
                        machine,
                        new PlanRequest(
                                on,
                                until,
                                held == null ? ServiceLevel.NEXT_BUSINESS_DAY : held.level(),
                                held != null && held.premier(),
                                fitting,
                                NOTHING),
                        fee);
        return switch (decision) {
            case PlanDecision.Found found when found.steps().isEmpty() -> new CostAhead.Covered();
            case PlanDecision.Found found ->
                    new CostAhead.Priced(found.total(), found.steps().size());
            case PlanDecision.Impossible no ->
                    new CostAhead.Impossible(
                            no.coveredUntil(), no.rules().getFirst(), no.explanation());
            case PlanDecision.Undecided open -> new CostAhead.Unknown(open.explanation());
        };
    }

    private static CoverageTimeline.State.@Nullable Covered atTheEnd(CoverageTimeline timeline) {
        return timeline.on(timeline.coverageEnd()) instanceof CoverageTimeline.State.Covered c
                ? c
                : null;
    }
}
