package dev.hoshu.server.notice;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the sender that a mail has come. */
@Component
class WakeUp {

    private final Semaphore calls = new Semaphore(0);

    void call() {
        calls.release();
    }

    /** Waits for a call, at most that long; calls that came together count as one. */
    void await(Duration most) throws InterruptedException {
        if (calls.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
