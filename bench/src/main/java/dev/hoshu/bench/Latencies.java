package dev.hoshu.bench;

/** How long answers took, in buckets of about 2 per cent each. */
final class Latencies {

    private static final double STEP = Math.log(1.02);
    private static final int BUCKETS = 1200;

    private final long[] counts = new long[BUCKETS];
    private long total;

    void add(long nanos) {
        int bucket = (int) (Math.log((double) Math.max(1, nanos)) / STEP);
        counts[Math.min(bucket, BUCKETS - 1)]++;
        total++;
    }

    void addAll(Latencies other) {
        for (int i = 0; i < BUCKETS; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
    }

    Rate rate(long tookNanos) {
        return new Rate(
                (double) total * 1e9 / (double) tookNanos, percentile(0.5), percentile(0.99));
    }

    /** Milliseconds within which that share of the answers came. */
    private double percentile(double share) {
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += counts[i];
            if ((double) seen >= share * (double) total) {
                return Math.exp((i + 1.0) * STEP) / 1e6;
            }
        }
        return 0;
    }
}
