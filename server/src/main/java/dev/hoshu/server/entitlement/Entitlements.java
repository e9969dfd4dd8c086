package dev.hoshu.server.entitlement;

import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.catalog.OfferingList;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The door to what a machine may have. */
@Service
public class Entitlements {

    private final Programmes programmes;
    private final Catalogue catalogue;
    private final Coverages coverages;

    /** Made by Spring. */
    public Entitlements(Programmes programmes, Catalogue catalogue, Coverages coverages) {
        this.programmes = programmes;
        this.catalogue = catalogue;
        this.coverages = coverages;
    }

    /**
     * Every offering that fits the machine, and what comes of ordering it on that day. The number
     * of database statements does not depend on the number of offerings.
     *
     * @param programme the programme's code
     * @param machineType 4 characters
     * @param serial the serial number
     * @param on the day of the order, which is also the day of the question
     * @param municipality the 5-digit code of the place of the service; empty for the machine's own
     * @return empty if the machine is not on record
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<MachineOffers> offers(
            String programme,
            String machineType,
            SerialNumber serial,
            LocalDate on,
            Optional<String> municipality) {
        return coverages
                .read(programme, machineType, serial, on, Optional.empty())
                .map(coverage ->
                        decide(
                                programmes.current(programme),
                                catalogue.inForce(programme, on),
                                coverage,
                                municipality));
    }

    private static MachineOffers decide(
            Programme programme,
            Optional<OfferingList> list,
            MachineCoverage coverage,
            Optional<String> municipality) {
        var on = coverage.asOf();
        var machine = coverage.machine();
        var policy = programme.policies().inForce(on);
        var areas = programme.areaLists().inForce(on);
        var type = programme.machineTypes().of(machine.number());
        var offers =
                policy.map(p ->
                                Offers.under(p, areas.orElse(null))
                                        .decideAll(
                                                facts(coverage, type),
                                                list.map(l -> l.fitting(machine.number()))
                                                        .orElse(List.of()),
                                                on,
                                                programme.country(),
                                                municipality.orElse(null)))
                        .orElse(List.of());
        return new MachineOffers(
                coverage,
                type,
                on,
                municipality.or(() -> Optional.ofNullable(machine.municipality())),
                new MachineOffers.Basis(programme, policy, list.map(OfferingList::heading), areas),
                offers);
    }

    private static MachineFacts facts(MachineCoverage coverage, Optional<MachineType> type) {
        CoverageTimeline timeline = coverage.timeline().orElse(null);
        return MachineFacts.onRecord(coverage.machine(), type.orElse(null), timeline);
    }
}
