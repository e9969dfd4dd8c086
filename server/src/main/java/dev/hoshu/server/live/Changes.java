package dev.hoshu.server.live;

import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.frontdoor.Viewer;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The door to what changes: who looks is told, and whoever was away for a moment is told what was
 * missed. It is told within one server; each server hears of all changes from the database.
 */
@Service
public class Changes implements SmartLifecycle {

    /** The most that look at once at one server. */
    static final int MOST = 500;

    /** The most windows of one account that are told. */
    static final int MOST_OF_ONE = 6;

    private static final int MOST_KEPT = 500;

    private final String run = Secrets.random().substring(0, 8);
    private final Deque<Told> kept = new ArrayDeque<>();
    private final List<Watch> watches = new ArrayList<>();
    private long number;
    private volatile boolean running;

    /** Made by Spring. */
    Changes() {}

    /**
     * Looks from now on, or from the change after that id on.
     *
     * @param account whose window it is
     * @param viewer what that account sees
     * @param lastId the last that was heard; empty if nothing was
     * @return empty if too many look already
     */
    public synchronized Optional<Watch> watch(long account, Viewer viewer, String lastId) {
        long own = watches.stream().filter(w -> w.account() == account).count();
        if (!running || watches.size() >= MOST || own >= MOST_OF_ONE) {
            return Optional.empty();
        }
        var watch = new Watch(this, account, viewer);
        missed(lastId).forEach(watch::tell);
        watches.add(watch);
        return Optional.of(watch);
    }

    /** What was told after that id; to look anew where that is not known any more. */
    private List<Told> missed(String lastId) {
        if (lastId.isEmpty() || lastId.equals(id(number))) {
            return List.of();
        }
        var after = new ArrayList<Told>();
        boolean found = false;
        for (var told : kept) {
            if (found) {
                after.add(told);
            }
            found |= told.id().equals(lastId);
        }
        return found ? after : List.of(new Told(id(number), Change.ALL));
    }

    /** The id of what was told last; whoever comes back with it missed nothing up to here. */
    public synchronized String lastId() {
        return id(number);
    }

    private String id(long n) {
        return run + "-" + n;
    }

    /** Tells a change to everybody who sees it. */
    synchronized void tell(Change change) {
        number++;
        var told = new Told(id(number), change);
        kept.add(told);
        if (kept.size() > MOST_KEPT) {
            kept.removeFirst();
        }
        watches.forEach(watch -> watch.tell(told));
    }

    synchronized void leave(Watch watch) {
        watches.remove(watch);
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /**
     * Before the web server waits for requests to end: those who look would never end by
     * themselves.
     */
    @Override
    public synchronized void stop() {
        running = false;
        watches.forEach(watch -> watch.end(new Told(id(number), Change.ALL)));
        watches.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
