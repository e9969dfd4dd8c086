package dev.hoshu.server.webhook;

import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.webhook.store.DeliveryRows;
import dev.hoshu.server.webhook.store.EventRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The door for whoever has something to tell other systems. */
@Service
public class Events {

    private final EventRows events;
    private final DeliveryRows deliveries;
    private final CloudEventBody bodies;
    private final WebhookSettings settings;
    private final Today today;
    private final DeliveryCall wakeUp;

    /** Made by Spring. */
    Events(
            EventRows events,
            DeliveryRows deliveries,
            CloudEventBody bodies,
            WebhookSettings settings,
            Today today,
            DeliveryCall wakeUp) {
        this.events = events;
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.settings = settings;
        this.today = today;
        this.wakeUp = wakeUp;
    }

    /**
     * Tells something in the caller's transaction: it is delivered after the commit, and never if
     * the transaction is rolled back. Where nobody who may read it asked for it nothing is written.
     *
     * <p>Of one subject those who tell wait for each other until the end of their transactions, so
     * that events are delivered in the order in which what they tell of was committed.
     *
     * @param facts what is told besides the subject; null values are left out
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            EventKind kind, Subject subject, Map<String, ? extends @Nullable Object> facts) {
        write(kind, subject, null, facts);
    }

    /**
     * The same of the machine of that number in the record, and of whoever owns it now.
     *
     * @param machine the machine's number in the record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(EventKind kind, long machine, Map<String, ? extends @Nullable Object> facts) {
        if (isAnybodyThere()) {
            events.machine(machine).ifPresent(subject -> write(kind, subject, null, facts));
        }
    }

    /**
     * The same for what may be found more than once, such as an end of coverage.
     *
     * @param once what it is about; a second event of the same key is never written
     * @return whether it was written now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tellOnce(
            EventKind kind,
            Subject subject,
            String once,
            Map<String, ? extends @Nullable Object> facts) {
        return write(kind, subject, once, facts);
    }

    /** Whether anybody asked for events; whoever would look long for some may spare it. */
    @Transactional(readOnly = true)
    public boolean isAnybodyThere() {
        return events.isAnybodyThere();
    }

    /** Those of the keys of which an event was written before. */
    @Transactional(readOnly = true)
    public Set<String> told(Collection<String> keys) {
        return keys.isEmpty() ? Set.of() : events.told(keys);
    }

    private boolean write(
            EventKind kind,
            Subject subject,
            @Nullable String once,
            Map<String, ? extends @Nullable Object> facts) {
        if (!deliveries.isWanted(kind.type(), subject, settings.withSample())) {
            return false;
        }
        events.alone(subject.lane());
        var id = UUID.randomUUID();
        var body = bodies.of(id, kind.type(), subject, today.instant(), facts);
        var seq =
                events.add(
                        new EventRows.Fresh(
                                id, kind.type(), once, subject.path(), subject.lane(), body));
        if (seq.isEmpty()) {
            return false;
        }
        deliveries.add(seq.get(), kind.type(), subject, settings.withSample());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wakeUp.call();
                    }
                });
        return true;
    }
}
