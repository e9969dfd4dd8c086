package dev.hoshu.server.registration;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.registration.PackSerial;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a pack wants it on a machine.
 *
 * @param programme the programme's code
 * @param pack the pack's serial number
 * @param claimCode the code of its letter, as it was typed (REG-2)
 * @param machine the machine's number; its type is enough (ID-3)
 * @param serial the machine's serial number
 * @param halfTerm whether a 1-year renewal is to be registered for half its term (REN-7)
 * @param because why the sales desk grants what only it can grant; null if it does not
 */
public record RegistrationWish(
        String programme,
        PackSerial pack,
        String claimCode,
        MachineNumber machine,
        SerialNumber serial,
        boolean halfTerm,
        @Nullable String because) {}
