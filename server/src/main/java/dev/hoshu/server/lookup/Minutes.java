package dev.hoshu.server.lookup;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts by the minute, in memory: a start of the server forgets at most a minute.
 *
 * @param <K> what is counted of whom
 */
final class Minutes<K> {

    private static final long WINDOW = Duration.ofMinutes(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** More than this many at once are nobody's ordinary work; then it begins anew. */
    private static final int MOST = 100_000;

    private final int limit;
    private final LongSupplier nanos;
    private final Map<K, Window> windows = new HashMap<>();
    private long swept;

    Minutes(int limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
        this.swept = nanos.getAsLong();
    }

    /** A minute of one, and how often it was counted in it. */
    private record Window(long from, int counted) {}

    /** Counts one more. */
    synchronized void count(K key) {
        long now = nanos.getAsLong();
        sweep(now);
        var before = current(key, now);
        windows.put(
                key,
                before == null
                        ? new Window(now, 1)
                        : new Window(before.from(), Math.min(before.counted() + 1, limit)));
    }

    /** How long, in seconds, one has reached the limit; 0 if it has not. */
    synchronized long full(K key) {
        long now = nanos.getAsLong();
        var window = current(key, now);
        return window == null || window.counted() < limit
                ? 0
                : Math.max(1, Math.ceilDiv(WINDOW - (now - window.from()), SECOND));
    }

    private @Nullable Window current(K key, long now) {
        var window = windows.get(key);
        return window == null || now - window.from() >= WINDOW ? null : window;
    }

    /** Forgets the minutes that are over, so that no more is held than who was counted in one. */
    private void sweep(long now) {
        if (windows.size() >= MOST) {
            windows.clear();
        }
        if (now - swept >= WINDOW) {
            windows.values().removeIf(w -> now - w.from() >= WINDOW);
            swept = now;
        }
    }
}
