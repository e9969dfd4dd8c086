package dev.hoshu.domain.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A service registered on a machine. A pack that is bought and not registered is none (CAT-10).
 *
 * @param kind upgrade, renewal or individual contract
 * @param level its level
 * @param premier whether it is Premier
 * @param country the country where it was bought, ISO 3166 two letters (TERR-1)
 * @param period its days
 * @param orderedOn the day of its order, or null if unknown (REP-4)
 */
public record RegisteredService(
        ServiceKind kind,
        ServiceLevel level,
        boolean premier,
        String country,
        CoveragePeriod period,
        @Nullable LocalDate orderedOn) {

    /** Whether it is not known to have been ordered after that day (REP-4). */
    public boolean isOrderedBy(LocalDate day) {
        return orderedOn == null || !orderedOn.isAfter(day);
    }
}
