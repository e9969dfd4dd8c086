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

    /** The drives of a machine; empty if it is not this person's to see. */
    @Transactional(readOnly = true)
    public Optional<Watched> of(String programme, MachineName name) {
        boolean seen =
                machines.isSeen(
                        programme, name.machineType(), name.serial(), People.current().viewer());
        return seen
                ? senders.machine(programme, name).flatMap(machine -> watched(machine, name))
                : Optional.empty();
    }

    private Optional<Watched> watched(WatchedMachine machine, MachineName name) {
        return watch.coverage(machine)
                .map(coverage -> {
                    var until = DriveWatch.inForceUntil(coverage);
                    var end = DriveWatch.coverageEnd(coverage);
                    var drives =
                            rows.of(machine.id()).stream()
                                    .map(drive -> watched(machine, drive, end))
                                    .toList();
                    return new Watched(
                            figures.service(machine.programme(), coverage.machine()),
                            until,
                            until == null && !drives.isEmpty()
                                    ? offers(machine.programme(), name)
                                    : List.of(),
                            drives);
                });
    }

    private WatchedDrive watched(
            WatchedMachine machine, Drive drive, @Nullable LocalDate coverageEnd) {
        var policy = figures.of(machine.programme()).forecast();
        var readings = rows.readings(drive.id());
        var points =
                readings.stream()
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
        var forecast = WearForecasts.of(history, policy, today.day());
        return new WatchedDrive(
                drive,
                readings.isEmpty() ? null : readings.getLast(),
                history,
                forecast,
                DriveCoverage.of(drive.media(), forecast, coverageEnd),
                coverageEnd,
                rows.notes(drive.id(), MOST_NOTES));
    }

    private List<OfferingNumber> offers(String programme, MachineName name) {
        return entitlements
                .offers(programme, name.machineType(), name.serial(), today.day(), Optional.empty())
                .map(found ->
                        found.offers().stream()
                                .filter(j -> j.offering().valueSelection() != null)
                                .filter(j -> j.decision() instanceof OfferDecision.Granted)
                                .map(j -> j.offering().number())
                                .toList())
                .orElse(List.of());
    }
}
