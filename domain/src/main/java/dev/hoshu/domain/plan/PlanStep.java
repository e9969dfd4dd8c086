package dev.hoshu.domain.plan;

import dev.hoshu.domain.calendar.CoveragePeriod;

import java.time.LocalDate;

/**
 * One purchase of a plan.
 *
 * @param offering its place among the offerings of the request, from 0
 * @param period the days that it covers
 * @param orderBy the day by which to order it in time (REN-3)
 * @param reinstatementFee whether the reinstatement fee is added to it (REN-5)
 */
public record PlanStep(
        int offering, CoveragePeriod period, LocalDate orderBy, boolean reinstatementFee) {}
