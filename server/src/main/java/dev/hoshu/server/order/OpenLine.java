package dev.hoshu.server.order;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingKind;

import org.jspecify.annotations.Nullable;

/**
 * A line that somebody ordered and nobody has registered yet.
 *
 * @param order the order's number, which not everybody may know
 * @param told the same where whoever looks may see the order; null else
 * @param line the line's number
 * @param machineType 4 characters
 * @param serialNumber the machine's serial number
 * @param kind what kind of service it is
 * @param period the days that it would give, as they were on the day of the order
 */
public record OpenLine(
        String order,
        @Nullable String told,
        int line,
        String machineType,
        String serialNumber,
        OfferingKind kind,
        CoveragePeriod period) {}
