package dev.hoshu.server.repair;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.dispatch.RoadDistance;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.servicecase.MachineOfCase;
import dev.hoshu.server.servicecase.ServiceCase;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** What decisions about the repair of a case rest on. */
@Component
class CaseMachines {

    private final MachineOfCase machines;
    private final Programmes programmes;
    private final Today today;

    CaseMachines(MachineOfCase machines, Programmes programmes, Today today) {
        this.machines = machines;
        this.programmes = programmes;
        this.today = today;
    }

    /** The figures in force today. */
    Policy policy(ServiceCase one) {
        return programmes.current(one.programme()).policies().inForce(today.day()).orElseThrow();
    }

    /**
     * What a decision about it rests on. A machine that was not on record has coverage that nobody
     * knows, which is not the same as none.
     */
    MachineFacts facts(ServiceCase one) {
        MachineType type = type(one).orElse(null);
        var known = machines.coverage(one);
        if (known.isEmpty()) {
            return ofAMachineNotOnRecord(one, type);
        }
        CoverageTimeline timeline = known.get().timeline().orElse(null);
        return MachineFacts.onRecord(known.get().machine(), type, timeline);
    }

    private MachineFacts ofAMachineNotOnRecord(ServiceCase one, @Nullable MachineType type) {
        return new MachineFacts(
                number(one),
                null,
                type == null ? null : type.family(),
                type == null ? new EndOfSupport.Unknown() : type.endOfSupport(),
                null,
                null,
                null,
                false,
                programmes.current(one.programme()).country(),
                null,
                null);
    }

    /** The machine's end of support, as the catalogue has it today. */
    EndOfSupport endOfSupport(ServiceCase one) {
        return type(one).map(MachineType::endOfSupport).orElseGet(EndOfSupport.Unknown::new);
    }

    /**
     * The nearest service centre.
     *
     * @return null if the place of the machine is not known, or no road leads there
     */
    RoadDistance.@Nullable Nearest way(ServiceCase one) {
        return machines.point(one)
                .flatMap(point ->
                        RoadDistance.nearest(point, programmes.serviceCentres(one.programme())))
                .orElse(null);
    }

    private Optional<MachineType> type(ServiceCase one) {
        return programmes.current(one.programme()).machineTypes().of(number(one));
    }

    private static MachineNumber number(ServiceCase one) {
        return new MachineNumber(one.machineType(), one.model());
    }
}
