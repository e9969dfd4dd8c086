package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.CoverageTimeline.State;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a machine stands on a day: the days of its coverage that a person asks about, read from its
 * timeline and the policy's figures. It decides nothing; what can be bought is decided elsewhere.
 *
 * @param on the day asked about
 * @param state what covers it on that day
 * @param stretches unbroken coverage, in order, at least one
 * @param coverageEnd the last day of the coverage that ends last
 * @param orderBy the last day to order a renewal in time (REN-3); null where no policy is in force
 * @param freeUntil the last day to order a renewal without a reinstatement fee (REN-5); null where
 *     no policy is in force
 */
record Standing(
        LocalDate on,
        State state,
        List<CoveragePeriod> stretches,
        LocalDate coverageEnd,
        @Nullable LocalDate orderBy,
        @Nullable LocalDate freeUntil) {

    Standing {
        stretches = List.copyOf(stretches);
    }

    static Standing of(CoverageTimeline timeline, LocalDate on, Optional<Policy> policy) {
        var end = timeline.coverageEnd();
        return new Standing(
                on,
                timeline.on(on),
                stretches(timeline),
                end,
                policy.map(p -> p.renewal().orderBy(end)).orElse(null),
                policy.map(p -> end.plusDays(p.reinstatement().freeDays())).orElse(null));
    }

    private static List<CoveragePeriod> stretches(CoverageTimeline timeline) {
        var stretches = new ArrayList<CoveragePeriod>();
        var from = timeline.firstDay();
        for (var gap : timeline.gaps()) {
            stretches.add(new CoveragePeriod(from, gap.firstDay()));
            from = gap.dayAfter();
        }
        stretches.add(new CoveragePeriod(from, timeline.dayAfterCoverage()));
        return stretches;
    }

    /** Whether the coverage end has passed. */
    boolean isOver() {
        return on.isAfter(coverageEnd);
    }

    /**
     * Days without coverage from the day after the coverage end to the day asked about, both
     * counted.
     */
    long daysLapsed() {
        return Math.max(0, ChronoUnit.DAYS.between(coverageEnd, on));
    }

    /** Whether the day to order a renewal by has come (REN-3). */
    boolean isOrderDue() {
        return orderBy != null && !on.isBefore(orderBy);
    }

    /** Whether an order on that day would still be free of a reinstatement fee (REN-5). */
    boolean isFree() {
        return freeUntil != null && !on.isAfter(freeUntil);
    }

    /** The unbroken coverage that holds the day asked about. */
    Optional<CoveragePeriod> stretch() {
        return stretches.stream().filter(s -> s.contains(on)).findFirst();
    }

    /** The first coverage to begin after the day asked about. */
    Optional<CoveragePeriod> nextStretch() {
        return stretches.stream().filter(s -> s.firstDay().isAfter(on)).findFirst();
    }

    /** The last coverage to end before the day asked about. */
    Optional<CoveragePeriod> lastStretch() {
        return stretches.reversed().stream().filter(s -> s.lastDay().isBefore(on)).findFirst();
    }
}
