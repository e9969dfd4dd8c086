package dev.hoshu.domain.watch;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What one report says of one drive. What it does not say is null, which is not the same as none.
 *
 * @param serial the drive's serial number, or null where the report names none
 * @param model its model, or null
 * @param media what it keeps its data on
 * @param usedPercent how much of its write endurance is used, 0 or more; a drive may go on past 100
 * @param failurePredicted whether the drive itself says that it will fail
 * @param mediaErrors errors of the medium so far
 * @param grownDefects grown defects of a SAS disk so far
 * @param at when the device says it was so, or null
 * @param oddities what was left out because it cannot be so
 */
public record DriveReading(
        @Nullable String serial,
        @Nullable String model,
        Media media,
        @Nullable BigDecimal usedPercent,
        @Nullable Boolean failurePredicted,
        @Nullable Long mediaErrors,
        @Nullable Long grownDefects,
        @Nullable Instant at,
        List<Oddity> oddities) {

    /** Copies the list. */
    public DriveReading {
        oddities = List.copyOf(oddities);
        if (usedPercent != null && usedPercent.signum() < 0) {
            throw new IllegalArgumentException(
                    "Endurance used (%s %%) must be 0 or more.".formatted(usedPercent));
        }
    }

    /** Whether it says anything that is watched; a report may name a drive and nothing else. */
    public boolean saysSomething() {
        return usedPercent != null
                || failurePredicted != null
                || mediaErrors != null
                || grownDefects != null;
    }
}
