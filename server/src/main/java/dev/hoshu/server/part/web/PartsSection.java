package dev.hoshu.server.part.web;

import dev.hoshu.domain.part.Part;
import dev.hoshu.domain.part.PartState;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.part.CasePart;
import dev.hoshu.server.part.PartBook;
import dev.hoshu.server.servicecase.ServiceCase;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Spare parts as a section of the page of a case; templates use the bean {@code caseParts}. */
@Component("caseParts")
final class PartsSection {

    private final PartBook book;
    private final Today today;

    PartsSection(PartBook book, Today today) {
        this.book = book;
        this.today = today;
    }

    /** The parts of a case that this person sees. */
    public List<CasePart> of(ServiceCase one) {
        return book.of(one.number());
    }

    /** Whether this person moves parts. */
    public boolean moves() {
        return Circle.SERVICE_DESK.includes(People.current().role());
    }

    /** Whether this person sees which centre gives a part. */
    public boolean looks() {
        return Circle.MAKER.includes(People.current().role());
    }

    /** The parts that can be reserved, by number. */
    public List<Part> choices(ServiceCase one) {
        return book.stocked(one.programme());
    }

    /** What can come of it next, by hand; a drive that is kept is settled by itself. */
    public List<PartState> next(CasePart part) {
        boolean overdue = isOverdue(part);
        return part.state().next().stream()
                .filter(s -> s != PartState.KEPT && (s != PartState.CHARGED || overdue))
                .sorted()
                .toList();
    }

    /** Whether the defective part stays out longer than it may. */
    public boolean isOverdue(CasePart part) {
        return part.isOverdueOn(today.day());
    }

    /** States in which a day of return is not said yet. */
    public boolean isBefore(CasePart part) {
        return Set.of(PartState.RESERVED, PartState.ON_THE_WAY).contains(part.state());
    }
}
