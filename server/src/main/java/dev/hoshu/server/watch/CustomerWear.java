package dev.hoshu.server.watch;

import dev.hoshu.domain.rulebook.WatchPolicy;
import dev.hoshu.domain.watch.DriveCoverage;
import dev.hoshu.domain.watch.WearForecast;
import dev.hoshu.domain.watch.WearPoint;
import dev.hoshu.server.watch.store.DriveRows;
import dev.hoshu.server.watch.store.DriveRows.OfMachine;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The door to how worn the drives of all of a customer's machines are (PART-6). */
@Service
public class CustomerWear {

    /** The most drives that are looked at. */
    public static final int MOST_DRIVES = 5_000;

    private final DriveRows rows;
    private final WatchFigures figures;

    /** Made by Spring. */
    CustomerWear(DriveRows rows, WatchFigures figures) {
        this.rows = rows;
        this.figures = figures;
    }

    /**
     * How worn the drives are.
     *
     * @param drives those that were heard of, the one whose coverage ends first before the others
     * @param whole false where there are more than were looked at
     */
    public record Wear(List<Worn> drives, boolean whole) {

        /** Copies the drives. */
        public Wear {
            drives = List.copyOf(drives);
        }

        /** Of how many machines the wear of a drive is known. */
        public int machines() {
            return Math.toIntExact(
                    drives.stream()
                            .filter(d -> d.last() != null)
                            .map(Worn::machine)
                            .distinct()
                            .count());
        }
    }

    /**
     * A drive.
     *
     * @param machine machine type and serial number of the machine
     * @param drive what it is called
     * @param last the latest day on which its wear was read, and what it was; null where it never
     *     was
     * @param forecast when its write endurance ends, with the uncertainty
     * @param coverage the true end of its coverage (PART-6)
     */
    public record Worn(
            String machine,
            String drive,
            @Nullable WearPoint last,
            WearForecast forecast,
            DriveCoverage coverage) {}

    /**
     * How worn they were on a day, by what was reported up to it.
     *
     * @param coverageEnd the last covered day of a machine, by machine type and serial number; null
     *     where none is on record
     */
    @Transactional(readOnly = true)
    public Wear of(
            String programme,
            String customer,
            LocalDate day,
            Function<String, @Nullable LocalDate> coverageEnd) {
        var until = new WatchDay(day, Optional.empty()).until();
        var found = rows.ofCustomer(programme, customer, until, MOST_DRIVES + 1);
        var drives = found.stream().limit(MOST_DRIVES).toList();
        var points = rows.wear(drives.stream().map(d -> d.drive().id()).toList(), until);
        var policy = figures.of(programme).forecast();
        return new Wear(
                drives.stream()
                        .map(d ->
                                worn(
                                        d,
                                        points.getOrDefault(d.drive().id(), List.of()),
                                        policy,
                                        day,
                                        coverageEnd.apply(d.machine())))
                        .sorted(EARLIEST_FIRST)
                        .toList(),
                found.size() <= MOST_DRIVES);
    }

    private static final Comparator<Worn> EARLIEST_FIRST =
            Comparator.comparing(
                            (Worn one) -> one.coverage().end(),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Worn::machine)
                    .thenComparing(Worn::drive);

    private static Worn worn(
            OfMachine found,
            List<WearPoint> points,
            WatchPolicy.Forecast policy,
            LocalDate day,
            @Nullable LocalDate coverageEnd) {
        var wear = DriveWear.of(found.drive().media(), points, policy, day, coverageEnd);
        return new Worn(
                found.machine(),
                found.drive().called(),
                points.isEmpty() ? null : points.getLast(),
                wear.forecast(),
                wear.coverage());
    }
}
