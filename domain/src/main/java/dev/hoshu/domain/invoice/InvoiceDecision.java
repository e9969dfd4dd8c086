package dev.hoshu.domain.invoice;

import dev.hoshu.domain.money.ConsumptionTax;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.QuoteTotal;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether an order can be invoiced, and what the invoice comes to. */
public sealed interface InvoiceDecision {

    /** The outcome in words. */
    Sentence explanation();

    /**
     * It can.
     *
     * @param terms the terms in force on the day of the invoice
     * @param lines what is invoiced, at least one
     * @param rate the rate of consumption tax of the order's day
     * @param tax the tax, rounded once on the sum
     * @param dueOn the last day on which it is paid in time
     */
    record Issuable(
            InvoiceTerms terms,
            List<InvoiceLine> lines,
            ConsumptionTax.Rate rate,
            Yen tax,
            LocalDate dueOn)
            implements InvoiceDecision {

        /** Copies the lines. */
        public Issuable {
            lines = List.copyOf(lines);
        }

        /** Without tax. */
        public Yen net() {
            return lines.stream().map(InvoiceLine::net).reduce(new Yen(0), Yen::plus);
        }

        /** With tax. */
        public Yen gross() {
            return net().plus(tax);
        }

        @Override
        public Sentence explanation() {
            return new Sentence(
                    "税込 %,d円の請求書を発行できます。支払期限は %s です。".formatted(gross().amount(), dueOn),
                    "An invoice over ¥%,d with tax can be issued; it is due on %s."
                            .formatted(gross().amount(), dueOn));
        }
    }

    /**
     * It cannot, now or ever.
     *
     * @param obstacle why not
     * @param explanation the same in a sentence that says what would change it
     */
    record Refused(Obstacle obstacle, Sentence explanation) implements InvoiceDecision {}

    /** What stands against an invoice. */
    enum Obstacle {
        /** The programme names nobody who sends invoices on that day. */
        NO_SELLER,
        /** The order was taken back, or all of it was refused. */
        NOTHING_ORDERED,
        /** The sales desk has not decided on all of it. */
        UNDECIDED,
        /** Something of it is still to be delivered, and until then it may be taken back. */
        UNDELIVERED,
        /** A price or a fee, or the rate of tax, is not known. */
        AMOUNT_OPEN
    }

    /**
     * An order, as far as an invoice asks.
     *
     * @param undecided how many lines wait for the sales desk
     * @param undelivered how many lines were accepted and are not delivered
     * @param lines what was delivered
     * @param total what that comes to
     */
    record Ordered(int undecided, int undelivered, List<InvoiceLine> lines, QuoteTotal total) {

        /** Copies the lines. */
        public Ordered {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Decides.
     *
     * @param ordered what was ordered
     * @param terms the terms in force on that day; empty if there are none
     * @param issuedOn the day of the invoice
     */
    static InvoiceDecision of(Ordered ordered, Optional<InvoiceTerms> terms, LocalDate issuedOn) {
        if (ordered.undecided() > 0) {
            return refused(
                    Obstacle.UNDECIDED,
                    "営業窓口の判断を待つ行が%d件あるので、まだ請求できません。".formatted(ordered.undecided()),
                    "It cannot be invoiced yet: %d of its lines wait for the sales desk."
                            .formatted(ordered.undecided()));
        }
        if (ordered.undelivered() > 0) {
            return refused(
                    Obstacle.UNDELIVERED,
                    "まだ納品していない行が%d件あるので、請求できません。".formatted(ordered.undelivered()),
                    "It cannot be invoiced yet: %d of its lines are not delivered."
                            .formatted(ordered.undelivered()));
        }
        if (ordered.lines().isEmpty()) {
            return refused(
                    Obstacle.NOTHING_ORDERED,
                    "この注文で納品したものはないので、請求するものはありません。",
                    "Nothing of this order was delivered, so there is nothing to invoice.");
        }
        if (terms.isEmpty()) {
            return refused(
                    Obstacle.NO_SELLER,
                    "%s の時点で、このプログラムの請求者が決められていません。".formatted(issuedOn),
                    "The programme names nobody who sends its invoices on %s.".formatted(issuedOn));
        }
        return switch (ordered.total()) {
            case QuoteTotal.OnRequest open -> new Refused(Obstacle.AMOUNT_OPEN, open.why());
            case QuoteTotal.Known known when known.shares().size() != 1 ->
                    refused(
                            Obstacle.AMOUNT_OPEN,
                            "行ごとの税率がわかりません。",
                            "The rate of tax of each line is not known.");
            case QuoteTotal.Known known -> issuable(ordered, terms.get(), known, issuedOn);
        };
    }

    private static Issuable issuable(
            Ordered ordered, InvoiceTerms terms, QuoteTotal.Known known, LocalDate issuedOn) {
        var issuable =
                new Issuable(
                        terms,
                        ordered.lines(),
                        known.shares().getFirst().rate(),
                        known.tax(),
                        terms.due(issuedOn));
        if (!issuable.net().equals(known.net())) {
            throw new IllegalArgumentException(
                    "The lines come to %s and the order to %s."
                            .formatted(issuable.net(), known.net()));
        }
        return issuable;
    }

    private static Refused refused(Obstacle obstacle, String ja, String en) {
        return new Refused(obstacle, new Sentence(ja, en));
    }
}
