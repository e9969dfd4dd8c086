package dev.hoshu.server.order;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.Objects;
import java.util.Optional;

/** Compares what was quoted with what is decided on the day of the order. */
final class Redecision {

    private static final Sentence AGAIN =
            new Sentence("見積もりの新しい版をお作りください。", "Make a new version of the quote.");

    private Redecision() {}

    /** What stands against ordering a line as it was quoted; empty if nothing does. */
    static Optional<Sentence> objection(QuotedLine quoted, QuotedLine now) {
        if (!now.isOrderable() || !quoted.isOrderable()) {
            return Optional.of(now.explanation().sentence());
        }
        if (quoted.outcome().equals("AVAILABLE") && !now.outcome().equals("AVAILABLE")) {
            return Optional.of(now.explanation().sentence().then(AGAIN));
        }
        // What only the sales desk could grant, and is available now, is better than it was quoted.
        return changed(quoted, now);
    }

    private static Optional<Sentence> changed(QuotedLine quoted, QuotedLine now) {
        if (!quoted.period().equals(now.period())) {
            return Optional.of(
                    new Sentence(
                                    "期間が見積もり (%s – %s) と違い、いまは %s – %s です。"
                                            .formatted(
                                                    quoted.firstDay(),
                                                    quoted.lastDay(),
                                                    now.firstDay(),
                                                    now.lastDay()),
                                    "Its days were quoted as %s – %s and are %s – %s now."
                                            .formatted(
                                                    quoted.firstDay(),
                                                    quoted.lastDay(),
                                                    now.firstDay(),
                                                    now.lastDay()))
                            .then(AGAIN));
        }
        if (quoted.feeDue() != now.feeDue() || !Objects.equals(quoted.feeYen(), now.feeYen())) {
            return Optional.of(
                    new Sentence(
                                    "復帰料金が見積もりのときから変わりました。",
                                    "The reinstatement fee is another one than was quoted.")
                            .then(now.explanation().sentence())
                            .then(AGAIN));
        }
        return Optional.empty();
    }

    /** The line as it is decided now, at the price that was quoted. */
    static QuotedLine atQuotedPrice(QuotedLine quoted, QuotedLine now) {
        return new QuotedLine(
                now.line(),
                now.machineType(),
                now.model(),
                now.serialNumber(),
                now.product(),
                now.customer(),
                now.channel(),
                now.partNumber(),
                now.service(),
                now.kind(),
                now.halfTerm(),
                now.outcome(),
                now.firstDay(),
                now.lastDay(),
                quoted.priceYen(),
                now.feeDue(),
                now.feeYen(),
                now.taxPercent(),
                now.explanation(),
                now.findings(),
                now.notes());
    }
}
