package dev.hoshu.server.webhook;

import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Role;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.webhook.store.DeliveryRows;
import dev.hoshu.server.webhook.store.SubscriptionRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The door to subscriptions and their deliveries. Everybody has his own; administrators see and
 * look after everybody's. Nobody is told more by a subscription than by the pages.
 */
@Service
public class Webhooks {

    /** The most subscriptions of one account. */
    public static final int MOST_OF_ONE = 20;

    /** The most deliveries that one answer holds. */
    public static final int MOST_DELIVERIES = 200;

    private final SubscriptionRows rows;
    private final DeliveryRows deliveries;
    private final WebhookSeal seal;
    private final Sender sender;
    private final CloudEventBody bodies;
    private final WebhookSettings settings;
    private final Audit audit;
    private final Today today;
    private final DeliveryCall wakeUp;
    private final TransactionTemplate transaction;

    /** Made by Spring. */
    Webhooks(
            SubscriptionRows rows,
            DeliveryRows deliveries,
            WebhookSeal seal,
            Sender sender,
            CloudEventBody bodies,
            WebhookSettings settings,
            Audit audit,
            Today today,
            DeliveryCall wakeUp,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.seal = seal;
        this.sender = sender;
        this.bodies = bodies;
        this.settings = settings;
        this.audit = audit;
        this.today = today;
        this.wakeUp = wakeUp;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A subscription with a secret that is told this once.
     *
     * @param subscription the subscription
     * @param secret what its deliveries are signed with
     */
    public record WithSecret(Subscription subscription, String secret) {}

    /** What the audit keeps of a subscription: never its secret. */
    record Kept(String name, String url, List<String> kinds, String state) {

        static Kept of(Subscription one) {
            return new Kept(one.name(), one.url(), one.kinds(), one.state().name());
        }
    }

    /** This person's subscriptions, or everybody's for an administrator; the newest first. */
    @Transactional(readOnly = true)
    public List<Subscription> list() {
        var person = People.current();
        return rows.list(
                person.role() == Role.ADMINISTRATOR
                        ? Optional.empty()
                        : Optional.of(person.accountId()));
    }

    /**
     * A subscription.
     *
     * @throws Problem if there is none for this person
     */
    @Transactional(readOnly = true)
    public Subscription find(UUID id) {
        var person = People.current();
        return rows.find(id)
                .filter(s ->
                        s.account() == person.accountId() || person.role() == Role.ADMINISTRATOR)
                .orElseThrow(WebhookProblems::unknown);
    }

    /**
     * Makes a subscription and keeps it until its endpoint answers ({@link #verify}).
     *
     * @throws Problem if something of it cannot be read; every member is named
     */
    @Transactional
    public WithSecret make(String name, String url, List<String> kinds) {
        var person = People.current();
        WebhookProblems.check(name, url, kinds, settings.allowsPrivate());
        if (rows.count(person.accountId()) >= MOST_OF_ONE) {
            throw WebhookProblems.tooMany();
        }
        var id = UUID.randomUUID();
        var secret = Signature.newSecret();
        rows.add(
                id,
                person.accountId(),
                name.strip(),
                url.strip(),
                List.copyOf(kinds),
                seal.close(id, secret));
        var made = find(id);
        audit.record("webhook.made", subject(id), null, null, Kept.of(made));
        return new WithSecret(made, secret);
    }

    /**
     * Asks an endpoint whether it takes events: by the CloudEvents handshake or, where it does not
     * know that, by an event that only tries. If it does, the subscription is told from then on
     * what happens, and what was collected is sent.
     *
     * @throws Problem if it does not; what was answered is said
     */
    public Subscription verify(UUID id) {
        var before = find(id);
        var url = before.url();
        var said = sender.isAllowed(url) ? Optional.<String>empty() : refusal(before);
        return inTransaction(() -> {
            if (said.isEmpty()) {
                rows.state(id, SubscriptionState.ACTIVE, null);
                deliveries.hurry(id);
                audit.record(
                        "webhook.verified", subject(id), null, Kept.of(before), Kept.of(find(id)));
            } else if (before.state() == SubscriptionState.UNVERIFIED) {
                rows.state(id, SubscriptionState.UNVERIFIED, said.get());
            }
            wakeUp.call();
            return find(id);
        });
    }

    /**
     * Sends an event that only tries, whatever state the subscription is in.
     *
     * @return what was answered, such as {@code HTTP 204}
     * @throws Problem if it was not taken
     */
    public String test(UUID id) {
        return switch (tried(find(id))) {
            case Answer.Taken(var status, var said) -> said;
            case Answer.NotYet(var status, var said, var after) ->
                    throw WebhookProblems.notTaken(said);
            case Answer.Gone(var status, var said) -> throw WebhookProblems.notTaken(said);
        };
    }

    private Optional<String> refusal(Subscription one) {
        var answer = tried(one);
        return answer instanceof Answer.Taken ? Optional.empty() : Optional.of(answer.said());
    }

    private Answer tried(Subscription one) {
        var secret = seal.open(one.id(), rows.secret(one.id()));
        var event = UUID.randomUUID();
        return sender.send(
                one.url(), event, bodies.test(event, one.id(), today.instant()), List.of(secret));
    }

    /** Sends nothing until it is verified anew; what happens is collected. */
    @Transactional
    public Subscription pause(UUID id) {
        var before = find(id);
        if (before.state() != SubscriptionState.ACTIVE) {
            return before;
        }
        rows.state(id, SubscriptionState.PAUSED, null);
        var after = find(id);
        audit.record("webhook.paused", subject(id), null, Kept.of(before), Kept.of(after));
        return after;
    }

    /** Signs with another secret from now on, and with the one before besides for a time. */
    @Transactional
    public WithSecret rotate(UUID id) {
        find(id);
        var secret = Signature.newSecret();
        rows.rotate(id, seal.close(id, secret), settings.oldSecret());
        audit.record("webhook.secret-changed", subject(id), null, null, null);
        return new WithSecret(find(id), secret);
    }

    /** Deletes a subscription; what waits for it is dropped. */
    @Transactional
    public void delete(UUID id) {
        var before = find(id);
        rows.state(id, SubscriptionState.DELETED, null);
        deliveries.drop(id);
        audit.record("webhook.deleted", subject(id), null, Kept.of(before), null);
    }

    /**
     * Deliveries of a subscription, the latest first.
     *
     * @param state of that state alone; empty for all
     * @param before older than the one of that number; {@link Long#MAX_VALUE} for the latest
     * @param limit from 1 to {@link #MOST_DELIVERIES}
     */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(
            UUID id, Optional<DeliveryState> state, long before, int limit) {
        find(id);
        return deliveries.of(id, state, before, Math.clamp(limit, 1, MOST_DELIVERIES + 1));
    }

    /**
     * What is sent of a delivery, as it is sent.
     *
     * @throws Problem if there is none for this person
     */
    @Transactional(readOnly = true)
    public String body(UUID id, long delivery) {
        find(id);
        return deliveries.body(id, delivery).orElseThrow(WebhookProblems::unknownDelivery);
    }

    /**
     * Sends dead letters again, with the ids that they have.
     *
     * @param delivery one alone; null for all
     * @return how many
     * @throws Problem if one is named that is not there or not dead
     */
    @Transactional
    public int resend(UUID id, @Nullable Long delivery) {
        find(id);
        int sent = deliveries.resend(id, delivery);
        if (delivery != null && sent == 0) {
            throw WebhookProblems.unknownDelivery();
        }
        audit.record("webhook.sent-again", subject(id), null, null, new Again(delivery, sent));
        wakeUp.call();
        return sent;
    }

    /** What the audit keeps of dead letters that were sent again. */
    record Again(@Nullable Long delivery, int sent) {}

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(t -> work.get()));
    }

    private static String subject(UUID id) {
        return "webhook:" + id;
    }
}
