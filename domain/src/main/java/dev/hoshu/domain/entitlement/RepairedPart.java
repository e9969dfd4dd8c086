package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.calendar.CoveragePeriod;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * The part that is to be replaced. A null member was not said: a limited warranty or a used-up
 * endurance that nobody has stated is not held against the part, and the answer says on what it
 * hangs.
 *
 * @param kind its kind
 * @param origin how it came into the machine
 * @param replaceableBy who replaces it, or null (PART-7)
 * @param limitedWarranty whether an SSD has a limited warranty, or null; of no account for another
 *     kind (PART-5)
 * @param enduranceLeftPercent the write endurance that is left, 0 to 100, or null; of no account
 *     for a kind that does not wear out (PART-6)
 * @param warranty the days of the option's own warranty, or null if it has none (PART-3)
 */
public record RepairedPart(
        PartKind kind,
        PartOrigin origin,
        @Nullable ReplaceableBy replaceableBy,
        @Nullable Boolean limitedWarranty,
        @Nullable BigDecimal enduranceLeftPercent,
        @Nullable CoveragePeriod warranty) {

    private static final BigDecimal WHOLE_PERCENT = BigDecimal.valueOf(100);

    /** Checks the bounds. */
    public RepairedPart {
        if (enduranceLeftPercent != null
                && (enduranceLeftPercent.signum() < 0
                        || enduranceLeftPercent.compareTo(WHOLE_PERCENT) > 0)) {
            throw new IllegalArgumentException(
                    "Endurance left (%s %%) must be 0 to 100.".formatted(enduranceLeftPercent));
        }
    }

    /** Whether it could turn out to be worn out: nobody has said how much endurance is left. */
    boolean mayBeWornOut() {
        return kind.wearsOut() && enduranceLeftPercent == null;
    }

    /**
     * Whether it could turn out to be a consumable: nobody has said of an SSD what warranty it has.
     */
    boolean mayBeConsumable() {
        return kind == PartKind.SSD && limitedWarranty == null;
    }

    /** Whether it was put in later. */
    boolean isAddedLater() {
        return origin == PartOrigin.ADDED_LATER;
    }

    /** Whether its write endurance is known to be used up (PART-6). */
    boolean isWornOut() {
        return kind.wearsOut()
                && enduranceLeftPercent != null
                && enduranceLeftPercent.signum() == 0;
    }

    /** Whether it is known to be a consumable (PART-5). */
    boolean isConsumable() {
        return kind.isConsumable()
                || (kind == PartKind.SSD && limitedWarranty != null && limitedWarranty);
    }
}
