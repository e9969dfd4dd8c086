package dev.hoshu.server.fleetview;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.fleet.CostAhead;
import dev.hoshu.domain.fleet.Cover;
import dev.hoshu.domain.fleet.Following;
import dev.hoshu.domain.money.Yen;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the machines of a fleet add up to. Each figure is the number of machines that {@link
 * MachineFilter} finds for it, and nothing else.
 *
 * @param machines how many there are
 * @param covers how many there are of each cover
 * @param late how many can be ordered for in time no more
 * @param endingSoon how many are covered and end soon
 * @param renewal what it costs to renew those that are not covered or end soon
 * @param months how many end in each of the twelve months from the day's on
 * @param before how many ended before that
 * @param after how many end after that
 * @param levels how many are covered at each level
 * @param followings how many can be followed by what
 * @param support machines whose end of support is announced, by type and day
 * @param supportNone how many have none announced
 * @param supportUnknown of how many nobody knows
 * @param gapMachines how many have uncovered days
 * @param gapDays how many those are
 * @param ahead what it costs to keep each covered up to the chosen day; null while it is counted
 * @param places how many stand where, the most first
 * @param placeUnknown of how many nobody knows
 */
public record FleetTotals(
        int machines,
        Map<Cover, Integer> covers,
        int late,
        int endingSoon,
        Money renewal,
        List<Month> months,
        int before,
        int after,
        List<Level> levels,
        Map<Following, Integer> followings,
        List<Support> support,
        int supportNone,
        int supportUnknown,
        int gapMachines,
        long gapDays,
        @Nullable Ahead ahead,
        List<Place> places,
        int placeUnknown) {

    private static final int MONTHS = 12;

    /**
     * A sum over machines.
     *
     * @param machines over how many
     * @param yen of those whose price is known, without tax
     * @param open how many have a price that has to be asked for
     * @param none for how many nothing can be had
     */
    public record Money(int machines, long yen, int open, int none) {}

    /**
     * A month.
     *
     * @param month the month
     * @param machines how many end in it
     * @param renewable how many of them can be renewed
     */
    public record Month(YearMonth month, int machines, int renewable) {}

    /**
     * A level.
     *
     * @param level the level
     * @param machines how many are covered at it
     * @param premier how many of them with Premier Support
     */
    public record Level(ServiceLevel level, int machines, int premier) {}

    /**
     * An announced end of support.
     *
     * @param machineType the machine type
     * @param product what it is called, or null
     * @param on the last day of support
     * @param machines how many there are
     * @param past how many of them are covered past it
     */
    public record Support(
            String machineType, @Nullable String product, LocalDate on, int machines, int past) {}

    /**
     * Costs ahead.
     *
     * @param covered how many are covered up to the day already
     * @param priced for how many there is a plan
     * @param yen what those plans come to, without tax
     * @param impossible for how many no plan covers every day
     * @param unknown for how many facts are missing
     */
    public record Ahead(int covered, int priced, long yen, int impossible, int unknown) {}

    /**
     * A place.
     *
     * @param municipality the 5-digit code
     * @param machines how many stand there
     * @param uncovered how many of them are not covered
     */
    public record Place(String municipality, int machines, int uncovered) {}

    /** What a fleet adds up to. */
    public static FleetTotals of(FleetReading reading) {
        var on = reading.asked().on();
        // Asked first: what is whole then has its costs, whatever ends meanwhile.
        boolean whole = reading.isWhole();
        return new Adding(on, reading.basis().soonDays()).of(reading.machines(), whole);
    }

    /** How many have that cover. */
    public int count(Cover cover) {
        return covers.getOrDefault(cover, 0);
    }

    private static final class Adding {

        private final LocalDate on;
        private final int soon;
        private final YearMonth first;

        Adding(LocalDate on, int soon) {
            this.on = on;
            this.soon = soon;
            this.first = YearMonth.from(on);
        }

        FleetTotals of(List<FleetMachine> machines, boolean whole) {
            var covers = new EnumMap<Cover, Integer>(Cover.class);
            var followings = new EnumMap<Following, Integer>(Following.class);
            int late = 0;
            int ending = 0;
            int gapMachines = 0;
            long gapDays = 0;
            for (var machine : machines) {
                covers.merge(machine.cover(), 1, Integer::sum);
                followings.merge(machine.following(), 1, Integer::sum);
                late += MachineFilter.isLate(machine, on) ? 1 : 0;
                ending += machine.endsWithin(on, soon) ? 1 : 0;
                gapMachines += machine.gaps() > 0 ? 1 : 0;
                gapDays += machine.uncoveredDays();
            }
            return new FleetTotals(
                    machines.size(),
                    covers,
                    late,
                    ending,
                    renewal(machines),
                    months(machines),
                    outside(machines, -1),
                    outside(machines, 1),
                    levels(machines),
                    followings,
                    support(machines),
                    count(machines, EndOfSupport.NoneAnnounced.class),
                    count(machines, EndOfSupport.Unknown.class),
                    gapMachines,
                    gapDays,
                    whole ? ahead(machines) : null,
                    places(machines),
                    (int) machines.stream().filter(m -> m.municipality() == null).count());
        }

        private Money renewal(List<FleetMachine> machines) {
            int all = 0;
            int open = 0;
            int none = 0;
            long yen = 0;
            for (var machine : machines) {
                if (machine.isToRenew(on, soon)) {
                    all++;
                    var cost = machine.renewalCost();
                    yen += cost.map(Yen::amount).orElse(0L);
                    none += machine.proposed() == null ? 1 : 0;
                    open += machine.proposed() != null && cost.isEmpty() ? 1 : 0;
                }
            }
            return new Money(all, yen, open, none);
        }

        private List<Month> months(List<FleetMachine> machines) {
            var ending = new int[MONTHS];
            var renewable = new int[MONTHS];
            for (var machine : machines) {
                int month = monthsAhead(machine);
                if (month >= 0 && month < MONTHS) {
                    ending[month]++;
                    renewable[month] += machine.following() == Following.RENEWABLE ? 1 : 0;
                }
            }
            var months = new ArrayList<Month>(MONTHS);
            for (int ahead = 0; ahead < MONTHS; ahead++) {
                months.add(new Month(first.plusMonths(ahead), ending[ahead], renewable[ahead]));
            }
            return months;
        }

        /** In which month from the day's on its coverage ends; far off where there is no end. */
        private int monthsAhead(FleetMachine machine) {
            var end = machine.coveredTo();
            return end == null
                    ? Integer.MIN_VALUE
                    : (end.getYear() - first.getYear()) * 12
                            + end.getMonthValue()
                            - first.getMonthValue();
        }

        private int outside(List<FleetMachine> machines, int side) {
            return (int)
                    machines.stream()
                            .filter(m -> m.coveredTo() != null)
                            .mapToInt(this::monthsAhead)
                            .filter(month -> side < 0 ? month < 0 : month >= MONTHS)
                            .count();
        }

        private static List<Level> levels(List<FleetMachine> machines) {
            var levels = new ArrayList<Level>();
            for (var level : ServiceLevel.values()) {
                var of = machines.stream().filter(m -> m.level() == level).toList();
                if (!of.isEmpty()) {
                    levels.add(
                            new Level(
                                    level,
                                    of.size(),
                                    (int) of.stream().filter(FleetMachine::premier).count()));
                }
            }
            return levels;
        }

        private static List<Support> support(List<FleetMachine> machines) {
            record Type(String machineType, LocalDate on) {}
            var byType = new java.util.LinkedHashMap<Type, List<FleetMachine>>();
            for (var machine : machines) {
                machine.endOfSupport()
                        .announcedDay()
                        .ifPresent(day ->
                                byType.computeIfAbsent(
                                                new Type(machine.number().machineType(), day),
                                                t -> new ArrayList<>())
                                        .add(machine));
            }
            return byType.entrySet().stream()
                    .map(e ->
                            new Support(
                                    e.getKey().machineType(),
                                    e.getValue().getFirst().product(),
                                    e.getKey().on(),
                                    e.getValue().size(),
                                    (int)
                                            e.getValue().stream()
                                                    .filter(m -> m.daysPastSupport() > 0)
                                                    .count()))
                    .sorted(Comparator.comparing(Support::on).thenComparing(Support::machineType))
                    .toList();
        }

        private static int count(List<FleetMachine> machines, Class<? extends EndOfSupport> kind) {
            return (int) machines.stream().filter(m -> kind.isInstance(m.endOfSupport())).count();
        }

        private static Ahead ahead(List<FleetMachine> machines) {
            int covered = 0;
            int priced = 0;
            long yen = 0;
            int impossible = 0;
            int unknown = 0;
            for (var machine : machines) {
                switch (machine.ahead()) {
                    case CostAhead.Covered _ -> covered++;
                    case CostAhead.Priced(var total, int purchases) -> {
                        priced++;
                        yen += total.amount();
                    }
                    case CostAhead.Impossible _ -> impossible++;
                    case CostAhead.Unknown _ -> unknown++;
                    case null -> unknown++;
                }
            }
            return new Ahead(covered, priced, yen, impossible, unknown);
        }

        private static List<Place> places(List<FleetMachine> machines) {
            var places = new TreeMap<String, int[]>();
            for (var machine : machines) {
                var place = machine.municipality();
                if (place != null) {
                    var counts = places.computeIfAbsent(place, p -> new int[2]);
                    counts[0]++;
                    counts[1] += machine.cover() == Cover.UNCOVERED ? 1 : 0;
                }
            }
            return places.entrySet().stream()
                    .map(e -> new Place(e.getKey(), e.getValue()[0], e.getValue()[1]))
                    .sorted(
                            Comparator.comparingInt(Place::machines)
                                    .reversed()
                                    .thenComparing(Place::municipality))
                    .toList();
        }
    }
}
