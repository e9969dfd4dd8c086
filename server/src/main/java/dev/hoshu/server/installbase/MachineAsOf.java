package dev.hoshu.server.installbase;

import dev.hoshu.domain.installbase.InstalledMachine;

/**
 * A machine as it was on a day, as known at an instant.
 *
 * @param machine the machine: whose it was and where it stood then
 * @param corrected whether owner and place come of a correction or a later list, and not of the
 *     first record alone
 */
public record MachineAsOf(InstalledMachine machine, boolean corrected) {}
