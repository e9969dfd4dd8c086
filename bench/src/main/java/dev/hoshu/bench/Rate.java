package dev.hoshu.bench;

import java.util.Locale;

/**
 * How fast something went.
 *
 * @param perSecond answers a second
 * @param medianMillis half of the answers came within
 * @param slowMillis 99 of 100 answers came within
 */
record Rate(double perSecond, double medianMillis, double slowMillis) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,.0f/s, half within %.2f ms, 99 of 100 within %.2f ms",
                perSecond,
                medianMillis,
                slowMillis);
    }
}
