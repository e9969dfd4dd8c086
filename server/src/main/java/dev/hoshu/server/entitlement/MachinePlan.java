package dev.hoshu.server.entitlement;

import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.plan.Alternative;
import dev.hoshu.domain.plan.PlanDecision;
import dev.hoshu.domain.plan.PlanStep;

import java.util.List;
import java.util.Optional;

/**
 * The cheapest way to keep a machine covered, and what else can be done.
 *
 * @param wish what was wanted
 * @param offerings what could be bought, to which the steps point
 * @param withoutPrice so many offerings were left out because their price is on request (CAT-6)
 * @param decision the plan
 * @param alternatives the other ways; none where the warranty is not on record
 */
public record MachinePlan(
        PlanWish wish,
        List<ServiceOffering> offerings,
        int withoutPrice,
        PlanDecision decision,
        List<Alternative> alternatives) {

    /** Copies the lists. */
    public MachinePlan {
        offerings = List.copyOf(offerings);
        alternatives = List.copyOf(alternatives);
    }

    /** What that step buys. */
    public ServiceOffering offering(PlanStep step) {
        return offerings.get(step.offering());
    }

    /** What the lapse adds to a plan; empty where there is none or its amount is on request. */
    public Optional<Yen> fee(PlanDecision.Found found) {
        long prices =
                found.steps().stream()
                        .flatMap(step -> offering(step).listPrice().stream())
                        .mapToLong(Yen::amount)
                        .sum();
        long rest = found.total().amount() - prices;
        return rest > 0 ? Optional.of(new Yen(rest)) : Optional.empty();
    }
}
