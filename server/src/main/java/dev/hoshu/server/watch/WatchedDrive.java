package dev.hoshu.server.watch;

import dev.hoshu.domain.watch.DriveCoverage;
import dev.hoshu.domain.watch.WearForecast;
import dev.hoshu.domain.watch.WearHistory;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A drive with all that is known of it.
 *
 * @param asOf the day as of which it is looked at
 * @param drive the drive
 * @param last its latest reading, or null
 * @param history how it wore
 * @param forecast when its write endurance ends
 * @param coverage the true end of its coverage (PART-6)
 * @param coverageEnd the machine's coverage end, or null
 * @param notes what reports of it came to, the latest first
 */
public record WatchedDrive(
        LocalDate asOf,
        Drive drive,
        @Nullable KeptReading last,
        WearHistory history,
        WearForecast forecast,
        DriveCoverage coverage,
        @Nullable LocalDate coverageEnd,
        List<KeptNote> notes) {

    /** Copies the notes. */
    public WatchedDrive {
        notes = List.copyOf(notes);
    }

    /** The same, with nothing heard of it after its latest reading and its latest note. */
    WatchedDrive heardBefore() {
        var heard = drive.firstAt();
        if (last != null && last.receivedAt().isAfter(heard)) {
            heard = last.receivedAt();
        }
        if (!notes.isEmpty() && notes.getFirst().at().isAfter(heard)) {
            heard = notes.getFirst().at();
        }
        return new WatchedDrive(
                asOf, drive.heard(heard), last, history, forecast, coverage, coverageEnd, notes);
    }

    /** The latest note, if it still asks for something: neither cleared nor only kept. */
    public @Nullable KeptNote standing() {
        return notes.stream().findFirst().filter(n -> n.alarm().isRaised()).orElse(null);
    }
}
