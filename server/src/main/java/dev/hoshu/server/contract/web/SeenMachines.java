package dev.hoshu.server.contract.web;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Machines that an address means, of whoever asks. */
@Component("contractMachines")
class SeenMachines {

    private final InstalledBase machines;
    private final ProgrammeChoice choice;
    private final Programmes programmes;
    private final Today today;

    SeenMachines(
            InstalledBase machines, ProgrammeChoice choice, Programmes programmes, Today today) {
        this.machines = machines;
        this.choice = choice;
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * A machine whose row this person sees.
     *
     * @param name its name, as it was typed
     * @param programme the programme in which it is
     */
    record Meant(MachineName name, String programme) {}

    /**
     * The machine of that name whose row this person sees.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none
     */
    Meant theirs(String machineType, String serialNumber, Optional<String> programme) {
        var name = MachineName.read(machineType, serialNumber);
        var viewer = People.current().viewer();
        return choice.first(
                        programme,
                        code ->
                                Optional.of(code)
                                        .filter(c ->
                                                machines.isSeen(
                                                        c,
                                                        name.machineType(),
                                                        name.serial(),
                                                        viewer)))
                .map(code -> new Meant(name, code))
                .orElseThrow(name::notOnRecord);
    }

    /** The levels that a programme has today, in their order. */
    List<ServiceLevel> levels(String programme) {
        var known =
                programmes
                        .current(programme)
                        .policies()
                        .inForce(today.day())
                        .map(Policy::levels)
                        .orElse(java.util.Set.of());
        return java.util.Arrays.stream(ServiceLevel.values())
                .filter(l -> known.contains(l.code()))
                .toList();
    }
}
