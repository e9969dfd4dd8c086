package dev.hoshu.domain.repair;

import dev.hoshu.domain.entitlement.RepairCharge;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

/**
 * One amount of an estimate.
 *
 * @param charge what it is charged for (REP-5)
 * @param line the number of the line that it belongs to; null for what is charged once for all
 * @param how how it was counted
 * @param amount without tax; null is "on request", which is not 0
 */
public record EstimateItem(
        RepairCharge charge, @Nullable Integer line, Sentence how, @Nullable Yen amount) {}
