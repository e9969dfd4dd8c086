package dev.hoshu.domain.watch;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How worn a drive was on a day.
 *
 * @param day the day
 * @param usedPercent how much of its write endurance was used
 */
public record WearPoint(LocalDate day, BigDecimal usedPercent) {}
