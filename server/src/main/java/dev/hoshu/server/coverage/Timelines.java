package dev.hoshu.server.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.installbase.InstalledMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads entries on record as the domain's warranty and services. */
final class Timelines {

    private Timelines() {}

    /** The warranty on record; a machine has one at any time. */
    static Optional<BaseWarranty> warranty(List<CoverageEntry> entries) {
        return entries.stream()
                .filter(e -> e.layer() == CoverageEntry.Layer.WARRANTY)
                .reduce((a, b) -> b)
                .map(e -> new BaseWarranty(e.valid(), levelOf(e)));
    }

    /** The machine with the warranty that was known, in place of today's. */
    static InstalledMachine withWarranty(InstalledMachine machine, Optional<BaseWarranty> warranty) {
        return new InstalledMachine(
                machine.number(),
                machine.serial(),
                machine.customer(),
                machine.channel(),
                machine.countryOfSale(),
                machine.country(),
                machine.shippedFromFactory(),
                warranty.map(BaseWarranty::period).orElse(null),
                machine.municipality(),
                machine.preOwned());
    }

    /**
     * The services. Where a Premier upgrade lies over a part of one, the service is given in parts, so that each part
     * says rightly whether Premier Support is in force (PREM-3).
     */
    static List<RegisteredService> services(List<CoverageEntry> entries) {
        var upgrades =
                entries.stream().filter(e -> e.layer() == CoverageEntry.Layer.PREMIER).toList();
        var services = new ArrayList<RegisteredService>();
        for (var entry : entries) {
            if (entry.layer() == CoverageEntry.Layer.SERVICE) {
                parts(entry, upgrades, services);
            }
        }
        return services;
    }

    private static void parts(
            CoverageEntry entry, List<CoverageEntry> upgrades, List<RegisteredService> services) {
        var from = entry.valid().firstDay();
        for (var upgrade : upgrades) {
            var valid = upgrade.valid();
            if (entry.premier()
                    || !upgrade.country().equals(entry.country())
                    || !valid.overlaps(entry.valid())) {
                continue;
            }
            var start = valid.firstDay().isAfter(from) ? valid.firstDay() : from;
            var end =
                    valid.dayAfter().isBefore(entry.valid().dayAfter())
                            ? valid.dayAfter()
                            : entry.valid().dayAfter();
            if (start.isAfter(from)) {
                services.add(part(entry, new CoveragePeriod(from, start), false));
            }
            services.add(part(entry, new CoveragePeriod(start, end), true));
            from = end;
        }
        if (from.isBefore(entry.valid().dayAfter())) {
            services.add(part(entry, new CoveragePeriod(from, entry.valid().dayAfter()), entry.premier()));
        }
    }

    private static RegisteredService part(
            CoverageEntry entry, CoveragePeriod period, boolean premier) {
        return new RegisteredService(
                ServiceKind.valueOf(entry.kind()),
                levelOf(entry),
                premier,
                entry.country(),
                period,
                entry.orderedOn());
    }

    private static ServiceLevel levelOf(CoverageEntry entry) {
        var level = entry.level();
        return level == null ? ServiceLevel.NEXT_BUSINESS_DAY : level;
    }
}
