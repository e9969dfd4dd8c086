package dev.hoshu.domain.plan;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * One search. A renewal is judged by the coverage end that it continues and by nothing else of what
 * was bought before (REN-2), so of all ways to one coverage end only the best is followed: the
 * search is as wide as there are coverage ends, not as there are successions.
 */
final class PlanSearch {

    private final MachineFacts machine;
    private final PlanRequest request;
    private final Offers offers;
    private final LapseFee fee;
    private final int orderLeadMonths;
    private final TreeMap<LocalDate, Way> open = new TreeMap<>();
    private final Set<NeededFact> needed = EnumSet.noneOf(NeededFact.class);
    private final List<List<Finding>> objections = new ArrayList<>();
    private LocalDate farthest = LocalDate.MIN;
    private LocalDate reached;
    private Way best;
    private boolean found;

    PlanSearch(
            MachineFacts machine,
            PlanRequest request,
            Offers offers,
            LapseFee fee,
            int orderLeadMonths) {
        this.machine = machine;
        this.request = request;
        this.offers = offers;
        this.fee = fee;
        this.orderLeadMonths = orderLeadMonths;
        this.reached = request.orderedOn().minusDays(1);
        this.best = Way.from(Objects.requireNonNull(machine.timeline()));
    }

    /** The best of all ways. */
    PlanDecision from(CoverageTimeline timeline) {
        var start = Way.from(timeline);
        consider(start);
        // Nothing is cheaper than nothing, so no offering need be judged, nor its facts be known.
        return found ? PlanWords.found(request, best) : upgradedFrom(start);
    }

    /** The best of the ways whose first step is an upgrade, needed or not. */
    PlanDecision fromUpgradeOf(CoverageTimeline timeline) {
        return upgradedFrom(Way.from(timeline));
    }

    private PlanDecision upgradedFrom(Way start) {
        var before = machine.withTimeline(start.timeline());
        for (int i = 0; i < request.offerings().size(); i++) {
            if (kind(i) == OfferingKind.UPGRADE) {
                buy(start, before, i, request.orderedOn());
            }
        }
        while (!open.isEmpty()) {
            continueWith(open.pollFirstEntry().getValue());
        }
        if (!needed.isEmpty()) {
            return new PlanDecision.Undecided(List.copyOf(needed));
        }
        return found ? PlanWords.found(request, best) : PlanWords.impossible(reached, objections());
    }

    /** Every renewal that may follow; each leads to a later coverage end. */
    private void continueWith(Way way) {
        var inTime = way.coverageEnd().minusMonths(orderLeadMonths);
        var orderBy = inTime.isBefore(request.orderedOn()) ? request.orderedOn() : inTime;
        var before = machine.withTimeline(way.timeline());
        for (int i = 0; i < request.offerings().size(); i++) {
            if (kind(i) == OfferingKind.RENEWAL && isGoodEnough(i)) {
                buy(way, before, i, orderBy);
            }
        }
    }

    private void buy(Way way, MachineFacts before, int offering, LocalDate orderBy) {
        var priced = request.offerings().get(offering);
        var decision = offers.decide(before, OfferRequest.on(orderBy, priced.service()));
        switch (decision) {
            case OfferDecision.Available available -> {
                var step =
                        new PlanStep(
                                offering,
                                available.period(),
                                orderBy,
                                available.reinstatementFee());
                var price =
                        step.reinstatementFee()
                                ? priced.price().plus(fee.of(priced, available, orderBy))
                                : priced.price();
                var with = way.timeline().with(registered(offering, step));
                consider(way.then(with, step, price, available.findings()));
            }
            case OfferDecision.Consult consult -> objects(way, consult.findings());
            case OfferDecision.Refused refused -> objects(way, refused.findings());
            case OfferDecision.Undecided undecided -> needed.addAll(undecided.needed());
        }
    }

    /** A day that this way leaves uncovered before its coverage end, no renewal can mend. */
    private void consider(Way way) {
        var uncovered =
                way.timeline()
                        .firstDayBelow(
                                request.level(),
                                request.premier(),
                                request.orderedOn(),
                                request.until());
        if (uncovered.isEmpty()) {
            if (!found || Way.BEST_FIRST.compare(way, best) < 0) {
                best = way;
                found = true;
            }
            return;
        }
        var lastCovered = uncovered.get().minusDays(1);
        reached = lastCovered.isAfter(reached) ? lastCovered : reached;
        if (uncovered.get().isAfter(way.coverageEnd())) {
            open.merge(way.coverageEnd(), way, (a, b) -> Way.BEST_FIRST.compare(a, b) <= 0 ? a : b);
        }
    }

    /** Only what stands in the way at the farthest coverage end is told. */
    private void objects(Way way, List<Finding> findings) {
        var end = way.coverageEnd();
        if (end.isAfter(farthest)) {
            farthest = end;
            objections.clear();
        }
        if (end.equals(farthest)) {
            objections.add(findings);
        }
    }

    /** What stands in the way at the farthest coverage end, each rule once. */
    private List<Finding> objections() {
        var byRule = new LinkedHashMap<Rule, Finding>();
        for (var findings : objections) {
            for (var finding : findings) {
                if (finding.objects()) {
                    byRule.putIfAbsent(finding.rule(), finding);
                }
            }
        }
        return List.copyOf(byRule.values());
    }

    private RegisteredService registered(int offering, PlanStep step) {
        var service = request.offerings().get(offering).service();
        return new RegisteredService(
                service.kind() == OfferingKind.UPGRADE ? ServiceKind.UPGRADE : ServiceKind.RENEWAL,
                level(offering),
                service.premier(),
                service.country(),
                step.period(),
                step.orderBy());
    }

    /**
     * A renewal covers days that nothing else covers, so it must have the level by itself; one that
     * is over before the day of its order is refused anyway (REN-8).
     */
    private boolean isGoodEnough(int offering) {
        var service = request.offerings().get(offering).service();
        return level(offering).compareTo(request.level()) >= 0
                && (service.premier() || !request.premier());
    }

    private OfferingKind kind(int offering) {
        return request.offerings().get(offering).service().kind();
    }

    private ServiceLevel level(int offering) {
        return Objects.requireNonNull(request.offerings().get(offering).service().level());
    }
}
