package dev.hoshu.domain.proof;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.RegisteredService;

import java.util.Optional;

/**
 * What one warranty or one service covers of the days in question.
 *
 * @param period its days from the warranty's first day on
 * @param level its level
 * @param premier whether Premier Support comes with it
 * @param service the service; empty for the warranty
 */
public record Segment(
        CoveragePeriod period,
        ServiceLevel level,
        boolean premier,
        Optional<RegisteredService> service) {

    /** What it is: {@code WARRANTY}, or the code of the service's kind. */
    public String by() {
        return service.map(s -> s.kind().name()).orElse("WARRANTY");
    }
}
