package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.OfferingAnswer;
import dev.hoshu.server.catalog.OfferingAnswer.OnList;
import dev.hoshu.server.coverage.Occupied;
import dev.hoshu.server.entitlement.MachineOffers;
import dev.hoshu.server.entitlement.OfferChanges;
import dev.hoshu.server.installbase.MachineAnswer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What a machine may have, as programs are told of it. */
record OffersAnswer(
        MachineAnswer machine,
        LocalDate on,
        @Nullable String municipality,
        Basis basis,
        List<Offer> offers) {

    record Basis(
            String programme,
            @Nullable LocalDate policyFrom,
            @Nullable OnList list,
            @Nullable Areas areas) {}

    record Areas(String version, LocalDate validFrom) {}

    record Offer(
            OfferingAnswer offering,
            String outcome,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Boolean reinstatementFee,
            @Nullable Long reinstatementFeeYen,
            List<String> advice,
            List<String> rules,
            Sentence explanation,
            List<Found> findings,
            List<String> needed,
            @Nullable OfferChangeAnswer change,
            @Nullable InTheWay occupied) {}

    /** What is registered already, so that the offer cannot be registered nor ordered. */
    record InTheWay(String kind, LocalDate start, LocalDate end, Sentence explanation) {

        static InTheWay of(Occupied occupied) {
            var by = occupied.by();
            return new InTheWay(
                    by.kind(), by.valid().firstDay(), by.valid().lastDay(), occupied.words());
        }
    }

    record Found(
            String rule,
            String outcome,
            Sentence words,
            List<String> quotes,
            Sentence facts,
            @Nullable Sentence remedy) {

        static Found of(Finding finding) {
            return new Found(
                    finding.rule().id(),
                    finding.outcome().name(),
                    finding.rule().words(),
                    finding.rule().quotes(),
                    finding.facts(),
                    finding.remedy());
        }
    }

    /**
     * As it was read and decided.
     *
     * @param today the day it is: a change orders on no earlier one
     */
    static OffersAnswer of(MachineOffers offers, LocalDate today) {
        var changes = offers.changes(today);
        return new OffersAnswer(
                MachineAnswer.of(
                        offers.basis().programme().code(),
                        offers.coverage().machine(),
                        offers.type()),
                offers.on(),
                offers.municipality().orElse(null),
                basis(offers),
                offers.offers().stream().map(judged -> offer(offers, changes, judged)).toList());
    }

    /** The same with only the offers that came out so. */
    OffersAnswer withOutcome(String outcome) {
        return new OffersAnswer(
                machine,
                on,
                municipality,
                basis,
                offers.stream().filter(offer -> offer.outcome().equals(outcome)).toList());
    }

    static Basis basis(MachineOffers offers) {
        var basis = offers.basis();
        return new Basis(
                basis.programme().code(),
                basis.policy().map(Policy::effectiveFrom).orElse(null),
                basis.list().map(OnList::of).orElse(null),
                basis.areas().map(a -> new Areas(a.version(), a.validFrom())).orElse(null));
    }

    private static Offer offer(MachineOffers offers, OfferChanges changes, Offers.Judged judged) {
        var decision = judged.decision();
        var fee = offers.reinstatement(judged);
        var granted = decision instanceof OfferDecision.Granted g ? g : null;
        return new Offer(
                OfferingAnswer.of(judged.offering()),
                outcome(decision),
                granted == null ? null : granted.period().firstDay(),
                granted == null ? null : granted.period().lastDay(),
                granted == null ? null : granted.reinstatementFee(),
                fee.known().map(Yen::amount).orElse(null),
                decision.advice().stream().map(Enum::name).sorted().toList(),
                decision.rules().stream().map(Rule::id).distinct().toList(),
                decision.explanation(),
                decision.findings().stream().map(Found::of).toList(),
                decision instanceof OfferDecision.Undecided u
                        ? u.needed().stream().map(NeededFact::name).toList()
                        : List.of(),
                changes.of(judged).map(OfferChangeAnswer::of).orElse(null),
                offers.occupied(judged).map(InTheWay::of).orElse(null));
    }

    static String outcome(OfferDecision decision) {
        return switch (decision) {
            case OfferDecision.Available d -> "AVAILABLE";
            case OfferDecision.Consult d -> "CONSULT";
            case OfferDecision.Refused d -> "REFUSED";
            case OfferDecision.Undecided d -> "UNDECIDED";
        };
    }
}
