package dev.hoshu.domain.quote;

import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.money.ConsumptionTax;
import dev.hoshu.domain.money.Yen;

import org.jspecify.annotations.Nullable;

/**
 * One service for one machine, as it is quoted. A line that cannot be had costs nothing and counts
 * in no total.
 *
 * @param decision what comes of ordering it
 * @param price the list price without tax, for half a term as for the whole; null is "on request"
 * @param fee what is added to it (REN-5)
 * @param rate the rate of consumption tax; null if it is not known for the day
 */
public record QuoteLine(
        OfferDecision decision,
        @Nullable Yen price,
        ReinstatementFee fee,
        ConsumptionTax.@Nullable Rate rate) {

    /** Whether it can be had, at once or from the sales desk, and so counts in the total. */
    public boolean counts() {
        return decision instanceof OfferDecision.Granted;
    }

    /** What it costs; of a line that does not count it means nothing. */
    public Charge charge() {
        return new Charge(
                price, !(fee instanceof ReinstatementFee.None), fee.known().orElse(null), rate);
    }
}
