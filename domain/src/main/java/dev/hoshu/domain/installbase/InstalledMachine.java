package dev.hoshu.domain.installbase;

import dev.hoshu.domain.calendar.CoveragePeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A machine as the maker's record has it. Machine type and serial number together name it (ID-4); a
 * null member is unknown.
 *
 * @param number its machine number, with a model
 * @param serial its serial number
 * @param customer the customer's code
 * @param channel the channel of record (CHAN-1); nothing but the maker's record changes it (CHAN-2)
 * @param countryOfSale the country in which it was sold, ISO 3166 two letters
 * @param country the country in which it stands (TERR-1)
 * @param shippedFromFactory the day it left the factory (CHG-2)
 * @param warranty the base warranty's days on the maker's record (NEW-4)
 * @param municipality the 5-digit code of the place where it stands (JIS X 0402)
 * @param preOwned whether it was sold on (NEW-4)
 */
public record InstalledMachine(
        MachineNumber number,
        SerialNumber serial,
        @Nullable String customer,
        @Nullable String channel,
        @Nullable String countryOfSale,
        String country,
        @Nullable LocalDate shippedFromFactory,
        @Nullable CoveragePeriod warranty,
        @Nullable String municipality,
        boolean preOwned) {

    /** Checks that nothing is missing which names the machine. */
    public InstalledMachine {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(serial, "serial");
    }
}
