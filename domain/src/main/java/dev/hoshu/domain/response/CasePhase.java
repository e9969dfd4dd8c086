package dev.hoshu.domain.response;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.Optional;

/** Where a case stands. */
public enum CasePhase {
    /** Nobody has accepted a call yet. */
    NOT_RECEIVED("未受付", "not received"),
    /** Somebody works on it. */
    OPEN("対応中", "open"),
    /** It waits for its customer. */
    WAITING("中断中", "waiting"),
    /** The machine works again; the case is not closed yet. */
    RESTORED("復旧済み", "restored"),
    /** Nothing is left to do. */
    CLOSED("終了", "closed");

    private final Sentence words;

    CasePhase(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }

    /** Whether somebody still has something to do before the machine works. */
    public boolean isUnderWay() {
        return this == OPEN || this == WAITING;
    }

    /** Where an event takes it; empty if that cannot happen to it. */
    public Optional<CasePhase> after(CaseEvent.Type type) {
        return switch (type) {
            case RECEIVED -> becoming(OPEN, this == NOT_RECEIVED);
            case DIAGNOSED, PART_DELIVERED, ENGINEER_ARRIVED -> becoming(this, isUnderWay());
            case PAUSED -> becoming(WAITING, this == OPEN);
            case RESUMED -> becoming(OPEN, this == WAITING);
            case RESTORED -> becoming(RESTORED, isUnderWay());
            case CLOSED -> becoming(CLOSED, isUnderWay() || this == RESTORED);
        };
    }

    private static Optional<CasePhase> becoming(CasePhase next, boolean fits) {
        return fits ? Optional.of(next) : Optional.empty();
    }
}
