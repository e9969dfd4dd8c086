package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.server.entitlement.PlanWish;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person has said of the plan so far.
 *
 * @param until the last day that must be covered, or null if none was chosen
 * @param level the level, or null if none was chosen
 * @param premier whether Premier was chosen
 */
record PlanAsked(@Nullable LocalDate until, @Nullable ServiceLevel level, boolean premier) {

    /** The wish; what was not said is as the coverage is that ends last, for a year more. */
    PlanWish wish(
            LocalDate on,
            Optional<CoverageTimeline> timeline,
            Optional<LastService> last,
            Optional<LocalDate> farthest) {
        var wanted =
                level != null
                        ? level
                        : last.map(LastService::level).orElse(ServiceLevel.NEXT_BUSINESS_DAY);
        if (until != null) {
            return new PlanWish(until, wanted, premier);
        }
        var from =
                timeline.map(CoverageTimeline::coverageEnd)
                        .filter(end -> end.isAfter(on))
                        .orElse(on);
        var year = from.plusYears(1);
        var day =
                Stream.concat(Stream.of(year), farthest.stream())
                        .min(LocalDate::compareTo)
                        .filter(on::isBefore)
                        .orElse(year);
        return new PlanWish(day, wanted, premier || last.map(LastService::premier).orElse(false));
    }
}
