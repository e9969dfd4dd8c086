package dev.hoshu.server.lookup;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often a token may ask in a minute ({@code hoshu.lookup.requests-a-minute}). Counted in
 * memory: a start of the server forgets at most a minute.
 */
@Component
public class LookUpRate {

    private static final long WINDOW = Duration.ofMinutes(1).toNanos();

    private final int limit;
    private final LongSupplier nanos;
    private final Map<Long, Window> windows = new HashMap<>();
    private long swept;

    /** Made by Spring. */
    @org.springframework.beans.factory.annotation.Autowired
    public LookUpRate(@Value("${hoshu.lookup.requests-a-minute:300}") int limit) {
        this(limit, System::nanoTime);
    }

    LookUpRate(int limit, LongSupplier nanos) {
        if (limit < 1) {
            throw new IllegalArgumentException(
                    "hoshu.lookup.requests-a-minute (%d) must be at least 1.".formatted(limit));
        }
        this.limit = limit;
        this.nanos = nanos;
        this.swept = nanos.getAsLong();
    }

    /** A minute of a token, and how often it asked in it. */
    private record Window(long from, int asked) {}

    /**
     * What a request of a token is told.
     *
     * @param admitted whether it is answered
     * @param limit how many a minute are
     * @param remaining how many more are until the minute is over
     * @param resetSeconds when the minute is over, 1 to 60
     */
    public record Standing(boolean admitted, int limit, int remaining, long resetSeconds) {}

    /** Counts a request of that token. */
    public synchronized Standing count(long tokenId) {
        long now = nanos.getAsLong();
        sweep(now);
        var before = windows.get(tokenId);
        var window =
                before == null || now - before.from() >= WINDOW
                        ? new Window(now, 1)
                        : new Window(before.from(), Math.min(before.asked() + 1, limit + 1));
        windows.put(tokenId, window);
        long left = WINDOW - (now - window.from());
        return new Standing(
                window.asked() <= limit,
                limit,
                Math.max(0, limit - window.asked()),
                Math.max(1, Math.ceilDiv(left, Duration.ofSeconds(1).toNanos())));
    }

    /** Forgets the minutes that are over, so that no more is held than tokens that ask. */
    private void sweep(long now) {
        if (now - swept >= WINDOW) {
            windows.values().removeIf(w -> now - w.from() >= WINDOW);
            swept = now;
        }
    }
}
