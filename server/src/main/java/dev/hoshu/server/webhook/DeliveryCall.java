package dev.hoshu.server.webhook;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells those who deliver that there is something to deliver. */
@Component
class DeliveryCall {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryCall.class);

    private final Semaphore calls = new Semaphore(0);
    private final WebhookSettings settings;

    DeliveryCall(WebhookSettings settings) {
        this.settings = settings;
    }

    /** Wakes all of them: what waits may be for many receivers. */
    void call() {
        int missing = settings.workers() - calls.availablePermits();
        if (missing > 0) {
            calls.release(missing);
        }
    }

    /** Waits for a call, at most that long. */
    void await(Duration most) throws InterruptedException {
        boolean called = calls.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
        LOG.trace("Looks for deliveries; called: {}", called);
    }
}
