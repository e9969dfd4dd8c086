package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An offer that can be had, at once or from the sales desk.
 *
 * @param number the part number
 * @param content level and additions
 * @param level the level; null where the service has none of its own
 * @param kindAndTerm kind and term, the group it stands in
 * @param period the days it would give
 * @param price list price without tax; null is "price on request"
 * @param fee whether a reinstatement fee is added (REN-5)
 * @param feeYen what the fee comes to, without tax; null where there is none or it is on request
 * @param objections why it is only for the sales desk to grant; empty if it can be ordered
 * @param sameLevel whether it has the level that the machine has or had last
 * @param occupied what is registered already, so that it cannot be; null where nothing is
 * @param drawn whether the picture shows it
 */
record OfferRow(
        OfferingNumber number,
        Sentence content,
        @Nullable ServiceLevel level,
        Sentence kindAndTerm,
        CoveragePeriod period,
        @Nullable Yen price,
        boolean fee,
        @Nullable Yen feeYen,
        List<Finding> objections,
        boolean sameLevel,
        @Nullable Sentence occupied,
        boolean drawn) {
    OfferRow {
        objections = List.copyOf(objections);
    }

    public boolean isConsult() {
        return !objections.isEmpty();
    }
}
