package dev.hoshu.server.order;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Person;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.notice.Mail;
import dev.hoshu.server.notice.Notices;
import dev.hoshu.server.order.store.ApprovalRows;
import dev.hoshu.server.order.store.OrderRows;
import dev.hoshu.server.webhook.EventKind;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Locale;

/**
 * Takes an order back, as long as nothing of it was delivered: a pack that is out serves whoever
 * holds its letter. Whose order it is may do so, and the maker's people.
 */
@Service
public class Cancellations {

    private static final int LONGEST_REASON = 1000;

    private final OrderBook book;
    private final OrderRows rows;
    private final ApprovalRows approvals;
    private final Notices notices;
    private final OrderEvents events;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    public Cancellations(
            OrderBook book,
            OrderRows rows,
            ApprovalRows approvals,
            Notices notices,
            OrderEvents events,
            Audit audit,
            Today today) {
        this.book = book;
        this.rows = rows;
        this.approvals = approvals;
        this.notices = notices;
        this.events = events;
        this.audit = audit;
        this.today = today;
    }

    /** Whether this person could take that order back now. */
    public static boolean isOpenTo(Person person, Order order) {
        return isOf(person, order)
                && (order.state() == Order.State.WAITING || order.state() == Order.State.ACCEPTED);
    }

    /** A dealer through whom a customer ordered sees the order, and it is not the dealer's. */
    private static boolean isOf(Person person, Order order) {
        if (person.seesEverything()) {
            return true;
        }
        var customer = order.customer();
        return customer != null
                ? customer.equals(person.customer())
                : order.channel() != null && order.channel().equals(person.channel());
    }

    /**
     * Takes an order back. One that is taken back already is answered as it is.
     *
     * @param reason why, 1 to 1000 characters, for whoever reads the order
     * @throws Problem if there is no such order for this person, it is another's, something of it
     *     was delivered, all of it was refused, or no reason is given; nothing is kept then
     */
    @Transactional
    public Order cancel(String number, String reason) {
        var before = book.lock(number);
        var person = People.current();
        if (!isOf(person, before)) {
            throw OrderProblems.notYours(number);
        }
        if (before.state() == Order.State.CANCELLED) {
            return before;
        }
        if (!isOpenTo(person, before)) {
            throw OrderProblems.notCancellable(before);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw OrderProblems.decision()
                    .at(
                            "reason",
                            new Sentence(
                                    "理由を1から%d文字で書いてください。".formatted(LONGEST_REASON),
                                    "Write the reason in 1 to %d characters."
                                            .formatted(LONGEST_REASON)));
        }
        var why = reason.strip();
        rows.cancel(number, today.day(), today.instant(), person.signature(), why);
        rows.happened(number, null, today.day(), person.signature(), "CANCELLED", why);
        book.refresh(before);
        var after = book.lock(number);
        audit.record("order.cancelled", number, why, before.lines(), after.lines());
        events.tell(EventKind.ORDER_CANCELLED, after);
        if (!person.signature().equals(before.orderedBy())) {
            tell(before, why);
        }
        return after;
    }

    /** Whoever ordered reads it, if somebody else took the order back. */
    private void tell(Order order, String why) {
        approvals
                .orderer(order.number())
                .ifPresent(orderer ->
                        notices.send(
                                new Mail(
                                        "cancelled:" + order.number(),
                                        orderer.email(),
                                        Locale.of(orderer.language()),
                                        new Sentence(
                                                "注文 %s は取り消されました".formatted(order.number()),
                                                "Order %s was cancelled".formatted(order.number())),
                                        new Sentence(
                                                "%s にご注文の %s は取り消され、納品しません。\n理由: %s\n"
                                                        .formatted(
                                                                order.orderedOn(),
                                                                order.number(),
                                                                why),
                                                "%s, ordered on %s, was cancelled and is not delivered.\nReason: %s\n"
                                                        .formatted(
                                                                order.number(),
                                                                order.orderedOn(),
                                                                why)),
                                        List.of())));
    }
}
