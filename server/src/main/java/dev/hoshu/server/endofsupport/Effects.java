package dev.hoshu.server.endofsupport;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.MachineTypes;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.endofsupport.CoveredMachine;
import dev.hoshu.domain.endofsupport.WishEffect;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.coverage.DocumentedCoverage;
import dev.hoshu.server.endofsupport.store.AnnouncementRows;
import dev.hoshu.server.endofsupport.store.TypeMachine;
import dev.hoshu.server.order.OpenWish;
import dev.hoshu.server.order.OpenWishes;
import dev.hoshu.server.programme.NoFigures;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Works out what an announcement does: every decision is made twice, without it and with it, on the
 * day on which it takes effect. It changes nothing.
 */
@Service
class Effects {

    /** The most machines, and the most lines of quotes and of orders, that are looked at. */
    static final int MOST = 20_000;

    private final AnnouncementRows rows;
    private final OpenWishes wishes;
    private final Programmes programmes;
    private final Catalogue catalogue;

    Effects(AnnouncementRows rows, OpenWishes wishes, Programmes programmes, Catalogue catalogue) {
        this.rows = rows;
        this.wishes = wishes;
        this.programmes = programmes;
        this.catalogue = catalogue;
    }

    /** What decisions rest on, without the announcement and with it. */
    private record Basis(
            Programme programme,
            Policy policy,
            MachineTypes before,
            MachineTypes after,
            LocalDate day) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Effect of(Announcement one, LocalDate today) {
        var day = one.effectiveOn().isBefore(today) ? today : one.effectiveOn();
        var programme = programmes.current(one.programme());
        var basis =
                new Basis(
                        programme,
                        programme.policies().inForce(day).orElseThrow(() -> NoFigures.on(day)),
                        programme.machineTypes(),
                        announced(programme.machineTypes(), one),
                        day);
        var machines = rows.machines(one.programme(), one.machineTypes(), MOST + 1);
        var wanted = wishes.of(one.programme(), one.machineTypes(), day, MOST + 1);
        var byName = new HashMap<String, TypeMachine>();
        machines.forEach(m -> byName.put(m.name(), m));
        var touched = new ArrayList<Touched>();
        for (var wish : wanted) {
            Optional.ofNullable(byName.get(wish.machineType() + " " + wish.serialNumber()))
                    .flatMap(machine -> touched(wish, machine, basis))
                    .ifPresent(touched::add);
        }
        int covered = 0;
        for (var machine : machines) {
            var coverage = covered(machine, basis);
            if (coverage.isPresent()) {
                covered++;
                touched(machine, coverage.get()).ifPresent(touched::add);
            }
        }
        long orders = wanted.stream().filter(OpenWish::ordered).count();
        return new Effect(
                touched,
                Math.toIntExact(wanted.size() - orders),
                Math.toIntExact(orders),
                covered,
                machines.size() <= MOST && orders <= MOST && wanted.size() - orders <= MOST);
    }

    /** The machine types as they will be. */
    static MachineTypes announced(MachineTypes types, Announcement one) {
        var changed = new ArrayList<MachineType>();
        for (var line : one.lines()) {
            types.ofType(line.machineType()).stream()
                    .filter(t -> t.productName().equals(line.product()))
                    .forEach(t -> changed.add(t.endingSupport(line.after())));
        }
        return types.with(changed);
    }

    private Optional<Touched> touched(OpenWish wish, TypeMachine machine, Basis basis) {
        var number = OfferingNumber.parse(wish.partNumber()).orElse(null);
        if (number == null) {
            return Optional.empty();
        }
        var listed = catalogue.listing(basis.programme().code(), number, basis.day());
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        var request =
                new OfferRequest(
                        OfferedService.of(listed.get().offering(), basis.programme().country()),
                        wish.ordered() ? wish.on() : basis.day(),
                        wish.halfTerm(),
                        wish.ordered(),
                        null,
                        null);
        var beside = listed.get().list().ofType(machine.machineType());
        var effect =
                WishEffect.between(
                        decided(machine, basis.before(), request, beside, basis),
                        decided(machine, basis.after(), request, beside, basis));
        return effect.explanation()
                .map(words ->
                        new Touched(
                                wish.ordered() ? Touched.What.ORDER : Touched.What.QUOTE,
                                wish.number(),
                                wish.line(),
                                machine.machineType(),
                                machine.serialNumber(),
                                known(machine.customer(), wish.customer()),
                                known(machine.channel(), wish.channel()),
                                code(effect),
                                words,
                                effect.rule().map(Rule::id).orElse(null)));
    }

    private static OfferDecision decided(
            TypeMachine machine,
            MachineTypes types,
            OfferRequest request,
            List<dev.hoshu.domain.catalog.ServiceOffering> beside,
            Basis basis) {
        var areas = basis.programme().areaLists().inForce(basis.day()).orElse(null);
        return Offers.under(basis.policy(), areas)
                .decideAmong(beside, facts(machine, types), request);
    }

    private static MachineFacts facts(TypeMachine machine, MachineTypes types) {
        var number = new MachineNumber(machine.machineType(), machine.model());
        return MachineFacts.onRecord(
                number,
                types.of(number).orElse(null),
                timeline(machine).orElse(null),
                machine.country(),
                machine.channel(),
                machine.municipality());
    }

    private static EndOfSupport end(MachineTypes types, MachineNumber number) {
        return types.of(number).map(MachineType::endOfSupport).orElseGet(EndOfSupport.Unknown::new);
    }

    private static Optional<CoverageTimeline> timeline(TypeMachine machine) {
        return DocumentedCoverage.timeline(machine.document());
    }

    private static Optional<CoveredMachine> covered(TypeMachine machine, Basis basis) {
        var number = new MachineNumber(machine.machineType(), machine.model());
        return timeline(machine)
                .map(CoverageTimeline::coverageEnd)
                .filter(end -> !end.isBefore(basis.day()))
                .map(end ->
                        CoveredMachine.of(
                                end,
                                end(basis.before(), number),
                                end(basis.after(), number),
                                basis.policy()));
    }

    private static Optional<Touched> touched(TypeMachine machine, CoveredMachine covered) {
        return covered.isTouched()
                ? Optional.of(
                        new Touched(
                                Touched.What.MACHINE,
                                "",
                                0,
                                machine.machineType(),
                                machine.serialNumber(),
                                known(machine.customer(), null),
                                known(machine.channel(), null),
                                code(covered),
                                covered.explanation(),
                                covered.rule().map(Rule::id).orElse(null)))
                : Optional.empty();
    }

    private static List<String> known(@Nullable String one, @Nullable String other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static String code(WishEffect effect) {
        return switch (effect) {
            case WishEffect.Unchanged _ -> "UNCHANGED";
            case WishEffect.Graver graver -> graver.code();
            case WishEffect.OtherDays _ -> "OTHER_DAYS";
            case WishEffect.Lighter _ -> "LIGHTER";
            case WishEffect.Unknown _ -> "UNKNOWN";
        };
    }

    private static String code(CoveredMachine covered) {
        if (covered.daysPast() > 0) {
            return "RUNS_PAST";
        }
        return switch (covered.renewalAfter()) {
            case FULL -> "LIGHTER";
            case INDIVIDUAL_CONTRACT -> "INDIVIDUAL_CONTRACT";
            case NONE -> "NO_RENEWAL";
            case UNKNOWN -> "UNKNOWN";
        };
    }
}
