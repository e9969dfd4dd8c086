package dev.hoshu.server.invoice;

import dev.hoshu.domain.invoice.InvoiceDecision;
import dev.hoshu.domain.invoice.InvoiceLine;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.Charge;
import dev.hoshu.domain.quote.QuoteTotal;
import dev.hoshu.domain.quote.Quotes;
import dev.hoshu.server.order.Order;
import dev.hoshu.server.order.OrderLine;
import dev.hoshu.server.order.PartnerPrices;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads an order as an invoice asks about it. It changes nothing. */
@Component
class InvoiceDecisions {

    private final Programmes programmes;
    private final PartnerPrices prices;

    InvoiceDecisions(Programmes programmes, PartnerPrices prices) {
        this.programmes = programmes;
        this.prices = prices;
    }

    /**
     * A decision, and whether a dealer's prices went into it.
     *
     * @param decision the decision
     * @param dealerPrices whether any amount is what a dealer pays (PRICE-1)
     */
    record Decided(InvoiceDecision decision, boolean dealerPrices) {}

    Decided decide(Order order, LocalDate day) {
        var delivered =
                order.lines().stream()
                        .filter(line -> line.state() == OrderLine.State.DELIVERED)
                        .toList();
        var own = dealerPrices(order, delivered);
        var lines = new ArrayList<InvoiceLine>();
        delivered.forEach(line -> lines.addAll(lines(line, own)));
        var ordered =
                new InvoiceDecision.Ordered(
                        count(order, OrderLine.State.WAITING),
                        (int)
                                order.lines().stream()
                                        .filter(line -> line.isDeliverable(day))
                                        .count(),
                        lines,
                        total(order, delivered, own));
        var terms = programmes.invoiceTerms(order.programme()).inForce(day);
        return new Decided(InvoiceDecision.of(ordered, terms, day), !own.isEmpty());
    }

    private static int count(Order order, OrderLine.State state) {
        return (int) order.lines().stream().filter(line -> line.state() == state).count();
    }

    /** What a dealer pays that ordered by itself; nobody else pays the dealer's prices. */
    private Map<String, PartnerPrices.Price> dealerPrices(Order order, List<OrderLine> lines) {
        if (order.customer() != null) {
            return Map.of();
        }
        var parts = lines.stream().map(OrderLine::partNumber).toList();
        return prices.of(order.programme(), order.channel(), parts, order.orderedOn());
    }

    private static @Nullable Yen price(
            OrderLine line, Map<String, PartnerPrices.Price> dealerPrices) {
        var dealers = dealerPrices.get(line.partNumber());
        return dealers == null ? line.price() : dealers.amount();
    }

    private static List<InvoiceLine> lines(
            OrderLine line, Map<String, PartnerPrices.Price> dealerPrices) {
        var lines = new ArrayList<InvoiceLine>();
        var price = price(line, dealerPrices);
        if (price != null) {
            lines.add(line(line, line.service().ja(), price, false));
        }
        var fee = line.feeDue() ? line.fee() : null;
        if (fee != null) {
            lines.add(line(line, "復帰料金", fee, true));
        }
        return lines;
    }

    private static InvoiceLine line(OrderLine line, String what, Yen net, boolean fee) {
        return new InvoiceLine(
                line.line(),
                line.partNumber(),
                "%s（%s %s）".formatted(what, line.machineNumber(), line.serialNumber()),
                line.firstDay(),
                line.lastDay(),
                net,
                fee);
    }

    /** By the figures and the rate of the order's day, as the order itself was counted. */
    private QuoteTotal total(
            Order order, List<OrderLine> lines, Map<String, PartnerPrices.Price> dealerPrices) {
        var policy =
                programmes
                        .current(order.programme())
                        .policies()
                        .inForce(order.orderedOn())
                        .orElseThrow();
        var quotes = Quotes.under(policy);
        var rate = quotes.taxOn(order.orderedOn()).orElse(null);
        return quotes.totalOf(
                lines.stream()
                        .map(line ->
                                new Charge(
                                        price(line, dealerPrices), line.feeDue(), line.fee(), rate))
                        .toList());
    }
}
