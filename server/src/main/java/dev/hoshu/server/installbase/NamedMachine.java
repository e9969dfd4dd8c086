package dev.hoshu.server.installbase;

import dev.hoshu.domain.installbase.InstalledMachine;

/**
 * A machine on record under a name that it has, or had before it was replaced (ID-4).
 *
 * @param askedType the machine type of that name
 * @param askedSerial the serial number of that name
 * @param id its number in the record
 * @param programme whose record it is on
 * @param machine the machine as it is now
 */
public record NamedMachine(
        String askedType,
        String askedSerial,
        long id,
        String programme,
        InstalledMachine machine) {}
