package dev.hoshu.server.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceLevel;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing on record that covers a machine, with both its times: the days it holds for, and the
 * time for which it was held to be true.
 *
 * @param cover what covers, and on which days
 * @param recordedAt when it was recorded
 * @param supersededAt when it ceased to be held true, or null if it still is
 * @param recordedBy who recorded it
 * @param reason why, or null
 */
public record CoverageEntry(
        Cover cover,
        Instant recordedAt,
        @Nullable Instant supersededAt,
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
        DRIVE_RETENTION;

        /** The row to which a service of that kind belongs. */
        public static Layer of(OfferingKind kind) {
            return switch (kind) {
                case UPGRADE, RENEWAL -> SERVICE;
                case PREMIER_UPGRADE -> PREMIER;
                case DRIVE_RETENTION -> DRIVE_RETENTION;
                case VALUE_SELECTION -> VALUE_SELECTION;
            };
        }
    }

    /** Whether it was held true at that instant. */
    public boolean knownAt(Instant instant) {
        return !instant.isBefore(recordedAt)
                && (supersededAt == null || instant.isBefore(supersededAt));
    }

    /** The row of the timeline it belongs to. */
    public Layer layer() {
        return cover.layer();
    }

    /** What it is. */
    public String kind() {
        return cover.kind();
    }

    /** Its service level, or null where it has none of its own. */
    public @Nullable ServiceLevel level() {
        return cover.level();
    }

    /** Whether Premier Support comes with it. */
    public boolean premier() {
        return cover.premier();
    }

    /** Whether drive retention comes with it. */
    public boolean driveRetention() {
        return cover.driveRetention();
    }

    /** The preventive service's name as listed, or null. */
    public @Nullable String valueSelection() {
        return cover.valueSelection();
    }

    /** The country in which it counts (TERR-1). */
    public String country() {
        return cover.country();
    }

    /** The covered days. */
    public CoveragePeriod valid() {
        return cover.valid();
    }

    /** The pack's serial number; null for the warranty. */
    public @Nullable String packSerial() {
        return cover.packSerial();
    }

    /** The offering's part number; null for the warranty. */
    public @Nullable String partNumber() {
        return cover.partNumber();
    }

    /** The day of the order, or null if unknown. */
    public @Nullable LocalDate orderedOn() {
        return cover.orderedOn();
    }

    /** The day of the registration, or null if unknown. */
    public @Nullable LocalDate registeredOn() {
        return cover.registeredOn();
    }
}
