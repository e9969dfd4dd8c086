package dev.hoshu.server.watch;

import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.watch.store.ControllerRows;
import dev.hoshu.server.watch.store.SenderRows;
import dev.hoshu.sheets.watch.RedfishEvents.Event;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a controller pushes that answers for several machines: each event is that of the machine at
 * whose place it arose. One that arose nowhere that is known is counted and kept for the desk.
 */
@Component
class ControllerReports {

    /** Of one body no more unknown places are kept by name. */
    private static final int MOST_UNKNOWN = 20;

    private static final int LONGEST_UNKNOWN = 200;

    private final ControllerRows rows;
    private final SenderRows senders;
    private final DeviceEvents events;
    private final Counts counts;
    private final Today today;
    private final TransactionTemplate transaction;

    ControllerReports(
            ControllerRows rows,
            SenderRows senders,
            DeviceEvents events,
            Counts counts,
            Today today,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.senders = senders;
        this.events = events;
        this.counts = counts;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The controller of a token; empty if it is none's. */
    Optional<Controller> with(String token) {
        var plain = token.strip();
        return plain.matches("[0-9a-f]{64}")
                ? rows.byToken(Secrets.sha256(plain))
                : Optional.empty();
    }

    /**
     * The sender as which a controller reports for the machine of a serial number, or for its only
     * one.
     *
     * @param serial the machine's serial number; empty where the sender does not say it
     * @throws dev.hoshu.server.frontdoor.Problem if it reports for no such machine; that is counted
     */
    Sender sender(Controller one, String serial) {
        var own = senders.ofController(one.id());
        var meant =
                serial.isBlank()
                        ? own
                        : SerialNumber.parse(serial)
                                .map(wanted ->
                                        own.stream()
                                                .filter(s ->
                                                        s.machine().name().serial().equals(wanted))
                                                .toList())
                                .orElse(List.of());
        if (meant.size() != 1) {
            counts.addForGood(0, Counted.OTHER_MACHINE);
            throw WatchProblems.otherMachine(
                    serial.length() > 40 ? serial.substring(0, 40) : serial);
        }
        return meant.getFirst();
    }

    /** What is told of whom, and what of nobody. */
    private record Sorted(Map<Long, List<Event>> bySender, Set<String> unknown, int refused) {}

    /**
     * Takes the events of one body.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if all of them are of machines for which the
     *     controller reports no more; that is counted
     */
    WatchIntake.Taken take(Controller one, List<Event> body) {
        var own =
                senders.ofController(one.id()).stream()
                        .collect(Collectors.toMap(s -> s.machine().id(), Function.identity()));
        var sorted = sorted(new ControllerPlaces(rows.places(one.id())), own, body);
        sorted.unknown().stream()
                .limit(MOST_UNKNOWN)
                .forEach(place -> counts.unknown(one.programme(), named(one, place)));
        if (sorted.refused() > 0) {
            counts.addForGood(0, Counted.FORGED);
            if (sorted.refused() == body.size()) {
                throw WatchProblems.forged();
            }
        }
        var byNumber =
                own.values().stream().collect(Collectors.toMap(Sender::id, Function.identity()));
        int nobodys =
                body.size()
                        - sorted.refused()
                        - sorted.bySender().values().stream().mapToInt(List::size).sum();
        return Objects.requireNonNull(
                transaction.execute(t ->
                        sorted.bySender().entrySet().stream()
                                .map(told ->
                                        taken(
                                                Objects.requireNonNull(byNumber.get(told.getKey())),
                                                told.getValue()))
                                .reduce(
                                        new WatchIntake.Taken(0, 0, 0, nobodys),
                                        WatchIntake.Taken::and)));
    }

    private WatchIntake.Taken taken(Sender sender, List<Event> events) {
        senders.heard(sender.id(), today.instant());
        return this.events.take(sender, events);
    }

    /** By sender in the order of their numbers, in which everybody locks them. */
    private static Sorted sorted(
            ControllerPlaces places, Map<Long, Sender> own, List<Event> events) {
        var bySender = new TreeMap<Long, List<Event>>();
        var unknown = new TreeSet<String>();
        int refused = 0;
        for (var event : events) {
            var machine = places.at(event.origin());
            var sender = machine.map(own::get);
            if (machine.isEmpty()) {
                unknown.add(String.valueOf(event.origin()));
            } else if (sender.isEmpty()) {
                refused++;
            } else {
                bySender.computeIfAbsent(sender.get().id(), id -> new ArrayList<>()).add(event);
            }
        }
        return new Sorted(bySender, unknown, refused);
    }

    private static String named(Controller one, String place) {
        var name = "Redfish %s %s".formatted(ControllerMachines.host(one), place);
        return name.length() > LONGEST_UNKNOWN ? name.substring(0, LONGEST_UNKNOWN) : name;
    }
}
