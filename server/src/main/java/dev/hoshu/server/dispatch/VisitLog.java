package dev.hoshu.server.dispatch;

import dev.hoshu.server.dispatch.store.VisitRows;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what happened to a visit, and who did it. */
@Component
class VisitLog {

    private final VisitRows rows;
    private final Today today;

    VisitLog(VisitRows rows, Today today) {
        this.rows = rows;
        this.today = today;
    }

    /** Writes one thing down, in the transaction of the change. */
    void happened(String kind, KeptVisit visit, @Nullable String why) {
        rows.happened(
                new VisitRows.Happened(
                        kind, visit, today.instant(), People.current().signature(), why));
    }
}
