package dev.hoshu.server.keeping;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.keeping.Link;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.keeping.store.KeepingRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The door to whether a timed response could be kept. To whoever is not the maker's it tells
 * nothing (TERR-3); what is kept with an order is kept whoever places it.
 */
@Service
public class Keepings {

    private final Grounds grounds;
    private final Capacities capacities;
    private final Catalogue catalogue;
    private final Places places;
    private final KeepingRows rows;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    Keepings(
            Grounds grounds,
            Capacities capacities,
            Catalogue catalogue,
            Places places,
            KeepingRows rows,
            Audit audit,
            Today today) {
        this.grounds = grounds;
        this.capacities = capacities;
        this.catalogue = catalogue;
        this.places = places;
        this.rows = rows;
        this.audit = audit;
        this.today = today;
    }

    /** A line of which something is read: its level and its machine. */
    private record Timed(Asked asked, ServiceLevel level) {}

    /** What the audit keeps; the whole reading lies with the order. */
    record Noted(
            KeptReading.Occasion occasion,
            Reading.State state,
            @Nullable Link weakest,
            String ja,
            String en) {

        static Noted of(KeptReading kept) {
            var reading = kept.reading();
            return new Noted(
                    kept.occasion(),
                    reading.state(),
                    reading.weakest(),
                    reading.ja(),
                    reading.en());
        }
    }

    /** Whether the person of this request is told. */
    public boolean isTold() {
        return Circle.MAKER.includes(People.current().role());
    }

    /** The levels of a machine on record, by the level; empty where there is no such machine. */
    @Transactional(readOnly = true)
    public Map<ServiceLevel, Reading> machine(String programme, String type, String serial) {
        if (!isTold()) {
            return Map.of();
        }
        var ground = grounds.read(programme, today.day());
        var readings = new EnumMap<ServiceLevel, Reading>(ServiceLevel.class);
        find(programme, type, serial)
                .ifPresent(machine -> {
                    for (var level : Capacities.levels(ground.policy())) {
                        readings.put(
                                level,
                                capacities.read(
                                        ground,
                                        level,
                                        machine.number(),
                                        place(machine).orElse(null)));
                    }
                });
        return readings;
    }

    /** A machine on record and where it stands. */
    @Transactional(readOnly = true)
    public Optional<StandingMachine> find(String programme, String type, String serial) {
        return rows.standing(programme, List.of(type), List.of(serial)).stream().findFirst();
    }

    private Optional<Municipality> place(StandingMachine machine) {
        return Optional.ofNullable(machine.municipality()).flatMap(places::municipality);
    }

    /**
     * One level at one place.
     *
     * @param machine the machine, or its type alone; null before there is one
     * @param place the place; null if it is not known
     */
    @Transactional(readOnly = true)
    public Reading read(
            String programme,
            ServiceLevel level,
            @Nullable MachineNumber machine,
            @Nullable Municipality place) {
        return capacities.read(grounds.read(programme, today.day()), level, machine, place);
    }

    /** What is to be known of the timed services among these, by line; nothing to others. */
    @Transactional(readOnly = true)
    public Map<Integer, Reading> beside(String programme, List<Asked> lines) {
        return isTold() ? readings(programme, lines) : Map.of();
    }

    private Map<Integer, Reading> readings(String programme, List<Asked> lines) {
        var timed = timed(programme, lines);
        var readings = new TreeMap<Integer, Reading>();
        if (timed.isEmpty()) {
            return readings;
        }
        var ground = grounds.read(programme, today.day());
        var machines =
                rows
                        .standing(
                                programme,
                                timed.stream().map(t -> t.asked().machineType()).toList(),
                                timed.stream().map(t -> t.asked().serialNumber()).toList())
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        m -> m.askedType() + m.askedSerial(), m -> m, (a, b) -> a));
        // Many lines of one order are for machines at one place; each place is read once.
        var known = new HashMap<String, Reading>();
        for (var one : timed) {
            var name = one.asked().machineType() + one.asked().serialNumber();
            var machine = machines.get(name);
            if (machine != null) {
                var reading =
                        known.computeIfAbsent(
                                "%s %s %s"
                                        .formatted(
                                                one.level(),
                                                machine.number(),
                                                machine.municipality()),
                                key ->
                                        capacities.read(
                                                ground,
                                                one.level(),
                                                machine.number(),
                                                place(machine).orElse(null)));
                readings.put(one.asked().line(), reading);
            }
        }
        return readings;
    }

    private List<Timed> timed(String programme, List<Asked> lines) {
        var numbers =
                lines.stream()
                        .flatMap(line -> OfferingNumber.parse(line.partNumber()).stream())
                        .distinct()
                        .toList();
        var listed = catalogue.listings(programme, numbers, today.day());
        var timed = new ArrayList<Timed>();
        for (var line : lines) {
            OfferingNumber.parse(line.partNumber())
                    .map(listed::get)
                    .map(one -> one.offering().level())
                    .filter(level -> level.responseTime().isPresent())
                    .ifPresent(level -> timed.add(new Timed(line, level)));
        }
        return timed;
    }

    /**
     * Keeps what is read of the timed services of an order, in the transaction that decides.
     *
     * @param order the order's number
     * @param occasion what is decided
     * @param lines its lines that are decided
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(
            String order, String programme, KeptReading.Occasion occasion, List<Asked> lines) {
        var who = People.current().signature();
        readings(programme, lines)
                .forEach((line, reading) -> {
                    var kept =
                            new KeptReading(order, line, occasion, reading, today.instant(), who);
                    rows.keep(kept);
                    audit.record("keeping.kept", order + "/" + line, null, null, Noted.of(kept));
                });
    }

    /**
     * Checks that there is an order of that number.
     *
     * @throws Problem if there is none
     */
    @Transactional(readOnly = true)
    public void checkOrder(String number) {
        if (!rows.isOrder(number)) {
            throw Problem.of(
                    ProblemType.NO_SUCH_ADDRESS,
                    new Sentence(
                            "注文「%s」はありません。".formatted(number),
                            "There is no order \"%s\".".formatted(number)));
        }
    }

    /** What was kept with an order, by line and in the order of decisions; nothing to others. */
    @Transactional(readOnly = true)
    public Map<Integer, List<KeptReading>> keptWith(String order) {
        return isTold()
                ? rows.of(order).stream()
                        .collect(
                                Collectors.groupingBy(
                                        KeptReading::line, TreeMap::new, Collectors.toList()))
                : Map.of();
    }
}
