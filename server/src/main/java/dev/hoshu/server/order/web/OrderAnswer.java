package dev.hoshu.server.order.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.order.DeliveryAddress;
import dev.hoshu.server.order.Order;
import dev.hoshu.server.order.OrderEvent;
import dev.hoshu.server.order.OrderLine;
import dev.hoshu.server.order.PartnerPrices;
import dev.hoshu.server.order.Reason;
import dev.hoshu.server.order.Sums;
import dev.hoshu.server.order.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An order as programs are told of it. */
record OrderAnswer(
        String number,
        String programme,
        @Nullable String customer,
        @Nullable String channel,
        @Nullable String quote,
        @Nullable Integer quoteVersion,
        @Nullable String reference,
        String state,
        LocalDate orderedOn,
        String orderedBy,
        Instant orderedAt,
        DeliveryAddress delivery,
        boolean postalCodeKnown,
        Expected expected,
        Sums sums,
        List<Line> lines,
        List<OrderEvent> events) {

    /** The days between which it is to arrive (REG-1). */
    record Expected(LocalDate earliest, LocalDate latest, boolean holidaysKnown) {}

    record Line(
            int line,
            String machineNumber,
            String serialNumber,
            @Nullable String product,
            String partNumber,
            LocalDate listDate,
            Words service,
            boolean halfTerm,
            String outcome,
            LocalDate start,
            LocalDate end,
            @Nullable Long priceYen,
            boolean reinstatementFee,
            @Nullable Long reinstatementFeeYen,
            @Nullable Long purchasePriceYen,
            Words explanation,
            List<Reason> findings,
            String state,
            @Nullable LocalDate grantedUntil,
            @Nullable LocalDate deliveredOn,
            List<Sentence> warnings) {}

    /** An order with what may be told of the dealer's prices and of other orders. */
    static OrderAnswer of(
            Order order,
            Map<String, PartnerPrices.Price> prices,
            Map<Integer, List<Sentence>> warnings) {
        return new OrderAnswer(
                order.number(),
                order.programme(),
                order.customer(),
                order.channel(),
                order.quote(),
                order.quoteVersion(),
                order.reference(),
                order.state().name(),
                order.orderedOn(),
                order.orderedBy(),
                order.orderedAt(),
                order.delivery(),
                order.postalKnown(),
                new Expected(order.expectedFrom(), order.expectedUntil(), order.holidaysKnown()),
                order.sums(),
                order.lines().stream().map(l -> line(l, prices, warnings)).toList(),
                order.events());
    }

    private static Line line(
            OrderLine line,
            Map<String, PartnerPrices.Price> prices,
            Map<Integer, List<Sentence>> warnings) {
        var purchase = prices.get(line.partNumber());
        return new Line(
                line.line(),
                line.machineNumber(),
                line.serialNumber(),
                line.product(),
                line.partNumber(),
                line.listDate(),
                line.service(),
                line.halfTerm(),
                line.outcome(),
                line.firstDay(),
                line.lastDay(),
                line.priceYen(),
                line.feeDue(),
                line.feeYen(),
                purchase == null ? null : purchase.yen(),
                line.explanation(),
                line.findings(),
                line.state().name(),
                line.grantedUntil(),
                line.deliveredOn(),
                warnings.getOrDefault(line.line(), List.of()));
    }
}
