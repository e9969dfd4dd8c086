package dev.hoshu.server.installbase;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;

import java.time.LocalDate;

/**
 * The name of a machine that was replaced; what covered it covers the machine that took its place.
 *
 * @param number its machine number
 * @param serial its serial number
 * @param replacedOn the first day of the machine that took its place
 */
public record FormerName(MachineNumber number, SerialNumber serial, LocalDate replacedOn) {}
