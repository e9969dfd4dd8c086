package dev.hoshu.domain.proof;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.quote.ReinstatementFee;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The uncovered days from the coverage end to the day asked, which a backdated renewal closes
 * (REN-4). Whether some offering grants it is for the offers to say; this is what the policy asks.
 *
 * @param period from the day after the coverage end to the day asked, both uncovered
 * @param feeClass what the policy makes of a renewal ordered on the day asked
 * @param fee what it comes to
 * @param freeUntil the last day on which the order costs no fee (REN-5); null if it never costs one
 *     or the policy is unknown
 * @param closableUntil the last day on which the policy lets it be closed; null if it sets none or
 *     is unknown
 */
public record Lapse(
        CoveragePeriod period,
        FeeClass feeClass,
        ReinstatementFee fee,
        @Nullable LocalDate freeUntil,
        @Nullable LocalDate closableUntil) {

    /** What a policy makes of a lapse; the constants' names are the codes in answers. */
    public enum FeeClass {
        /** A renewal closes it without a fee. */
        NONE,
        /** A renewal closes it with the reinstatement fee (REN-5). */
        STANDARD,
        /** Nothing closes it any more (REN-4). */
        REFUSED,
        /** No policy is in force on the day asked. */
        UNKNOWN
    }
}
