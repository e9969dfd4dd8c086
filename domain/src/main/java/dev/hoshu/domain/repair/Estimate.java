package dev.hoshu.domain.repair;

import dev.hoshu.domain.money.ConsumptionTax;
import dev.hoshu.domain.quote.QuoteTotal;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What the chargeable work of a case comes to. It is an estimate: what is charged is the work that
 * is done.
 *
 * @param on its day
 * @param validUntil the last day on which it can be accepted
 * @param lines the numbers of the lines that it is for, at least one
 * @param items the amounts
 * @param total their sum and the tax by the rate of its day
 * @param rate that rate; null if it is not known
 * @param invented whether the rates are invented
 */
public record Estimate(
        LocalDate on,
        LocalDate validUntil,
        List<Integer> lines,
        List<EstimateItem> items,
        QuoteTotal total,
        ConsumptionTax.@Nullable Rate rate,
        boolean invented) {

    /** Copies the lists. */
    public Estimate {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
    }
}
