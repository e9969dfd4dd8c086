package dev.hoshu.domain.entitlement;

import java.time.LocalDate;

/**
 * A part of a machine is to be replaced.
 *
 * @param on the day of the failure or, where nothing failed, of the replacement; in the programme's
 *     zone
 * @param cause why
 * @param part which part
 */
public record RepairRequest(LocalDate on, RepairCause cause, RepairedPart part) {}
