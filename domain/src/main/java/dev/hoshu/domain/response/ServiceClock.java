package dev.hoshu.domain.response;

import dev.hoshu.domain.calendar.OpenTime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Measures a target in service hours (SLA-2, TERM-3): what a log of events comes to at an instant.
 * It keeps nothing, so the same log always gives the same answer, in whatever order and however
 * late its events were told.
 */
public final class ServiceClock {

    private final OpenTime time;
    private final Duration target;

    private ServiceClock(OpenTime time, Duration target) {
        this.time = time;
        this.target = target;
    }

    /**
     * A clock.
     *
     * @param time the hours in which its time counts, for target and pauses alike
     * @param target how much time there is; more than none
     */
    public static ServiceClock of(OpenTime time, Duration target) {
        if (!target.isPositive()) {
            throw new IllegalArgumentException(
                    "A target (%s) must be some time.".formatted(target));
        }
        return new ServiceClock(time, target);
    }

    /**
     * Reads it.
     *
     * @param events the log, in any order; what happened after {@code at} is not known yet
     * @param at the instant at which it is read
     */
    public ClockReading read(List<ClockEvent> events, Instant at) {
        var order = EventOrder.until(at, events);
        var count = new ClockCount(time, target);
        for (int i = 0; i < order.size(); i++) {
            order.settle(i, count.state());
            var event = order.event(i);
            if (!count.take(event.type(), event.at())) {
                return new ClockReading.Contradicted(order.index(i), event, count.state());
            }
        }
        return count.shown(at);
    }
}
