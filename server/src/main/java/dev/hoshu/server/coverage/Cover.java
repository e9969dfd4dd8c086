package dev.hoshu.server.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One thing that covers a machine, whenever it was recorded.
 *
 * @param layer the row of the timeline it belongs to
 * @param kind what it is: {@code WARRANTY}, {@code UPGRADE}, {@code RENEWAL}, {@code
 *     INDIVIDUAL_CONTRACT}, {@code PREMIER_UPGRADE}, {@code VALUE_SELECTION} or {@code
 *     DRIVE_RETENTION}
 * @param level its service level, or null where it has none of its own
 * @param premier whether Premier Support comes with it
 * @param driveRetention whether drive retention comes with it
 * @param valueSelection the preventive service's name as listed, or null
 * @param country the country in which it counts (TERR-1)
 * @param valid the covered days
 * @param packSerial the pack's serial number; null for the warranty
 * @param partNumber the offering's part number; null for the warranty
 * @param orderedOn the day of the order, or null if unknown
 * @param registeredOn the day of the registration, or null if unknown
 */
public record Cover(
        CoverageEntry.Layer layer,
        String kind,
        @Nullable ServiceLevel level,
        boolean premier,
        boolean driveRetention,
        @Nullable String valueSelection,
        String country,
        CoveragePeriod valid,
        @Nullable String packSerial,
        @Nullable String partNumber,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate registeredOn) {

    /** The same for somebody who does not see whose the machine is. */
    Cover withoutPackSerial() {
        return packSerial == null
                ? this
                : new Cover(
                        layer,
                        kind,
                        level,
                        premier,
                        driveRetention,
                        valueSelection,
                        country,
                        valid,
                        null,
                        partNumber,
                        orderedOn,
                        registeredOn);
    }
}
