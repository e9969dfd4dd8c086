package dev.hoshu.server.order;

import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.QuoteTotal;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What lines come to, kept. Either all of it is known, or what is open.
 *
 * @param netYen prices and fees without tax; null if something is open
 * @param taxes the tax by rate, rounded once each; empty if something is open
 * @param taxYen all tax; null if something is open
 * @param grossYen with tax; null if something is open
 * @param open why there is no total; null if there is one
 */
public record Sums(
        @Nullable Long netYen,
        List<Tax> taxes,
        @Nullable Long taxYen,
        @Nullable Long grossYen,
        @Nullable Words open) {

    /** Copies the list. */
    public Sums {
        taxes = List.copyOf(taxes);
    }

    /**
     * What is taxed at one rate.
     *
     * @param percent the rate
     * @param netYen the sum without tax
     * @param taxYen the tax on it
     */
    public record Tax(int percent, long netYen, long taxYen) {

        /** The sum without tax. */
        public Yen net() {
            return new Yen(netYen);
        }

        /** The tax on it. */
        public Yen tax() {
            return new Yen(taxYen);
        }
    }

    /** Without tax; null if something is open. */
    public @Nullable Yen net() {
        return netYen == null ? null : new Yen(netYen);
    }

    /** With tax; null if something is open. */
    public @Nullable Yen gross() {
        return grossYen == null ? null : new Yen(grossYen);
    }

    /** As the domain counted it. */
    static Sums of(QuoteTotal total) {
        return switch (total) {
            case QuoteTotal.Known known ->
                    new Sums(
                            known.net().amount(),
                            known.shares().stream()
                                    .map(s ->
                                            new Tax(
                                                    s.rate().percent(),
                                                    s.net().amount(),
                                                    s.tax().amount()))
                                    .toList(),
                            known.tax().amount(),
                            known.gross().amount(),
                            null);
            case QuoteTotal.OnRequest open ->
                    new Sums(null, List.of(), null, null, Words.of(open.why()));
        };
    }
}
