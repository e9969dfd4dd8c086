package dev.hoshu.server.entitlement;

import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.plan.Alternatives;
import dev.hoshu.domain.plan.LapseFee;
import dev.hoshu.domain.plan.PlanRequest;
import dev.hoshu.domain.plan.Plans;
import dev.hoshu.domain.plan.PricedOffering;
import dev.hoshu.domain.rulebook.Policy;

/** Plans with the offerings of the search list, by what was read of the machine already. */
final class MachinePlans {

    private static final Yen NOTHING = new Yen(0);

    private MachinePlans() {}

    static MachinePlan of(MachineOffers offers, Policy policy, PlanWish wish) {
        var areas = offers.basis().areas().orElse(null);
        var all = offers.offers().stream().map(Offers.Judged::offering).toList();
        var wanted = all.stream().filter(PricedOffering::makesCoverage).toList();
        var priced = wanted.stream().filter(o -> o.listPrice().isPresent()).toList();
        var request =
                new PlanRequest(
                        offers.on(),
                        wish.until(),
                        wish.level(),
                        wish.premier(),
                        PricedOffering.ofList(priced, offers.basis().programme().country()),
                        NOTHING);
        var machine = offers.facts();
        var fee = LapseFee.under(policy);
        return new MachinePlan(
                wish,
                priced,
                wanted.size() - priced.size(),
                Plans.under(policy, areas).decide(machine, request, fee),
                Alternatives.under(policy, areas).of(machine, request, fee));
    }
}
