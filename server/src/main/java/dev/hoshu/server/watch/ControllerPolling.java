package dev.hoshu.server.watch;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.watch.store.ControllerRows;
import dev.hoshu.server.watch.store.SenderRows;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks controllers by Redfish for their drives, and subscribes to their events. A system is the
 * machine on record with its serial number (ID-4); one that is none is counted and kept for the
 * desk. Nothing of the database is held while a controller is waited for.
 */
@Service
public class ControllerPolling {

    private static final Logger LOG = LoggerFactory.getLogger(ControllerPolling.class);

    private final Controllers controllers;
    private final ControllerRows rows;
    private final SenderRows senderRows;
    private final Senders senders;
    private final Readings readings;
    private final Counts counts;
    private final PublicAddress address;
    private final Audit audit;
    private final Today today;
    private final JsonMapper json;
    private final boolean wanted;
    private final TransactionTemplate transaction;

    /** Made by Spring. */
    ControllerPolling(
            Controllers controllers,
            ControllerRows rows,
            SenderRows senderRows,
            Senders senders,
            Readings readings,
            Counts counts,
            PublicAddress address,
            Audit audit,
            Today today,
            JsonMapper json,
            @Value("${hoshu.watch.polling:true}") boolean wanted,
            PlatformTransactionManager transactions) {
        this.controllers = controllers;
        this.rows = rows;
        this.senderRows = senderRows;
        this.senders = senders;
        this.readings = readings;
        this.counts = counts;
        this.address = address;
        this.audit = audit;
        this.today = today;
        this.json = json;
        this.wanted = wanted;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What asking a controller came to.
     *
     * @param machines how many of its systems are machines on record
     * @param unknown how many are not
     * @param drives how many drives were read
     * @param fault why it went no further, or null
     */
    public record Asked(int machines, int unknown, int drives, @Nullable ControllerFault fault) {}

    @Scheduled(
            initialDelayString = "${hoshu.watch.every:PT15M}",
            fixedDelayString = "${hoshu.watch.every:PT15M}")
    void everyQuarter() {
        if (!wanted) {
            return;
        }
        try {
            controllers.all().forEach(this::askQuietly);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Controllers are asked later: {}", e.getMessage());
        }
    }

    /** One controller that cannot be asked does not keep the others from it. */
    private void askQuietly(Controller one) {
        try {
            ask(one);
        } catch (DataAccessException | TransactionException | IllegalStateException e) {
            LOG.warn("Controller {} is asked later: {}", one.id(), e.getMessage());
        }
    }

    /**
     * Asks a controller now.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none of that number
     */
    public Asked ask(long id) {
        return ask(controllers.find(id));
    }

    private Asked ask(Controller one) {
        List<ControllerWalk.Computer> systems;
        try (var client = new RedfishClient(one, controllers.password(one))) {
            systems = new ControllerWalk(client, today.instant()).systems();
        } catch (ControllerFailure failure) {
            asked(one, failure.fault());
            return new Asked(0, 0, 0, failure.fault());
        }
        int machines = 0;
        int drives = 0;
        for (var system : systems) {
            var machine = machine(one.programme(), system);
            if (machine.isPresent()) {
                machines++;
                drives += system.drives().size();
                transaction.executeWithoutResult(
                        t -> system.drives().forEach(found -> keep(machine.get(), found)));
            }
        }
        asked(one, null);
        return new Asked(machines, systems.size() - machines, drives, null);
    }

    private void keep(WatchedMachine machine, ControllerWalk.Found found) {
        readings.keep(
                machine, 0, KeptReading.Source.POLL, found.reading(), shortened(found.origin()));
    }

    private static String shortened(String origin) {
        return origin.length() > 120 ? origin.substring(0, 120) : origin;
    }

    private void asked(Controller one, @Nullable ControllerFault fault) {
        transaction.executeWithoutResult(t -> rows.asked(one.id(), today.instant(), fault));
    }

    /** The machine that a system is; where types share the number, its machine number decides. */
    private Optional<WatchedMachine> machine(String programme, ControllerWalk.Computer system) {
        var having =
                SerialNumber.parse(system.serial())
                        .map(serial -> senderRows.withSerial(programme, serial.value()))
                        .orElse(List.of());
        if (having.size() > 1) {
            var types =
                    system.number().stream()
                            .flatMap(n -> MachineNumber.parse(n).stream())
                            .map(MachineNumber::machineType)
                            .toList();
            having = having.stream().filter(m -> types.contains(m.name().machineType())).toList();
        }
        if (having.size() == 1) {
            return Optional.of(having.getFirst());
        }
        counts.unknown(
                programme,
                "Redfish %s %s"
                        .formatted(system.serial(), String.join(" ", system.number()))
                        .strip());
        return Optional.empty();
    }

    /**
     * Subscribes to a controller's events of drives, as a new sender for its one machine; what was
     * subscribed before is taken away.
     *
     * @param inAddress whether the token stands in the address, for a controller that sends no
     *     headers of ours
     * @throws dev.hoshu.server.frontdoor.Problem if it does not answer, has no machine on record or
     *     several, or takes no subscription
     */
    public Controller subscribe(long id, boolean inAddress) {
        var one = controllers.find(id);
        var who = People.current().signature();
        try (var client = new RedfishClient(one, controllers.password(one))) {
            var machine = onlyMachine(one, client);
            var service = client.get("/redfish/v1/EventService");
            var path = service.path("Subscriptions").path("@odata.id").asString("");
            var before = one.subscription();
            if (before != null) {
                client.delete(before);
            }
            var host = Objects.requireNonNull(java.net.URI.create(one.address()).getHost());
            var enrolled = senders.enrol(machine, "Redfish " + shortName(host), who);
            try {
                var location = client.post(path, subscription(enrolled.token(), inAddress));
                subscribed(one, location, enrolled.sender().id(), who);
            } catch (ControllerFailure failure) {
                revoke(enrolled.sender().id(), who);
                throw failure;
            }
        } catch (ControllerFailure failure) {
            asked(one, failure.fault());
            throw WatchProblems.away(failure.fault().words());
        }
        return controllers.find(id);
    }

    private static String shortName(String host) {
        return host.length() > 80 ? host.substring(0, 80) : host;
    }

    private void subscribed(Controller one, String location, long sender, String who) {
        transaction.executeWithoutResult(t -> {
            var before = one.subscriber();
            if (before != null) {
                senderRows.revoke(before, today.instant(), who);
            }
            rows.subscribed(one.id(), shortened(location), sender);
            audit.recordFor(
                    who,
                    "watch.subscribed",
                    one.subject(),
                    null,
                    Controllers.Kept.of(one),
                    Controllers.Kept.of(controllers.find(one.id())));
        });
    }

    private void revoke(long sender, String who) {
        transaction.executeWithoutResult(t -> senderRows.revoke(sender, today.instant(), who));
    }

    private WatchedMachine onlyMachine(Controller one, RedfishClient client) {
        var machines = new ArrayList<WatchedMachine>();
        for (var system : new ControllerWalk(client, today.instant()).systems()) {
            machine(one.programme(), system).ifPresent(machines::add);
        }
        if (machines.size() != 1) {
            throw WatchProblems.notTaken(
                    "controller",
                    "購読できるのは、登録された機器が1台のコントローラーだけです (いまは%d台)。".formatted(machines.size()),
                    "Only a controller with one machine on record can be subscribed to; this has %d."
                            .formatted(machines.size()));
        }
        return machines.getFirst();
    }

    private String subscription(String token, boolean inAddress) {
        var wish = new java.util.LinkedHashMap<String, Object>();
        wish.put(
                "Destination", address.of("/api/v1/watch/events" + (inAddress ? "/" + token : "")));
        wish.put("Protocol", "Redfish");
        wish.put("SubscriptionType", "RedfishEvent");
        wish.put("Context", "hoshu");
        wish.put("RegistryPrefixes", List.of("StorageDevice"));
        if (!inAddress) {
            wish.put("HttpHeaders", List.of(Map.of("X-Hoshu-Watch", token)));
        }
        return json.writeValueAsString(wish);
    }
}
