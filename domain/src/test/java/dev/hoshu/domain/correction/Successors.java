package dev.hoshu.domain.correction;

import java.util.stream.Collectors;

/** How golden rows write what comes of what was held. */
final class Successors {

    private Successors() {}

    /** Such as {@code RENEWAL 2026-12-01..2027-11-30; PREMIER_UPGRADE gone}. */
    static String written(CorrectionDecision.Accepted decision) {
        return decision.successors().stream()
                .map(Successors::written)
                .collect(Collectors.joining("; "));
    }

    private static String written(Successor successor) {
        var period = successor.period();
        var days = period == null ? "gone" : period.firstDay() + ".." + period.lastDay();
        return successor.before().kind() + " " + days;
    }
}
