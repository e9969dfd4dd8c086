package dev.hoshu.domain.response;

import dev.hoshu.domain.catalog.ServiceLevel;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is on record of a case's time. It is all that its clock is read from: an entry that comes
 * late, or is taken back, gives another log, and the clock is read anew.
 *
 * @param level the service level at which it is served
 * @param events what happened, in any order
 * @param cause why its target was missed, once somebody has said so; null as long as nobody has
 */
public record CaseLog(ServiceLevel level, List<CaseEvent> events, @Nullable BreachCause cause) {

    /** Copies the events. */
    public CaseLog {
        events = List.copyOf(events);
    }

    /** The same with an event more, which may have happened before others. */
    public CaseLog with(CaseEvent event) {
        var more = new ArrayList<>(events);
        more.add(event);
        return new CaseLog(level, more, cause);
    }

    /** The same at another level. */
    public CaseLog at(ServiceLevel other) {
        return new CaseLog(other, events, cause);
    }

    /** The same as if it waited no more from that instant on; unchanged where it does not wait. */
    public CaseLog goingOnFrom(Instant at, CasePhase phase) {
        return phase == CasePhase.WAITING ? with(CaseEvent.of(CaseEvent.Type.RESUMED, at)) : this;
    }
}
