package dev.hoshu.domain.quote;

import dev.hoshu.domain.money.ConsumptionTax;
import dev.hoshu.domain.money.Yen;

import org.jspecify.annotations.Nullable;

/**
 * What one service costs, as it counts in a total.
 *
 * @param price without tax; null is "on request"
 * @param feeDue whether a reinstatement fee is added (REN-5)
 * @param fee the fee without tax; null where none is due, or it is on request
 * @param rate the rate of consumption tax; null if it is not known
 */
public record Charge(
        @Nullable Yen price,
        boolean feeDue,
        @Nullable Yen fee,
        ConsumptionTax.@Nullable Rate rate) {

    /** Whether price and fee are known. */
    public boolean isKnown() {
        return price != null && !isFeeOpen();
    }

    boolean isFeeOpen() {
        return feeDue && fee == null;
    }
}
