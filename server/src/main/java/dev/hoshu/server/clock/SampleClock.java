package dev.hoshu.server.clock;

import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.clock.store.ClockRows;
import dev.hoshu.server.frontdoor.ClockMoved;
import dev.hoshu.server.frontdoor.Today;

import jakarta.annotation.PostConstruct;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The clock of the sample. It is there while the sample is served, and never else. */
@Service
@ConditionalOnProperty(name = "hoshu.sample", havingValue = "true")
public class SampleClock {

    /** The clock goes so many days forward or back at most. */
    public static final int MOST_DAYS = 36_600;

    private final ClockRows rows;
    private final Today today;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    /** Made by Spring. */
    public SampleClock(ClockRows rows, Today today, Audit audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.today = today;
        this.audit = audit;
        this.events = events;
    }

    /** What is kept of it. */
    record Moved(LocalDate day, int days) {}

    /** Goes on from where it was when the server stopped. */
    @PostConstruct
    void goOn() {
        today.moveBy(rows.days());
    }

    /** Whether the clock can be moved to that day. */
    public boolean reaches(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(today.unmovedDay(), day)) <= MOST_DAYS;
    }

    /**
     * Moves the clock to that day, the time of day staying as it is. What waits for a day, such as
     * reminders, is done as soon as this is committed.
     */
    @Transactional
    public void moveTo(LocalDate day) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(today.unmovedDay(), day));
        var before = new Moved(today.day(), today.movedDays());
        rows.setDays(days);
        audit.record("clock.moved", "sample-clock", null, before, new Moved(day, days));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        today.moveBy(days);
                        events.publishEvent(new ClockMoved(day));
                    }
                });
    }
}
