package dev.hoshu.domain.response;

import dev.hoshu.domain.catalog.ServiceLevel;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the clock of a case shows. */
public sealed interface CaseReading {

    /**
     * It shows this.
     *
     * @param level the level at which it is measured
     * @param at the instant at which it is read
     * @param phase where the case stands
     * @param clock what its clock does; stopped once the target is met
     * @param startedAt when its clock started; null if it has not
     * @param elapsed the time that counts
     * @param target how much there is; null where none is set, or the clock has not started
     * @param deadline when the target is reached if nothing pauses it any more; null unless the
     *     clock runs towards a target
     * @param metAt what stopped the clock happened then; null as long as nothing has
     * @param breachedAt when the time was up; null unless the elapsed time is more
     * @param cause why it was missed, as recorded; null where it was not, or nobody has said
     * @param warnings the warnings that are due, in minutes before the deadline; none once the
     *     target is met or missed
     * @param nextWarningAt when the next one is due if nothing pauses the clock; null if none is
     * @param holidaysKnown false if a day on the way lies in a year whose holidays are not known
     */
    record Shown(
            ServiceLevel level,
            Instant at,
            CasePhase phase,
            ClockState clock,
            @Nullable Instant startedAt,
            Duration elapsed,
            @Nullable Duration target,
            @Nullable Instant deadline,
            @Nullable Instant metAt,
            @Nullable Instant breachedAt,
            @Nullable BreachCause cause,
            List<Integer> warnings,
            @Nullable Instant nextWarningAt,
            boolean holidaysKnown)
            implements CaseReading {

        /** Copies the warnings. */
        public Shown {
            warnings = List.copyOf(warnings);
        }

        /**
         * What is left of the target, for the countdown; negative once it is exceeded, empty where
         * no target is set.
         */
        public Optional<Duration> left() {
            return Optional.ofNullable(target).map(t -> t.minus(elapsed));
        }

        /** Whether it was missed and nobody has said why. */
        public boolean needsCause() {
            return breachedAt != null && cause == null;
        }
    }

    /**
     * An event cannot have happened to the case as it was, so the log is wrong.
     *
     * @param event the event
     * @param phase where the case stood when it is said to have happened
     */
    record Contradicted(CaseEvent event, CasePhase phase) implements CaseReading {}

    /** The target would be reached after the year 9999. */
    record OutOfReach() implements CaseReading {}
}
