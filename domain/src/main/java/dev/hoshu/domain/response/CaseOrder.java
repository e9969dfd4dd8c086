package dev.hoshu.domain.response;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The events of a case in the order in which they happened. What is said to have happened at one
 * instant is put in the order that makes sense, so that the order of entry does not matter.
 */
final class CaseOrder {

    private static final Comparator<CaseEvent> BY_TIME =
            Comparator.comparing(CaseEvent::at)
                    .thenComparing(CaseEvent::type)
                    .thenComparing(e -> e.reason() == null ? "" : e.reason().name());

    private CaseOrder() {}

    /** Those that happened up to that instant. */
    static CaseEvent[] until(Instant at, List<CaseEvent> events) {
        var known = new CaseEvent[events.size()];
        int size = 0;
        boolean isInOrder = true;
        for (var event : events) {
            if (event.at().isAfter(at)) {
                continue;
            }
            isInOrder &= size == 0 || BY_TIME.compare(known[size - 1], event) <= 0;
            known[size++] = event;
        }
        var order = size == known.length ? known : Arrays.copyOf(known, size);
        if (!isInOrder) {
            Arrays.sort(order, BY_TIME);
        }
        return order;
    }

    /** Puts at that place the first of those at its instant that can happen in that phase. */
    static void settle(CaseEvent[] order, int place, CasePhase phase) {
        for (int i = place; i < order.length && order[i].at().equals(order[place].at()); i++) {
            if (phase.after(order[i].type()).isPresent()) {
                var fitting = order[i];
                System.arraycopy(order, place, order, place + 1, i - place);
                order[place] = fitting;
                return;
            }
        }
    }
}
