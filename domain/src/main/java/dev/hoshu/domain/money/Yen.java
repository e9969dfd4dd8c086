package dev.hoshu.domain.money;

import java.math.BigInteger;

/**
 * A whole amount of yen, without consumption tax unless its name says otherwise.
 *
 * @param amount from 0 to 1,000,000,000,000
 */
public record Yen(long amount) implements Comparable<Yen> {

    private static final long MOST = 1_000_000_000_000L;

    /** Checks the bounds. */
    public Yen {
        if (amount < 0 || amount > MOST) {
            throw new IllegalArgumentException("Yen (%d) must be 0 to %d.".formatted(amount, MOST));
        }
    }

    /** That amount, or the highest there is if it is higher; the amount must not be negative. */
    public static Yen atMost(BigInteger amount) {
        return new Yen(amount.min(BigInteger.valueOf(MOST)).longValueExact());
    }

    /** The sum of two amounts. */
    public Yen plus(Yen other) {
        return new Yen(Math.addExact(amount, other.amount));
    }

    @Override
    public int compareTo(Yen other) {
        return Long.compare(amount, other.amount);
    }
}
