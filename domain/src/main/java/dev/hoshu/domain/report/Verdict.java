package dev.hoshu.domain.report;

import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.response.CaseClocks;
import dev.hoshu.domain.response.CaseLog;
import dev.hoshu.domain.response.CaseReading;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** What became of the target of a case (SLA-1, SLA-2). */
public sealed interface Verdict {

    /**
     * It was met.
     *
     * @param deadline until when it could have been met
     */
    record Met(Instant deadline) implements Verdict {}

    /**
     * It was missed, whether the case is still open or not.
     *
     * @param deadline when the time was up
     * @param cause why; null as long as nobody has said, which is not "no cause"
     */
    record Missed(Instant deadline, @Nullable BreachCause cause) implements Verdict {}

    /** Its time is not up, and it is not met yet. */
    record WithinTime() implements Verdict {}

    /** No time was set, or the case ended before its clock had started. */
    record NoTarget() implements Verdict {}

    /** Its log contradicts itself, or no figures held on its day: nothing can be said. */
    record Unreadable() implements Verdict {}

    /** The deadline of a case that is decided; empty for all others. */
    default Optional<Instant> decidedBy() {
        return switch (this) {
            case Met met -> Optional.of(met.deadline());
            case Missed missed -> Optional.of(missed.deadline());
            case WithinTime w -> Optional.empty();
            case NoTarget n -> Optional.empty();
            case Unreadable u -> Optional.empty();
        };
    }

    /**
     * What the clock of a case says of its target.
     *
     * @param clocks the clocks by the figures that hold for it
     * @param log what is on record of its time, at its level
     * @param reading what its clock shows
     */
    static Verdict of(CaseClocks clocks, CaseLog log, CaseReading reading) {
        if (!(reading instanceof CaseReading.Shown shown)) {
            return new Unreadable();
        }
        if (shown.breachedAt() != null) {
            return new Missed(shown.breachedAt(), shown.cause());
        }
        if (!clocks.setsTime(log.level())) {
            return new NoTarget();
        }
        if (shown.metAt() == null) {
            return new WithinTime();
        }
        if (shown.startedAt() == null) {
            return new NoTarget();
        }
        return clocks.deadlineWhenMet(log, shown.metAt())
                .<Verdict>map(Met::new)
                .orElseGet(Unreadable::new);
    }
}
