package dev.hoshu.server.webhook;

import dev.hoshu.server.webhook.store.DeliveryRows;
import dev.hoshu.server.webhook.store.EventRows;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Looks for deliveries while the server runs: as soon as an event is written, and from time to time
 * for those that wait for another try. On the way down what is under way is brought to its end
 * where it does not last; the rest is sent again after the lease.
 */
@Component
class Delivering implements SmartLifecycle {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    private static final Duration LAST_WAIT = Duration.ofSeconds(4);
    private static final Duration EVENTS_KEPT = Duration.ofDays(400);
    private static final long ABANDONED_EVERY = 5_000;
    private static final long OLD_EVERY = 3_600_000;
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    private final Courier courier;
    private final DeliveryCall wakeUp;
    private final WebhookSettings settings;
    private final DeliveryRows deliveries;
    private final EventRows events;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    Delivering(
            Courier courier,
            DeliveryCall wakeUp,
            WebhookSettings settings,
            DeliveryRows deliveries,
            EventRows events) {
        this.courier = courier;
        this.wakeUp = wakeUp;
        this.settings = settings;
        this.deliveries = deliveries;
        this.events = events;
    }

    @Override
    public void start() {
        running = true;
        if (settings.delivers()) {
            for (int i = 0; i < settings.workers(); i++) {
                threads.add(Thread.ofVirtual().name("webhook-", i).start(this::serve));
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        wakeUp.call();
        long until = System.nanoTime() + LAST_WAIT.toNanos();
        try {
            for (var thread : threads) {
                var left = Duration.ofNanos(Math.max(1, until - System.nanoTime()));
                if (!thread.join(left)) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void serve() {
        while (running) {
            try {
                while (running && courier.deliverOne()) {
                    // The next one.
                }
                wakeUp.await(looksEvery());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("Deliveries could not be looked for: {}", e.getMessage());
                pause();
            }
        }
    }

    /** Never later than the shortest wait for another try. */
    private Duration looksEvery() {
        var first = settings.firstWait();
        return first.compareTo(LOOKS_EVERY) < 0 ? first : LOOKS_EVERY;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOKS_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Scheduled(initialDelay = ABANDONED_EVERY, fixedDelay = ABANDONED_EVERY)
    void returnAbandoned() {
        if (settings.delivers()) {
            quietly(courier::returnAbandoned);
        }
    }

    @Scheduled(initialDelay = ABANDONED_EVERY, fixedDelay = ABANDONED_EVERY)
    void boundCollected() {
        quietly(() -> {
            int given = deliveries.giveUpBeyond(settings.mostCollected());
            if (given > 0) {
                LOG.warn(
                        "{} deliveries were given up that were collected for paused webhooks.",
                        given);
            }
        });
    }

    @Scheduled(initialDelay = OLD_EVERY, fixedDelay = OLD_EVERY)
    void removeOld() {
        quietly(() -> {
            deliveries.removeOlder(settings.kept());
            events.removeOlder(EVENTS_KEPT);
        });
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("What webhooks leave behind is looked after later: {}", e.getMessage());
        }
    }
}
