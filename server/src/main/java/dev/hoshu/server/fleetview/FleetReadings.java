package dev.hoshu.server.fleetview;

import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.fleet.CostsAhead;
import dev.hoshu.domain.fleet.Outlooks;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.plan.PricedOffering;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.catalog.OfferingList;
import dev.hoshu.server.coverage.DocumentedCoverage;
import dev.hoshu.server.fleetview.FleetReading.Asked;
import dev.hoshu.server.fleetview.FleetReading.Basis;
import dev.hoshu.server.fleetview.store.FleetMachineRows;
import dev.hoshu.server.fleetview.store.FleetMachineRows.Found;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.programme.Programmes;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The door to what a fleet comes to. It is worked out beside the request that asks, kept for a few
 * minutes for those that look at one part after the other, and worked out anew when a list, the
 * policy, a machine type or the day is another.
 */
@Service
public class FleetReadings {

    /** The most machines that are worked out here; more are the business of the fleet jobs. */
    public static final int MOST_MACHINES = 200_000;

    private static final int MOST_HELD = MOST_MACHINES;
    private static final long HELD_NANOS = 180_000_000_000L;
    private static final Logger LOG = LoggerFactory.getLogger(FleetReadings.class);
    private static final ProblemType TOO_LARGE =
            ProblemType.of("fleet-too-large", 422, "フリートが大きすぎます", "The fleet is too large");

