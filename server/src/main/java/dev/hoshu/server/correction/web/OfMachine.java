package dev.hoshu.server.correction.web;

import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;

import java.util.Optional;

/** Which machine of whose an address means. */
record OfMachine(InstalledBase machines, ProgrammeChoice programmes) {

    /**
     * The programme in which the person of this request sees the row of a machine of that name.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none: whether somebody else has one is
     *     not told here
     */
    String theirs(MachineName name, Optional<String> programme) {
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
                .orElseThrow(name::notOnRecord);
    }
}
