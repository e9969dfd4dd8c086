package dev.hoshu.domain.response;

import dev.hoshu.domain.calendar.OpenTime;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** Counts a clock's time while its events are told in the order in which they happened. */
final class ClockCount {

    private final OpenTime time;
    private final @Nullable Duration target;
    private ClockState state = ClockState.NOT_STARTED;
    private Duration elapsed = Duration.ZERO;
    private Instant since = Instant.MIN;
    private @Nullable Instant reachedAt;
    private boolean holidaysKnown = true;

    /**
     * Nothing has started it yet.
     *
     * @param target how much time there is; null where none is set
     */
    ClockCount(OpenTime time, @Nullable Duration target) {
        this.time = time;
        this.target = target;
    }

    ClockState state() {
        return state;
    }

    @Nullable Duration target() {
        return target;
    }

    /** Returns false, and changes nothing, if that cannot happen to it. */
    boolean take(ClockEvent.Type type, Instant at) {
        var next = state.after(type).orElse(null);
        if (next == null) {
            return false;
        }
        if (state == ClockState.RUNNING) {
            countUntil(at);
        }
        since = at;
        state = next;
        return true;
    }

    private void countUntil(Instant at) {
        var more = elapsed.plus(time.between(since, at));
        if (target != null && reachedAt == null && more.compareTo(target) >= 0) {
            reachedAt = time.after(since, target.minus(elapsed)).orElse(null);
        }
        elapsed = more;
        holidaysKnown &= time.isKnown(since, at);
        since = at;
    }

    ClockReading shown(Instant at) {
        if (state != ClockState.RUNNING) {
            return reading(null, holidaysKnown);
        }
        countUntil(at);
        if (target == null || reachedAt != null) {
            return reading(reachedAt, holidaysKnown);
        }
        var deadline = time.after(since, target.minus(elapsed)).orElse(null);
        return deadline == null
                ? new ClockReading.OutOfReach()
                : reading(deadline, holidaysKnown && time.isKnown(since, deadline));
    }

    private ClockReading reading(@Nullable Instant deadline, boolean known) {
        boolean exceeded = target != null && elapsed.compareTo(target) > 0;
        return new ClockReading.Shown(state, elapsed, deadline, exceeded ? reachedAt : null, known);
    }
}
