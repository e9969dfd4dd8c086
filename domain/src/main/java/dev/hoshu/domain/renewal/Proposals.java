package dev.hoshu.domain.renewal;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
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
        var renewals = offerings.stream().filter(o -> o.kind() == OfferingKind.RENEWAL).toList();
        var possible = new ArrayList<Proposal>();
        for (var judged : offers.decideAll(machine, renewals, orderedOn, country, null)) {
            if (judged.decision() instanceof OfferDecision.Granted granted) {
                possible.add(
                        new Proposal(
                                judged.offering(),
                                granted,
                                now.equals(Held.by(judged.offering()))));
            }
        }
        return possible.stream().min(order(now));
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

    private static Comparator<Proposal> order(Held now) {
        return Comparator.comparing((Proposal p) -> p.decision() instanceof OfferDecision.Consult)
                .thenComparing(p -> !p.sameLevel())
                .thenComparing(p -> Held.by(p.offering()).isLessThan(now))
                .thenComparingInt(p -> Held.by(p.offering()).wayFrom(now))
                .thenComparing(p -> p.offering().premier() != now.premier())
                .thenComparing(p -> p.offering().driveRetention())
                .thenComparing(p -> p.offering().valueSelection() != null)
                .thenComparing(p -> p.offering().term())
                .thenComparingLong(
                        p -> p.offering().listPrice().map(Yen::amount).orElse(Long.MAX_VALUE))
                .thenComparing(p -> p.offering().number());
    }
}
