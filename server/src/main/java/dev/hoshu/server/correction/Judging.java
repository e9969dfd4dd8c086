package dev.hoshu.server.correction;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.correction.CorrectionDecision;
import dev.hoshu.domain.correction.GivingUp;
import dev.hoshu.domain.correction.HeldService;
import dev.hoshu.domain.correction.NewOwner;
import dev.hoshu.domain.correction.Place;
import dev.hoshu.domain.correction.Relocation;
import dev.hoshu.domain.correction.Replacement;
import dev.hoshu.domain.correction.Undoing;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.correction.CorrectionWish.Act;
import dev.hoshu.server.coverage.Cover;
import dev.hoshu.server.coverage.CoverageRecord.Held;
import dev.hoshu.server.coverage.CoverageRecord.Successor;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what a decision needs and says what it comes to. It keeps nothing. */
@Component
class Judging {

    private final Programmes programmes;
    private final Catalogue catalogue;
    private final InstalledBase machines;

    Judging(Programmes programmes, Catalogue catalogue, InstalledBase machines) {
        this.programmes = programmes;
        this.catalogue = catalogue;
        this.machines = machines;
    }

    /**
     * What a correction comes to on that day.
     *
     * @param held everything that covers the machine now
     */
    CorrectionPreview of(
            CorrectionWish wish, MachineCoverage coverage, List<Held> held, LocalDate on) {
        var services = held.stream().map(h -> service(h.cover())).toList();
        var decision = decide(wish, coverage, services, on);
        var successors = successors(decision, held, services);
        return new CorrectionPreview(
                wish,
                on,
                coverage,
                services,
                decision,
                successors,
                before(wish.act(), coverage.machine(), successors),
                after(wish.act(), coverage.machine(), successors));
    }

    private CorrectionDecision decide(
            CorrectionWish wish,
            MachineCoverage coverage,
            List<HeldService> services,
            LocalDate on) {
        var machine = coverage.machine();
        return switch (wish.act()) {
            case Act.GivingUp g ->
                    GivingUp.decide(services, named(services, g.pack()), wish.from(), on);
            case Act.Undoing u -> Undoing.decide(services, named(services, u.pack()));
            case Act.Relocation r ->
                    Relocation.of(
                                    facts(wish.programme(), coverage),
                                    services,
                                    programmes
                                            .current(wish.programme())
                                            .areaLists()
                                            .inForce(on)
                                            .orElse(null))
                            .decide(r.place(), wish.from(), on);
            case Act.NewOwner n ->
                    NewOwner.decide(machine.customer(), n.customer(), wish.from(), on);
            case Act.Replacement r -> {
                var to = number(r, machine);
                yield Replacement.decide(
                        machine.number(),
                        to,
                        machines.id(wish.programme(), to.machineType(), r.serial()).isPresent(),
                        running(wish.programme(), coverage, to, wish.from()),
                        wish.from(),
                        on);
            }
        };
    }

    private static HeldService named(List<HeldService> services, String pack) {
        return services.stream()
                .filter(s -> pack.equals(s.pack()))
                .findFirst()
                .orElseThrow(() -> CorrectionProblems.notHeld(pack));
    }

    private MachineFacts facts(String programme, MachineCoverage coverage) {
        var machine = coverage.machine();
        return MachineFacts.onRecord(
                machine,
                programmes.current(programme).machineTypes().of(machine.number()).orElse(null),
                coverage.timeline().orElse(null));
    }

    /** The new machine's number; where only its type was given, the model is as it was. */
    static MachineNumber number(Act.Replacement act, InstalledMachine machine) {
        boolean alike = act.number().machineType().equals(machine.number().machineType());
        return act.number().isTypeOnly() && alike ? machine.number() : act.number();
    }

    private List<Replacement.Running> running(
            String programme, MachineCoverage coverage, MachineNumber to, LocalDate from) {
        return coverage.entries().stream()
                .map(e -> e.cover())
                .filter(c -> c.packSerial() != null && c.valid().dayAfter().isAfter(from))
                .map(c -> new Replacement.Running(service(c), listed(programme, c, to)))
                .toList();
    }

    /** As some list has it: rather one that has it for the new machine. */
    private @Nullable ServiceOffering listed(String programme, Cover cover, MachineNumber to) {
        var listings =
                Optional.ofNullable(cover.partNumber())
                        .flatMap(OfferingNumber::parse)
                        .map(number -> catalogue.everyListing(programme, number))
                        .orElse(List.of())
                        .stream()
                        .map(Catalogue.Listed::offering)
                        .toList();
        return listings.stream()
                .filter(o -> o.fits(to))
                .findFirst()
                .or(() -> listings.stream().findFirst())
                .orElse(null);
    }

    private static HeldService service(Cover cover) {
        return new HeldService(
                HeldService.Kind.valueOf(cover.kind()),
                cover.level(),
                cover.country(),
                cover.valid(),
                cover.packSerial());
    }

    private static List<Successor> successors(
            CorrectionDecision decision, List<Held> held, List<HeldService> services) {
        return decision instanceof CorrectionDecision.Accepted accepted
                ? accepted.successors().stream()
                        .map(s ->
                                new Successor(
                                        held.get(services.indexOf(s.before())),
                                        s.period(),
                                        s.country()))
                        .toList()
                : List.of();
    }

    private static HeldFacts before(Act act, InstalledMachine machine, List<Successor> successors) {
        var covers = successors.stream().map(Judging::before).toList();
        return switch (act) {
            case Act.GivingUp g -> HeldFacts.ofCovers(covers);
            case Act.Undoing u -> HeldFacts.ofCovers(covers);
            case Act.Relocation r ->
                    standing(new Place(machine.country(), machine.municipality()), covers);
            case Act.NewOwner n ->
                    new HeldFacts(machine.customer(), null, null, null, null, covers);
            case Act.Replacement r ->
                    new HeldFacts(
                            null,
                            null,
                            null,
                            machine.number().toString(),
                            machine.serial().value(),
                            covers);
        };
    }

    private static HeldFacts after(Act act, InstalledMachine machine, List<Successor> successors) {
        var covers = successors.stream().flatMap(s -> after(s).stream()).toList();
        return switch (act) {
            case Act.GivingUp g -> HeldFacts.ofCovers(covers);
            case Act.Undoing u -> HeldFacts.ofCovers(covers);
            case Act.Relocation r -> standing(r.place(), covers);
            case Act.NewOwner n -> new HeldFacts(n.customer(), null, null, null, null, covers);
            case Act.Replacement r ->
                    new HeldFacts(
                            null,
                            null,
                            null,
                            number(r, machine).toString(),
                            r.serial().value(),
                            covers);
        };
    }

    private static HeldFacts standing(Place place, List<HeldFacts.HeldDays> covers) {
        return new HeldFacts(null, place.country(), place.municipality(), null, null, covers);
    }

    private static HeldFacts.HeldDays before(Successor successor) {
        var cover = successor.entry().cover();
        return new HeldFacts.HeldDays(
                cover.kind(),
                cover.packSerial(),
                cover.country(),
                cover.valid().firstDay(),
                cover.valid().lastDay());
    }

    private static Optional<HeldFacts.HeldDays> after(Successor successor) {
        var cover = successor.entry().cover();
        return Optional.ofNullable(successor.period())
                .map(p ->
                        new HeldFacts.HeldDays(
                                cover.kind(),
                                cover.packSerial(),
                                successor.country(),
                                p.firstDay(),
                                p.lastDay()));
    }
}
