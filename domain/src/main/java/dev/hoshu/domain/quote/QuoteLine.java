package dev.hoshu.domain.quote;

import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.money.ConsumptionTax;
import dev.hoshu.domain.money.Yen;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

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

    /** Price and fee without tax; empty if one of them is on request or the line does not count. */
    public Optional<Yen> net() {
        if (!counts() || price == null || isFeeOpen()) {
            return Optional.empty();
        }
        return Optional.of(price.plus(fee.known().orElse(new Yen(0))));
    }

    /** Whether there is a fee whose amount has to be asked. */
    public boolean isFeeOpen() {
        return fee instanceof ReinstatementFee.OnRequest;
    }
}
