package dev.hoshu.server.coverage;

import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.coverage.store.CoverageRows;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineAsOf;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The door to what covers a machine: on a day, and as it was known at an instant. */
@Service
public class Coverages {

    private static final Comparator<CoverageEntry> IN_ORDER =
            Comparator.comparing(CoverageEntry::cover, Timelines.IN_ORDER)
                    .thenComparing(CoverageEntry::recordedAt);

    private final InstalledBase machines;
    private final CoverageRows rows;

    /** Made by Spring. */
    public Coverages(InstalledBase machines, CoverageRows rows) {
        this.machines = machines;
        this.rows = rows;
    }

    /**
     * Something that was learnt of a machine's coverage.
     *
     * @param at when
     * @param change what happened to the entry then
     * @param entry the entry
     */
    public record Event(Instant at, Change change, CoverageEntry entry) {}

    /** What can happen to what is on record. */
    public enum Change {
        /** It was recorded. */
        RECORDED,
        /**
         * It ceased to be held true; what took its place, if anything did, was recorded at the same
         * instant.
         */
        SUPERSEDED
    }

    /**
     * What covers a machine.
     *
     * @param programme the programme's code
     * @param machineType 4 characters
     * @param serial the serial number
     * @param asOf the day asked about
     * @param knownAt the instant of knowledge; empty is now
     * @return empty if the machine is not on record
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<MachineCoverage> read(
            String programme,
            String machineType,
            SerialNumber serial,
            LocalDate asOf,
            Optional<Instant> knownAt) {
        return read(programme, machineType, serial, asOf, knownAt, People.current().viewer());
    }

    /** The same as somebody else sees it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<MachineCoverage> read(
            String programme,
            String machineType,
            SerialNumber serial,
            LocalDate asOf,
            Optional<Instant> knownAt,
            Viewer viewer) {
        return machines.asOf(programme, machineType, serial, asOf, knownAt, viewer)
                .map(then ->
                        coverage(
                                then,
                                rows.of(programme, machineType, serial.value(), viewer),
                                asOf,
                                knownAt));
    }

    /**
     * Everything that was ever learnt of a machine's coverage, the latest first; empty if nothing
     * was.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Event> history(String programme, String machineType, SerialNumber serial) {
        return history(rows.of(programme, machineType, serial.value(), People.current().viewer()));
    }

    static List<Event> history(List<CoverageEntry> entries) {
        var events = new ArrayList<Event>();
        for (var entry : entries) {
            events.add(new Event(entry.recordedAt(), Change.RECORDED, entry));
            var end = entry.supersededAt();
            if (end != null) {
                events.add(new Event(end, Change.SUPERSEDED, entry));
            }
        }
        events.sort(
                Comparator.comparing(Event::at)
                        .reversed()
                        .thenComparing(Event::change)
                        .thenComparing(Event::entry, IN_ORDER));
        return List.copyOf(events);
    }

    static MachineCoverage coverage(
            MachineAsOf then,
            List<CoverageEntry> everRecorded,
            LocalDate asOf,
            Optional<Instant> knownAt) {
        var entries =
                everRecorded.stream()
                        .filter(e ->
                                knownAt.map(e::knownAt).orElseGet(() -> e.supersededAt() == null))
                        .sorted(IN_ORDER)
                        .toList();
        var covers = entries.stream().map(CoverageEntry::cover).toList();
        var warranty = Timelines.warranty(covers);
        var machine = then.machine();
        // The warranty was recorded with the country in which the machine then stood (TERR-1).
        var country =
                then.corrected()
                        ? machine.country()
                        : Timelines.warrantyCountry(covers).orElse(machine.country());
        return new MachineCoverage(
                Timelines.asKnown(machine, country, warranty),
                asOf,
                knownAt,
                entries,
                Timelines.of(covers, country));
    }
}