    private final FleetMachineRows rows;
    private final Programmes programmes;
    private final Catalogue catalogue;
    private final Today today;
    private final TransactionTemplate reading;
    private final ExecutorService deciding =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().name("fleet-deciding-", 0).daemon().factory());
    private final Map<Key, Held> held = new LinkedHashMap<>();

    /** Made by Spring. */
    public FleetReadings(
            FleetMachineRows rows,
            Programmes programmes,
            Catalogue catalogue,
            Today today,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.programmes = programmes;
        this.catalogue = catalogue;
        this.today = today;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    private record Key(
            Asked asked, Viewer viewer, Programme programme, @Nullable OfferingList list) {}

    private record Held(FleetReading reading, long at) {}

    /**
     * What the list has for machines of one number.
     *
     * @param offerings all of it
     * @param priced what a plan may use of it
     */
    record Fitting(List<ServiceOffering> offerings, List<PricedOffering> priced) {

        static final Fitting NONE = new Fitting(List.of(), List.of());

        static Fitting of(List<ServiceOffering> offerings, String country) {
            return new Fitting(offerings, PricedOffering.ofList(offerings, country));
        }
    }

    /** Everything that decisions about machines rest on. */
    record Grounds(
            Programme programme,
            Policy policy,
            @Nullable OfferingList list,
            LocalDate on,
            Map<MachineNumber, Fitting> byNumber) {

        Grounds(Programme programme, Policy policy, @Nullable OfferingList list, LocalDate on) {
            this(programme, policy, list, on, new ConcurrentHashMap<>());
        }

        /** Of a hundred thousand machines thousands are of one number: it is looked up once. */
        Fitting fitting(Found machine) {
            return list == null
                    ? Fitting.NONE
                    : byNumber.computeIfAbsent(
                            machine.number(),
                            number -> Fitting.of(list.fitting(number), programme.country()));
        }

        Outlooks outlooks() {
            return Outlooks.under(
                    policy,
                    programme.areaLists().inForce(on).orElse(null),
                    on,
                    programme.country());
        }

        MachineFacts facts(Found machine) {
            return MachineFacts.onRecord(
                    machine.number(),
                    programme.machineTypes().of(machine.number()).orElse(null),
                    DocumentedCoverage.timeline(machine.document()).orElse(null),
                    machine.country(),
                    machine.channel(),
                    machine.municipality());
        }

        @Nullable String product(Found machine) {
            return programme
                    .machineTypes()
                    .of(machine.number())
                    .map(MachineType::productName)
                    .orElse(null);
        }
    }

    /**
     * What a fleet comes to for the person of this request, begun if it was not.
     *
     * @param version the version of the list, 0 for a fleet that is no list
     * @param until the last day up to which costs are counted
     */
    public FleetReading read(String programme, FleetKey key, long version, LocalDate until) {
        return read(programme, key, version, until, People.current().viewer());
    }

    /** The same for somebody else. */
    FleetReading read(
            String programme, FleetKey key, long version, LocalDate until, Viewer viewer) {
        var day = today.day();
        var current = programmes.current(programme);
        var list = catalogue.inForce(programme, day);
        var asked = new Asked(programme, key, version, day, until);
        var known = new Key(asked, viewer, current, list.orElse(null));
        synchronized (held) {
            forget();
            var one = held.get(known);
            if (one != null && !one.reading().isFailed()) {
                return one.reading();
            }
        }
        var fresh = counted(asked, viewer, current, list);
        synchronized (held) {
            // Of two who ask at the same moment one begins, and both wait for it.
            var one = held.get(known);
            if (one != null && !one.reading().isFailed()) {
                return one.reading();
            }
            held.put(known, new Held(fresh, System.nanoTime()));
        }
        begin(fresh, viewer, current, list);
        return fresh;
    }

    private FleetReading counted(
            Asked asked, Viewer viewer, Programme programme, Optional<OfferingList> list) {
        int count = rows.count(asked.programme(), asked.key(), viewer);
        if (count > MOST_MACHINES) {
            throw tooLarge(count);
        }
        var policy = programme.policies().inForce(asked.on());
        return new FleetReading(
                asked,
                new Basis(
                        list.map(OfferingList::date).orElse(null),
                        policy.map(Policy::effectiveFrom).orElse(null),
                        policy.map(FleetReadings::soon).orElse(0)),
                count);
    }

    private void begin(
            FleetReading fresh, Viewer viewer, Programme programme, Optional<OfferingList> list) {
        var on = fresh.asked().on();
        var policy = programme.policies().inForce(on);
        if (policy.isEmpty()) {
            fresh.fail();
            return;
        }
        var grounds = new Grounds(programme, policy.get(), list.orElse(null), on);
        Thread.ofVirtual()
                .name("fleet-reading")
                .start(() -> {
                    try {
                        decide(fresh, grounds, viewer);
                    } catch (RuntimeException e) {
                        LOG.warn("A fleet could not be worked out.", e);
                        fresh.fail();
                    }
                });
    }

    private static int soon(Policy policy) {
        return policy.reminders().daysBeforeEnd().stream().mapToInt(d -> d).max().orElse(0);
    }

    static Problem tooLarge(int machines) {
        return Problem.of(
                TOO_LARGE,
                new Sentence(
                        "%d台あります。画面で扱えるのは%d台までです。./hoshu fleet をお使いください。"
                                .formatted(machines, MOST_MACHINES),
                        "It has %d machines; pages take %d at most. Use ./hoshu fleet for more."
                                .formatted(machines, MOST_MACHINES)));
    }

    private void decide(FleetReading fresh, Grounds grounds, Viewer viewer) {
        var outlooks = grounds.outlooks();
        var costs =
                CostsAhead.under(
                        grounds.policy(),
                        grounds.programme().areaLists().inForce(grounds.on()).orElse(null),
                        grounds.on(),
                        fresh.asked().until());
        var order = new ActingOrder(grounds.on(), fresh.basis().soonDays());
        var parts = new ArrayList<CompletableFuture<List<Looked>>>();
        each(
                fresh.asked(),
                viewer,
                part -> {
                    if (fresh.isDropped()) {
                        throw new IllegalStateException("Nobody waits for it any more.");
                    }
                    // The next part is read while this one is decided.
                    parts.add(
                            CompletableFuture.supplyAsync(
                                    () -> looked(part, grounds, outlooks, order, fresh), deciding));
                });
        var all = new ArrayList<Looked>(fresh.expected());
        parts.forEach(part -> all.addAll(part.join()));
        // Each part is in order already. Costs do not change in which order somebody should look.
        all.sort(Looked.by(order));
        var looked = List.copyOf(all);
        fresh.decidedAll(looked.stream().map(Looked::machine).toList());
        var whole = new ArrayList<FleetMachine>(looked.size());
        for (int from = 0; from < looked.size() && !fresh.isDropped(); from += A_PART) {
            var part = looked.subList(from, Math.min(looked.size(), from + A_PART));
            whole.addAll(part.parallelStream().map(one -> one.costed(costs)).toList());
            fresh.costed(part.size());
        }
        if (fresh.isDropped()) {
            // Whoever still waits is not told a part as if it were the whole.
            fresh.fail();
            return;
        }
        fresh.wholeWith(whole);
    }

    /** A machine that is decided, with what its plan is made of. */
    private record Looked(FleetMachine machine, MachineFacts facts, List<PricedOffering> fitting) {

        static Comparator<Looked> by(ActingOrder order) {
            return (one, other) -> order.compare(one.machine, other.machine);
        }

        FleetMachine costed(CostsAhead costs) {
            return machine.with(costs.of(facts, fitting));
        }
    }

    private static List<Looked> looked(
            List<Found> machines,
            Grounds grounds,
            Outlooks outlooks,
            ActingOrder order,
            FleetReading fresh) {
        var looked = new ArrayList<Looked>(machines.size());
        for (var machine : machines) {
            var facts = grounds.facts(machine);
            var fitting = grounds.fitting(machine);
            looked.add(
                    new Looked(
                            FleetMachine.of(
                                    machine,
                                    grounds.product(machine),
                                    outlooks.of(facts, fitting.offerings())),
                            facts,
                            fitting.priced()));
        }
        looked.sort(Looked.by(order));
        fresh.decided(machines.size());
        return looked;
    }

    private static final int A_PART = 1_000;

    /** Every machine of a fleet, in parts, within one transaction. */
    void each(Asked asked, Viewer viewer, java.util.function.Consumer<List<Found>> part) {
        reading.executeWithoutResult(t -> rows.each(asked.programme(), asked.key(), viewer, part));
    }

    @PreDestroy
    void stop() {
        deciding.shutdownNow();
    }

    /** How many machines of a fleet somebody sees. */
    int count(String programme, FleetKey key, Viewer viewer) {
        return rows.count(programme, key, viewer);
    }

    /** Lets go of what is old, and of the oldest where too many machines are held. */
    private void forget() {
        long now = System.nanoTime();
        long machines = held.values().stream().mapToLong(h -> h.reading().expected()).sum();
        for (Iterator<Held> each = held.values().iterator(); each.hasNext(); ) {
            var one = each.next();
            if (now - one.at() > HELD_NANOS || machines > MOST_HELD) {
                one.reading().drop();
                machines -= one.reading().expected();
                each.remove();
            }
        }
    }
}
