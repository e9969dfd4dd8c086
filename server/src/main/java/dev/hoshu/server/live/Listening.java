package dev.hoshu.server.live;

import dev.hoshu.server.live.store.Notifications;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Hears what the database tells. Where the line was broken everybody is told to look anew, for
 * nobody knows what was missed.
 */
@Component
class Listening implements SmartLifecycle {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    private final Notifications notifications;
    private final Changes changes;
    private final JsonMapper json;
    private volatile boolean running;
    private boolean broken;
    private @Nullable Thread thread;

    Listening(Notifications notifications, Changes changes, JsonMapper json) {
        this.notifications = notifications;
        this.changes = changes;
        this.json = json;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("changes").daemon().start(this::serve);
    }

    @Override
    public void stop() {
        running = false;
        var serving = thread;
        if (serving != null) {
            try {
                serving.join(Duration.ofSeconds(2));
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
                listen();
            } catch (SQLException e) {
                LOG.warn("Changes are not heard: {}", e.getMessage());
                broken = true;
                if (!waited()) {
                    return;
                }
            }
        }
    }

    private void listen() throws SQLException {
        try (var line = notifications.listen()) {
            if (broken) {
                changes.tell(Change.ALL);
                broken = false;
            }
            while (running) {
                for (var told : line.next(LOOKS_EVERY)) {
                    // An import says only whose programme it changed.
                    changes.tell(
                            told.startsWith("{") ? json.readValue(told, Change.class) : Change.ALL);
                }
            }
        }
    }

    private static boolean waited() {
        try {
            Thread.sleep(AGAIN_AFTER);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
