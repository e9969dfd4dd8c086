package dev.hoshu.server.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.installbase.InstalledMachine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What covers a machine, as of a day and as it was known at an instant.
 *
 * @param machine the machine; its warranty and its country are those known at that instant
 * @param asOf the day asked about
 * @param knownAt the instant of knowledge; empty is now
 * @param entries what was held true then, by first day and layer; services for another country are
 *     among them
 * @param timeline warranty and services as the domain reads them; empty where no warranty was on
 *     record
 */
public record MachineCoverage(
        InstalledMachine machine,
        LocalDate asOf,
        Optional<Instant> knownAt,
        List<CoverageEntry> entries,
        Optional<CoverageTimeline> timeline) {

    /** Copies the entries. */
    public MachineCoverage {
        entries = List.copyOf(entries);
    }

    /**
     * The state of coverage on the day asked about; empty is unknown, which is not the same as
     * uncovered.
     */
    public Optional<CoverageTimeline.State> state() {
        return timeline.map(t -> t.on(asOf));
    }

    /** The level in force on the day asked about; empty if nothing is known to cover it. */
    public Optional<ServiceLevel> level() {
        return covered().map(CoverageTimeline.State.Covered::level);
    }

    /** Whether Premier Support is in force on the day asked about. */
    public boolean premier() {
        return covered().map(CoverageTimeline.State.Covered::premier).orElse(false);
    }

    private Optional<CoverageTimeline.State.Covered> covered() {
        return state().filter(CoverageTimeline.State.Covered.class::isInstance)
                .map(CoverageTimeline.State.Covered.class::cast);
    }

    /**
     * What leaves no room for a service of that kind on those days, in whatever country it counts;
     * empty where nothing does.
     */
    public Optional<Occupied> occupied(OfferingKind kind, CoveragePeriod wanted) {
        var layer = CoverageEntry.Layer.of(kind);
        return entries.stream()
                .filter(e -> e.layer() == layer && e.valid().overlaps(wanted))
                .findFirst()
                .map(by -> new Occupied(wanted, by));
    }

    /** The entries of one layer that count in the machine's country (TERR-1), by first day. */
    public List<CoverageEntry> layer(CoverageEntry.Layer layer) {
        return entries.stream()
                .filter(e -> e.layer() == layer && e.country().equals(machine.country()))
                .toList();
    }
}
