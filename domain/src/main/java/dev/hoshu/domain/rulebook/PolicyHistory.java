package dev.hoshu.domain.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A programme's policies by effective date: a question of last year is answered with last year's
 * figures.
 *
 * @param policies in order of their first day, at least one, no two from the same day
 */
public record PolicyHistory(List<Policy> policies) {

    /** Puts the policies in order and checks that each day has at most one. */
    public PolicyHistory {
        policies = policies.stream().sorted(Comparator.comparing(Policy::effectiveFrom)).toList();
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("A programme must have at least one policy.");
        }
        if (policies.stream().map(Policy::effectiveFrom).distinct().count() != policies.size()) {
            throw new IllegalArgumentException(
                    "Two policies must not take effect on the same day.");
        }
    }

    /** The policy in force on that day; empty before the first. */
    public Optional<Policy> inForce(LocalDate day) {
        for (var policy : policies.reversed()) {
            if (!day.isBefore(policy.effectiveFrom())) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }

    /** The policy that takes effect last. */
    public Policy latest() {
        return policies.getLast();
    }
}
