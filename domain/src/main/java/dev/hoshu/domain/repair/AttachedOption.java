package dev.hoshu.domain.repair;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.entitlement.PartOrigin;

import org.jspecify.annotations.Nullable;

/**
 * An option that is attached to the machine and has parts of its own, such as a UPS or a drive
 * enclosure. It falls under the machine's coverage (PART-1, PART-2).
 *
 * @param name what it is called, not blank
 * @param origin how it came to the machine
 * @param warranty the days of its own warranty, or null if it has none (PART-3)
 */
public record AttachedOption(String name, PartOrigin origin, @Nullable CoveragePeriod warranty) {

    /** Checks the name. */
    public AttachedOption {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An attached option must have a name.");
        }
    }
}
