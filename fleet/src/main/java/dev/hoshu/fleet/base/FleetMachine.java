package dev.hoshu.fleet.base;

import dev.hoshu.domain.installbase.InstalledMachine;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One machine of the base.
 *
 * @param machine the machine
 * @param warrantyLevel the code of its warranty's level; null for the level of its machine type
 * @param services what is registered on it
 */
public record FleetMachine(
        InstalledMachine machine, @Nullable String warrantyLevel, List<HeldService> services) {

    /** Copies the services. */
    public FleetMachine {
        services = List.copyOf(services);
    }
}
