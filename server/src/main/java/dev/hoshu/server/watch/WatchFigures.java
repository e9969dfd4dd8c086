package dev.hoshu.server.watch;

import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.WatchPolicy;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Component;

/** The figures of the watch in force today, and what the preventive service is called. */
@Component
class WatchFigures {

    private final Programmes programmes;
    private final Today today;

    WatchFigures(Programmes programmes, Today today) {
        this.programmes = programmes;
        this.today = today;
    }

    WatchPolicy of(String programme) {
        return policy(programme).watch();
    }

    /** The service's name for a machine (CAT-4); of one whose type is not known, the present. */
    String service(String programme, InstalledMachine machine) {
        var announced =
                programmes
                        .current(programme)
                        .machineTypes()
                        .of(machine.number())
                        .map(type -> type.announcedOn())
                        .orElse(null);
        return policy(programme)
                .valueSelection()
                .nameFor(announced == null ? today.day() : announced);
    }

    private Policy policy(String programme) {
        var policies = programmes.current(programme).policies();
        return policies.inForce(today.day()).orElseGet(policies::latest);
    }
}
