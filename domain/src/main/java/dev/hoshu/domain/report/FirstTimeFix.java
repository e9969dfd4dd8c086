package dev.hoshu.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * How often one visit was enough, by the month in which the machine worked again.
 *
 * @param months the months
 * @param counts how many with which verdict, by month; what there is none of is left out
 */
public record FirstTimeFix(Months months, Map<YearMonth, Map<FixVerdict, Integer>> counts) {

    /** Copies the counts. */
    public FirstTimeFix {
        var copy = new HashMap<YearMonth, Map<FixVerdict, Integer>>();
        counts.forEach((month, part) -> copy.put(month, Map.copyOf(part)));
        counts = Collections.unmodifiableMap(copy);
    }

    /** What is known of calls for the same machine, so that one can be told from a repeat. */
    static final class Calls {

        private final Map<String, TreeSet<Instant>> byMachine = new HashMap<>();

        Calls(List<CaseFacts> cases) {
            cases.forEach(one ->
                    byMachine
                            .computeIfAbsent(one.machine(), m -> new TreeSet<>())
                            .add(one.receivedAt()));
        }

        /** The machine's first call after that instant. */
        Optional<Instant> after(String machine, Instant at) {
            return Optional.ofNullable(byMachine.get(machine))
                    .flatMap(calls -> Optional.ofNullable(calls.higher(at)));
        }
    }

    static FirstTimeFix of(
            List<CaseFacts> cases, Calls calls, Months months, LocalDate on, ZoneId zone) {
        var counts = new HashMap<YearMonth, Map<FixVerdict, Integer>>();
        for (var one : cases) {
            var month = one.restoredOn(zone).map(YearMonth::from).filter(months::contains);
            month.ifPresent(m ->
                    verdict(one, calls, on, zone)
                            .ifPresent(verdict ->
                                    counts.computeIfAbsent(m, x -> new EnumMap<>(FixVerdict.class))
                                            .merge(verdict, 1, Integer::sum)));
        }
        return new FirstTimeFix(months, counts);
    }

    /** What is said of a case on a day; empty as long as its machine does not work again. */
    static Optional<FixVerdict> verdict(CaseFacts one, Calls calls, LocalDate on, ZoneId zone) {
        var restored = one.restoredAt();
        if (restored == null) {
            return Optional.empty();
        }
        if (one.visits() != 1) {
            return Optional.of(one.visits() == 0 ? FixVerdict.NO_VISIT : FixVerdict.SEVERAL_VISITS);
        }
        var lastDay = LocalDate.ofInstant(restored, zone).plusDays(one.repeatDays());
        boolean cameBack =
                calls.after(one.machine(), restored)
                        .map(at -> !LocalDate.ofInstant(at, zone).isAfter(lastDay))
                        .orElse(false);
        if (cameBack) {
            return Optional.of(FixVerdict.CAME_BACK);
        }
        // The last day itself is not over yet.
        return Optional.of(on.isAfter(lastDay) ? FixVerdict.FIRST_TIME : FixVerdict.NOT_DECIDED);
    }

    /** How many with that verdict in a month. */
    public int of(YearMonth month, FixVerdict verdict) {
        return counts.getOrDefault(month, Map.of()).getOrDefault(verdict, 0);
    }

    /** How many with that verdict. */
    public int of(FixVerdict verdict) {
        return months.each().stream().mapToInt(month -> of(month, verdict)).sum();
    }

    /** How many are decided: the first visit was enough, or it was not. */
    public int decided() {
        return of(FixVerdict.FIRST_TIME) + of(FixVerdict.SEVERAL_VISITS) + of(FixVerdict.CAME_BACK);
    }

    /** The share of the decided ones that were fixed the first time; empty of none. */
    public OptionalInt tenthsOfPercent() {
        return Share.tenths(of(FixVerdict.FIRST_TIME), decided());
    }

    /** The same of a month. */
    public OptionalInt tenthsOfPercent(YearMonth month) {
        int first = of(month, FixVerdict.FIRST_TIME);
        return Share.tenths(
                first,
                first + of(month, FixVerdict.SEVERAL_VISITS) + of(month, FixVerdict.CAME_BACK));
    }
}
