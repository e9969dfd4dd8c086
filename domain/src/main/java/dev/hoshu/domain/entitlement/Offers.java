package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what a machine may have: every offer of the search list, each with all its reasons.
 * Nothing is asked of a clock or a store; the day is in the request and the figures are the
 * policy's.
 */
public final class Offers {

    private final Policy policy;
    private final SaleRules sale;
    private final TermRules terms;
    private final ResponseRules response;
    private final EndRules ends;

    private Offers(Policy policy, @Nullable ResponseAreaList areas) {
        this.policy = policy;
        this.sale = new SaleRules();
        this.terms = new TermRules(policy);
        this.response = new ResponseRules(areas);
        this.ends = new EndRules(policy);
    }

    /**
     * Decisions by the figures of that policy.
     *
     * @param policy the policy in force on the day of the question
     * @param areas the area list in force on the day of the question, or null if there is none
     */
    public static Offers under(Policy policy, @Nullable ResponseAreaList areas) {
        return new Offers(policy, areas);
    }

    /**
     * An offering of a list and what comes of it.
     *
     * @param offering the offering
     * @param decision the decision
     */
    public record Judged(ServiceOffering offering, OfferDecision decision) {}

    /** Decides one request; a Premier upgrade is judged as the only one on offer. */
    public OfferDecision decide(MachineFacts machine, OfferRequest request) {
        return decide(machine, request, Set.of(request.service().term().months()));
    }

    /**
     * Decides every offering of a list for one machine, as bought on one day at one place.
     *
     * @param country where the list sells, ISO 3166 two letters
     * @param municipality the 5-digit code of the place of the service, or null for the machine's
     *     own
     */
    public List<Judged> decideAll(
            MachineFacts machine,
            List<ServiceOffering> offerings,
            LocalDate orderedOn,
            String country,
            @Nullable String municipality) {
        var tiers = tiers(machine, offerings, orderedOn);
        var judged = new ArrayList<Judged>(offerings.size());
        for (var offering : offerings) {
            var service = OfferedService.of(offering, country);
            var request = new OfferRequest(service, orderedOn, false, false, null, municipality);
            judged.add(new Judged(offering, decide(machine, request, tiers)));
        }
        return Collections.unmodifiableList(judged);
    }

    /**
     * Decides one request for a service that stands on a list.
     *
     * @param list the offerings beside it, among which a Premier upgrade is chosen (PREM-2)
     */
    public OfferDecision decideAmong(
            List<ServiceOffering> list, MachineFacts machine, OfferRequest request) {
        return decide(machine, request, tiers(machine, list, request.orderedOn()));
    }

    private static Set<Integer> tiers(
            MachineFacts machine, List<ServiceOffering> offerings, LocalDate orderedOn) {
        var tiers = new TreeSet<Integer>();
        for (var offering : offerings) {
            if (offering.kind() == OfferingKind.PREMIER_UPGRADE
                    && offering.fits(machine.number())
                    && offering.onSale().contains(orderedOn)) {
                tiers.add(offering.term().months());
            }
        }
        return tiers;
    }

    private OfferDecision decide(MachineFacts machine, OfferRequest request, Set<Integer> tiers) {
        var judgement = new Judgement();
        sale.judge(machine, request, judgement);
        var dates =
                switch (request.service().kind()) {
                    case UPGRADE, DRIVE_RETENTION, VALUE_SELECTION ->
                            upgrade(machine, request, judgement);
                    case RENEWAL -> renewal(machine, request, judgement);
                    case PREMIER_UPGRADE -> premierUpgrade(machine, request, tiers, judgement);
                };
        response.judge(machine, request, judgement);
        sale.judgeChannel(machine, request, judgement);
        return conclude(request, judgement, dates);
    }

    private @Nullable Dates upgrade(
            MachineFacts machine, OfferRequest request, Judgement judgement) {
        var timeline = machine.timeline();
        if (timeline == null) {
            judgement.needs(NeededFact.WARRANTY);
        } else {
            terms.judgeWarranty(timeline, request, judgement);
        }
        if (!terms.judgeUpgradeTerm(machine, request, judgement) || timeline == null) {
            return null;
        }
        return ends.judge(
                machine, timeline, request, Dates.ofUpgrade(timeline, request), judgement);
    }

    private @Nullable Dates renewal(
            MachineFacts machine, OfferRequest request, Judgement judgement) {
        if (!terms.judgeRenewalTerm(machine, request, judgement)) {
            return null;
        }
        var timeline = machine.timeline();
        if (timeline == null) {
            judgement.needs(NeededFact.WARRANTY);
            return null;
        }
        var dates = Dates.ofRenewal(timeline, request, policy);
        terms.judgeLapse(timeline.coverageEnd(), dates.daysLate(), judgement);
        return ends.judge(machine, timeline, request, dates, judgement);
    }

    private static @Nullable Dates premierUpgrade(
            MachineFacts machine, OfferRequest request, Set<Integer> tiers, Judgement judgement) {
        var timeline = machine.timeline();
        if (timeline == null) {
            judgement.needs(NeededFact.WARRANTY);
            return null;
        }
        return PremierRules.judge(machine, timeline, request, tiers, judgement);
    }

    private OfferDecision conclude(
            OfferRequest request, Judgement judgement, @Nullable Dates dates) {
        if (!judgement.needed().isEmpty()) {
            return new OfferDecision.Undecided(judgement.needed());
        }
        if (judgement.outcome() == Outcome.REFUSED || dates == null) {
            var objections = judgement.objections();
            return new OfferDecision.Refused(
                    objections, judgement.advice(), Explanations.refused(objections));
        }
        dates.fixedBy().get().forEach(judgement::rests);
        if (dates.isOrderDue()) {
            judgement.advises(Advice.ORDER_NOW);
        }
        var findings = judgement.objectionsAndGrounds();
        var words = Explanations.granted(request, dates, findings);
        return judgement.outcome() == Outcome.AVAILABLE
                ? new OfferDecision.Available(
                        dates.period(), dates.feeDue(), findings, judgement.advice(), words)
                : new OfferDecision.Consult(
                        dates.period(), dates.feeDue(), findings, judgement.advice(), words);
    }
}
