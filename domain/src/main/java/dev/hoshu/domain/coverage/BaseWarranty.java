package dev.hoshu.domain.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;

/**
 * The warranty on the maker's record (基本保証).
 *
 * @param period its days
 * @param level its level, {@link ServiceLevel#NEXT_BUSINESS_DAY} unless the machine came with
 *     another
 */
public record BaseWarranty(CoveragePeriod period, ServiceLevel level) {}
