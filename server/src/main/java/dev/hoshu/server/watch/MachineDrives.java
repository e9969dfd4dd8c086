package dev.hoshu.server.watch;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.watch.DriveCoverage;
import dev.hoshu.domain.watch.WearForecasts;
import dev.hoshu.domain.watch.WearHistory;
import dev.hoshu.domain.watch.WearPoint;
import dev.hoshu.server.entitlement.Entitlements;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.watch.store.DriveRows;
import dev.hoshu.server.watch.store.SenderRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The door to a machine's drives: how they wore, when that ends, and what was reported. */
@Service
public class MachineDrives {

    private static final int MOST_NOTES = 20;

    private final InstalledBase machines;
    private final SenderRows senders;
    private final DriveRows rows;
    private final DriveWatch watch;
    private final WatchFigures figures;
    private final Entitlements entitlements;
    private final Today today;

    /** Made by Spring. */
    MachineDrives(
            InstalledBase machines,
            SenderRows senders,
            DriveRows rows,
            DriveWatch watch,
            WatchFigures figures,
            Entitlements entitlements,
            Today today) {
        this.machines = machines;
        this.senders = senders;
        this.rows = rows;
        this.watch = watch;
        this.figures = figures;
        this.entitlements = entitlements;
        this.today = today;
    }

    /**
     * The drives of a machine.
     *
     * @param service what the preventive service is called (CAT-4)
     * @param inForceUntil the last day of the one in force today, or null
     * @param offers part numbers that would bring it, where it is not in force
     * @param drives the drives
     */
    public record Watched(
            String service,
            @Nullable LocalDate inForceUntil,
            List<OfferingNumber> offers,
            List<WatchedDrive> drives) {

        /** Copies the lists. */
        public Watched {
            offers = List.copyOf(offers);
            drives = List.copyOf(drives);
        }
    }

    /** The drives of a machine today; empty if it is not this person's to see. */
    @Transactional(readOnly = true)
    public Optional<Watched> of(String programme, MachineName name) {
        return of(programme, name, new WatchDay(today.day(), Optional.empty()));
    }

    /**
     * The drives of a machine as they were on a day and as it was known then: what was said of them
     * later is left out, and what is foreseen is foreseen from that day.
     */
    @Transactional(readOnly = true)
    public Optional<Watched> of(String programme, MachineName name, WatchDay day) {
        boolean seen =
                machines.isSeen(
                        programme, name.machineType(), name.serial(), People.current().viewer());
        return seen
                ? senders.machine(programme, name).flatMap(machine -> watched(machine, name, day))
                : Optional.empty();
    }

    private Optional<Watched> watched(WatchedMachine machine, MachineName name, WatchDay day) {
        return watch.coverage(machine, day)
                .map(coverage -> {
                    var until = DriveWatch.inForceUntil(coverage);
                    var drives = drives(machine, day, DriveWatch.coverageEnd(coverage));
                    boolean offered = until == null && !drives.isEmpty() && day.knownAt().isEmpty();
                    return new Watched(
                            figures.service(machine.programme(), coverage.machine()),
                            until,
                            offered ? offers(machine.programme(), name, day.day()) : List.of(),
                            drives);
                });
    }

    /** Each statement about a drive is read once, of all the machine's drives together. */
    private List<WatchedDrive> drives(
            WatchedMachine machine, WatchDay day, @Nullable LocalDate coverageEnd) {
        var drives = rows.of(machine.id(), day.knownAt().orElseGet(today::instant));
        var numbers = drives.stream().map(Drive::id).toList();
        var readings = rows.readings(numbers, day.until(), day.knownAt());
        var notes = rows.notes(numbers, MOST_NOTES, day.day(), day.knownAt());
        boolean now = day.day().equals(today.day()) && day.knownAt().isEmpty();
        return drives.stream()
                .map(drive ->
                        watched(
                                machine,
                                new Said(
                                        drive,
                                        readings.getOrDefault(drive.id(), List.of()),
                                        notes.getOrDefault(drive.id(), List.of())),
                                day.day(),
                                coverageEnd))
                // One of which nothing had been said yet was not there for anybody.
                .filter(one -> now || one.last() != null || !one.notes().isEmpty())
                .map(one -> now ? one : one.heardBefore())
                .toList();
    }

    /** A drive and what was said of it. */
    private record Said(Drive drive, List<KeptReading> readings, List<KeptNote> notes) {}

    private WatchedDrive watched(
            WatchedMachine machine, Said said, LocalDate day, @Nullable LocalDate coverageEnd) {
        var policy = figures.of(machine.programme()).forecast();
        var points =
                said.readings().stream()
                        .flatMap(kept -> {
                            var used = kept.reading().usedPercent();
                            return used == null
                                    ? java.util.stream.Stream.empty()
                                    : java.util.stream.Stream.of(
                                            new WearPoint(
                                                    LocalDate.ofInstant(kept.at(), Today.ZONE),
                                                    used));
                        })
                        .toList();
        var history = WearHistory.of(points, policy);
        var forecast = WearForecasts.of(history, policy, day);
        return new WatchedDrive(
                day,
                said.drive(),
                said.readings().isEmpty() ? null : said.readings().getLast(),
                history,
                forecast,
                DriveCoverage.of(said.drive().media(), forecast, coverageEnd),
                coverageEnd,
                said.notes());
    }

    private List<OfferingNumber> offers(String programme, MachineName name, LocalDate day) {
        return entitlements
                .offers(programme, name.machineType(), name.serial(), day, Optional.empty())
                .map(found ->
                        found.offers().stream()
                                .filter(j -> j.offering().valueSelection() != null)
                                .filter(j -> j.decision() instanceof OfferDecision.Granted)
                                .map(j -> j.offering().number())
                                .toList())
                .orElse(List.of());
    }
}
