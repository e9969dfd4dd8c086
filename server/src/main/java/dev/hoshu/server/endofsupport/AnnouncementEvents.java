package dev.hoshu.server.endofsupport;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.server.endofsupport.store.AnnouncementRows;
import dev.hoshu.server.endofsupport.store.AnnouncementRows.NamedMachine;
import dev.hoshu.server.webhook.EventKind;
import dev.hoshu.server.webhook.Events;
import dev.hoshu.server.webhook.Subject;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells other systems of an announcement, machine by machine, once it is published. Each machine is
 * a transaction, so that nobody waits for all of them; what a stop of the server leaves over is
 * told after it, and of one machine nothing is told twice.
 */
@Component
class AnnouncementEvents {

    private static final int A_PART = 500;

    private final AnnouncementRows rows;
    private final Events events;
    private final TransactionTemplate transaction;

    AnnouncementEvents(
            AnnouncementRows rows, Events events, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tells what is still to be told. */
    void tellAll(LocalDate day) {
        for (var number : rows.untold()) {
            rows.find(number).ifPresent(one -> tell(one, day));
        }
    }

    private void tell(Announcement one, LocalDate day) {
        if (events.isAnybodyThere()) {
            var part = part(one, "", "");
            while (!part.isEmpty()) {
                tell(one, part);
                var last = part.getLast();
                part = part(one, last.machineType(), last.serialNumber());
            }
        }
        transaction.executeWithoutResult(t -> rows.eventsTold(one.number(), day));
    }

    private List<NamedMachine> part(Announcement one, String afterType, String afterSerial) {
        return rows.named(one.programme(), one.machineTypes(), afterType, afterSerial, A_PART);
    }

    private void tell(Announcement one, List<NamedMachine> part) {
        var before = events.told(part.stream().map(machine -> once(one, machine)).toList());
        for (var machine : part) {
            var once = once(one, machine);
            if (!before.contains(once)) {
                transaction.executeWithoutResult(t ->
                        events.tellOnce(
                                EventKind.SUPPORT_END_ANNOUNCED,
                                subject(one, machine),
                                once,
                                facts(one, machine)));
            }
        }
    }

    private static String once(Announcement one, NamedMachine machine) {
        return "support-end:%s:%s:%s"
                .formatted(one.number(), machine.machineType(), machine.serialNumber());
    }

    private static Subject subject(Announcement one, NamedMachine machine) {
        return Subject.machine(
                one.programme(),
                machine.machineType(),
                machine.model(),
                machine.serialNumber(),
                machine.customer(),
                machine.channel());
    }

    private static Map<String, @Nullable Object> facts(Announcement one, NamedMachine machine) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("announcement", one.number());
        facts.put("title", one.title());
        facts.put("effectiveOn", one.effectiveOn());
        facts.put(
                "products",
                one.lines().stream()
                        .filter(line -> line.machineType().equals(machine.machineType()))
                        .map(line ->
                                Map.of(
                                        "product", line.product(),
                                        "before", written(line.before()),
                                        "after", written(line.after())))
                        .toList());
        return facts;
    }

    /** None announced, unknown and a day are three things here too. */
    private static String written(EndOfSupport end) {
        return switch (end) {
            case EndOfSupport.NoneAnnounced _ -> "NONE";
            case EndOfSupport.Unknown _ -> "UNKNOWN";
            case EndOfSupport.EndsOn on -> on.lastDay().toString();
        };
    }
}
