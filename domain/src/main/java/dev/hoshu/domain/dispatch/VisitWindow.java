package dev.hoshu.domain.dispatch;

import dev.hoshu.domain.rulebook.Sentence;

/** When the work of a visit may start on a day. */
public sealed interface VisitWindow {

    /** In words. */
    Sentence explanation();

    /**
     * It may start.
     *
     * @param window from when to when
     * @param missed whether the target is missed already, so that it is as soon as can be
     * @param explanation in words
     */
    record Open(StartWindow window, boolean missed, Sentence explanation) implements VisitWindow {}

    /**
     * It cannot start on that day.
     *
     * @param explanation why, in words
     */
    record Shut(Sentence explanation) implements VisitWindow {}
}
