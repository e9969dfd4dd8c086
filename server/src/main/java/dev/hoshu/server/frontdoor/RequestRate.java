package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often somebody may ask in a minute. Counted in memory: a start of the server forgets at most
 * a minute.
 *
 * @param <K> what tells one who asks from another
 */
public class RequestRate<K> {

    private static final ProblemType TOO_MANY =
            ProblemType.of("too-many-requests", 429, "要求が多すぎます", "Too many requests");

    private static final long WINDOW = Duration.ofMinutes(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** More than this many at once are nobody's ordinary work; then it begins anew. */
    private static final int MOST = 100_000;

    private final int limit;
    private final LongSupplier nanos;
    private final Map<K, Window> windows = new HashMap<>();
    private long swept;

    /**
     * A rate of its own.
     *
     * @param setting the setting that it comes from, for whoever set it wrongly
     * @param limit how many a minute, at least 1
     * @param nanos a clock that never goes back, in nanoseconds
     */
    protected RequestRate(String setting, int limit, LongSupplier nanos) {
        if (limit < 1) {
            throw new IllegalArgumentException(
                    "%s (%d) must be at least 1.".formatted(setting, limit));
        }
        this.limit = limit;
        this.nanos = nanos;
        this.swept = nanos.getAsLong();
    }

    /** A minute of somebody, and how often they asked in it. */
    private record Window(long from, int asked) {}

    /**
     * What a request is told.
     *
     * @param admitted whether it is answered
     * @param limit how many a minute are
     * @param remaining how many more are until the minute is over
     * @param resetSeconds when the minute is over, 1 to 60
     */
    public record Standing(boolean admitted, int limit, int remaining, long resetSeconds) {

        /** What one is told who has asked too often. */
        public Problem tooMany() {
            return Problem.of(
                    TOO_MANY,
                    new Sentence(
                            "1分に%,d回までです。%d秒後にもう一度お送りください。何も変更していません。"
                                    .formatted(limit, resetSeconds),
                            "%,d a minute are answered. Send it again in %d s. Nothing was changed."
                                    .formatted(limit, resetSeconds)));
        }

        /** Says in the headers of an answer how often may still be asked. */
        public void say(HttpServletResponse response) {
            response.setHeader("x-ratelimit-limit", Integer.toString(limit));
            response.setHeader("x-ratelimit-remaining", Integer.toString(remaining));
            response.setHeader("x-ratelimit-reset", Long.toString(resetSeconds));
            if (!admitted) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(resetSeconds));
            }
        }
    }

    /** Counts a request of that one. */
    public synchronized Standing count(K id) {
        long now = nanos.getAsLong();
        sweep(now);
        var before = current(id, now);
        var window =
                before == null
                        ? new Window(now, 1)
                        : new Window(before.from(), Math.min(before.asked() + 1, limit + 1));
        windows.put(id, window);
        return standing(window, now);
    }

    /** How long, in seconds, that one has reached the limit; 0 if it has not. */
    public synchronized long full(K id) {
        long now = nanos.getAsLong();
        var window = current(id, now);
        return window == null || window.asked() < limit ? 0 : standing(window, now).resetSeconds();
    }

    private @Nullable Window current(K id, long now) {
        var window = windows.get(id);
        return window == null || now - window.from() >= WINDOW ? null : window;
    }

    private Standing standing(Window window, long now) {
        long left = WINDOW - (now - window.from());
        return new Standing(
                window.asked() <= limit,
                limit,
                Math.max(0, limit - window.asked()),
                Math.max(1, Math.ceilDiv(left, SECOND)));
    }

    /** Forgets the minutes that are over, so that no more is held than those who ask. */
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
