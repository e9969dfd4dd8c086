package dev.hoshu.server.order;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Place;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.keeping.Keepings;
import dev.hoshu.server.keeping.KeptReading;
import dev.hoshu.server.notice.Mail;
import dev.hoshu.server.notice.Notices;
import dev.hoshu.server.order.store.ApprovalRows;
import dev.hoshu.server.order.store.OrderRows;
import dev.hoshu.server.webhook.EventKind;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The door to what only the maker's sales desk can grant. Each request is decided once, with a
 * reason; the other lines of its order do not wait for it.
 */
@Service
public class Approvals {

    /** The most requests that one answer holds. */
    public static final int MOST_APPROVALS = 200;

    private static final int LONGEST_REASON = 1_000;
    private static final long MOST_YEN = 1_000_000_000L;
    private static final int LONGEST_GRANT_DAYS = 366;

    private final ApprovalRows rows;
    private final OrderRows orders;
    private final OrderBook book;
    private final Notices notices;
    private final Keepings keepings;
    private final OrderEvents events;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    public Approvals(
            ApprovalRows rows,
            OrderRows orders,
            OrderBook book,
            Notices notices,
            Keepings keepings,
            OrderEvents events,
            Audit audit,
            Today today) {
        this.rows = rows;
        this.orders = orders;
        this.book = book;
        this.notices = notices;
        this.keepings = keepings;
        this.events = events;
        this.audit = audit;
        this.today = today;
    }

    /**
     * A grant.
     *
     * @param reason why, for the orderer to read
     * @param until the last day on which it can be delivered
     * @param priceYen the price without tax; null where the list has one
     * @param feeYen the reinstatement fee without tax; null where none is due or it is known
     */
    public record Grant(
            String reason,
            @Nullable LocalDate until,
            @Nullable Long priceYen,
            @Nullable Long feeYen) {}

    /** Requests, those that are open first, then the ones decided last; at most that many. */
    @Transactional(readOnly = true)
    public List<Approval> list(int limit) {
        return list(Place.beginning(), Math.clamp(limit, 1, MOST_APPROVALS));
    }

    /** Those of them that come after that place, at most that many; see {@link #place}. */
    @Transactional(readOnly = true)
    public List<Approval> list(Place after, int most) {
        return rows.list(after, most);
    }

    /** The place of a request in that list. */
    public static Place place(Approval one) {
        return new Place(one.state() == Approval.State.OPEN ? 0 : 1, Long.toString(one.id()));
    }

    /**
     * One request.
     *
     * @throws Problem if there is none
     */
    @Transactional(readOnly = true)
    public Approval find(long id) {
        return rows.find(id).orElseThrow(() -> OrderProblems.unknownApproval(id));
    }

    /** What the sales desk decided of an order's lines, for whoever sees the order. */
    @Transactional(readOnly = true)
    public List<Approval> ofOrder(Order order) {
        return rows.ofOrder(order.number());
    }

    /**
     * Grants a line.
     *
     * @throws Problem if it is decided already or the grant is incomplete
     */
    @Transactional
    public Approval grant(long id, Grant grant) {
        var before = locked(id);
        var problem = reasoned(grant.reason());
        var until = grant.until();
        if (until == null
                || until.isBefore(today.day())
                || until.isAfter(today.day().plusDays(LONGEST_GRANT_DAYS))) {
            problem =
                    problem.at(
                            "until",
                            new Sentence(
                                    "いつまで有効か、%sから%d日以内の日を書いてください。"
                                            .formatted(today.day(), LONGEST_GRANT_DAYS),
                                    "Write until when it holds, a day from %s on and within %d days."
                                            .formatted(today.day(), LONGEST_GRANT_DAYS)));
        }
        problem = amount(problem, "priceYen", grant.priceYen(), before.isPriceOpen(), 1);
        problem = amount(problem, "feeYen", grant.feeYen(), before.isFeeOpen(), 0);
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
        orders.decide(
                before.order(),
                before.line().line(),
                OrderLine.State.GRANTED,
                until,
                grant.priceYen(),
                grant.feeYen());
        return decided(before, Approval.State.GRANTED, grant.reason().strip(), until);
    }

    /**
     * Refuses a line.
     *
     * @throws Problem if it is decided already or no reason is given
     */
    @Transactional
    public Approval refuse(long id, String reason) {
        var before = locked(id);
        var problem = reasoned(reason);
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
        orders.decide(
                before.order(), before.line().line(), OrderLine.State.REFUSED, null, null, null);
        return decided(before, Approval.State.REFUSED, reason.strip(), null);
    }

