package dev.hoshu.domain.rulebook;

import dev.hoshu.domain.money.Yen;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to renew coverage that has lapsed (REN-4, REN-5). Days count from the coverage end:
 * a renewal ordered on the day after it is 1 day late.
 *
 * @param freeDays up to so many days late there is no fee (REN-5); 0 or more
 * @param fee the fee of a renewal that is later
 * @param refusedAfterDays a renewal more days late is refused (REN-4), no fewer than {@code
 *     freeDays}; null where the programme has no such limit
 */
public record Reinstatement(int freeDays, Fee fee, @Nullable Integer refusedAfterDays) {

    /** Checks the bounds. */
    public Reinstatement {
        if (freeDays < 0) {
            throw new IllegalArgumentException(
                    "Free days (%d) must be 0 or more.".formatted(freeDays));
        }
        if (refusedAfterDays != null && refusedAfterDays < freeDays) {
            throw new IllegalArgumentException(
                    "Refused after %d days, while %d days are free."
                            .formatted(refusedAfterDays, freeDays));
        }
    }

    /** Whether a renewal so many days late costs a fee, whatever its amount (REN-5). */
    public boolean isFeeDue(long daysLate) {
        return daysLate > freeDays && !(fee instanceof Fee.None);
    }

    /** Whether a renewal so many days late is refused outright (REN-4). */
    public boolean isRefused(long daysLate) {
        return refusedAfterDays != null && daysLate > refusedAfterDays;
    }

    /** The fee of a renewal that comes after the free days. */
    public sealed interface Fee {

        /** There is none, however late the renewal comes. */
        record None() implements Fee {}

        /** There is one, and its amount is not published. */
        record OnRequest() implements Fee {}

        /**
         * There is one, and what it comes to is published: base and surcharge, rounded down to the
         * yen once, and no more than the cap.
         *
         * @param base what it starts from
         * @param surcharge what is added to it
         * @param cap no fee is higher; null where there is no cap
         */
        record Published(Base base, Surcharge surcharge, @Nullable Yen cap) implements Fee {

            /** Checks that the cap lets through what is due at least. */
            public Published {
                if (cap != null
                        && base instanceof Base.Flat flat
                        && cap.compareTo(flat.yen()) < 0) {
                    throw new IllegalArgumentException(
                            "The cap (%s) is below the flat fee (%s).".formatted(cap, flat.yen()));
                }
            }
        }
    }

    /** What a published fee starts from. */
    public sealed interface Base {

        /**
         * The same amount for every renewal.
         *
         * @param yen the amount, without tax
         */
        record Flat(Yen yen) implements Base {}

        /**
         * A share of the price of the lapsed days. The lapsed days are the days that the renewal
         * comes late, the free ones among them; a day's price is the list price of the renewal
         * divided by the days of its whole term.
         *
         * @param percent the share, 1 to 1,000
         */
        record BackPay(int percent) implements Base {

            /** Checks the bounds. */
            public BackPay {
                demandPercent(percent);
            }
        }
    }

    /** What is added to the base of a published fee. */
    public sealed interface Surcharge {

        /** Nothing. */
        record None() implements Surcharge {}

        /**
         * A share of the base.
         *
         * @param percent the share, 1 to 1,000
         */
        record Share(int percent) implements Surcharge {

            /** Checks the bounds. */
            public Share {
                demandPercent(percent);
            }
        }

        /**
         * The same amount for every renewal.
         *
         * @param yen the amount, without tax
         */
        record Flat(Yen yen) implements Surcharge {}
    }

    private static void demandPercent(int percent) {
        if (percent < 1 || percent > 1000) {
            throw new IllegalArgumentException(
                    "Percent (%d) must be 1 to 1,000.".formatted(percent));
        }
    }
}
