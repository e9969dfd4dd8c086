package dev.hoshu.server.webhook;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.notice.Mail;
import dev.hoshu.server.notice.Notices;
import dev.hoshu.server.webhook.store.DeliveryRows;
import dev.hoshu.server.webhook.store.SubscriptionRows;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Delivers what has its turn. A delivery is taken in a transaction of its own, with a lease; sent;
 * and what came of it is written in the next. Whoever stops in between loses nothing: once the
 * lease is over it is sent again, with the same id.
 */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final DeliveryRows rows;
    private final SubscriptionRows subscriptions;
    private final WebhookSeal seal;
    private final Sender sender;
    private final WebhookSettings settings;
    private final Notices notices;
    private final PublicAddress address;
    private final TransactionTemplate transaction;

    Courier(
            DeliveryRows rows,
            SubscriptionRows subscriptions,
            WebhookSeal seal,
            Sender sender,
            WebhookSettings settings,
            Notices notices,
            PublicAddress address,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.subscriptions = subscriptions;
        this.seal = seal;
        this.sender = sender;
        this.settings = settings;
        this.notices = notices;
        this.address = address;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Delivers one; false if there was none to deliver. */
    boolean deliverOne() {
        var taken = take();
        if (taken.isEmpty()) {
            return false;
        }
        var one = taken.get();
        var answer = sender.send(one.url(), one.event(), one.body(), secrets(one));
        transaction.executeWithoutResult(t -> settle(one, answer));
        return true;
    }

    /** Lets deliveries be taken again whose taker is not there any more. */
    void returnAbandoned() {
        int returned = rows.returnAbandoned();
        if (returned > 0) {
            LOG.info("{} deliveries were left under way and are sent again.", returned);
        }
    }

    private Optional<DeliveryRows.Taken> take() {
        try {
            return rows.take(settings.lease(), settings.perEndpoint(), settings.withSample());
        } catch (DuplicateKeyException e) {
            // Another process took one of the same machine in the same moment: it goes first.
            return Optional.empty();
        }
    }

    private List<String> secrets(DeliveryRows.Taken one) {
        var secrets = new ArrayList<String>();
        secrets.add(seal.open(one.subscription(), one.secret()));
        var old = one.oldSecret();
        if (old != null) {
            secrets.add(seal.open(one.subscription(), old));
        }
        return secrets;
    }

    private void settle(DeliveryRows.Taken one, Answer answer) {
        switch (answer) {
            case Answer.Taken(var status, var said) -> {
                if (rows.delivered(one, status)) {
                    rows.follow(one);
                }
                subscriptions.succeeded(one.subscription());
            }
            case Answer.NotYet(var status, var said, var after) -> {
                failed(one, status, said, after);
                if (subscriptions.failed(
                        one.subscription(),
                        said,
                        settings.pauseAfter(),
                        settings.pauseAfterTime())) {
                    tellPaused(one.subscription(), one.url(), said);
                }
            }
            case Answer.Gone(var status, var said) -> {
                failed(one, status, said, null);
                subscriptions.state(one.subscription(), SubscriptionState.PAUSED, said);
                tellPaused(one.subscription(), one.url(), said);
            }
        }
    }

    private void failed(
            DeliveryRows.Taken one,
            @Nullable Integer status,
            String said,
            @Nullable Duration after) {
        if (one.attempt() < settings.mostAttempts()) {
            rows.again(one, status, said, after == null ? wait(one.attempt()) : after);
        } else if (rows.dead(one, status, said)) {
            LOG.warn("The delivery {} is given up: {}", one.id(), said);
            rows.follow(one);
        }
    }

    /**
     * Twice as long after each try, and a part of it by chance, so that what failed together does
     * not come back together.
     */
    private Duration wait(int attempt) {
        var whole = settings.firstWait().multipliedBy(1L << Math.min(attempt - 1, 30));
        var most = whole.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : whole;
        long millis = Math.max(1, most.toMillis());
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }

    private void tellPaused(UUID subscription, String url, String said) {
        var holder = subscriptions.holder(subscription);
        var email = holder.email();
        LOG.warn("The subscription {} is paused: {}", subscription, said);
        if (email == null) {
            return;
        }
        var link = address.of("/account/webhooks/" + subscription);
        notices.send(
                new Mail(
                        "webhook-paused:%s:%s".formatted(subscription, UUID.randomUUID()),
                        email,
                        Locale.of(holder.language()),
                        new Sentence("Webhook を一時停止しました", "A webhook was paused"),
                        new Sentence(
                                "次のあて先が応答しないため、送信を止めました。出来事はためておきます。\n%s\n%s\n\n再開: %s\n"
                                        .formatted(url, said, link),
                                "Its endpoint does not answer, so nothing is sent. What happens is collected.\n%s\n%s\n\nResume it: %s\n"
                                        .formatted(url, said, link)),
                        List.of()));
    }
}