    /** The request, its order locked so that nobody else decides meanwhile. */
    private Approval locked(long id) {
        var order = book.lock(find(id).order());
        var approval = find(id);
        if (approval.state() != Approval.State.OPEN) {
            throw OrderProblems.alreadyDecided(
                    Objects.requireNonNull(approval.decidedBy(), order::number),
                    Objects.requireNonNull(approval.decidedOn(), order::number));
        }
        return approval;
    }

    private static Problem reasoned(String reason) {
        var problem = OrderProblems.decision();
        return reason.isBlank() || reason.length() > LONGEST_REASON
                ? problem.at(
                        "reason",
                        new Sentence(
                                "理由を1から%d文字で書いてください。".formatted(LONGEST_REASON),
                                "Write the reason in 1 to %d characters."
                                        .formatted(LONGEST_REASON)))
                : problem;
    }

    private static Problem amount(
            Problem problem, String field, @Nullable Long yen, boolean open, long least) {
        if (!open) {
            return yen == null
                    ? problem
                    : problem.at(
                            field,
                            new Sentence(
                                    "この金額は決まっているので、書けません。",
                                    "This amount is known and cannot be given."));
        }
        return yen == null || yen < least || yen > MOST_YEN
                ? problem.at(
                        field,
                        new Sentence(
                                "要お問い合わせの金額です。税抜の金額を%dから%d円で書いてください。".formatted(least, MOST_YEN),
                                "This amount is on request; write it without tax, %d to %d yen."
                                        .formatted(least, MOST_YEN)))
                : problem;
    }

    private Approval decided(
            Approval before, Approval.State state, String reason, @Nullable LocalDate until) {
        var who = People.current().signature();
        rows.decide(before.id(), state, today.instant(), today.day(), who, reason, until);
        orders.happened(
                before.order(), before.line().line(), today.day(), who, state.name(), reason);
        book.refresh(book.lock(before.order()));
        keepings.keep(
                before.order(),
                before.programme(),
                state == Approval.State.GRANTED
                        ? KeptReading.Occasion.GRANTED
                        : KeptReading.Occasion.REFUSED,
                List.of(before.line().timed()));
        var after = find(before.id());
        audit.record(
                state == Approval.State.GRANTED ? "approval.granted" : "approval.refused",
                before.order() + "/" + before.line().line(),
                reason,
                before,
                after);
        events.tellOf(
                state == Approval.State.GRANTED
                        ? EventKind.ORDER_APPROVED
                        : EventKind.ORDER_REFUSED,
                book.lock(before.order()),
                List.of(before.line().line()));
        tell(after);
        return after;
    }

    /** Whoever ordered reads what was decided, in the language of the account. */
    private void tell(Approval decided) {
        var line = decided.line();
        boolean granted = decided.state() == Approval.State.GRANTED;
        rows.orderer(decided.order())
                .ifPresent(orderer ->
                        notices.send(
                                new Mail(
                                        "approval:" + decided.id(),
                                        orderer.email(),
                                        Locale.of(orderer.language()),
                                        new Sentence(
                                                "注文 %s の%d行目が%s"
                                                        .formatted(
                                                                decided.order(),
                                                                line.line(),
                                                                granted ? "承認されました" : "承認されませんでした"),
                                                "Order %s, line %d: %s"
                                                        .formatted(
                                                                decided.order(),
                                                                line.line(),
                                                                granted ? "granted" : "refused")),
                                        new Sentence(
                                                "%s %s、%s\n%s\n理由: %s\n"
                                                        .formatted(
                                                                line.machineNumber(),
                                                                line.serialNumber(),
                                                                line.service().ja(),
                                                                granted
                                                                        ? "納品できる最後の日: "
                                                                                + decided
                                                                                        .grantedUntil()
                                                                        : "この行は納品しません。",
                                                                decided.reason()),
                                                "%s %s, %s\n%s\nReason: %s\n"
                                                        .formatted(
                                                                line.machineNumber(),
                                                                line.serialNumber(),
                                                                line.service().en(),
                                                                granted
                                                                        ? "Last day of delivery: "
                                                                                + decided
                                                                                        .grantedUntil()
                                                                        : "It is not delivered.",
                                                                decided.reason())),
                                        List.of())));
    }
}
