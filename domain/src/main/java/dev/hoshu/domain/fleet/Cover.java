package dev.hoshu.domain.fleet;

import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.rulebook.Sentence;

/** Whether a machine is covered on a day. */
public enum Cover {
    /** By its warranty or a service. */
    COVERED("保守あり", "covered"),
    /** After a covered day and covered by nothing, in a gap or past the coverage end. */
    UNCOVERED("保守なし", "not covered"),
    /** Its first covered day is still to come. */
    NOT_STARTED("開始前", "not started yet"),
    /** Its warranty is not on record, so that nobody can say. */
    UNKNOWN("不明", "unknown");

    private final Sentence words;

    Cover(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What that state is. */
    public static Cover of(CoverageTimeline.State state) {
        return switch (state) {
            case CoverageTimeline.State.Covered _ -> COVERED;
            case CoverageTimeline.State.Expired _ -> UNCOVERED;
            case CoverageTimeline.State.NotStarted _ -> NOT_STARTED;
        };
    }

    /** In words. */
    public Sentence words() {
        return words;
    }
}
