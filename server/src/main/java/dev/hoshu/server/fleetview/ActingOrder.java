package dev.hoshu.server.fleetview;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Machines in the order in which somebody should look at them: those that are covered, end soon and
 * can be renewed, the first end first; those that lapsed and can be renewed, the latest lapse
 * first, because its way back is the shortest; those that are covered for longer; and last those
 * for which nothing can be done.
 */
final class ActingOrder implements Comparator<FleetMachine> {

    private static final Comparator<LocalDate> EARLIEST =
            Comparator.nullsLast(Comparator.naturalOrder());

    private final LocalDate soon;

    ActingOrder(LocalDate on, int soonDays) {
        this.soon = on.plusDays(soonDays);
    }

    @Override
    public int compare(FleetMachine one, FleetMachine other) {
        int rank = rank(one);
        int order = Integer.compare(rank, rank(other));
        if (order == 0) {
            int byEnd = EARLIEST.compare(one.coveredTo(), other.coveredTo());
            order = rank % 2 == 0 ? byEnd : -byEnd;
        }
        if (order == 0) {
            order = one.number().machineType().compareTo(other.number().machineType());
        }
        return order == 0 ? one.serial().compareTo(other.serial()) : order;
    }

    /** Of even ranks the earliest end comes first, of odd ones the latest. */
    private int rank(FleetMachine machine) {
        boolean toRenew = machine.isToRenewBy(soon);
        if (toRenew && machine.proposed() != null) {
            return machine.endsBy(soon) ? 0 : 1;
        }
        return toRenew || machine.coveredTo() == null ? 3 : 2;
    }
}
