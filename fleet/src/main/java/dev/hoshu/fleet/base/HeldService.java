package dev.hoshu.fleet.base;

import dev.hoshu.domain.calendar.CoveragePeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What is registered on a machine, as a row of the base has it. Kind, level and Premier Support are
 * those of the part number on the newest list, unless the base itself says them.
 *
 * @param partNumber the part number; null for an individual contract
 * @param kind its kind's code, such as {@code RENEWAL}; null to look it up
 * @param level its level's code, such as {@code 24X7}; null to look it up, or where it has none
 * @param premier whether it is Premier; looked at only where the kind is said
 * @param country where it was bought; null is the programme's own country
 * @param period its days
 * @param orderedOn the day of its order, or null if unknown
 */
public record HeldService(
        @Nullable String partNumber,
        @Nullable String kind,
        @Nullable String level,
        boolean premier,
        @Nullable String country,
        CoveragePeriod period,
        @Nullable LocalDate orderedOn) {

    /** A pack on record by its part number alone. */
    public static HeldService pack(
            String partNumber, CoveragePeriod period, @Nullable LocalDate orderedOn) {
        return new HeldService(partNumber, null, null, false, null, period, orderedOn);
    }
}
