package dev.hoshu.server.fleetview.web;

import dev.hoshu.domain.fleet.CostAhead;
import dev.hoshu.domain.fleet.Cover;
import dev.hoshu.domain.fleet.Following;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.fleetview.FleetList;
import dev.hoshu.server.fleetview.FleetMachine;
import dev.hoshu.server.fleetview.FleetReading;
import dev.hoshu.server.fleetview.FleetTotals;
import dev.hoshu.server.fleetview.Fleets;
import dev.hoshu.server.fleetview.LineOutcome;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Part;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fleets, for programs: the lists, what a fleet comes to, and the machines behind a figure. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class FleetsApi {

    private static final String LIST = "fleet-machines";
    private static final int MOST = 500;
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    private final Fleets fleets;
    private final FleetAddress address;

    FleetsApi(Fleets fleets, FleetAddress address) {
        this.fleets = fleets;
        this.address = address;
    }

    record SavedFleets(List<SavedFleet> fleets) {}

    record SavedFleet(
            String key,
            String programme,
            String name,
            boolean shared,
            String madeBy,
            int lines,
            int matched,
            int open,
            int waiting) {

        static SavedFleet of(FleetList list) {
            return new SavedFleet(
                    Long.toString(list.id()),
                    list.programme(),
                    list.name(),
                    list.shared(),
                    list.login(),
                    list.lines(),
                    list.count(LineOutcome.MATCHED),
                    list.open(),
                    list.waiting());
        }
    }

    record Renewal(int machines, long yen, int onRequest, int notPossible) {}

    record Ending(String month, int machines, int renewable) {}

    record Ahead(
            LocalDate until, int covered, int priced, long yen, int notPossible, int unknown) {}

    record FleetFigures(
            LocalDate asOf,
            String programme,
            @Nullable LocalDate list,
            int soonDays,
            int machines,
            Map<String, Integer> covers,
            int endingSoon,
            int pastOrderDay,
            Renewal renewal,
            List<Ending> months,
            Map<String, Integer> levels,
            Map<String, Integer> following,
            int endOfSupportAnnounced,
            int endOfSupportNone,
            int endOfSupportUnknown,
            int machinesWithGaps,
            long uncoveredDays,
            Ahead ahead,
            Sentence sentence) {}

    record FleetMachines(
            LocalDate asOf, String programme, List<Machine> machines, @Nullable String next)
            implements GoesOn {}

    record Machine(
            String machineType,
            String model,
            String serialNumber,
            String cover,
            @Nullable String level,
            boolean premier,
            @Nullable LocalDate coverageEnd,
            @Nullable LocalDate orderBy,
            long uncoveredDays,
            @Nullable LocalDate endOfSupport,
            String following,
            @Nullable String rule,
            @Nullable String proposed,
            @Nullable Long renewalYen,
            @Nullable Long aheadYen) {

        static Machine of(FleetMachine machine) {
            var level = machine.level();
            var proposed = machine.proposed();
            return new Machine(
                    machine.number().machineType(),
                    machine.number().model(),
                    machine.serial(),
                    machine.cover().name(),
                    level == null ? null : level.code(),
                    machine.premier(),
                    machine.coveredTo(),
                    machine.orderBy(),
                    machine.uncoveredDays(),
                    machine.endOfSupport().announcedDay().orElse(null),
                    machine.following().name(),
                    machine.rule(),
                    proposed == null ? null : proposed.value(),
                    machine.renewalCost().map(Yen::amount).orElse(null),
                    ahead(machine.ahead()));
        }

        private static @Nullable Long ahead(@Nullable CostAhead ahead) {
            return switch (ahead) {
                case CostAhead.Covered _ -> (Long) 0L;
                case CostAhead.Priced(var total, int purchases) -> (Long) total.amount();
                case CostAhead.Impossible _ -> null;
                case CostAhead.Unknown _ -> null;
                case null -> null;
            };
        }
    }

    @GetMapping("/api/v1/fleets")
    SavedFleets list() {
        return new SavedFleets(fleets.all().stream().map(SavedFleet::of).toList());
    }

    @GetMapping("/api/v1/fleets/{fleet}")
    FleetFigures figures(
            @PathVariable String fleet,
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> until) {
        var reading = whole(fleet, programme, until);
        var totals = reading.worked().orElseThrow().totals();
        return new FleetFigures(
                reading.asked().on(),
                reading.asked().programme(),
                reading.basis().list(),
                reading.basis().soonDays(),
                totals.machines(),
                covers(totals),
                totals.endingSoon(),
                totals.late(),
                new Renewal(
                        totals.renewal().machines(),
                        totals.renewal().yen(),
                        totals.renewal().open(),
                        totals.renewal().none()),
                totals.months().stream()
                        .map(m -> new Ending(m.month().toString(), m.machines(), m.renewable()))
                        .toList(),
                levels(totals),
                following(totals),
                totals.support().stream().mapToInt(FleetTotals.Support::machines).sum(),
                totals.supportNone(),
                totals.supportUnknown(),
                totals.gapMachines(),
                totals.gapDays(),
                ahead(totals, reading.asked().until()),
                new FleetView(reading, totals, Locale.ENGLISH).sentence());
    }

    private static Map<String, Integer> covers(FleetTotals totals) {
        var covers = new LinkedHashMap<String, Integer>();
        for (var cover : Cover.values()) {
            covers.put(cover.name(), totals.count(cover));
        }
        return covers;
    }

    private static Map<String, Integer> levels(FleetTotals totals) {
        var levels = new LinkedHashMap<String, Integer>();
        totals.levels().forEach(l -> levels.put(l.level().code(), l.machines()));
        return levels;
    }

    private static Map<String, Integer> following(FleetTotals totals) {
        var following = new LinkedHashMap<String, Integer>();
        for (var one : Following.values()) {
            following.put(one.name(), totals.followings().getOrDefault(one, 0));
        }
        return following;
    }

    private static Ahead ahead(FleetTotals totals, LocalDate until) {
        var ahead = totals.ahead();
        return ahead == null
                ? new Ahead(until, 0, 0, 0, 0, totals.machines())
                : new Ahead(
                        until,
                        ahead.covered(),
                        ahead.priced(),
                        ahead.yen(),
                        ahead.impossible(),
                        ahead.unknown());
    }

    @GetMapping("/api/v1/fleets/{fleet}/machines")
    FleetMachines machines(
            @PathVariable String fleet,
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> until,
            @RequestParam(required = false) @Nullable String cover,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String following,
            @RequestParam(required = false) @Nullable String support,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String gaps,
            @RequestParam(required = false) @Nullable String ahead,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "100") int limit) {
        Limit.check(limit, MOST);
        long from = Part.numberAfter(LIST, cursor).orElse(0L);
        var reading = whole(fleet, programme, until);
        var filter =
                new FilterFields(
                                cover, act, month, level, following, support, type, gaps, ahead,
                                place)
                        .filter();
        var found =
                reading.machines().stream()
                        .filter(m ->
                                filter.holds(m, reading.asked().on(), reading.basis().soonDays()))
                        .skip(from)
                        .limit(limit + 1L)
                        .toList();
        boolean more = found.size() > limit;
        var part = more ? found.subList(0, limit) : found;
        return new FleetMachines(
                reading.asked().on(),
                reading.asked().programme(),
                part.stream().map(Machine::of).toList(),
                more ? Part.cursor(LIST, Long.toString(from + limit)) : null);
    }

    private FleetReading whole(String fleet, Optional<String> programme, Optional<String> until) {
        var reading = address.reading(address.read(fleet, programme, until));
        FleetPage.demandReady(reading.awaitWhole(A_WHILE));
        return reading;
    }
}
