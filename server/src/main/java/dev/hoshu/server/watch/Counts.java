package dev.hoshu.server.watch;

import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.watch.store.CountRows;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what was not read, or was amiss. */
@Component
class Counts {

    private final CountRows rows;
    private final Today today;

    Counts(CountRows rows, Today today) {
        this.rows = rows;
        this.today = today;
    }

    /** One more, in the caller's transaction. */
    @Transactional
    public void add(long sender, Counted what) {
        rows.add(today.day(), sender, what, 1);
    }

    /** So many more, in the caller's transaction. */
    @Transactional
    public void add(long sender, Counted what, int times) {
        rows.add(today.day(), sender, what, times);
    }

    /** One more, whatever becomes of what the caller does: a refusal is counted too. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void addForGood(long sender, Counted what) {
        rows.add(today.day(), sender, what, 1);
    }

    /** A device that belongs to no machine, whatever becomes of what the caller does. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void unknown(String programme, String what) {
        rows.add(today.day(), 0, Counted.UNKNOWN_DEVICE, 1);
        rows.unknown(programme, what, today.instant());
    }
}
