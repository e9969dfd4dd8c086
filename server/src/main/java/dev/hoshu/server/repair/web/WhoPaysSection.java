package dev.hoshu.server.repair.web;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.repair.WorkState;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Role;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.repair.CasePayments;
import dev.hoshu.server.repair.EstimatePapers;
import dev.hoshu.server.repair.WhoPays;
import dev.hoshu.server.servicecase.ServiceCase;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Who pays, as a section of the page of a case; templates use the bean {@code whoPays}. */
@Component("whoPays")
final class WhoPaysSection {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(Today.ZONE);

    private final CasePayments payments;

    WhoPaysSection(CasePayments payments) {
        this.payments = payments;
    }

    /** Who pays for a case that this person sees. */
    public WhoPays of(ServiceCase one) {
        return payments.of(one);
    }

    /** Whether this person writes lines and makes estimates of that case. */
    public boolean writes(ServiceCase one) {
        return one.isOpen() && Circle.SERVICE_DESK.includes(People.current().role());
    }

    /** Whether this person sees the page on which lines are written. */
    public boolean looks() {
        return Circle.MAKER.includes(People.current().role());
    }

    /** Whether this person takes lines over. */
    public boolean grants(ServiceCase one) {
        return one.isOpen() && Circle.MANAGERS.includes(People.current().role());
    }

    /** Whether this person can answer the newest estimate now. */
    public boolean answers(WhoPays pays) {
        var role = People.current().role();
        return pays.one().isOpen()
                && pays.state() == WorkState.WAITING_FOR_ACCEPTANCE
                && (role == Role.CUSTOMER || Circle.SERVICE_DESK.includes(role));
    }

    /** Whether this person answers on the customer's word and not for itself. */
    public boolean onWord() {
        return People.current().role() != Role.CUSTOMER;
    }

    /** What is said wherever invented rates show. */
    public Sentence invented() {
        return EstimatePapers.invented();
    }

    /** An amount as it is held; null is "on request". */
    public @Nullable Yen yen(@Nullable Long amount) {
        return amount == null ? null : new Yen(amount);
    }

    /** A moment in Japan time. */
    public String minute(Instant at) {
        return MINUTE.format(at);
    }
}
