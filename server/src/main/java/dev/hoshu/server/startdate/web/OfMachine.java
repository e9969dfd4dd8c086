package dev.hoshu.server.startdate.web;

import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;

import java.util.Optional;

/**
 * A machine that an address means, of whoever asks.
 *
 * @param name its name, as it was typed
 * @param programme the programme in which it is this person's to see
 */
record OfMachine(MachineName name, String programme) {

    /**
     * The machine of that name whose row the person of this request sees.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none: whether somebody else has one is
     *     not told here
     */
    static OfMachine theirs(
            InstalledBase machines,
            ProgrammeChoice programmes,
            String machineType,
            String serialNumber,
            Optional<String> programme) {
        var name = MachineName.read(machineType, serialNumber);
        var viewer = People.current().viewer();
        return programmes
                .first(
                        programme,
                        code ->
                                Optional.of(code)
                                        .filter(c ->
                                                machines.isSeen(
                                                        c,
                                                        name.machineType(),
                                                        name.serial(),
                                                        viewer)))
                .map(code -> new OfMachine(name, code))
                .orElseThrow(name::notOnRecord);
    }
}
