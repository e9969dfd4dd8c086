package dev.hoshu.server.order.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.order.PartnerPrices;
import dev.hoshu.server.order.Quote;
import dev.hoshu.server.order.QuotedLine;
import dev.hoshu.server.order.Reason;
import dev.hoshu.server.order.Sums;
import dev.hoshu.server.order.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A quote as programs are told of it. */
record QuoteAnswer(
        String number,
        String programme,
        @Nullable String customer,
        @Nullable String channel,
        int version,
        int latest,
        String madeBy,
        Instant madeAt,
        @Nullable String order,
        LocalDate quotedOn,
        LocalDate validUntil,
        Basis basis,
        Sums sums,
        List<Line> lines,
        List<Words> notes) {

    /** What it rests on. */
    record Basis(
            LocalDate policyFrom,
            @Nullable LocalDate listDate,
            @Nullable String listTitle,
            @Nullable String areas) {}

    record Line(
            int line,
            String machineNumber,
            String serialNumber,
            @Nullable String product,
            String partNumber,
            Words service,
            boolean halfTerm,
            String outcome,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Long priceYen,
            boolean reinstatementFee,
            @Nullable Long reinstatementFeeYen,
            @Nullable Integer taxPercent,
            @Nullable Long purchasePriceYen,
            boolean needsGrant,
            Words explanation,
            List<Reason> findings,
            List<Words> notes,
            List<Sentence> warnings) {}

    /** A quote with what may be told of the dealer's prices and of other orders. */
    static QuoteAnswer of(
            Quote quote,
            Map<String, PartnerPrices.Price> prices,
            Map<Integer, List<Sentence>> warnings) {
        var document = quote.document();
        return new QuoteAnswer(
                quote.number(),
                quote.programme(),
                quote.customer(),
                quote.channel(),
                quote.version(),
                quote.latest(),
                quote.madeBy(),
                quote.madeAt(),
                quote.order(),
                document.quotedOn(),
                document.validUntil(),
                new Basis(
                        document.policyFrom(),
                        document.listDate(),
                        document.listTitle(),
                        document.areas()),
                document.sums(),
                document.lines().stream().map(l -> line(l, prices, warnings)).toList(),
                document.notes());
    }

    private static Line line(
            QuotedLine line,
            Map<String, PartnerPrices.Price> prices,
            Map<Integer, List<Sentence>> warnings) {
        var purchase = prices.get(line.partNumber());
        return new Line(
                line.line(),
                line.machineNumber(),
                line.serialNumber(),
                line.product(),
                line.partNumber(),
                line.service(),
                line.halfTerm(),
                line.outcome(),
                line.firstDay(),
                line.lastDay(),
                line.priceYen(),
                line.feeDue(),
                line.feeYen(),
                line.taxPercent(),
                purchase == null ? null : purchase.yen(),
                line.isOrderable() && line.needsGrant(),
                line.explanation(),
                line.findings(),
                line.notes(),
                warnings.getOrDefault(line.line(), List.of()));
    }
}
