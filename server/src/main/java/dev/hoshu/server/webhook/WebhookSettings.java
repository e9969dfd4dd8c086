package dev.hoshu.server.webhook;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** The settings {@code hoshu.webhooks.*}; docs/events.md has what they mean. */
@Component
class WebhookSettings {

    private final Binder binder;

    WebhookSettings(Environment environment) {
        this.binder = Binder.get(environment);
    }

    private <T> T get(String name, Class<T> type, T otherwise) {
        return binder.bind("hoshu.webhooks." + name, type).orElse(otherwise);
    }

    /** Whether this server delivers; it writes events down all the same. */
    boolean delivers() {
        return get("deliver", Boolean.class, true);
    }

    /** Whether addresses of one's own network and plain http are let through, as tests need it. */
    boolean allowsPrivate() {
        return get("allow-private", Boolean.class, false);
    }

    /** How many deliveries are under way at once from this server. */
    int workers() {
        return Math.clamp(get("workers", Integer.class, 8), 1, 64);
    }

    /** How many are under way at once to one endpoint. */
    int perEndpoint() {
        return get("per-endpoint", Integer.class, 4);
    }

    /** How long one try may last in all. */
    Duration timeout() {
        return get("timeout", Duration.class, Duration.ofSeconds(10));
    }

    /** How long whoever took a delivery may say nothing before it is taken again. */
    Duration lease() {
        return get("lease", Duration.class, timeout().multipliedBy(3));
    }

    /** The wait after the first try that failed; each further one is twice as long. */
    Duration firstWait() {
        return get("first-wait", Duration.class, Duration.ofSeconds(10));
    }

    /** No wait is longer. */
    Duration longestWait() {
        return get("longest-wait", Duration.class, Duration.ofHours(6));
    }

    /** After so many tries a delivery is given up. */
    int mostAttempts() {
        return get("most-attempts", Integer.class, 16);
    }

    /** After so many failures in a row a subscription may be paused. */
    int pauseAfter() {
        return get("pause-after", Integer.class, 20);
    }

    /** It is paused if it has been failing for so long besides. */
    Duration pauseAfterTime() {
        return get("pause-after-time", Duration.class, Duration.ofHours(24));
    }

    /**
     * How much is collected for a subscription that is paused; beyond that the oldest is given up.
     */
    int mostCollected() {
        return Math.max(1, get("most-collected", Integer.class, 10_000));
    }

    /** For how long after its change an earlier secret signs too. */
    Duration oldSecret() {
        return get("old-secret", Duration.class, Duration.ofHours(24));
    }

    /** For how long what was delivered can be looked at. */
    Duration kept() {
        return get("kept", Duration.class, Duration.ofDays(30));
    }

    /** Whether the sample is served, whose accounts are let in then alone. */
    boolean withSample() {
        return binder.bind("hoshu.sample", Boolean.class).orElse(false);
    }
}
