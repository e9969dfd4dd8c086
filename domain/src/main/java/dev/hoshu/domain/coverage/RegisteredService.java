package dev.hoshu.domain.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * The service in parts, so that each says rightly whether Premier Support is in force in it
     * (PREM-3): itself alone where no upgrade lies over it, or it is Premier anyway.
     *
     * @param upgrades the days of the Premier upgrades of the service's country, in order, no two
     *     of which overlap
     */
    public List<RegisteredService> upgradedBy(List<CoveragePeriod> upgrades) {
        if (premier || upgrades.isEmpty()) {
            return List.of(this);
        }
        var parts = new ArrayList<RegisteredService>();
        var from = period.firstDay();
        for (var upgrade : upgrades) {
            if (!upgrade.overlaps(period)) {
                continue;
            }
            var start = upgrade.firstDay().isAfter(from) ? upgrade.firstDay() : from;
            var end =
                    upgrade.dayAfter().isBefore(period.dayAfter())
                            ? upgrade.dayAfter()
                            : period.dayAfter();
            if (start.isAfter(from)) {
                parts.add(part(new CoveragePeriod(from, start), false));
            }
            parts.add(part(new CoveragePeriod(start, end), true));
            from = end;
        }
        if (from.isBefore(period.dayAfter())) {
            parts.add(part(new CoveragePeriod(from, period.dayAfter()), false));
        }
        return List.copyOf(parts);
    }

    private RegisteredService part(CoveragePeriod days, boolean withPremier) {
        return new RegisteredService(kind, level, withPremier, country, days, orderedOn);
    }
}
