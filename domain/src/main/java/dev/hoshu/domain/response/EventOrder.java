package dev.hoshu.domain.response;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Events in the order in which they happened. What is said to have happened at one instant is put
 * in the order that makes sense, so that the order in which it was told does not matter.
 */
final class EventOrder {

    private final List<ClockEvent> events;
    private final int[] order;

    private EventOrder(List<ClockEvent> events, int[] order) {
        this.events = events;
        this.order = order;
    }

    /** Those that happened up to that instant. */
    static EventOrder until(Instant at, List<ClockEvent> events) {
        var known = IntStream.range(0, events.size()).filter(i -> !events.get(i).at().isAfter(at));
        return new EventOrder(
                events,
                known.boxed()
                        .sorted(Comparator.comparing(i -> events.get(i).at()))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    int size() {
        return order.length;
    }

    /** The event at a place of the order. */
    ClockEvent event(int place) {
        return events.get(order[place]);
    }

    /** Where that event stands in the log as it was given. */
    int index(int place) {
        return order[place];
    }

    /**
     * Puts at that place the one, of those that happened at its instant and have no place yet, that
     * can happen to a clock in that state; the end of the clock last.
     */
    void settle(int place, ClockState state) {
        int chosen = place;
        for (int i = place; i < order.length && isAtOnce(place, i); i++) {
            var type = event(i).type();
            if (type == ClockEvent.Type.STOP) {
                continue;
            }
            if (state.after(type).isPresent()) {
                chosen = i;
                break;
            }
            if (event(chosen).type() == ClockEvent.Type.STOP) {
                chosen = i;
            }
        }
        int moved = order[chosen];
        System.arraycopy(order, place, order, place + 1, chosen - place);
        order[place] = moved;
    }

    private boolean isAtOnce(int place, int other) {
        return event(place).at().equals(event(other).at());
    }
}
