package dev.hoshu.server.entitlement;

import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.faq.AskedMachine;
import dev.hoshu.domain.faq.FrequentAnswer;
import dev.hoshu.domain.faq.MachineAnswers;
import dev.hoshu.domain.faq.ProgrammeDay;
import dev.hoshu.domain.quote.Quotes;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.server.catalog.OfferingList;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.coverage.Occupied;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a machine may have and may not, with everything that the answer rests on.
 *
 * @param coverage what covers the machine, as of the day asked about
 * @param type what the catalogue knows of it; empty if its type is not in the catalogue
 * @param on the day of the order
 * @param municipality the 5-digit code of the place for which timed responses were judged; empty if
 *     it is unknown
 * @param basis what the answer rests on
 * @param offers every offering of the list that fits the machine, in the list's order, each with
 *     its decision
 */
public record MachineOffers(
        MachineCoverage coverage,
        Optional<MachineType> type,
        LocalDate on,
        Optional<String> municipality,
        Basis basis,
        List<Offers.Judged> offers) {

    /** Copies the offers. */
    public MachineOffers {
        offers = List.copyOf(offers);
    }

    /** What a decision about the machine may rest on. */
    MachineFacts facts() {
        return MachineFacts.onRecord(
                coverage.machine(), type.orElse(null), coverage.timeline().orElse(null));
    }

    /**
     * The questions that people ask, answered for this machine on this day; empty where no figures
     * are in force.
     */
    public Optional<List<FrequentAnswer>> questions() {
        var asked =
                new AskedMachine(
                        coverage.machine(),
                        type.orElse(null),
                        facts(),
                        basis.list().isEmpty() ? null : offers);
        return ProgrammeDay.of(basis.programme(), on)
                .map(day -> MachineAnswers.of(asked, day).all());
    }

    /**
     * What comes of ordering one offering on that day, whether it fits the machine or not.
     *
     * @param offering the offering as the list has it
     * @param halfTerm whether it is wanted for half its term (REN-7)
     * @param channel the channel of the order; null for the machine's own (CHAN-1)
     * @param ofRecord how the machine's channel of record is called where the person of this
     *     request may not know it; null for the one that is known
     * @return empty where no figures are in force
     */
    public Optional<OfferDecision> ordering(
            ServiceOffering offering,
            boolean halfTerm,
            @Nullable String channel,
            @Nullable String ofRecord) {
        var machine = ofRecord == null ? facts() : facts().soldThrough(ofRecord);
        var request =
                new OfferRequest(
                        OfferedService.of(offering, basis.programme().country()),
                        on,
                        halfTerm,
                        false,
                        channel,
                        municipality.orElse(null));
        var list = offers.stream().map(Offers.Judged::offering).toList();
        return basis.policy()
                .map(p ->
                        Offers.under(p, basis.areas().orElse(null))
                                .decideAmong(list, machine, request));
    }

    /**
     * What is registered already and leaves no room for one of the offers, whatever the rules say
     * of ordering it; empty where nothing does.
     */
    public Optional<Occupied> occupied(Offers.Judged judged) {
        return occupied(judged.offering(), judged.decision());
    }

    /** The same for an offering, whether it is one of the offers or not. */
    public Optional<Occupied> occupied(ServiceOffering offering, OfferDecision decision) {
        return decision instanceof OfferDecision.Granted granted
                ? coverage.occupied(offering.kind(), granted.period())
                : Optional.empty();
    }

    /** What is added to one of the offers (REN-5). */
    public ReinstatementFee reinstatement(Offers.Judged judged) {
        return basis.policy()
                .map(p ->
                        Quotes.under(p)
                                .reinstatement(
                                        judged.decision(),
                                        judged.offering().term(),
                                        on,
                                        judged.offering().price()))
                .orElseGet(ReinstatementFee.None::new);
    }

    /**
     * What would change the answers. It reads nothing.
     *
     * @param today the day it is: nobody can order on an earlier one
     */
    public OfferChanges changes(LocalDate today) {
        return OfferChanges.of(this, today);
    }

    /**
     * The cheapest way to keep the machine covered from the day of the order on. It reads nothing.
     *
     * @return empty where no figures are in force on that day
     */
    public Optional<MachinePlan> plan(PlanWish wish) {
        return basis.policy().map(policy -> MachinePlans.of(this, policy, wish));
    }

    /**
     * What an answer rests on.
     *
     * @param programme the programme
     * @param policy the figures in force on the day of the order; empty before the programme's
     *     first, and then nothing is on offer
     * @param list the search list in force then; empty if there is none, and then nothing is on
     *     offer
     * @param areas the area list in force then; empty if there is none
     */
    public record Basis(
            Programme programme,
            Optional<Policy> policy,
            Optional<OfferingList.Heading> list,
            Optional<ResponseAreaList> areas) {}
}
