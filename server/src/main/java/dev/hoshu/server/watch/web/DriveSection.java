package dev.hoshu.server.watch.web;

import dev.hoshu.server.coverage.KnowledgeTime;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.watch.DrivesOnce;
import dev.hoshu.server.watch.MachineDrives;
import dev.hoshu.server.watch.WatchDay;
import dev.hoshu.server.watch.WatchedDrive;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What pages of other rooms show of drives; templates use the bean {@code drives}. */
@Component("drives")
final class DriveSection {

    private final DrivesOnce drives;
    private final Today today;

    DriveSection(DrivesOnce drives, Today today) {
        this.drives = drives;
        this.today = today;
    }

    /**
     * A machine's drives on a day; null for whoever does not see whose it is.
     *
     * @param knownAt the day of knowledge, or null for now
     */
    public MachineDrives.@Nullable Watched machine(
            String programme,
            String type,
            String serial,
            LocalDate on,
            @Nullable LocalDate knownAt) {
        var known =
                Optional.ofNullable(knownAt)
                        .flatMap(day -> KnowledgeTime.endOf(day, today.instant()));
        return drives.of(programme, MachineName.read(type, serial), new WatchDay(on, known))
                .orElse(null);
    }

    /** The day of a moment, where the machine stands. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Today.ZONE);
    }

    /** A drive's wear, drawn; null where none was read. */
    public @Nullable WearView picture(WatchedDrive drive) {
        return WearView.of(drive, drive.asOf());
    }
}
