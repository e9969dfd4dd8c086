package dev.hoshu.server.renewal;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * A machine whose coverage ends, as it was read.
 *
 * @param id the machine's number in the database
 * @param number machine type and model
 * @param serial serial number
 * @param customer the customer's code, or null
 * @param channel the channel of record, or null
 * @param country where it stands
 * @param municipality the 5-digit code of the place where it stands, or null
 * @param coveredTo the last covered day
 * @param document what covers it, as the read model has it
 * @param said codes of the reminders of this end that were sent already to whom it is read for
 */
public record Ending(
        long id,
        MachineNumber number,
        SerialNumber serial,
        @Nullable String customer,
        @Nullable String channel,
        String country,
        @Nullable String municipality,
        LocalDate coveredTo,
        String document,
        Set<String> said) {

    /** Copies the codes. */
    public Ending {
        said = Set.copyOf(said);
    }
}
