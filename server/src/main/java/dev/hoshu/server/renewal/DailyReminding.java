package dev.hoshu.server.renewal;

import dev.hoshu.server.frontdoor.ClockMoved;
import dev.hoshu.server.frontdoor.Today;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reminds once a day, soon after the day has begun or the server has, and whenever the clock moves.
 */
@Component
class DailyReminding implements SmartLifecycle {

    private static final Duration LOOKS_EVERY = Duration.ofMinutes(5);
    private static final Duration AFTER_START = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(DailyReminding.class);

    private final Reminding reminding;
    private final CoverageEnds ends;
    private final Today today;
    private final boolean wanted;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private @Nullable LocalDate done;

    DailyReminding(
            Reminding reminding,
            CoverageEnds ends,
            Today today,
            @Value("${hoshu.reminders:true}") boolean wanted) {
        this.reminding = reminding;
        this.ends = ends;
        this.today = today;
        this.wanted = wanted;
    }

    @EventListener
    void onClockMoved(ClockMoved moved) {
        calls.release();
    }

    @Override
    public void start() {
        running = true;
        if (wanted) {
            thread = Thread.ofPlatform().name("reminders").daemon().start(this::serve);
        }
    }

    @Override
    public void stop() {
        running = false;
        calls.release();
        var serving = thread;
        if (serving != null) {
            try {
                if (!serving.join(Duration.ofSeconds(4))) {
                    serving.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void serve() {
        var wait = AFTER_START;
        while (running) {
            try {
                if (calls.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
                wait = LOOKS_EVERY;
                var day = today.day();
                if (running && !day.equals(done)) {
                    int mails = reminding.remindAll();
                    int events = ends.tellAll();
                    done = day;
                    LOG.info("Reminders of {}: {} mails, {} events.", day, mails, events);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // Most likely the database is away; the day is tried again.
                LOG.warn("Reminders are put off: {}", e.getMessage());
            }
        }
    }
}
