package dev.hoshu.server.order;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.installbase.SerialNumber;

/**
 * One service wanted for one machine.
 *
 * @param machineType 4 characters
 * @param serial the machine's serial number
 * @param part the part number
 * @param halfTerm whether it is wanted for half its term (REN-7)
 */
public record Wanted(
        String machineType, SerialNumber serial, OfferingNumber part, boolean halfTerm) {}
