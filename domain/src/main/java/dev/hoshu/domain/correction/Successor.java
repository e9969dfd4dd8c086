package dev.hoshu.domain.correction;

import dev.hoshu.domain.calendar.CoveragePeriod;

import org.jspecify.annotations.Nullable;

/**
 * What is held in place of something.
 *
 * @param before what is held now
 * @param period its days from now on; null if it is held no longer
 * @param country the country in which it counts from now on
 */
public record Successor(HeldService before, @Nullable CoveragePeriod period, String country) {

    static Successor on(HeldService before, @Nullable CoveragePeriod period) {
        return new Successor(before, period, before.country());
    }

    static Successor in(HeldService before, String country) {
        return new Successor(before, before.period(), country);
    }
}
