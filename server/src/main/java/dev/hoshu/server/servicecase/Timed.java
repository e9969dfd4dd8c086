package dev.hoshu.server.servicecase;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.response.CasePhase;
import dev.hoshu.domain.response.CaseReading;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the clock of a case shows at an instant.
 *
 * @param level the level at which it is served; null where none is known, and no time is set then
 * @param reading what it shows
 * @param due when its time is up: of a case that waits, if it went on at once; of one that missed
 *     its target, when it did; null where no time is set or the target is met
 * @param explanation all of it in words
 * @param findings what each rule says, the deciding one first
 */
public record Timed(
        @Nullable ServiceLevel level,
        CaseReading reading,
        @Nullable Instant due,
        Sentence explanation,
        List<Finding> findings) {

    /** Copies the list. */
    public Timed {
        findings = List.copyOf(findings);
    }

    /** What a person looks for first on the board; the names are the codes. */
    public enum State {
        /** The target was missed. */
        MISSED("超過", "missed"),
        /** The time is nearly up. */
        WARNED("まもなく期限", "due soon"),
        /** The clock runs towards a deadline. */
        RUNNING("計時中", "running"),
        /** The case waits for its customer. */
        PAUSED("中断中", "paused"),
        /** The clock has not started. */
        NOT_STARTED("開始前", "not started"),
        /** No time is set. */
        NO_TARGET("期限なし", "no time set"),
        /** The target was met. */
        MET("対応済み", "met"),
        /** The log contradicts itself. */
        WRONG("経過の誤り", "wrong log");

        private final Sentence words;

        State(String ja, String en) {
            this.words = new Sentence(ja, en);
        }

        /** What it is, for a person. */
        public Sentence words() {
            return words;
        }
    }

    /** What it shows, unless the log contradicts itself. */
    public Optional<CaseReading.Shown> shown() {
        return reading instanceof CaseReading.Shown shown && level != null
                ? Optional.of(shown)
                : Optional.empty();
    }

    /** Where the case stands; empty where the log contradicts itself. */
    public Optional<CasePhase> phase() {
        return reading instanceof CaseReading.Shown shown
                ? Optional.of(shown.phase())
                : Optional.empty();
    }

    /** The state that is shown. */
    public State state() {
        if (!(reading instanceof CaseReading.Shown read)) {
            return State.WRONG;
        }
        if (level == null) {
            return read.metAt() == null ? State.NO_TARGET : State.MET;
        }
        if (read.breachedAt() != null) {
            return State.MISSED;
        }
        if (read.metAt() != null) {
            return State.MET;
        }
        return switch (read.clock()) {
            case NOT_STARTED -> State.NOT_STARTED;
            case PAUSED -> State.PAUSED;
            case RUNNING, STOPPED -> running(read);
        };
    }

    private static State running(CaseReading.Shown read) {
        if (read.deadline() == null) {
            return State.NO_TARGET;
        }
        // At the deadline itself nothing is missed, but nothing is left either.
        boolean isUp = read.left().map(Duration::isZero).orElse(false);
        return isUp || !read.warnings().isEmpty() ? State.WARNED : State.RUNNING;
    }

    /** When its time is up, if nothing pauses it any more. */
    public Optional<Instant> deadline() {
        return shown().map(CaseReading.Shown::deadline);
    }

    /** What is left; negative once it is exceeded. */
    public Optional<Duration> left() {
        return shown().flatMap(CaseReading.Shown::left);
    }

    /** When the time was up; empty unless it was exceeded. */
    public Optional<Instant> breachedAt() {
        return shown().map(CaseReading.Shown::breachedAt);
    }

    /** Why it was missed, as somebody said. */
    public Optional<BreachCause> cause() {
        return shown().map(CaseReading.Shown::cause);
    }

    /** Whether it was missed and nobody has said why. */
    public boolean needsCause() {
        return shown().map(CaseReading.Shown::needsCause).orElse(false);
    }

    /** Whether all holidays on the way are known. */
    public boolean holidaysKnown() {
        return shown().map(CaseReading.Shown::holidaysKnown).orElse(true);
    }
}
