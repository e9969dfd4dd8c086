package dev.hoshu.server.order;

import dev.hoshu.domain.quote.Charge;
import dev.hoshu.domain.registration.Deliveries;
import dev.hoshu.domain.registration.DeliveryWindow;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.keeping.Keepings;
import dev.hoshu.server.keeping.KeptReading;
import dev.hoshu.server.order.store.OrderRows;
import dev.hoshu.server.order.store.QuoteRows;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.webhook.EventKind;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The door to orders. Every line is decided again on the day of the order; what can no longer be
 * had as it was quoted stops the order before anything is kept. An order that is not one's own is
 * none.
 */
@Service
public class OrderBook {

    /** The most orders that one answer holds. */
    public static final int MOST_ORDERS = 100;

    private final OrderRows rows;
    private final QuoteRows quotes;
    private final Lines lines;
    private final DeliveryCheck deliveries;
    private final Programmes programmes;
    private final Keepings keepings;
    private final OrderEvents events;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    public OrderBook(
            OrderRows rows,
            QuoteRows quotes,
            Lines lines,
            DeliveryCheck deliveries,
            Programmes programmes,
            Keepings keepings,
            OrderEvents events,
            Audit audit,
            Today today) {
        this.rows = rows;
        this.quotes = quotes;
        this.lines = lines;
        this.deliveries = deliveries;
        this.programmes = programmes;
        this.keepings = keepings;
        this.events = events;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Places an order of today.
     *
     * @throws Problem if the quote does not stand, a line cannot be ordered or the delivery is
     *     incomplete; nothing is kept then
     */
    @Transactional
    public Order place(PlacedOrder asked) {
        var delivery = deliveries.checked(asked.delivery(), asked.reference());
        var number = asked.quote();
        return number == null ? placeLines(asked, delivery) : placeQuote(number, asked, delivery);
    }

    private Order placeQuote(String number, PlacedOrder asked, DeliveryCheck.Checked delivery) {
        var quote =
                quotes.lock(number, People.current().viewer())
                        .orElseThrow(() -> OrderProblems.unknownQuote(number));
        if (quote.order() != null) {
            throw OrderProblems.ordered(quote.order());
        }
        if (asked.version() != null && asked.version() != quote.latest()) {
            throw OrderProblems.superseded(quote);
        }
        if (!quote.stands(today.day())) {
            throw OrderProblems.expired(quote);
        }
        var chosen = chosen(quote.document(), asked.chosen());
        var now =
                lines.decide(
                        quote.programme(),
                        today.day(),
                        chosen.stream().map(QuotedLine::wanted).toList(),
                        quotedChannel(quote));
        var ordered = new ArrayList<QuotedLine>();
        Problem objections = null;
        for (int index = 0; index < chosen.size(); index++) {
            var then = chosen.get(index);
            var again = now.lines().get(index);
            var why = Redecision.objection(then, again);
            if (why.isPresent()) {
                objections = objecting(objections, then.line(), again, why.get());
            } else {
                // The price stands as long as the quote does; days and fee are those of today.
                ordered.add(Redecision.atQuotedPrice(then, again).numbered(ordered.size() + 1));
            }
        }
        if (objections != null) {
            throw objections;
        }
        return keep(quote.programme(), quote, now, ordered, delivery);
    }

    /** A dealer's quote was decided for its channel; whoever orders it, that counts. */
    private static @Nullable String quotedChannel(Quote quote) {
        return quote.customer() == null && quote.channel() != null
                ? quote.channel()
                : Buyers.channelOfOrder(People.current());
    }

    private static List<QuotedLine> chosen(QuoteDocument document, List<Integer> numbers) {
        var chosen =
                numbers.isEmpty()
                        ? document.lines().stream().filter(QuotedLine::isOrderable).toList()
                        : document.lines().stream()
                                .filter(l -> numbers.contains(l.line()))
                                .toList();
        if (chosen.isEmpty()
                || (!numbers.isEmpty() && chosen.size() < Set.copyOf(numbers).size())) {
            throw OrderProblems.notOrderable(
                    new Sentence("発注できる行がありません。", "There is no such line that can be ordered."));
        }
        return chosen;
    }

    private Order placeLines(PlacedOrder asked, DeliveryCheck.Checked delivery) {
        var person = People.current();
        var programme = asked.programme();
        if (programme == null || asked.lines().isEmpty()) {
            throw OrderProblems.nothingToQuote();
        }
        var now =
                lines.decide(programme, today.day(), asked.lines(), Buyers.channelOfOrder(person));
        Buyers.check(person, now.lines());
        Problem objections = null;
        for (var line : now.lines()) {
            if (!line.isOrderable()) {
                objections =
                        objecting(objections, line.line(), line, line.explanation().sentence());
            }
        }
        if (objections != null) {
            throw objections;
        }
        return keep(programme, null, now, now.lines(), delivery);
    }

    private static Problem objecting(
            @Nullable Problem before, int number, QuotedLine line, Sentence why) {
        var words =
                new Sentence(
                        "%d行目 (%s、%s): ".formatted(number, line.serialNumber(), line.partNumber())
                                + why.ja(),
                        "Line %d (%s, %s): "
                                        .formatted(number, line.serialNumber(), line.partNumber())
                                + why.en());
        var problem = before == null ? OrderProblems.notOrderable(words) : before;
        return problem.at("/lines/" + (number - 1), words);
    }

    private Order keep(
            String programme,
            @Nullable Quote quote,
            QuoteDocument now,
            List<QuotedLine> decided,
            DeliveryCheck.Checked delivery) {
        var person = People.current();
        var owner =
                quote == null
                        ? Buyers.Owner.of(person, decided)
                        : owner(quote, Buyers.Owner.of(person, decided));
        var day = today.day();
        var expected = expected(programme, day);
        var list = Optional.ofNullable(now.listDate()).orElseThrow();
        var ordered = decided.stream().map(l -> ordered(l, list)).toList();
        var order =
                new Order(
                        rows.nextNumber(),
                        programme,
                        owner.customer(),
                        owner.channel(),
                        quote == null ? null : quote.number(),
                        quote == null ? null : quote.version(),
                        delivery.reference(),
                        Order.State.of(ordered.stream().map(OrderLine::state).toList()),
                        day,
                        person.signature(),
                        today.instant(),
                        delivery.address(),
                        delivery.postalKnown(),
                        expected.earliest(),
                        expected.latest(),
                        expected.holidaysKnown(),
                        sums(programme, day, ordered),
                        ordered,
                        List.of());
        rows.add(order, person.accountId());
        rows.happened(order.number(), null, day, person.signature(), "PLACED", null);
        for (var line : ordered) {
            if (line.state() == OrderLine.State.WAITING) {
                rows.ask(order.number(), line.line(), day);
                rows.happened(
                        order.number(), line.line(), day, person.signature(), "WAITING", null);
            }
        }
        audit.record("order.placed", order.number(), null, null, order);
        events.tell(EventKind.ORDER_PLACED, order);
        keepings.keep(
                order.number(),
                programme,
                KeptReading.Occasion.PLACED,
                ordered.stream().map(OrderLine::timed).toList());
        return order;
    }

    /** Whoever orders a quote, it stays its owner's; an order goes through a channel besides. */
    private static Buyers.Owner owner(Quote quote, Buyers.Owner orderer) {
        return new Buyers.Owner(
                quote.customer(), quote.channel() == null ? orderer.channel() : quote.channel());
    }

    private static OrderLine ordered(QuotedLine line, LocalDate list) {
        var period = line.period().orElseThrow();
        return new OrderLine(
                line.line(),
                line.machineType(),
                line.model(),
                line.serialNumber(),
                line.product(),
                line.customer(),
                line.channel(),
                line.partNumber(),
                list,
                line.service(),
                line.halfTerm(),
                line.outcome(),
                period.firstDay(),
                period.lastDay(),
                line.priceYen(),
                line.feeDue(),
                line.feeYen(),
                line.explanation(),
                line.findings(),
                line.needsGrant() ? OrderLine.State.WAITING : OrderLine.State.ACCEPTED,
                null,
                null);
    }

    /** When an order of that day is expected to be delivered (REG-1). */
    @Transactional(readOnly = true)
    public DeliveryWindow expected(String programme, LocalDate day) {
        var policy = lines.policy(programme, day);
        return Deliveries.under(policy, programmes.current(programme).calendar(policy)).of(day);
    }

    Sums sums(String programme, LocalDate day, List<OrderLine> ordered) {
        var rate = lines.taxOn(programme, day);
        return lines.sums(
                programme,
                day,
                ordered.stream()
                        .filter(l -> l.state() != OrderLine.State.REFUSED)
                        .map(l -> new Charge(l.price(), l.feeDue(), l.fee(), rate))
                        .toList());
    }

    /**
     * An order.
     *
     * @throws Problem if there is none for this person
     */
    @Transactional(readOnly = true)
    public Order find(String number) {
        return rows.find(number, People.current().viewer())
                .orElseThrow(() -> OrderProblems.unknownOrder(number));
    }

    /**
     * This person's orders without lines and events, the newest first.
     *
     * @param before older than the order with this number; empty for the newest
     * @param limit from 1 to one more than {@link #MOST_ORDERS}, which says whether the list goes
     *     on
     */
    @Transactional(readOnly = true)
    public List<Order> latest(String before, int limit) {
        if (limit < 1 || limit > MOST_ORDERS + 1) {
            throw new IllegalArgumentException(
                    "Limit (%d) must be 1 to %d.".formatted(limit, MOST_ORDERS + 1));
        }
        return rows.latest(before, limit, People.current().viewer());
    }

    /**
     * An order to deliver from; nobody else changes it before this transaction ends.
     *
     * @throws Problem if there is none for this person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Order lock(String number) {
        return rows.lock(number, People.current().viewer())
                .orElseThrow(() -> OrderProblems.unknownOrder(number));
    }

    /**
     * Keeps that lines of an order were delivered, in the transaction that made their packs. A line
     * that is delivered already, or cannot be on that day, is a bug of the caller.
     *
     * @param number the order's number, locked in this transaction
     * @param delivered the numbers of the lines
     * @param day the day of delivery
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void delivered(String number, Set<Integer> delivered, LocalDate day) {
        var order = lock(number);
        for (int line : delivered) {
            boolean can = order.deliverable(day).stream().anyMatch(l -> l.line() == line);
            if (!can) {
                throw new IllegalArgumentException(
                        "Line %d of order %s cannot be delivered on %s."
                                .formatted(line, number, day));
            }
            rows.deliver(number, line, day);
            rows.happened(number, line, day, People.current().signature(), "DELIVERED", null);
        }
        refresh(order);
        var after = lock(number);
        audit.record("order.delivered", number, null, order.lines(), after.lines());
        events.tellOf(EventKind.ORDER_DELIVERED, after, delivered);
    }

    /** Writes state and sums anew after a change of lines. */
    void refresh(Order before) {
        var order = lock(before.number());
        rows.keepState(
                order.number(),
                Order.State.of(order.lines().stream().map(OrderLine::state).toList()),
                sums(order.programme(), order.orderedOn(), order.lines()));
    }
}
