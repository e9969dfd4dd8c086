package dev.hoshu.server.keeping;

import dev.hoshu.domain.installbase.MachineNumber;

import org.jspecify.annotations.Nullable;

/**
 * A machine on record and where it stands.
 *
 * @param askedType the machine type by which it was asked for
 * @param askedSerial the serial number by which it was asked for
 * @param number its machine number
 * @param municipality the 5-digit code of its place; null if that is not known
 */
public record StandingMachine(
        String askedType,
        String askedSerial,
        MachineNumber number,
        @Nullable String municipality) {}
