package dev.hoshu.server.fleetview;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting for what is worked out beside a request. */
final class Waiting {

    private Waiting() {}

    /** Whether it came in time; whoever is interrupted waits no longer and remains so. */
    static boolean on(CountDownLatch latch, Duration longest) {
        try {
            return latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
