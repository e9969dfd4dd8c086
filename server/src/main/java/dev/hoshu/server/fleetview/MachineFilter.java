package dev.hoshu.server.fleetview;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.fleet.CostAhead;
import dev.hoshu.domain.fleet.Cover;
import dev.hoshu.domain.fleet.Following;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The machines behind a figure of a fleet. Nothing that is empty is asked for.
 *
 * @param cover with that cover
 * @param act what should be done about it
 * @param month whose coverage ends in that month
 * @param level covered at that level
 * @param following that can be followed by that
 * @param support whose end of support is so
 * @param machineType of that machine type
 * @param gaps with uncovered days
 * @param ahead whose costs ahead are so
 * @param place that stand there; {@code unknown} where nobody knows
 */
public record MachineFilter(
        Optional<Cover> cover,
        Optional<Act> act,
        Optional<YearMonth> month,
        Optional<ServiceLevel> level,
        Optional<Following> following,
        Optional<Support> support,
        Optional<String> machineType,
        boolean gaps,
        Optional<Ahead> ahead,
        Optional<String> place) {

    /** Every machine. */
    public static final MachineFilter ALL =
            new MachineFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty());

    /** What should be done about a machine. */
    public enum Act {
        /** It is covered and ends soon. */
        SOON,
        /** It can be ordered for in time no more. */
        LATE,
        /** It is not covered, or ends soon. */
        RENEW
    }

    /** How the end of support of a machine stands. */
    public enum Support {
        /** A day is announced. */
        ANNOUNCED,
        /** None is announced. */
        NONE,
        /** Nobody knows. */
        UNKNOWN,
        /** It is covered past it. */
        PAST
    }

    /** What keeping a machine covered comes to. */
    public enum Ahead {
        /** It is covered up to the day already. */
        COVERED,
        /** There is a plan. */
        PRICED,
        /** No plan covers every day. */
        IMPOSSIBLE,
        /** Facts are missing. */
        UNKNOWN
    }

    /** The place that nobody knows. */
    public static final String NOWHERE = "unknown";

    /** Whether a machine is one of them. */
    public boolean holds(FleetMachine machine, LocalDate on, int soonDays) {
        return cover.filter(c -> c != machine.cover()).isEmpty()
                && act.filter(a -> !is(a, machine, on, soonDays)).isEmpty()
                && month.filter(m -> !endsIn(machine, m)).isEmpty()
                && level.filter(l -> l != machine.level()).isEmpty()
                && following.filter(f -> f != machine.following()).isEmpty()
                && support.filter(s -> !is(s, machine)).isEmpty()
                && machineType.filter(t -> !t.equals(machine.number().machineType())).isEmpty()
                && (!gaps || machine.gaps() > 0)
                && ahead.filter(a -> a != of(machine)).isEmpty()
                && place.filter(p -> !p.equals(placeOf(machine))).isEmpty();
    }

    private static boolean is(Act act, FleetMachine machine, LocalDate on, int soonDays) {
        return switch (act) {
            case SOON -> machine.endsWithin(on, soonDays);
            case LATE -> isLate(machine, on);
            case RENEW -> machine.isToRenew(on, soonDays);
        };
    }

    private static boolean is(Support support, FleetMachine machine) {
        return switch (support) {
            case ANNOUNCED -> machine.endOfSupport() instanceof EndOfSupport.EndsOn;
            case NONE -> machine.endOfSupport() instanceof EndOfSupport.NoneAnnounced;
            case UNKNOWN -> machine.endOfSupport() instanceof EndOfSupport.Unknown;
            case PAST -> machine.daysPastSupport() > 0;
        };
    }

    private static Ahead of(FleetMachine machine) {
        return switch (machine.ahead()) {
            case CostAhead.Covered _ -> Ahead.COVERED;
            case CostAhead.Priced _ -> Ahead.PRICED;
            case CostAhead.Impossible _ -> Ahead.IMPOSSIBLE;
            case CostAhead.Unknown _ -> Ahead.UNKNOWN;
            case null -> Ahead.UNKNOWN;
        };
    }

    private static String placeOf(FleetMachine machine) {
        var place = machine.municipality();
        return place == null ? NOWHERE : place;
    }

    static boolean isLate(FleetMachine machine, LocalDate on) {
        var orderBy = machine.orderBy();
        var end = machine.coveredTo();
        return orderBy != null && end != null && on.isAfter(orderBy) && !on.isAfter(end);
    }

    static boolean endsIn(FleetMachine machine, YearMonth month) {
        var end = machine.coveredTo();
        return end != null && YearMonth.from(end).equals(month);
    }
}
