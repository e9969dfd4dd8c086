package dev.hoshu.domain.report;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Met and missed targets by level and month: a case counts in the month of its deadline, once it is
 * decided. What has no target, is still within its time or cannot be read is counted apart.
 *
 * @param months the months
 * @param tallies what was decided, by level and month; a level or a month without any is left out
 * @param withinTime how many are not decided yet
 * @param noTarget how many had no target
 * @param unreadable how many cannot be read
 */
public record Attainment(
        Months months,
        Map<ServiceLevel, Map<YearMonth, Tally>> tallies,
        int withinTime,
        int noTarget,
        int unreadable) {

    /** Copies the tallies. */
    public Attainment {
        var copy = new EnumMap<ServiceLevel, Map<YearMonth, Tally>>(ServiceLevel.class);
        tallies.forEach((level, byMonth) -> copy.put(level, Map.copyOf(byMonth)));
        tallies = java.util.Collections.unmodifiableMap(copy);
    }

    /** Counts those cases. */
    static Attainment of(List<CaseFacts> cases, Months months, ZoneId zone) {
        var tallies = new EnumMap<ServiceLevel, Map<YearMonth, Tally>>(ServiceLevel.class);
        int withinTime = 0;
        int noTarget = 0;
        int unreadable = 0;
        for (var one : cases) {
            var decidedBy = one.verdict().decidedBy().map(at -> Months.month(at, zone));
            if (decidedBy.isPresent()) {
                if (months.contains(decidedBy.get())) {
                    tallies.computeIfAbsent(
                                    Objects.requireNonNull(one.level()), l -> new HashMap<>())
                            .merge(decidedBy.get(), Tally.of(one.verdict()), Tally::plus);
                }
            } else if (one.isOf(months, zone)) {
                withinTime += one.verdict() instanceof Verdict.WithinTime ? 1 : 0;
                noTarget += one.verdict() instanceof Verdict.NoTarget ? 1 : 0;
                unreadable += one.verdict() instanceof Verdict.Unreadable ? 1 : 0;
            }
        }
        return new Attainment(months, tallies, withinTime, noTarget, unreadable);
    }

    /** The levels of which something is decided, the lowest first. */
    public List<ServiceLevel> levels() {
        return List.copyOf(tallies.keySet());
    }

    /** What was decided of a level in a month. */
    public Tally of(ServiceLevel level, YearMonth month) {
        return tallies.getOrDefault(level, Map.of()).getOrDefault(month, Tally.NONE);
    }

    /** What was decided of a level. */
    public Tally of(ServiceLevel level) {
        return tallies.getOrDefault(level, Map.of()).values().stream()
                .reduce(Tally.NONE, Tally::plus);
    }

    /** All that was decided. */
    public Tally all() {
        return levels().stream().map(this::of).reduce(Tally.NONE, Tally::plus);
    }

    /** It all in a sentence or two. */
    public Sentence explanation() {
        return ReportWords.of(this);
    }
}
