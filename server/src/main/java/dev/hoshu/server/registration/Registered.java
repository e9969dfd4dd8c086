package dev.hoshu.server.registration;

import dev.hoshu.domain.calendar.CoveragePeriod;

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
 * @param firstDay the first day, as it was registered
 * @param lastDay the last day, as it was registered
 * @param held the days for which it is held now, after whatever corrected it; null if for none
 * @param fee {@code NONE}, {@code ON_REQUEST} or {@code AMOUNT} (REN-5)
 * @param feeYen the fee without tax, where it is an amount
 * @param rules the rules that decided, the deciding one first
 * @param registeredOn the day of the registration
 * @param registeredAt when
 * @param registeredBy by whom
 * @param undoneBy the number of the correction that undid it, or null
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
        @Nullable CoveragePeriod held,
        String fee,
        @Nullable Long feeYen,
        List<String> rules,
        LocalDate registeredOn,
        Instant registeredAt,
        String registeredBy,
        @Nullable String undoneBy) {

    /** Copies the rules. */
    public Registered {
        rules = List.copyOf(rules);
    }

    /** Whether it is held true now, for whatever days. */
    public boolean holds() {
        return held != null;
    }

    /** Whether it is held for other days than it was registered for, or for none. */
    public boolean isCorrected() {
        return !registeredPeriod().equals(held);
    }

    /** The days for which it was registered. */
    public CoveragePeriod registeredPeriod() {
        return CoveragePeriod.closed(firstDay, lastDay);
    }

    /** Machine type and model. */
    public String machineNumber() {
        return machineType + model;
    }
}
