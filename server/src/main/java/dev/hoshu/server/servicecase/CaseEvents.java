package dev.hoshu.server.servicecase;

import dev.hoshu.server.webhook.EventKind;
import dev.hoshu.server.webhook.Events;
import dev.hoshu.server.webhook.Subject;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells other systems what becomes of a case, in the transaction in which it does. They are told
 * what the case's page shows of its clock, and nothing that somebody said.
 */
@Component
class CaseEvents {

    private final Events events;

    CaseEvents(Events events) {
        this.events = events;
    }

    void opened(ServiceCase one) {
        events.tell(EventKind.CASE_OPENED, subject(one), facts(one));
    }

    void closed(ServiceCase one) {
        events.tell(EventKind.CASE_CLOSED, subject(one), facts(one));
    }

    /** Tells it if the deadline is another one; a case that waits has none. */
    void moved(ServiceCase one, Timed before, Timed after) {
        if (before.deadline().equals(after.deadline())) {
            return;
        }
        var facts = facts(one);
        facts.put("clock", after.state());
        facts.put("deadlineBefore", before.deadline().orElse(null));
        facts.put("deadline", after.deadline().orElse(null));
        events.tell(EventKind.CASE_DEADLINE_MOVED, subject(one), facts);
    }

    void warned(ServiceCase one, Timed timed, int minutes) {
        var facts = facts(one);
        facts.put("minutesLeft", minutes);
        facts.put("deadline", timed.deadline().orElse(null));
        events.tell(EventKind.CASE_TARGET_WARNING, subject(one), facts);
    }

    /** The key of a target that was missed: one that is missed again was another one. */
    static String missedKey(ServiceCase one, Timed timed) {
        return "target-missed:%s:%s".formatted(one.number(), timed.breachedAt().orElseThrow());
    }

    void missed(ServiceCase one, Timed timed) {
        var facts = facts(one);
        facts.put("missedAt", timed.breachedAt().orElse(null));
        events.tellOnce(EventKind.CASE_TARGET_MISSED, subject(one), missedKey(one, timed), facts);
    }

    /** Those of the keys of which an event was written before. */
    Set<String> told(Collection<String> keys) {
        return events.told(keys);
    }

    boolean isAnybodyThere() {
        return events.isAnybodyThere();
    }

    private static Subject subject(ServiceCase one) {
        return Subject.machine(
                one.programme(),
                one.machineType(),
                one.model(),
                one.serialNumber(),
                one.customer(),
                one.channel());
    }

    private static Map<String, @Nullable Object> facts(ServiceCase one) {
        var level = one.coverage().level();
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("case", one.number());
        facts.put("state", one.isOpen() ? "OPEN" : "CLOSED");
        facts.put("severity", one.severity());
        facts.put("coverage", one.coverage().state());
        facts.put("level", level == null ? null : level.code());
        return facts;
    }
}
