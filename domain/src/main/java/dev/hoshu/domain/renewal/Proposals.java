package dev.hoshu.domain.renewal;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which renewal of a list is proposed: one that can be had before one that needs the sales desk,
 * one that continues the level as it is before another, then the lowest level that is no step down,
 * or else the highest that there is, the shortest term, the lowest price.
 */
public final class Proposals {

    private static final List<ServiceLevel> LEVELS = List.of(ServiceLevel.values());

    private final Offers offers;

    private Proposals(Offers offers) {
        this.offers = offers;
    }

    /**
     * Proposals by the figures of that policy.
     *
     * @param policy the policy in force on the day of the question
     * @param areas the area list in force on that day, or null if there is none
     */
    public static Proposals under(Policy policy, @Nullable ResponseAreaList areas) {
        return new Proposals(Offers.under(policy, areas));
    }

    /**
     * What is proposed for a machine.
     *
     * @param offerings those of the list that fit it
     * @param orderedOn the day of the order
     * @param country where the list sells, ISO 3166 two letters
     * @return empty if no renewal of the list can be had, not even from the sales desk
     */
    public Optional<Proposal> of(
            MachineFacts machine,
            List<ServiceOffering> offerings,
            LocalDate orderedOn,
            String country) {
        var timeline = machine.timeline();
        if (timeline == null) {
            return Optional.empty();
        }
        var now = atTheEnd(timeline);
        var order = order(now);
        Proposal best = null;
        for (var offering : offerings) {
            // What would come after the best so far, whatever is decided of it, is not decided.
            if (offering.kind() == OfferingKind.RENEWAL
                    && (best == null
                            || best.decision() instanceof OfferDecision.Consult
                            || order.compare(offering, best.offering()) < 0)) {
                var service = OfferedService.of(offering, country);
                var decision = offers.decide(machine, OfferRequest.on(orderedOn, service));
                if (decision instanceof OfferDecision.Granted granted
                        && comesBefore(granted, offering, best, order)) {
                    best = new Proposal(offering, granted, now.equals(Held.by(offering)));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** One that can be had comes before one that needs the sales desk (class comment). */
    private static boolean comesBefore(
            OfferDecision.Granted granted,
            ServiceOffering offering,
            @Nullable Proposal best,
            Comparator<ServiceOffering> order) {
        if (best == null) {
            return true;
        }
        boolean consult = granted instanceof OfferDecision.Consult;
        boolean bestConsult = best.decision() instanceof OfferDecision.Consult;
        return consult == bestConsult ? order.compare(offering, best.offering()) < 0 : bestConsult;
    }

    /** What is held, or would be. */
    private record Held(@Nullable ServiceLevel level, boolean premier) {

        static Held by(ServiceOffering offering) {
            return new Held(offering.level(), offering.premier());
        }

        boolean isLessThan(Held other) {
            return rank() < other.rank() || (other.premier && !premier);
        }

        /** The place of its level among all, the lowest first. */
        private int rank() {
            return level == null ? -1 : LEVELS.indexOf(level);
        }

        /** Of what is less, the most; of what is more, the least. */
        int wayFrom(Held now) {
            return isLessThan(now) ? -rank() : rank();
        }
    }

    private static Held atTheEnd(CoverageTimeline timeline) {
        return timeline.on(timeline.coverageEnd())
                        instanceof CoverageTimeline.State.Covered(var level, var premier)
                ? new Held(level, premier)
                : new Held(null, false);
    }

    private static Comparator<ServiceOffering> order(Held now) {
        return Comparator.comparing((ServiceOffering o) -> !now.equals(Held.by(o)))
                .thenComparing(o -> Held.by(o).isLessThan(now))
                .thenComparingInt(o -> Held.by(o).wayFrom(now))
                .thenComparing(o -> o.premier() != now.premier())
                .thenComparing(ServiceOffering::driveRetention)
                .thenComparing(o -> o.valueSelection() != null)
                .thenComparing(ServiceOffering::term)
                .thenComparingLong(o -> o.listPrice().map(Yen::amount).orElse(Long.MAX_VALUE))
                .thenComparing(ServiceOffering::number);
    }
}
