package dev.hoshu.server.live;

import dev.hoshu.server.frontdoor.Viewer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody who looks: what was told and not yet taken. */
public final class Watch implements AutoCloseable {

    /** Whoever takes nothing for so long looks anew instead. */
    private static final int MOST_WAITING = 200;

    private final Changes changes;
    private final long account;
    private final Viewer viewer;
    private final BlockingQueue<Told> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean open = true;

    Watch(Changes changes, long account, Viewer viewer) {
        this.changes = changes;
        this.account = account;
        this.viewer = viewer;
    }

    /** The next change, waited for at most that long. */
    public Optional<Told> next(Duration most) throws InterruptedException {
        return Optional.ofNullable(queue.poll(most.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whether it is still told anything. */
    public boolean isOpen() {
        return open;
    }

    void tell(Told told) {
        if (told.change().isSeenBy(viewer) && !queue.offer(told)) {
            queue.clear();
            queue.add(new Told(told.id(), Change.ALL));
        }
    }

    /** Ends it from the server's side; whoever waits is woken. */
    void end(Told last) {
        open = false;
        queue.clear();
        queue.add(last);
    }

    long account() {
        return account;
    }

    @Override
    public void close() {
        open = false;
        changes.leave(this);
    }
}
