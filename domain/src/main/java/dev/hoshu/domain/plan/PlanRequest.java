package dev.hoshu.domain.plan;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.money.Yen;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Somebody wants a machine covered without a gap up to a day.
 *
 * @param orderedOn the first day that must be covered, and the day of the first order
 * @param until the last day that must be covered
 * @param level the level that each day must have at least
 * @param premier whether each day must have Premier Support
 * @param offerings what can be bought, in the order of the list; a renewal as often as one likes
 * @param reinstatementFee what a lapse past the free days adds once (REN-5), without tax
 */
public record PlanRequest(
        LocalDate orderedOn,
        LocalDate until,
        ServiceLevel level,
        boolean premier,
        List<PricedOffering> offerings,
        Yen reinstatementFee) {

    /** Copies the offerings. */
    public PlanRequest {
        offerings = List.copyOf(offerings);
    }

    /** The same with fewer things to buy. */
    PlanRequest buyingOnly(Predicate<PricedOffering> wanted) {
        return new PlanRequest(
                orderedOn,
                until,
                level,
                premier,
                offerings.stream().filter(wanted).toList(),
                reinstatementFee);
    }

    /** The same up to another day. */
    public PlanRequest upTo(LocalDate day) {
        return new PlanRequest(orderedOn, day, level, premier, offerings, reinstatementFee);
    }
}
