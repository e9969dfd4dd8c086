package dev.hoshu.server.endofsupport.store;

import org.jspecify.annotations.Nullable;

/**
 * A machine as it was read.
 *
 * @param machineType 4 characters
 * @param model its model
 * @param serialNumber its serial number
 * @param customer the customer's code, or null
 * @param channel the channel of record, or null
 * @param country where it stands
 * @param municipality the 5-digit code of the place where it stands, or null
 * @param document what covers it, as the read model has it
 */
public record TypeMachine(
        String machineType,
        String model,
        String serialNumber,
        @Nullable String customer,
        @Nullable String channel,
        String country,
        @Nullable String municipality,
        String document) {

    /** What names it within a programme. */
    public String name() {
        return machineType + " " + serialNumber;
    }
}
