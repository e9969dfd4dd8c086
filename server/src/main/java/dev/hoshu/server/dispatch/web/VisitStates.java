package dev.hoshu.server.dispatch.web;

import dev.hoshu.server.dispatch.KeptVisit;
import dev.hoshu.server.dispatch.VisitBook;
import dev.hoshu.server.frontdoor.Problem;

/** Where a visit is moved on to, by its code. */
final class VisitStates {

    private VisitStates() {}

    /** Moves a visit on. */
    static KeptVisit moved(VisitBook book, String number, String state, String reason) {
        return switch (state) {
            case "ARRIVED" -> book.arrived(number, reason);
            case "DONE" -> book.done(number);
            case "CALLED_OFF" -> book.callOff(number, reason);
            default ->
                    throw Problem.malformed(
                            "state",
                            "ARRIVED、DONE、CALLED_OFF のどれかを書いてください。",
                            "Write ARRIVED, DONE or CALLED_OFF.");
        };
    }
}
