package dev.hoshu.server.dispatch.web;

import dev.hoshu.domain.part.PartState;
import dev.hoshu.server.dispatch.KeptVisit;
import dev.hoshu.server.dispatch.VisitBook;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.part.CasePart;
import dev.hoshu.server.part.PartBook;
import dev.hoshu.server.servicecase.ServiceCase;

import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Visits as a section of the page of a case; templates use the bean {@code caseVisits}. The desk
 * sees who comes when; everybody else that a visit is arranged or was made (TERR-3).
 */
@Component("caseVisits")
final class VisitsSection {

    private final VisitBook book;
    private final PartBook parts;

    VisitsSection(VisitBook book, PartBook parts) {
        this.book = book;
        this.parts = parts;
    }

    /** The visits of a case. */
    public List<KeptVisit> of(ServiceCase one) {
        return book.of(one.number());
    }

    /** Whether this person arranges visits and sees who comes when. */
    public boolean arranges() {
        return Circle.SERVICE_DESK.includes(People.current().role());
    }

    /** What work can ask of an engineer, and what this machine asks. */
    public VisitBook.Skills skills(ServiceCase one) {
        return book.skills(one);
    }

    /** The parts of the case that somebody can put in. */
    public List<CasePart> parts(ServiceCase one) {
        return parts.of(one.number()).stream()
                .filter(part -> part.state() != PartState.RELEASED)
                .toList();
    }

    /** When somebody is to come, as a clock shows it; empty if nobody is planned. */
    public String time(KeptVisit visit) {
        var stop = visit.stop();
        return stop == null ? "" : BoardView.clock(stop.startMinute());
    }
}
