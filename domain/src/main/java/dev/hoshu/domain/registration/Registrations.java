package dev.hoshu.domain.registration;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.entitlement.Explanations;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Decides whether a pack can be registered on a machine: the rules of an offer for a pack that the
 * customer holds, and REG-3 and REG-4.
 */
public final class Registrations {

    private final Offers offers;

    private Registrations(Offers offers) {
        this.offers = offers;
    }

    /**
     * Decisions by the figures of that policy.
     *
     * @param policy the policy in force on the day of the question
     * @param areas the area list in force on the day of the question, or null if there is none
     */
    public static Registrations under(Policy policy, @Nullable ResponseAreaList areas) {
        return new Registrations(Offers.under(policy, areas));
    }

    /** Decides one registration. */
    public RegistrationDecision decide(MachineFacts machine, RegistrationRequest request) {
        return switch (offers.decide(machine, request.asHeldOffer())) {
            case OfferDecision.Undecided u -> new RegistrationDecision.Undecided(u.needed());
            case OfferDecision.Refused r ->
                    request.packUsed()
                            ? usedAnd(r.findings(), r.advice())
                            : new RegistrationDecision.Refused(
                                    r.findings(), withoutOrder(r.advice()), r.explanation());
            case OfferDecision.Granted g ->
                    request.packUsed() ? usedAnd(objections(g), g.advice()) : granted(g);
        };
    }

    private static RegistrationDecision granted(OfferDecision.Granted offer) {
        var findings = new ArrayList<Finding>(offer.findings());
        findings.add(startsAsEveryPack(offer.period().firstDay()));
        var advice = withoutOrder(offer.advice());
        return switch (offer) {
            case OfferDecision.Available a ->
                    new RegistrationDecision.Accepted(
                            a.period(), a.reinstatementFee(), findings, advice, a.explanation());
            case OfferDecision.Consult c ->
                    new RegistrationDecision.Consult(
                            c.period(), c.reinstatementFee(), findings, advice, c.explanation());
        };
    }

    private static RegistrationDecision usedAnd(List<Finding> others, Set<Advice> advice) {
        var objections = new ArrayList<Finding>(others.size() + 1);
        objections.add(
                new Finding(
                        Rule.REG_3,
                        Outcome.REFUSED,
                        new Sentence(
                                "このパックはすでに登録されています。登録できるのは1台に1回だけです。",
                                "This pack is registered already; it is registered once, on one"
                                        + " machine."),
                        new Sentence(
                                "まだ登録していないパックなら、この規則は妨げません。",
                                "For a pack that is not registered yet this rule does not"
                                        + " object.")));
        objections.addAll(others);
        return new RegistrationDecision.Refused(
                objections, withoutOrder(advice), Explanations.refused(objections));
    }

    private static List<Finding> objections(OfferDecision decision) {
        return decision.findings().stream().filter(Finding::objects).toList();
    }

    /** Whoever registers a pack has nothing left to order (ORDER_NOW is for offers). */
    private static Set<Advice> withoutOrder(Set<Advice> advice) {
        var rest = EnumSet.noneOf(Advice.class);
        rest.addAll(advice);
        rest.remove(Advice.ORDER_NOW);
        return rest;
    }

    private static Finding startsAsEveryPack(LocalDate firstDay) {
        return new Finding(
                Rule.REG_4,
                Outcome.AVAILABLE,
                new Sentence(
                        "登録する日にかかわらず、" + ja(firstDay) + "に始まります。",
                        "It starts on " + en(firstDay) + ", whenever it is registered."),
                null);
    }
}
