package dev.hoshu.domain.faq;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.entitlement.PartKind;
import dev.hoshu.domain.entitlement.PartOrigin;
import dev.hoshu.domain.entitlement.RepairCause;
import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.entitlement.RepairRequest;
import dev.hoshu.domain.entitlement.RepairedPart;
import dev.hoshu.domain.entitlement.Repairs;
import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.rulebook.FamilyPolicy;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One machine on one day, and what the decisions say of it.
 *
 * @param asked the machine
 * @param day the programme on the day of the question
 */
record MachineCase(AskedMachine asked, ProgrammeDay day) {

    /**
     * A service that nobody has named, as the rules alone see it.
     *
     * @param term its term
     * @param decision what comes of ordering it
     */
    record Outlook(Term term, OfferDecision decision) {}

    LocalDate on() {
        return day.on();
    }

    Policy policy() {
        return day.policy();
    }

    MachineFacts facts() {
        return asked.facts();
    }

    Optional<CoverageTimeline> timeline() {
        return Optional.ofNullable(facts().timeline());
    }

    /** The family's figures, if the family is known and the policy has it. */
    Optional<FamilyPolicy> family() {
        var family = facts().family();
        return family == null ? Optional.empty() : policy().family(family.code());
    }

    /** What covers it on the day; empty if its warranty is not known. */
    Optional<CoverageTimeline.State> state() {
        return timeline().map(t -> t.on(on()));
    }

    /**
     * The last day to which coverage runs from the day on without a gap; empty if the day itself is
     * not covered.
     */
    Optional<LocalDate> coveredThrough() {
        var timeline = facts().timeline();
        if (timeline == null || !(timeline.on(on()) instanceof CoverageTimeline.State.Covered)) {
            return Optional.empty();
        }
        var end = timeline.coverageEnd();
        return Optional.of(
                timeline.firstDayBelow(ServiceLevel.NEXT_BUSINESS_DAY, false, on(), end)
                        .map(d -> d.minusDays(1))
                        .orElse(end));
    }

    /** A renewal of the shortest term that has the best outcome. */
    Outlook renewal() {
        return best(OfferingKind.RENEWAL, renewalTerms(), facts());
    }

    /** An upgrade of the shortest term that has the best outcome. */
    Outlook upgrade() {
        return best(OfferingKind.UPGRADE, upgradeTerms(), facts());
    }

    /** What a machine like this one, but broken, may have. */
    Outlook whileBroken(OfferingKind kind) {
        var terms = kind == OfferingKind.UPGRADE ? upgradeTerms() : renewalTerms();
        return best(kind, terms, facts().thatDoesNotWork());
    }

    /** The same renewal for somebody who holds the pack already (EOS-3). */
    OfferDecision heldRenewal(Term term) {
        return decide(request(OfferingKind.RENEWAL, term).alreadyHeld(), facts());
    }

    /** The one renewal of which half the term can be had, for half its term (REN-7). */
    OfferDecision halfTermRenewal() {
        var term = Term.ofMonths(policy().renewal().halfTermOfMonths());
        var plain = request(OfferingKind.RENEWAL, term);
        return decide(
                new OfferRequest(plain.service(), plain.orderedOn(), true, false, null, null),
                facts());
    }

    /** Who pays if that part, which came so, fails or is replaced on the day. */
    RepairDecision repair(RepairCause cause, PartKind kind, PartOrigin origin) {
        return repair(on(), cause, part(kind, origin, null));
    }

    /** Who pays if a part that this one replaces fails on the day. */
    RepairDecision repairBy(ReplaceableBy by) {
        return repair(on(), RepairCause.FAILURE, part(PartKind.OPTION, PartOrigin.WITH_SYSTEM, by));
    }

    /** Who pays if the board fails on that day. */
    RepairDecision failureOn(LocalDate failedOn) {
        return repair(
                failedOn,
                RepairCause.FAILURE,
                part(PartKind.SYSTEM_BOARD, PartOrigin.WITH_SYSTEM, null));
    }

    /** The offers of the list; empty if no list is in force. */
    List<Offers.Judged> listed() {
        var offers = asked.offers();
        return offers == null ? List.of() : offers;
    }

    boolean isListKnown() {
        return asked.offers() != null;
    }

    /** The offers of that kind on the list that can be had, at once or from the sales desk. */
    List<Offers.Judged> grantable(OfferingKind kind) {
        return listed().stream()
                .filter(j -> j.offering().kind() == kind)
                .filter(j -> j.decision() instanceof OfferDecision.Granted)
                .toList();
    }

    /** The "up to" months of the Premier upgrades on sale (PREM-2). */
    Set<Integer> premierTiers() {
        var tiers = new TreeSet<Integer>();
        for (var judged : listed()) {
            var offering = judged.offering();
            if (offering.kind() == OfferingKind.PREMIER_UPGRADE
                    && offering.onSale().contains(on())) {
                tiers.add(offering.term().months());
            }
        }
        return tiers;
    }

    /** What the area list says of the machine's place; empty if place or list is not known. */
    Optional<ResponseAreaList.Entry> area() {
        var place = facts().municipality();
        var areas = day.areas();
        return place == null || areas == null ? Optional.empty() : areas.entry(place);
    }

    private RepairDecision repair(LocalDate when, RepairCause cause, RepairedPart part) {
        return Repairs.under(policy()).decide(facts(), new RepairRequest(when, cause, part));
    }

    private static RepairedPart part(PartKind kind, PartOrigin origin, @Nullable ReplaceableBy by) {
        return new RepairedPart(kind, origin, by, null, null, null);
    }

    private Set<Integer> renewalTerms() {
        return new TreeSet<>(
                family().flatMap(FamilyPolicy::ownRenewalTerms)
                        .orElseGet(() -> policy().renewal().terms()));
    }

    private Set<Integer> upgradeTerms() {
        return family().map(f -> new TreeSet<>(f.upgradeTerms()))
                .orElseGet(() -> {
                    var all = new TreeSet<Integer>();
                    policy().families().values().stream()
                            .map(FamilyPolicy::upgradeTerms)
                            .forEach(all::addAll);
                    return all;
                });
    }

    private Outlook best(OfferingKind kind, Collection<Integer> terms, MachineFacts machine) {
        var all = new ArrayList<Outlook>();
        for (int months : terms) {
            var term = Term.ofMonths(months);
            all.add(new Outlook(term, decide(request(kind, term), machine)));
        }
        return first(all, OfferDecision.Available.class)
                .or(() -> first(all, OfferDecision.Consult.class))
                .or(() -> first(all, OfferDecision.Undecided.class))
                .orElseGet(all::getFirst);
    }

    private static Optional<Outlook> first(
            List<Outlook> all, Class<? extends OfferDecision> outcome) {
        return all.stream().filter(o -> outcome.isInstance(o.decision())).findFirst();
    }

    private OfferDecision decide(OfferRequest request, MachineFacts machine) {
        return Offers.under(policy(), day.areas()).decide(machine, request);
    }

    private OfferRequest request(OfferingKind kind, Term term) {
        return OfferRequest.on(
                on(),
                new OfferedService(kind, null, false, term, day.soldIn(), SaleWindow.ALWAYS, null));
    }
}
