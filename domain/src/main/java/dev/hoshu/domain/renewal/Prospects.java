package dev.hoshu.domain.renewal;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Whether anything can follow a machine's coverage, by the rules alone: every term that renewals
 * have, at no particular level, whatever is on the search list that day.
 */
public final class Prospects {

    private final List<Wish> wishes;
    private final Offers offers;

    private Prospects(Policy policy) {
        this.wishes = wishes(policy.renewal());
        this.offers = Offers.under(policy, null);
    }

    /** Prospects by the figures of that policy, the one in force on the day of the question. */
    public static Prospects under(Policy policy) {
        return new Prospects(policy);
    }

    /**
     * A term that is asked for.
     *
     * @param term what would be had
     * @param whole the term of what is bought, half of which is had or all
     */
    private record Wish(Term term, Term whole) {

        OfferRequest request(MachineFacts machine, LocalDate orderedOn) {
            var service =
                    new OfferedService(
                            OfferingKind.RENEWAL,
                            null,
                            false,
                            whole,
                            machine.country(),
                            SaleWindow.ALWAYS,
                            null);
            return new OfferRequest(service, orderedOn, !term.equals(whole), false, null, null);
        }
    }

    /**
     * What can follow, ordered on that day. What can be had at all wins; where that turns on a fact
     * that is missing, the fact is named rather than guessed.
     */
    public Prospect of(MachineFacts machine, LocalDate orderedOn) {
        var terms = new ArrayList<Term>();
        var needed = new LinkedHashSet<NeededFact>();
        List<Finding> had = List.of();
        List<Finding> onApplication = List.of();
        List<Finding> against = List.of();
        for (var wish : wishes) {
            switch (offers.decide(machine, wish.request(machine, orderedOn))) {
                case OfferDecision.Available available -> {
                    had = terms.isEmpty() ? available.findings() : had;
                    terms.add(wish.term());
                }
                case OfferDecision.Consult consult ->
                        onApplication =
                                onApplication.isEmpty() ? consult.findings() : onApplication;
                case OfferDecision.Refused refused ->
                        against = against.isEmpty() ? refused.findings() : against;
                case OfferDecision.Undecided undecided -> needed.addAll(undecided.needed());
            }
        }
        if (!terms.isEmpty()) {
            return new Prospect.Renewable(terms, had);
        }
        if (!needed.isEmpty()) {
            return new Prospect.Open(List.copyOf(needed));
        }
        return onApplication.isEmpty()
                ? new Prospect.NoMore(against)
                : new Prospect.OnApplication(onApplication);
    }

    /** The shortest first, so that what is said against it holds for every other. */
    private static List<Wish> wishes(Policy.Renewal figures) {
        var wishes = new ArrayList<Wish>();
        wishes.add(
                new Wish(
                        Term.ofMonths(figures.halfTermMonths()),
                        Term.ofMonths(figures.halfTermOfMonths())));
        for (int months : figures.terms()) {
            wishes.add(new Wish(Term.ofMonths(months), Term.ofMonths(months)));
        }
        wishes.sort(Comparator.comparing(Wish::term));
        return List.copyOf(wishes);
    }
}
