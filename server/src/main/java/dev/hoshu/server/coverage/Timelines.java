package dev.hoshu.server.coverage;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.installbase.InstalledMachine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads what is on record as the domain's warranty and services. */
final class Timelines {

    /** By first day, then last day; no two of one layer have both in common. */
    static final Comparator<Cover> IN_ORDER =
            Comparator.comparing((Cover c) -> c.valid().firstDay())
                    .thenComparing(c -> c.valid().dayAfter())
                    .thenComparing(Cover::layer);

    private Timelines() {}

    /** Warranty and services of a machine in that country; empty where no warranty is on record. */
    static Optional<CoverageTimeline> of(List<Cover> covers, String country) {
        return warranty(covers).map(w -> CoverageTimeline.of(w, services(covers), country));
    }

    /** The warranty on record; a machine has one at any time. */
    static Optional<BaseWarranty> warranty(List<Cover> covers) {
        return covers.stream()
                .filter(e -> e.layer() == CoverageEntry.Layer.WARRANTY)
                .reduce((a, b) -> b)
                .map(e -> new BaseWarranty(e.valid(), levelOf(e)));
    }

    /** The country with which the warranty was recorded; empty where none was on record. */
    static Optional<String> warrantyCountry(List<Cover> covers) {
        return covers.stream()
                .filter(e -> e.layer() == CoverageEntry.Layer.WARRANTY)
                .reduce((a, b) -> b)
                .map(Cover::country);
    }

    /** The machine with the country and the warranty that were known, in place of today's. */
    static InstalledMachine asKnown(
            InstalledMachine machine, String country, Optional<BaseWarranty> warranty) {
        return new InstalledMachine(
                machine.number(),
                machine.serial(),
                machine.customer(),
                machine.channel(),
                machine.countryOfSale(),
                country,
                machine.shippedFromFactory(),
                warranty.map(BaseWarranty::period).orElse(null),
                machine.municipality(),
                machine.preOwned());
    }

    /**
     * The services. Where a Premier upgrade lies over a part of one, the service is given in parts,
     * so that each part says rightly whether Premier Support is in force (PREM-3).
     */
    static List<RegisteredService> services(List<Cover> covers) {
        var upgrades =
                covers.stream().filter(e -> e.layer() == CoverageEntry.Layer.PREMIER).toList();
        var services = new ArrayList<RegisteredService>();
        for (var cover : covers) {
            if (cover.layer() == CoverageEntry.Layer.SERVICE) {
                services.addAll(parts(cover, upgrades));
            }
        }
        return services;
    }

    private static List<RegisteredService> parts(Cover cover, List<Cover> upgrades) {
        return new RegisteredService(
                        ServiceKind.valueOf(cover.kind()),
                        levelOf(cover),
                        cover.premier(),
                        cover.country(),
                        cover.valid(),
                        cover.orderedOn())
                .upgradedBy(
                        upgrades.stream()
                                .filter(u -> u.country().equals(cover.country()))
                                .map(Cover::valid)
                                .toList());
    }

    private static ServiceLevel levelOf(Cover cover) {
        var level = cover.level();
        return level == null ? ServiceLevel.NEXT_BUSINESS_DAY : level;
    }
}
