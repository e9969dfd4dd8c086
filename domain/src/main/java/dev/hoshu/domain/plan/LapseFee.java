package dev.hoshu.domain.plan;

import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.Quotes;
import dev.hoshu.domain.rulebook.Policy;

import java.time.LocalDate;

/** What a lapse past the free days adds to a purchase (REN-5). */
@FunctionalInterface
public interface LapseFee {

    /**
     * The fee of one purchase that a fee is due for.
     *
     * @param bought what is bought
     * @param decision what was decided of it
     * @param orderedOn the day of the order
     * @return without tax; 0 where the maker does not publish it, which the step still says
     */
    Yen of(PricedOffering bought, OfferDecision.Available decision, LocalDate orderedOn);

    /**
     * The fee that the maker publishes, by the figures of that policy.
     *
     * @param policy the policy in force on the day of the question
     */
    static LapseFee under(Policy policy) {
        var quotes = Quotes.under(policy);
        return (bought, decision, orderedOn) ->
                quotes.reinstatement(decision, bought.service().term(), orderedOn, bought.price())
                        .known()
                        .orElseGet(() -> new Yen(0));
    }
}
