package dev.hoshu.server.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing on record that covers a machine, with both its times: the days it holds for, and the time for which it was
 * held to be true.
 *
 * @param layer the row of the timeline it belongs to
 * @param kind what it is: {@code WARRANTY}, {@code UPGRADE}, {@code RENEWAL}, {@code INDIVIDUAL_CONTRACT}, {@code
 *     PREMIER_UPGRADE}, {@code VALUE_SELECTION} or {@code DRIVE_RETENTION}
 * @param level its service level, or null where it has none of its own
 * @param premier whether Premier Support comes with it
 * @param driveRetention whether drive retention comes with it
 * @param valueSelection the preventive service's name as listed, or null
 * @param country the country in which it counts (TERR-1)
 * @param valid the covered days
 * @param recordedAt when it was recorded
 * @param supersededAt when it ceased to be held true, or null if it still is
 * @param packSerial the pack's serial number; null for the warranty
 * @param partNumber the offering's part number; null for the warranty
 * @param orderedOn the day of the order, or null if unknown
 * @param registeredOn the day of the registration, or null if unknown
 * @param recordedBy who recorded it
 * @param reason why, or null
 */
public record CoverageEntry(
        Layer layer,
        String kind,
        @Nullable ServiceLevel level,
        boolean premier,
        boolean driveRetention,
        @Nullable String valueSelection,
        String country,
        CoveragePeriod valid,
        Instant recordedAt,
        @Nullable Instant supersededAt,
        @Nullable String packSerial,
        @Nullable String partNumber,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate registeredOn,
        String recordedBy,
        @Nullable String reason) {

    /** The rows of the timeline, in which no two entries of one machine overlap. */
    public enum Layer {
        /** The base warranty. */
        WARRANTY,
        /** Upgrades, renewals, individual contracts. */
        SERVICE,
        /** Premier Support on top of a service. */
        PREMIER,
        /** Value Selection and Value Selection Plus. */
        VALUE_SELECTION,
        /** Drive retention. */
        DRIVE_RETENTION
    }

    /** Whether it was held true at that instant. */
    public boolean knownAt(Instant instant) {
        return !instant.isBefore(recordedAt)
                && (supersededAt == null || instant.isBefore(supersededAt));
    }
}
