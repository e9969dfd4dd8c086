package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.CoverageTimeline.State;
import dev.hoshu.server.coverage.CoverageEntry.Layer;
import dev.hoshu.server.coverage.MachineCoverage;

import java.util.Optional;

/**
 * What covers a machine on the last day of its coverage, which is what a person asks to go on with.
 *
 * @param level the level
 * @param premier whether Premier Support is in force
 * @param driveRetention whether failed drives stay with the customer
 */
record LastService(ServiceLevel level, boolean premier, boolean driveRetention) {

    static Optional<LastService> of(MachineCoverage coverage, CoverageTimeline timeline) {
        var end = timeline.coverageEnd();
        boolean driveRetention =
                coverage.entries().stream()
                        .filter(e -> e.country().equals(coverage.machine().country()))
                        .filter(e -> e.valid().contains(end))
                        .anyMatch(e -> e.driveRetention() || e.layer() == Layer.DRIVE_RETENTION);
        return timeline.on(end) instanceof State.Covered covered
                ? Optional.of(new LastService(covered.level(), covered.premier(), driveRetention))
                : Optional.empty();
    }
}
