package dev.hoshu.server.servicecase;

import dev.hoshu.domain.contract.SoftwareSupport;
import dev.hoshu.domain.response.CallCoverage;
import dev.hoshu.domain.response.CallCoverages;
import dev.hoshu.domain.response.Intakes;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.servicecase.store.ServiceCaseRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Optional;

/** Looks up the machine of a call and lets the domain decide. */
@Service
class Intake {

    private static final int MOST_OPEN = 20;

    private final InstalledBase machines;
    private final Coverages coverages;
    private final Places places;
    private final Programmes programmes;
    private final ProgrammeChoice choice;
    private final ServiceCaseRows rows;
    private final SoftwareCases software;
    private final Today today;

    Intake(
            InstalledBase machines,
            Coverages coverages,
            Places places,
            Programmes programmes,
            ProgrammeChoice choice,
            ServiceCaseRows rows,
            SoftwareCases software,
            Today today) {
        this.machines = machines;
        this.coverages = coverages;
        this.places = places;
        this.programmes = programmes;
        this.choice = choice;
        this.rows = rows;
        this.software = software;
        this.today = today;
    }

    /**
     * What a call comes to.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if the person of this request names a machine that
     *     it does not see and is not the maker's
     */
    CallPreview of(TypedCall call, Optional<String> programme) {
        var name = call.machine();
        if (name.isEmpty()) {
            return unnamed(call, choice.meant(programme));
        }
        var viewer = People.current().viewer();
        return choice.first(programme, code -> onRecord(call, name.get(), code, viewer))
                .orElseGet(() -> unknown(call, name.get(), programme, viewer));
    }

    /**
     * What a call that nobody made comes to: one about a machine on record, by what is known of it.
     *
     * @return empty if the machine is not on record
     */
    Optional<CallPreview> byItself(TypedCall call, MachineName name, String programme) {
        return coverages
                .read(
                        programme,
                        name.machineType(),
                        name.serial(),
                        today.day(),
                        Optional.empty(),
                        Viewer.EVERYTHING)
                .map(coverage -> onRecord(call, name, programme, coverage, Viewer.EVERYTHING));
    }

    private CallPreview unnamed(TypedCall call, String programme) {
        return new CallPreview(
                programme,
                Intakes.decide(call.said(), null, null),
                call.unreadable(),
                null,
                null,
                null,
                null,
                List.of());
    }

    private Optional<CallPreview> onRecord(
            TypedCall call, MachineName name, String programme, Viewer viewer) {
        if (!machines.isSeen(programme, name.machineType(), name.serial(), viewer)) {
            return Optional.empty();
        }
        return coverages
                .read(programme, name.machineType(), name.serial(), today.day(), Optional.empty())
                .map(coverage -> onRecord(call, name, programme, coverage, viewer));
    }

    private CallPreview onRecord(
            TypedCall call,
            MachineName name,
            String programme,
            MachineCoverage coverage,
            Viewer viewer) {
        long id = machines.id(programme, name.machineType(), name.serial()).orElseThrow();
        var machine = coverage.machine();
        var place = Optional.ofNullable(machine.municipality()).flatMap(places::municipality);
        var product =
                programmes
                        .current(programme)
                        .machineTypes()
                        .of(machine.number())
                        .map(type -> type.productName());
        var called =
                new CalledMachine(
                        id,
                        machine,
                        product.orElse(null),
                        place.map(p -> p.fullName()).orElse(null));
        return new CallPreview(
                programme,
                Intakes.decide(
                        call.said(),
                        machine.customer(),
                        place.orElse(null),
                        places.read(call.place())),
                call.unreadable(),
                new MachineName(machine.number(), machine.serial()),
                called,
                covers(coverage),
                software(call, programme, called),
                rows.openOf(id, viewer, MOST_OPEN));
    }

    private SoftwareSupport.@Nullable Decision software(
            TypedCall call, String programme, @Nullable CalledMachine machine) {
        return call.readableSoftware()
                .map(said -> software.decide(programme, machine, said, today.day()))
                .orElse(null);
    }

    private CallCoverage covers(MachineCoverage coverage) {
        return coverage.timeline()
                .map(timeline -> CallCoverages.on(today.day(), timeline))
                .orElseGet(CallCoverages::withoutWarrantyOnRecord);
    }

    /** Whoever is not the maker's is not told whether somebody else has such a machine. */
    private CallPreview unknown(
            TypedCall call, MachineName name, Optional<String> programme, Viewer viewer) {
        if (!viewer.everything()) {
            throw name.notOnRecord();
        }
        var meant = choice.meant(programme);
        return new CallPreview(
                meant,
                Intakes.decide(call.said(), null, null),
                call.unreadable(),
                name,
                null,
                CallCoverages.notOnRecord(),
                software(call, meant, null),
                rows.openOf(meant, name, viewer, MOST_OPEN));
    }
}
