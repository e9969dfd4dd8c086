package dev.hoshu.server.order;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A quote in one of its versions.
 *
 * @param number its number
 * @param programme the programme's code
 * @param customer the owner's customer, or null
 * @param channel the owner's channel, or null
 * @param version this version, from 1
 * @param latest the latest version
 * @param madeBy who made this version
 * @param madeAt when
 * @param order the number of the order that it became; null if it became none
 * @param document what this version says
 */
public record Quote(
        String number,
        String programme,
        @Nullable String customer,
        @Nullable String channel,
        int version,
        int latest,
        String madeBy,
        Instant madeAt,
        @Nullable String order,
        QuoteDocument document) {

    /** Whether there is a later version. */
    public boolean isOld() {
        return version < latest;
    }

    /** Whether it still stands on that day. */
    public boolean stands(LocalDate day) {
        return !day.isAfter(document.validUntil());
    }
}
