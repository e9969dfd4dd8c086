package dev.hoshu.server.watch;

import dev.hoshu.domain.watch.DriveCoverage.EndedBy;
import dev.hoshu.server.entitlement.DriveEnds;
import dev.hoshu.server.installbase.MachineName;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells the timeline on which days drives' coverage ends before the machine's (PART-6). */
@Component
class EndsOfDrives implements DriveEnds {

    private final DrivesOnce drives;

    EndsOfDrives(DrivesOnce drives) {
        this.drives = drives;
    }

    @Override
    public List<DriveEnd> of(
            String programme, MachineName machine, LocalDate day, Optional<Instant> knownAt) {
        return drives.of(programme, machine, new WatchDay(day, knownAt))
                .map(watched ->
                        watched.drives().stream()
                                .filter(d -> d.coverage().by() == EndedBy.ENDURANCE)
                                .map(EndsOfDrives::end)
                                .sorted(Comparator.comparing(DriveEnd::day))
                                .toList())
                .orElse(List.of());
    }

    private static DriveEnd end(WatchedDrive one) {
        var serial = one.drive().serial();
        return new DriveEnd(
                serial == null ? String.valueOf(one.drive().origin()) : serial,
                Objects.requireNonNull(one.coverage().end()));
    }
}
