package dev.hoshu.server.repair;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.dispatch.RoadDistance;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.place.AddressReading;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.repair.store.EstimateRows;
import dev.hoshu.server.servicecase.ServiceCase;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;

/** What is known of the machine of a case and of its place. */
@Component
class CaseMachines {

    private final Coverages coverages;
    private final Programmes programmes;
    private final Places places;
    private final EstimateRows rows;
    private final Today today;

    CaseMachines(
            Coverages coverages,
            Programmes programmes,
            Places places,
            EstimateRows rows,
            Today today) {
        this.coverages = coverages;
        this.programmes = programmes;
        this.places = places;
        this.rows = rows;
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
        var known = coverage(one);
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
        return place(one)
                .map(place ->
                        new RoadDistance.Point(
                                place.latitude(),
                                place.longitude(),
                                rows.landMass(one.programme(), place.code5(), today.day())
                                        .orElse(null)))
                .flatMap(point ->
                        RoadDistance.nearest(point, programmes.serviceCentres(one.programme())))
                .orElse(null);
    }

    /** Where the machine stands by what was said, and where that is no place, by the record. */
    private Optional<Municipality> place(ServiceCase one) {
        if (places.read(Objects.requireNonNullElse(one.said().place(), ""))
                instanceof AddressReading.Read read) {
            return Optional.of(read.municipality());
        }
        return coverage(one).map(c -> c.machine().municipality()).flatMap(places::municipality);
    }

    private Optional<MachineCoverage> coverage(ServiceCase one) {
        if (!one.onRecord()) {
            return Optional.empty();
        }
        return SerialNumber.parse(one.serialNumber())
                .flatMap(serial ->
                        coverages.read(
                                one.programme(),
                                one.machineType(),
                                serial,
                                today.day(),
                                Optional.empty(),
                                Viewer.EVERYTHING));
    }

    private Optional<MachineType> type(ServiceCase one) {
        return programmes.current(one.programme()).machineTypes().of(number(one));
    }

    private static MachineNumber number(ServiceCase one) {
        return new MachineNumber(one.machineType(), one.model());
    }
}
