package dev.hoshu.server.watch;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.rulebook.WatchPolicy;
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
import java.util.ArrayList;
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
        var policy = figures.of(machine.programme()).forecast();
        boolean now = day.day().equals(today.day()) && day.knownAt().isEmpty();
        return drives.stream()
                .map(drive ->
                        watched(
                                new Said(
                                        drive,
                                        readings.getOrDefault(drive.id(), List.of()),
                                        notes.getOrDefault(drive.id(), List.of())),
                                policy,
                                day.day(),
                                coverageEnd))
                // One of which nothing had been said yet was not there for anybody.
                .filter(one -> now || one.last() != null || !one.notes().isEmpty())
                .map(one -> now ? one : one.heardBefore())
                .toList();
    }

    /** A drive and what was said of it. */
    private record Said(Drive drive, List<KeptReading> readings, List<KeptNote> notes) {}

    private static WatchedDrive watched(
            Said said,
            WatchPolicy.Forecast policy,
            LocalDate day,
            @Nullable LocalDate coverageEnd) {
        var wear =
                DriveWear.of(
                        said.drive().media(), points(said.readings()), policy, day, coverageEnd);
        return new WatchedDrive(
                day,
                said.drive(),
                said.readings().isEmpty() ? null : said.readings().getLast(),
                wear.history(),
                wear.forecast(),
                wear.coverage(),
                coverageEnd,
                said.notes());
    }

    /** A reading that does not say how worn the drive is tells nothing of it. */
    private static List<WearPoint> points(List<KeptReading> readings) {
        var points = new ArrayList<WearPoint>();
        for (var kept : readings) {
            var used = kept.reading().usedPercent();
            if (used != null) {
                points.add(new WearPoint(LocalDate.ofInstant(kept.at(), Today.ZONE), used));
            }
        }
        return points;
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
