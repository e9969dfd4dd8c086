package dev.hoshu.bench;

import java.util.List;
import java.util.Locale;

/**
 * How fast something went.
 *
 * @param perSecond answers a second
 * @param medianMillis half of the answers came within
 * @param slowMillis 99 of 100 answers came within
 */
record Rate(double perSecond, double medianMillis, double slowMillis) {

    /** The middle one of several, at least one, by answers a second; between two their mean. */
    static double median(List<Rate> rates) {
        var sorted = rates.stream().mapToDouble(Rate::perSecond).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

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
