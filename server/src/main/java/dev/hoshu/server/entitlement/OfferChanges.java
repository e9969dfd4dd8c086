package dev.hoshu.server.entitlement;

import dev.hoshu.domain.ask.Answer;
import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.ask.Asked;
import dev.hoshu.domain.ask.DescribedMachine;
import dev.hoshu.domain.ask.Question;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.change.Change;
import dev.hoshu.domain.change.Changes;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.entitlement.Offers.Judged;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would change the answers about a machine's offers: the nearest other facts, asked again.
 * Only what somebody can still do counts: no order on a day that has passed, and no service that
 * the list does not have for the machine. It reads nothing; offerings that differ in nothing that a
 * decision looks at are asked about once. Not safe for use by several threads.
 */
public final class OfferChanges {

    private final MachineOffers offers;
    private final LocalDate earliest;
    private final Answers answers;
    private final Map<Wish, Optional<OfferChange>> found = new HashMap<>();

    private OfferChanges(MachineOffers offers, LocalDate today) {
        this.offers = offers;
        // On the page of a day that has passed, that day is the one on which somebody asks.
        this.earliest = offers.on().isBefore(today) ? offers.on() : today;
        this.answers = Answers.by(List.of(offers.basis().programme()));
    }

    /** The changes of those offers, as seen on a day. */
    static OfferChanges of(MachineOffers offers, LocalDate today) {
        return new OfferChanges(offers, today);
    }

    /**
     * A change of an offer.
     *
     * @param change what would have to be said otherwise, and what would come of it
     * @param decision what would come of it
     * @param instead the offering of the list that it then is; empty where it stays the same one
     */
    public record OfferChange(
            Change change, OfferDecision.Granted decision, Optional<ServiceOffering> instead) {}

    /** What a decision looks at, and what a person would miss in another offering. */
    private record Wish(OfferedService service, boolean driveRetention) {}

    /**
     * Whether a change is looked for. A Premier upgrade is chosen by what is left of a service
     * (PREM-2) and is the same whatever else is said.
     */
    public static boolean isSoughtFor(Judged judged) {
        return judged.offering().kind() != OfferingKind.PREMIER_UPGRADE
                && !(judged.decision() instanceof OfferDecision.Undecided);
    }

    /**
     * The nearest change under which the offer comes out better: granted, or without the fee.
     *
     * @return empty where it is as good as it can be, or where nothing that is near would help
     */
    public Optional<OfferChange> of(Judged judged) {
        if (!isSoughtFor(judged)) {
            return Optional.empty();
        }
        var offering = judged.offering();
        var wish = new Wish(OfferedService.of(offering, country()), offering.driveRetention());
        return found.computeIfAbsent(wish, this::nearest);
    }

    private Optional<OfferChange> nearest(Wish wish) {
        var question = question(wish.service());
        return Changes.by(answers)
                .among(changed -> asItCouldBeAsked(changed, wish))
                .nearest(question, answers.to(question))
                .flatMap(change -> offerChange(change, wish));
    }

    private Question question(OfferedService service) {
        var request =
                new OfferRequest(
                        service,
                        offers.on(),
                        false,
                        false,
                        null,
                        offers.municipality().orElse(null));
        return new Question(
                null,
                offers.on(),
                offers.basis().programme().code(),
                described(),
                services(),
                new Asked.Offer(request, null));
    }

    private DescribedMachine described() {
        var machine = offers.coverage().machine();
        var facts = offers.facts();
        var timeline = facts.timeline();
        return new DescribedMachine(
                machine.number(),
                machine.serial().value(),
                facts.family(),
                null,
                timeline == null ? null : timeline.warranty(),
                machine.shippedFromFactory(),
                facts.endOfSupport(),
                facts.twoYearRenewal(),
                facts.responseTimes(),
                facts.premierUpgrade(),
                machine.preOwned(),
                facts.working(),
                facts.country(),
                facts.channel(),
                facts.municipality());
    }

    private List<RegisteredService> services() {
        var timeline = offers.facts().timeline();
        if (timeline == null) {
            return List.of();
        }
        var services = new ArrayList<>(timeline.services());
        services.addAll(timeline.leftOut());
        return services;
    }

    /** A change that leads to another offering is asked about that offering, as the list has it. */
    private Optional<Question> asItCouldBeAsked(Question changed, Wish wish) {
        if (!(changed.asked() instanceof Asked.Offer(var request, var price))
                || request.orderedOn().isBefore(earliest)) {
            return Optional.empty();
        }
        if (request.service().equals(wish.service())) {
            return Optional.of(changed);
        }
        // Whoever holds a pack holds one of the offering that was asked about, not of another.
        return request.held()
                ? Optional.empty()
                : listed(request, wish)
                        .map(offering -> OfferedService.of(offering, country()))
                        .map(service ->
                                changed.asking(
                                        new Asked.Offer(request.forService(service), price)));
    }

    private String country() {
        return offers.basis().programme().country();
    }

    /** The offering of the list that is wanted now, with drive retention as it was wished. */
    private Optional<ServiceOffering> listed(OfferRequest request, Wish wish) {
        var service = request.service();
        if (!service.country().equals(country())) {
            return Optional.empty();
        }
        return offers.offers().stream()
                .map(Judged::offering)
                .filter(o ->
                        o.kind() == service.kind()
                                && o.level() == service.level()
                                && o.premier() == service.premier()
                                && o.term().equals(service.term())
                                && o.driveRetention() == wish.driveRetention()
                                && o.onSale().contains(request.orderedOn()))
                .findFirst();
    }

    private Optional<OfferChange> offerChange(Change change, Wish wish) {
        // Whatever is better than a refusal is granted, at once or by the sales desk.
        if (!(change.answer() instanceof Answer.Offer(OfferDecision.Granted decision, var fee))
                || !(change.question().asked() instanceof Asked.Offer(var request, var price))) {
            return Optional.empty();
        }
        var instead =
                request.service().equals(wish.service())
                        ? Optional.<ServiceOffering>empty()
                        : listed(request, wish);
        return Optional.of(new OfferChange(change, decision, instead));
    }
}
