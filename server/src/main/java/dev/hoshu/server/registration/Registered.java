package dev.hoshu.server.registration;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A registration as it is kept.
 *
 * @param number its number, {@code R-} and eight digits
 * @param programme the programme's code
 * @param packSerial the pack
 * @param partNumber the offering
 * @param kind what it covers as, such as {@code RENEWAL}
 * @param level its level's code, or null where it has none of its own
 * @param premier whether Premier Support comes with it
 * @param machineType the machine's type
 * @param model the machine's model; empty if only the type is on record
 * @param serialNumber the machine's serial number
 * @param customer whose machine it is; null where that is not told or not known
 * @param halfTerm whether half the term was registered (REN-7)
 * @param firstDay the first day
 * @param lastDay the last day
 * @param fee {@code NONE}, {@code ON_REQUEST} or {@code AMOUNT} (REN-5)
 * @param feeYen the fee without tax, where it is an amount
 * @param rules the rules that decided, the deciding one first
 * @param registeredOn the day of the registration
 * @param registeredAt when
 * @param registeredBy by whom
 * @param holds whether it is held true now: nothing undid it
 */
public record Registered(
        String number,
        String programme,
        String packSerial,
        String partNumber,
        String kind,
        @Nullable String level,
        boolean premier,
        String machineType,
        String model,
        String serialNumber,
        @Nullable String customer,
        boolean halfTerm,
        LocalDate firstDay,
        LocalDate lastDay,
        String fee,
        @Nullable Long feeYen,
        List<String> rules,
        LocalDate registeredOn,
        Instant registeredAt,
        String registeredBy,
        boolean holds) {

    /** Copies the rules. */
    public Registered {
        rules = List.copyOf(rules);
    }

    /** Machine type and model. */
    public String machineNumber() {
        return machineType + model;
    }
}
