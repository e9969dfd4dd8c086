package dev.hoshu.domain.report;

import dev.hoshu.domain.catalog.ServiceLevel;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a case is counted by.
 *
 * @param number its number
 * @param machine machine type and serial number, which together name one machine (ID-4)
 * @param level the level at which it is served; null where none is known
 * @param premierDesk whether it is the Premier desk's (REP-6)
 * @param receivedAt when the call came
 * @param open whether it is not closed yet
 * @param verdict what became of its target
 * @param visits how often an engineer came, without what was taken back
 * @param restoredAt when the machine worked again or, where nobody said so, the case ended; null
 *     before that, and where its log contradicts itself
 * @param repeatDays within how many days the machine's next call counts as a repeat; the figure of
 *     the day on which it worked again
 */
public record CaseFacts(
        String number,
        String machine,
        @Nullable ServiceLevel level,
        boolean premierDesk,
        Instant receivedAt,
        boolean open,
        Verdict verdict,
        int visits,
        @Nullable Instant restoredAt,
        int repeatDays) {

    /** The day on which the call came. */
    public LocalDate receivedOn(ZoneId zone) {
        return LocalDate.ofInstant(receivedAt, zone);
    }

    /** The day on which the machine worked again; empty before that. */
    public Optional<LocalDate> restoredOn(ZoneId zone) {
        return Optional.ofNullable(restoredAt).map(at -> LocalDate.ofInstant(at, zone));
    }

    /**
     * Whether a report of those months speaks of it where no deadline places it: it came in one of
     * them, or before them and is still open.
     */
    public boolean isOf(Months months, ZoneId zone) {
        var month = Months.month(receivedAt, zone);
        return months.contains(month) || (open && month.isBefore(months.first()));
    }
}
