package dev.hoshu.server.dispatch.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.dispatch.KeptVisit;
import dev.hoshu.server.dispatch.VisitDay.OnDay;

import java.time.LocalDate;

/**
 * The visit that was picked, as its panel shows it.
 *
 * @param on the visit on its day
 * @param window when it may start, in words
 * @param engineer who comes; empty if nobody is planned
 * @param time when; empty if nobody is planned
 * @param expected whether somebody is expected today
 */
record PickedView(OnDay on, Sentence window, String engineer, String time, boolean expected) {

    static PickedView of(OnDay on, LocalDate today) {
        var stop = on.visit().stop();
        return new PickedView(
                on,
                on.window().explanation(),
                stop == null ? "" : stop.engineer(),
                stop == null ? "" : BoardView.clock(stop.startMinute()),
                on.visit().isExpectedOn(today));
    }

    /** Whether it can still be moved. */
    public boolean movable() {
        return on.visit().state() == KeptVisit.State.OPEN;
    }

    /** Whether somebody can be said to be there. */
    public boolean canArrive() {
        return movable() && on.visit().stop() != null;
    }

    /** Whether the work can be said to be done. */
    public boolean canBeDone() {
        return on.visit().state() == KeptVisit.State.ARRIVED;
    }
}
