package dev.hoshu.server.startdate;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.server.coverage.Cover;

import org.jspecify.annotations.Nullable;

/**
 * The days of one thing that covers a machine, before and after.
 *
 * @param kind what it is, as on record
 * @param pack its pack's serial number; null for the warranty
 * @param partNumber its part number; null for the warranty
 * @param before its days
 * @param after its days after a grant
 */
public record Change(
        String kind,
        @Nullable String pack,
        @Nullable String partNumber,
        CoveragePeriod before,
        CoveragePeriod after) {

    static Change of(Cover cover, @Nullable CoveragePeriod after) {
        return new Change(
                cover.kind(),
                cover.packSerial(),
                cover.partNumber(),
                cover.valid(),
                after == null ? cover.valid() : after);
    }

    /** Whether it moves. */
    public boolean isMoved() {
        return !before.equals(after);
    }
}
