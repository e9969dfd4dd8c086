package dev.hoshu.server.entitlement;

import dev.hoshu.domain.catalog.ServiceLevel;

import java.time.LocalDate;

/**
 * How somebody wants a machine covered.
 *
 * @param until the last day that must be covered
 * @param level the level that each day must have at least
 * @param premier whether each day must have Premier Support
 */
public record PlanWish(LocalDate until, ServiceLevel level, boolean premier) {}
