package dev.hoshu.server.watch;

import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.watch.store.ControllerRows;
import dev.hoshu.server.watch.store.SenderRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Our subscriptions on controllers: made there for all of its machines on record, and taken away
 * there when nobody wants them any more.
 */
@Service
public class ControllerSubscriptions {

    private static final String REGISTRY = "StorageDevice";
    private static final String BY_REGISTRY = "RegistryPrefixes";
    private static final String BY_TYPE = "EventTypesForSubscription";

    /** Of the kinds by which older controllers tell events apart, those of a drive's condition. */
    private static final List<String> TYPES = List.of("Alert", "StatusChange");

    private final Controllers controllers;
    private final ControllerMachines machines;
    private final ControllerRows rows;
    private final SenderRows senders;
    private final PublicAddress address;
    private final Audit audit;
    private final Today today;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    /** Made by Spring. */
    ControllerSubscriptions(
            Controllers controllers,
            ControllerMachines machines,
            ControllerRows rows,
            SenderRows senders,
            PublicAddress address,
            Audit audit,
            Today today,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.controllers = controllers;
        this.machines = machines;
        this.rows = rows;
        this.senders = senders;
        this.address = address;
        this.audit = audit;
        this.today = today;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A controller that is asked no more.
     *
     * @param controller the controller, as it was
     * @param left the address of our subscription on it, which could not be taken away; null if
     *     there is none left
     * @param fault why not, or null
     */
    public record Removed(
            Controller controller, @Nullable String left, @Nullable ControllerFault fault) {}

    /**
     * Subscribes to a controller's events of drives, for all its machines on record; what was
     * subscribed before is taken away.
     *
     * @param inAddress whether the token stands in the address, for a controller that sends no
     *     headers of ours
     * @throws dev.hoshu.server.frontdoor.Problem if it does not answer, has no machine on record,
     *     or takes no subscription; it has none of ours then
     */
    public Controller subscribe(long id, boolean inAddress) {
        var one = controllers.find(id);
        var who = People.current().signature();
        try (var client = new RedfishClient(one, controllers.password(one))) {
            var matches = machines.of(one.programme(), walked(client));
            if (matches.isEmpty()) {
                throw WatchProblems.notTaken(
                        "controller",
                        "このコントローラーに、登録された機器はありません。",
                        "This controller has no machine on record.");
            }
            var service = client.get("/redfish/v1/EventService");
            var before = one.subscription();
            if (before != null) {
                client.delete(before);
            }
            subscribe(new Wanted(one, matches, service, inAddress, who), client);
        } catch (ControllerFailure failure) {
            transaction.executeWithoutResult(
                    t -> rows.asked(one.id(), today.instant(), failure.fault()));
            throw WatchProblems.away(failure.fault().words());
        }
        return controllers.find(id);
    }

    private record Wanted(
            Controller one,
            List<ControllerMachines.Match> matches,
            JsonNode service,
            boolean inAddress,
            String who) {}

    private List<ControllerWalk.Computer> walked(RedfishClient client) {
        return new ControllerWalk(client, today.instant()).systems();
    }

    /** The token is of use before the controller knows it: some push as soon as they are asked. */
    private void subscribe(Wanted wanted, RedfishClient client) {
        var one = wanted.one();
        var token = Secrets.random();
        transaction.executeWithoutResult(t -> {
            revokeSingle(one, wanted.who());
            rows.token(one.id(), Secrets.sha256(token));
            machines.enrolAnew(one, wanted.matches(), wanted.who());
        });
        try {
            var path = wanted.service().path("Subscriptions").path("@odata.id").asString("");
            var location = client.post(path, wish(wanted, token));
            transaction.executeWithoutResult(t -> {
                rows.subscribed(one.id(), location);
                audited(wanted.who(), one);
            });
        } catch (ControllerFailure failure) {
            transaction.executeWithoutResult(t -> {
                rows.token(one.id(), null);
                senders.revokeOfController(one.id(), today.instant(), wanted.who());
            });
            throw failure;
        }
    }

    private void revokeSingle(Controller one, String who) {
        var before = one.subscriber();
        if (before != null) {
            senders.revoke(before, today.instant(), who);
        }
    }

    private void audited(String who, Controller before) {
        audit.recordFor(
                who,
                "watch.subscribed",
                before.subject(),
                null,
                Controllers.Kept.of(before),
                Controllers.Kept.of(controllers.find(before.id())));
    }

    /**
     * By registry where the controller tells events apart by it, otherwise by the kinds that it
     * names: one that knows only the one passes over the other.
     */
    private String wish(Wanted wanted, String token) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put(
                "Destination",
                address.of("/api/v1/watch/events" + (wanted.inAddress() ? "/" + token : "")));
        wish.put("Protocol", "Redfish");
        wish.put("Context", "hoshu");
        var kinds =
                wanted.service()
                        .path(BY_TYPE)
                        .valueStream()
                        .map(n -> n.asString(""))
                        .filter(TYPES::contains)
                        .toList();
        if (wanted.service().path(BY_REGISTRY).isArray() || kinds.isEmpty()) {
            wish.put("SubscriptionType", "RedfishEvent");
            wish.put(BY_REGISTRY, List.of(REGISTRY));
        } else {
            wish.put("EventTypes", kinds);
        }
        if (!wanted.inAddress()) {
            wish.put("HttpHeaders", List.of(Map.of("X-Hoshu-Watch", token)));
        }
        return json.writeValueAsString(wish);
    }

    /**
     * Asks a controller no more, and takes our subscription on it away. Where it does not answer
     * the subscription stays there; what it pushes is refused from now on all the same.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none of that number
     */
    public Removed remove(long id) {
        var one = controllers.find(id);
        var left = one.subscription();
        ControllerFault fault = null;
        if (left != null) {
            try (var client = new RedfishClient(one, controllers.password(one))) {
                client.delete(left);
                left = null;
            } catch (ControllerFailure failure) {
                fault = failure.fault();
            }
        }
        controllers.remove(id);
        return new Removed(one, left, fault);
    }
}
