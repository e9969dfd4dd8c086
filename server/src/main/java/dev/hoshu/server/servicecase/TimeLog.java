package dev.hoshu.server.servicecase;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.response.CaseEvent;
import dev.hoshu.domain.response.CaseLog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the clock of a case is read from: its log without what was taken back.
 *
 * @param level the level at which it is served; null where none is known, so that no time is set
 * @param cause why its target was missed, as said last; null if nobody did
 * @param events what happened to its clock
 */
record TimeLog(@Nullable ServiceLevel level, @Nullable BreachCause cause, List<CaseEvent> events) {

    TimeLog {
        events = List.copyOf(events);
    }

    /** Of a case with everything that was ever entered. */
    static TimeLog of(ServiceCase one, List<ServiceCase.Event> entered) {
        return of(one.coverage().level(), entered);
    }

    /** Of a case of which that level was known when the call was taken, null for none. */
    static TimeLog of(@Nullable ServiceLevel known, List<ServiceCase.Event> entered) {
        var gone = takenBack(entered);
        // What was entered last holds, whenever it is said to have happened.
        var counting =
                entered.stream()
                        .filter(e -> !gone.contains(e.id()))
                        .sorted(Comparator.comparingLong(ServiceCase.Event::id))
                        .toList();
        ServiceLevel level = known;
        BreachCause cause = null;
        Instant received = null;
        var events = new ArrayList<CaseEvent>();
        for (var event : counting) {
            var told = event.told();
            level = told.level() == null ? level : told.level();
            cause = told.cause() == null ? cause : told.cause();
            if (event.kind() == CaseEventKind.RECEPTION_CORRECTED) {
                received = event.at();
            }
            event.kind()
                    .clock()
                    .ifPresent(type -> events.add(new CaseEvent(type, event.at(), told.pause())));
        }
        return new TimeLog(level, cause, receivedAt(received, events));
    }

    private static List<CaseEvent> receivedAt(@Nullable Instant at, List<CaseEvent> events) {
        return at == null
                ? events
                : events.stream()
                        .map(e ->
                                e.type() == CaseEvent.Type.RECEIVED
                                        ? CaseEvent.of(CaseEvent.Type.RECEIVED, at)
                                        : e)
                        .toList();
    }

    /** The entries that count no more. */
    static Set<Long> takenBack(List<ServiceCase.Event> entered) {
        return entered.stream()
                .map(e -> e.told().takesBack())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The log as the clocks read it. A case without a known level is read at one that sets no time:
     * where it stands is known all the same.
     */
    CaseLog log() {
        return new CaseLog(level == null ? ServiceLevel.ROUND_THE_CLOCK : level, events, cause);
    }

    /** The same with an event more. */
    TimeLog with(CaseEvent event) {
        var more = new ArrayList<>(events);
        more.add(event);
        return new TimeLog(level, cause, more);
    }
}
