package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers.Judged;
import dev.hoshu.domain.rulebook.Finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the decisions say about going on: whether any renewal can be had, and which one a person
 * would look at first.
 *
 * @param judged the renewals among the offers, each with its decision
 */
record Renewals(List<Judged> judged) {

    Renewals {
        judged = List.copyOf(judged);
    }

    /** How far the machine can go on. */
    enum Outlook {
        /** A renewal can be ordered. */
        AVAILABLE,
        /** Only the sales desk can grant one. */
        CONSULT,
        /** Facts are missing. */
        UNDECIDED,
        /** None can be had. */
        NONE,
        /** None is on the list. */
        NOT_LISTED
    }

    static Renewals among(List<Judged> offers) {
        return new Renewals(
                offers.stream().filter(o -> o.offering().kind() == OfferingKind.RENEWAL).toList());
    }

    Outlook outlook() {
        if (judged.isEmpty()) {
            return Outlook.NOT_LISTED;
        }
        if (any(OfferDecision.Available.class)) {
            return Outlook.AVAILABLE;
        }
        if (any(OfferDecision.Consult.class)) {
            return Outlook.CONSULT;
        }
        return any(OfferDecision.Undecided.class) ? Outlook.UNDECIDED : Outlook.NONE;
    }

    private boolean any(Class<? extends OfferDecision> kind) {
        return judged.stream().anyMatch(j -> kind.isInstance(j.decision()));
    }

    /** The decision that speaks for the outlook: the lightest that was met. */
    Optional<OfferDecision> deciding() {
        var wanted =
                switch (outlook()) {
                    case AVAILABLE -> OfferDecision.Available.class;
                    case CONSULT -> OfferDecision.Consult.class;
                    case UNDECIDED -> OfferDecision.Undecided.class;
                    case NONE, NOT_LISTED -> OfferDecision.Refused.class;
                };
        return judged.stream().map(Judged::decision).filter(wanted::isInstance).findFirst();
    }

    /** The objection that stands in the way, if one does. */
    Optional<Finding> objection() {
        return deciding().flatMap(d -> d.findings().stream().filter(Finding::objects).findFirst());
    }

    /** The renewals that can be ordered at the level in force last, the longest first. */
    List<Judged> atLevelOf(LastService last) {
        return available().stream()
                .filter(j -> isSameLevel(j, last))
                .sorted(Comparator.comparing((Judged j) -> j.offering().term()).reversed())
                .toList();
    }

    /**
     * Whether an offering has that level, and Premier and drive retention exactly if they were in
     * force.
     */
    static boolean isSameLevel(Judged judged, LastService last) {
        var offering = judged.offering();
        return offering.level() == last.level()
                && offering.premier() == last.premier()
                && offering.driveRetention() == last.driveRetention();
    }

    private List<Judged> available() {
        return judged.stream()
                .filter(j -> j.decision() instanceof OfferDecision.Available)
                .toList();
    }

    /** The renewal to draw when none was chosen: at the last level if there is one, else any. */
    Optional<Judged> candidate(Optional<LastService> last) {
        return last.map(this::atLevelOf)
                .flatMap(same -> same.stream().findFirst())
                .or(() -> available().stream().findFirst());
    }

    /**
     * The cheapest renewal with a published price: at the last level if there is one, else of all.
     */
    Optional<Judged> cheapest(Optional<LastService> last) {
        return last.map(this::atLevelOf)
                .flatMap(Renewals::cheapestOf)
                .or(() -> cheapestOf(available()));
    }

    private static Optional<Judged> cheapestOf(List<Judged> offers) {
        return offers.stream()
                .filter(j -> j.offering().listPrice().isPresent())
                .min(Comparator.comparing(j -> j.offering().listPrice().orElseThrow()));
    }
}
