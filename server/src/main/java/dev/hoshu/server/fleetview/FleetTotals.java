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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * What machines add up to.
     *
     * @param on the day
     * @param soonDays what soon means
     * @param whole whether what they cost ahead is counted
     */
    static FleetTotals of(List<FleetMachine> machines, LocalDate on, int soonDays, boolean whole) {
        return new Adding(on, soonDays).of(machines, whole);
    }

    /** How many have that cover. */
    public int count(Cover cover) {
        return covers.getOrDefault(cover, 0);
    }

    /** Sums under way: every machine is looked at once. */
    private static final class Adding {

        private final LocalDate on;
        private final LocalDate soon;
        private final YearMonth first;
        private final EnumMap<Cover, Integer> covers = new EnumMap<>(Cover.class);
        private final EnumMap<Following, Integer> followings = new EnumMap<>(Following.class);
        private final int[] ending = new int[MONTHS];
        private final int[] renewable = new int[MONTHS];
        private final EnumMap<ServiceLevel, Integer> atLevel = new EnumMap<>(ServiceLevel.class);
        private final EnumMap<ServiceLevel, Integer> premier = new EnumMap<>(ServiceLevel.class);
        private final Map<Announced, Supported> support = new HashMap<>();
        private final Map<String, Standing> places = new HashMap<>();
        private int machines;
        private int late;
        private int endingSoon;
        private int toRenew;
        private int renewalOpen;
        private int renewalNone;
        private long renewalYen;
        private int before;
        private int after;
        private int supportNone;
        private int supportUnknown;
        private int gapMachines;
        private long gapDays;
        private int placeUnknown;

        private record Announced(String machineType, LocalDate on) {}

        private static final class Supported {
            private final @Nullable String product;
            private int machines;
            private int past;

            Supported(@Nullable String product) {
                this.product = product;
            }
        }

        private static final class Standing {
            private int machines;
            private int uncovered;
        }

        Adding(LocalDate on, int soonDays) {
            this.on = on;
            this.soon = on.plusDays(soonDays);
            this.first = YearMonth.from(on);
        }

        FleetTotals of(List<FleetMachine> all, boolean whole) {
            all.forEach(this::add);
            return new FleetTotals(
                    machines,
                    covers,
                    late,
                    endingSoon,
                    new Money(toRenew, renewalYen, renewalOpen, renewalNone),
                    months(),
                    before,
                    after,
                    levels(),
                    followings,
                    supports(),
                    supportNone,
                    supportUnknown,
                    gapMachines,
                    gapDays,
                    whole ? ahead(all) : null,
                    standing(),
                    placeUnknown);
        }

        private void add(FleetMachine machine) {
            machines++;
            covers.merge(machine.cover(), 1, Integer::sum);
            followings.merge(machine.following(), 1, Integer::sum);
            late += MachineFilter.isLate(machine, on) ? 1 : 0;
            endingSoon += machine.endsBy(soon) ? 1 : 0;
            gapMachines += machine.gaps() > 0 ? 1 : 0;
            gapDays += machine.uncoveredDays();
            addEnd(machine);
            addRenewal(machine);
            addSupport(machine);
            addPlace(machine);
            var level = machine.level();
            if (level != null) {
                atLevel.merge(level, 1, Integer::sum);
                premier.merge(level, machine.premier() ? 1 : 0, Integer::sum);
            }
        }

        private void addEnd(FleetMachine machine) {
            var end = machine.coveredTo();
            if (end == null) {
                return;
            }
            int month =
                    (end.getYear() - first.getYear()) * 12
                            + end.getMonthValue()
                            - first.getMonthValue();
            if (month < 0) {
                before++;
            } else if (month >= MONTHS) {
                after++;
            } else {
                ending[month]++;
                renewable[month] += machine.following() == Following.RENEWABLE ? 1 : 0;
            }
        }

        private void addRenewal(FleetMachine machine) {
            if (!machine.isToRenewBy(soon)) {
                return;
            }
            toRenew++;
            var cost = machine.renewalCost();
            renewalYen += cost.map(Yen::amount).orElse(0L);
            renewalNone += machine.proposed() == null ? 1 : 0;
            renewalOpen += machine.proposed() != null && cost.isEmpty() ? 1 : 0;
        }

        private void addSupport(FleetMachine machine) {
            switch (machine.endOfSupport()) {
                case EndOfSupport.NoneAnnounced _ -> supportNone++;
                case EndOfSupport.Unknown _ -> supportUnknown++;
                case EndOfSupport.EndsOn(var day) -> {
                    var one =
                            support.computeIfAbsent(
                                    new Announced(machine.number().machineType(), day),
                                    t -> new Supported(machine.product()));
                    one.machines++;
                    one.past += machine.daysPastSupport() > 0 ? 1 : 0;
                }
            }
        }

        private void addPlace(FleetMachine machine) {
            var place = machine.municipality();
            if (place == null) {
                placeUnknown++;
                return;
            }
            var one = places.computeIfAbsent(place, p -> new Standing());
            one.machines++;
            one.uncovered += machine.cover() == Cover.UNCOVERED ? 1 : 0;
        }

        private List<Month> months() {
            var months = new ArrayList<Month>(MONTHS);
            for (int ahead = 0; ahead < MONTHS; ahead++) {
                months.add(new Month(first.plusMonths(ahead), ending[ahead], renewable[ahead]));
            }
            return months;
        }

        private List<Level> levels() {
            var levels = new ArrayList<Level>();
            atLevel.forEach((level, of) ->
                    levels.add(new Level(level, of, premier.getOrDefault(level, 0))));
            return levels;
        }

        private List<Support> supports() {
            return support.entrySet().stream()
                    .map(e ->
                            new Support(
                                    e.getKey().machineType(),
                                    e.getValue().product,
                                    e.getKey().on(),
                                    e.getValue().machines,
                                    e.getValue().past))
                    .sorted(Comparator.comparing(Support::on).thenComparing(Support::machineType))
                    .toList();
        }

        private List<Place> standing() {
            return places.entrySet().stream()
                    .map(e -> new Place(e.getKey(), e.getValue().machines, e.getValue().uncovered))
                    .sorted(
                            Comparator.comparingInt(Place::machines)
                                    .reversed()
                                    .thenComparing(Place::municipality))
                    .toList();
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
    }
}
