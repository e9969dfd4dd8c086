package dev.hoshu.domain.money;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Consumption tax by day, and which way a fraction of a yen goes. Tax is counted on the sum of what
 * is taxed at one rate and rounded there once, never on single lines.
 *
 * @param rounding which way a fraction goes
 * @param rates the rates, each from its day on, in the order of their days; at least one
 */
public record ConsumptionTax(Rounding rounding, List<Rate> rates) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** Which way a fraction of a yen goes; the law leaves it to the seller. */
    public enum Rounding {
        /** The fraction is dropped. */
        DOWN,
        /** Half a yen and more is a yen. */
        HALF_UP,
        /** Any fraction is a yen. */
        UP
    }

    /**
     * A rate.
     *
     * @param from the first day on which it holds
     * @param percent from 0 to 100
     */
    public record Rate(LocalDate from, int percent) {

        /** Checks the bounds. */
        public Rate {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException(
                        "Percent (%d) must be 0 to 100.".formatted(percent));
            }
        }
    }

    /** Puts the rates in order and checks that each day has at most one. */
    public ConsumptionTax {
        rates = rates.stream().sorted(Comparator.comparing(Rate::from)).toList();
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("There must be a rate.");
        }
        if (rates.stream().map(Rate::from).distinct().count() != rates.size()) {
            throw new IllegalArgumentException("Two rates must not begin on one day: " + rates);
        }
    }

    /** The rate of that day; empty before the first, where it is not known and never 0. */
    public Optional<Rate> on(LocalDate day) {
        for (var rate : rates.reversed()) {
            if (!day.isBefore(rate.from())) {
                return Optional.of(rate);
            }
        }
        return Optional.empty();
    }

    /** The next rate after that day, up to another day; empty if the rate stays. */
    public Optional<Rate> changeBetween(LocalDate day, LocalDate until) {
        return rates.stream()
                .filter(r -> r.from().isAfter(day) && !r.from().isAfter(until))
                .findFirst();
    }

    /**
     * The tax on an amount, rounded once.
     *
     * @param net the sum of what is taxed at this rate
     * @param rate the rate
     */
    public Yen of(Yen net, Rate rate) {
        var hundredths =
                BigInteger.valueOf(net.amount()).multiply(BigInteger.valueOf(rate.percent()));
        var added =
                switch (rounding) {
                    case DOWN -> BigInteger.ZERO;
                    case HALF_UP -> BigInteger.valueOf(50);
                    case UP -> BigInteger.valueOf(99);
                };
        return Yen.atMost(hundredths.add(added).divide(HUNDRED));
    }
}
