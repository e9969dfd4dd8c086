package dev.hoshu.domain.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that covers one machine: its warranty and the services that count in its country
 * (TERR-1), in order of first day and then of last. Services may overlap; the best level of a day
 * is in force (REP-1).
 */
public final class CoverageTimeline {

    private static final Comparator<RegisteredService> IN_ORDER =
            Comparator.comparing((RegisteredService s) -> s.period().firstDay())
                    .thenComparing(s -> s.period().dayAfter())
                    .thenComparing(RegisteredService::kind)
                    .thenComparing(RegisteredService::level)
                    // Down to the last member: an answer must not hang on the order of entry.
                    .thenComparing(RegisteredService::premier)
                    .thenComparing(RegisteredService::country)
                    .thenComparing(
                            RegisteredService::orderedOn,
                            Comparator.nullsLast(Comparator.naturalOrder()));

    private final BaseWarranty warranty;
    private final List<RegisteredService> services;
    private final List<RegisteredService> leftOut;

    private CoverageTimeline(
            BaseWarranty warranty,
            List<RegisteredService> services,
            List<RegisteredService> leftOut) {
        this.warranty = warranty;
        this.services = services;
        this.leftOut = leftOut;
    }

    /** The timeline of a machine that stands in that country. */
    public static CoverageTimeline of(
            BaseWarranty warranty, List<RegisteredService> services, String country) {
        var counting = new ArrayList<RegisteredService>(services.size());
        var leftOut = new ArrayList<RegisteredService>(0);
        for (var service : services) {
            (service.country().equals(country) ? counting : leftOut).add(service);
        }
        counting.sort(IN_ORDER);
        leftOut.sort(IN_ORDER);
        return new CoverageTimeline(warranty, List.copyOf(counting), List.copyOf(leftOut));
    }

    /**
     * What a failure of that day is judged by (REP-4): the warranty and the services that were not
     * ordered later. A service of which the day of order is unknown counts.
     */
    public CoverageTimeline orderedBy(LocalDate day) {
        return new CoverageTimeline(
                warranty,
                services.stream().filter(s -> s.isOrderedBy(day)).toList(),
                leftOut.stream().filter(s -> s.isOrderedBy(day)).toList());
    }

    /** What covers on a day. */
    public sealed interface State {
        /**
         * Covered.
         *
         * @param level the best level in force
         * @param premier whether any service in force is Premier
         */
        record Covered(ServiceLevel level, boolean premier) implements State {}

        /** Before the first covered day. */
        record NotStarted() implements State {}

        /** After a covered day and covered by nothing, in a gap or past the coverage end. */
        record Expired() implements State {}
    }

    /** The warranty. */
    public BaseWarranty warranty() {
        return warranty;
    }

    /** The services that count, in order. */
    public List<RegisteredService> services() {
        return services;
    }

    /** The services bought for another country, which count for nothing here (TERR-1). */
    public List<RegisteredService> leftOut() {
        return leftOut;
    }

    /** The first covered day. */
    public LocalDate firstDay() {
        return services.stream()
                .map(s -> s.period().firstDay())
                .reduce(warranty.period().firstDay(), (a, b) -> b.isBefore(a) ? b : a);
    }

    /** The last day of the coverage that ends last (the coverage end). */
    public LocalDate coverageEnd() {
        return dayAfterCoverage().minusDays(1);
    }

    /** The day after the coverage end, on which a renewal starts (REN-2). */
    public LocalDate dayAfterCoverage() {
        var latest = warranty.period().dayAfter();
        for (var service : services) {
            latest =
                    service.period().dayAfter().isAfter(latest)
                            ? service.period().dayAfter()
                            : latest;
        }
        return latest;
    }

    /** What covers on that day. */
    public State on(LocalDate day) {
        ServiceLevel best = warranty.period().contains(day) ? warranty.level() : null;
        boolean premier = false;
        for (var service : services) {
            if (service.period().contains(day)) {
                best = best == null || service.level().compareTo(best) > 0 ? service.level() : best;
                premier |= service.premier();
            }
        }
        if (best == null) {
            return day.isBefore(firstDay()) ? new State.NotStarted() : new State.Expired();
        }
        return new State.Covered(best, premier);
    }

    /** The service in force on that day that ends last, if any (PREM-1). */
    public Optional<RegisteredService> serviceEndingLast(LocalDate day) {
        return endingLast(services, day);
    }

    /** Of these services, the one in force on that day that ends last, if any (PREM-1). */
    public static Optional<RegisteredService> endingLast(
            List<RegisteredService> services, LocalDate day) {
        return services.stream()
                .filter(s -> s.period().contains(day))
                .max(Comparator.comparing(s -> s.period().dayAfter()));
    }

    /**
     * The uncovered days between the first covered day and the coverage end, in order; empty if
     * there is no gap.
     */
    public List<CoveragePeriod> gaps() {
        var periods = new ArrayList<CoveragePeriod>();
        periods.add(warranty.period());
        services.forEach(s -> periods.add(s.period()));
        periods.sort(Comparator.comparing(CoveragePeriod::firstDay));
        var gaps = new ArrayList<CoveragePeriod>();
        var reached = periods.getFirst().dayAfter();
        for (var period : periods) {
            if (period.firstDay().isAfter(reached)) {
                gaps.add(new CoveragePeriod(reached, period.firstDay()));
            }
            reached = period.dayAfter().isAfter(reached) ? period.dayAfter() : reached;
        }
        return List.copyOf(gaps);
    }

    /** The same machine with one more service, which counts in this country. */
    public CoverageTimeline with(RegisteredService more) {
        var all = new ArrayList<>(services);
        all.add(more);
        all.sort(IN_ORDER);
        return new CoverageTimeline(warranty, List.copyOf(all), leftOut);
    }

    /**
     * The first day that is not covered at a level or better.
     *
     * @param level the level that each day must have at least
     * @param withPremier whether each day must have Premier Support
     * @param from the first day that is looked at
     * @param until the last day that is looked at
     * @return empty if every day has it
     */
    public Optional<LocalDate> firstDayBelow(
            ServiceLevel level, boolean withPremier, LocalDate from, LocalDate until) {
        var day = from;
        while (!day.isAfter(until)) {
            boolean enough =
                    on(day) instanceof State.Covered(var best, var premier)
                            && best.compareTo(level) >= 0
                            && (premier || !withPremier);
            if (!enough) {
                return Optional.of(day);
            }
            day = nextChange(day);
        }
        return Optional.empty();
    }

    /** The first day after that day on which what covers can be another; the day is covered. */
    private LocalDate nextChange(LocalDate day) {
        var next = dayAfterCoverage();
        next = earlier(day, warranty.period(), next);
        for (var service : services) {
            next = earlier(day, service.period(), next);
        }
        return next;
    }

    private static LocalDate earlier(LocalDate day, CoveragePeriod period, LocalDate next) {
        var change = period.firstDay().isAfter(day) ? period.firstDay() : period.dayAfter();
        return change.isAfter(day) && change.isBefore(next) ? change : next;
    }
}
