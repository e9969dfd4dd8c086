package dev.hoshu.domain.response;

import dev.hoshu.domain.rulebook.ClockPolicy;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts a case's time while its events are told in the order in which they happened. */
final class CaseCount {

    private final LevelClock level;
    private final ClockPolicy policy;
    private CasePhase phase = CasePhase.NOT_RECEIVED;

    /** Whether the case waits for a reason that stops its clock. */
    private boolean waits;

    private boolean diagnosed;
    private @Nullable ClockCount clock;
    private @Nullable Instant startedAt;
    private @Nullable Instant metAt;

    CaseCount(LevelClock level, ClockPolicy policy) {
        this.level = level;
        this.policy = policy;
    }

    CasePhase phase() {
        return phase;
    }

    /** Returns false, and changes nothing, if that cannot happen to it. */
    boolean take(CaseEvent event) {
        var next = phase.after(event.type()).orElse(null);
        if (next == null || (diagnosed && event.type() == CaseEvent.Type.DIAGNOSED)) {
            return false;
        }
        phase = next;
        diagnosed |= event.type() == CaseEvent.Type.DIAGNOSED;
        switch (event.type()) {
            case PAUSED -> pause(event);
            case RESUMED -> resume(event.at());
            default -> startOrMeet(event);
        }
        return true;
    }

    private void pause(CaseEvent event) {
        waits = event.reason() != null && policy.pauses().contains(event.reason());
        if (waits) {
            tell(ClockEvent.Type.PAUSE, event.at());
        }
    }

    private void resume(Instant at) {
        if (waits) {
            tell(ClockEvent.Type.RESUME, at);
        }
        waits = false;
    }

    private void startOrMeet(CaseEvent event) {
        if (clock == null && metAt == null && level.startsWith(event.type())) {
            startedAt = event.at();
            clock = level.startingAt(event.at());
            tell(ClockEvent.Type.START, event.at());
            if (waits) {
                tell(ClockEvent.Type.PAUSE, event.at());
            }
        } else if (metAt == null && level.isMetBy(event.type())) {
            metAt = event.at();
            tell(ClockEvent.Type.STOP, event.at());
        }
    }

    /** A clock that has stopped, or has not started, is told nothing. */
    private void tell(ClockEvent.Type type, Instant at) {
        if (clock != null && clock.state() != ClockState.STOPPED) {
            clock.take(type, at);
        }
    }

    CaseReading shown(CaseLog log, Instant at) {
        if (clock == null || startedAt == null) {
            return new CaseReading.Shown(
                    log.level(),
                    at,
                    phase,
                    ClockState.NOT_STARTED,
                    null,
                    Duration.ZERO,
                    null,
                    null,
                    metAt,
                    null,
                    null,
                    List.of(),
                    null,
                    true);
        }
        return switch (clock.shown(at)) {
            case ClockReading.Shown shown -> shown(log, at, shown, clock.target());
            case ClockReading.OutOfReach none -> new CaseReading.OutOfReach();
            case ClockReading.Contradicted wrong ->
                    throw new IllegalStateException("A clock of a case: %s.".formatted(wrong));
        };
    }

    private CaseReading shown(
            CaseLog log, Instant at, ClockReading.Shown shown, @Nullable Duration target) {
        var left = target == null ? Duration.ZERO : target.minus(shown.elapsed());
        boolean isOpen = metAt == null && left.isPositive();
        var warnings = policy.warnBeforeMinutes();
        int due = isOpen ? due(warnings, left) : 0;
        return new CaseReading.Shown(
                log.level(),
                at,
                phase,
                shown.state(),
                startedAt,
                shown.elapsed(),
                target,
                shown.deadline(),
                metAt,
                shown.breachedAt(),
                shown.breachedAt() == null ? null : log.cause(),
                warnings.subList(0, due),
                isOpen && shown.state() == ClockState.RUNNING && due < warnings.size()
                        ? whenLeft(Duration.ofMinutes(warnings.get(due)), left, at)
                        : null,
                shown.holidaysKnown());
    }

    /** How many of the warnings are due, the longest first. */
    private static int due(List<Integer> warnings, Duration left) {
        int due = 0;
        while (due < warnings.size()
                && left.compareTo(Duration.ofMinutes(warnings.get(due))) <= 0) {
            due++;
        }
        return due;
    }

    private @Nullable Instant whenLeft(Duration thatMuch, Duration left, Instant at) {
        return level.time().after(at, left.minus(thatMuch)).orElse(null);
    }
}
