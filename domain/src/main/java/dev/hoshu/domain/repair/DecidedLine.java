package dev.hoshu.domain.repair;

import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

/**
 * A line of a case and what the rules say of it.
 *
 * @param line the line
 * @param decision who pays by the rules
 * @param covering what covers it, where the machine's coverage does; else null
 * @param explanation all of it in words
 */
public record DecidedLine(
        RepairLine line,
        RepairDecision decision,
        @Nullable CoveringChoice covering,
        Sentence explanation) {

    /** Who pays by the rules alone. */
    public Payer payer() {
        return switch (decision) {
            case RepairDecision.Covered c -> Payer.COVERAGE;
            case RepairDecision.Chargeable c -> Payer.CUSTOMER;
            case RepairDecision.Refused r -> Payer.NOBODY;
            case RepairDecision.Undecided u -> Payer.OPEN;
        };
    }
}
