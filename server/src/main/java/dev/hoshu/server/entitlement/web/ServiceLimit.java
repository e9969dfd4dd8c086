package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The last day on which any service of a machine may run (MAX-1 to MAX-4).
 *
 * @param firstDay the warranty's first day, from which it counts
 * @param lastDay the limit
 * @param years the years between them
 * @param rule the rule that sets it
 */
record ServiceLimit(LocalDate firstDay, LocalDate lastDay, int years, Rule rule) {

    /** The limit by the policy; empty where a fact is missing on which it turns. */
    static Optional<ServiceLimit> of(
            CoverageTimeline timeline, Optional<MachineType> type, Optional<Policy> policy) {
        var family =
                type.flatMap(MachineType::knownFamily)
                        .flatMap(f -> policy.flatMap(p -> p.family(f.code())));
        if (family.isEmpty()) {
            return Optional.empty();
        }
        Boolean twoYearRenewal = type.orElseThrow().twoYearRenewal();
        if (twoYearRenewal == null && family.get().needsTwoYearRenewal()) {
            return Optional.empty();
        }
        var limit = family.get().limit(Boolean.TRUE.equals(twoYearRenewal));
        var firstDay = timeline.warranty().period().firstDay();
        var lastDay = Term.ofYears(limit.years()).from(firstDay).lastDay();
        return Optional.of(new ServiceLimit(firstDay, lastDay, limit.years(), limit.rule()));
    }
}
