package dev.hoshu.server.notice;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Looks for mails to send while the server runs: as soon as one is written, and from time to time
 * for those that wait for another try. On the way down the mail that is under way is sent to its
 * end.
 */
@Component
class MailSending implements SmartLifecycle {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);

    private final Outbox outbox;
    private final WakeUp wakeUp;
    private volatile boolean running;
    private @Nullable Thread thread;

    MailSending(Outbox outbox, WakeUp wakeUp) {
        this.outbox = outbox;
        this.wakeUp = wakeUp;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("mail-sender").daemon().start(this::serve);
    }

    @Override
    public void stop() {
        running = false;
        wakeUp.call();
        var serving = thread;
        if (serving != null) {
            try {
                if (!serving.join(Duration.ofSeconds(4))) {
                    serving.interrupt();
                    serving.join(TimeUnit.SECONDS.toMillis(1));
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
        while (running) {
            try {
                wakeUp.await(LOOKS_EVERY);
                if (running) {
                    outbox.sendDue();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // Most likely the database is away; what waits there waits on.
                LOG.warn("Mails could not be looked for: {}", Words.of(e));
            }
        }
    }
}
