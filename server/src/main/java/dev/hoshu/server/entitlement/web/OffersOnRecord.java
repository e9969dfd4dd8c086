package dev.hoshu.server.entitlement.web;

import dev.hoshu.server.entitlement.Entitlements;
import dev.hoshu.server.entitlement.MachineOffers;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Optional;

/** What a machine may have, in the programme named or else the first that has the machine. */
@Component
class OffersOnRecord {

    private final ProgrammeChoice programmes;
    private final Entitlements entitlements;

    OffersOnRecord(ProgrammeChoice programmes, Entitlements entitlements) {
        this.programmes = programmes;
        this.entitlements = entitlements;
    }

    /**
     * The offers of that machine; a problem if it is not on record.
     *
     * @param on the day of the order
     * @param municipality the 5-digit code of the place of the service; empty for the machine's own
     * @param programme the code of the programme that is named; empty for the first that has it
     */
    MachineOffers of(
            MachineName name,
            LocalDate on,
            Optional<String> municipality,
            Optional<String> programme) {
        return programmes
                .first(
                        programme,
                        code ->
                                entitlements.offers(
                                        code, name.machineType(), name.serial(), on, municipality))
                .orElseThrow(name::notOnRecord);
    }
}
