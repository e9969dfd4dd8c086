package dev.hoshu.domain.response;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who asks for a repair has said, as it was said; null or blank is not said (REP-6).
 *
 * @param customerName the customer's name
 * @param place where the machine stands
 * @param machineType the machine type or the whole machine number
 * @param serialNumber the machine's serial number
 */
public record Call(
        @Nullable String customerName,
        @Nullable String place,
        @Nullable String machineType,
        @Nullable String serialNumber) {}
