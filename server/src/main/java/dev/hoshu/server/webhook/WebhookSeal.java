package dev.hoshu.server.webhook;

import dev.hoshu.server.audit.Seal;
import dev.hoshu.server.webhook.store.SealedSecret;

import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Closes the secrets of subscriptions before they are stored. */
@Component
class WebhookSeal {

    private static final String PURPOSE = "webhook-secret";

    private final Seal seal;

    WebhookSeal(Seal seal) {
        this.seal = seal;
    }

    SealedSecret close(UUID subscription, String secret) {
        return new SealedSecret(
                seal.close(
                        PURPOSE, subscription.toString(), secret.getBytes(StandardCharsets.UTF_8)));
    }

    String open(UUID subscription, SealedSecret closed) {
        return new String(
                seal.open(PURPOSE, subscription.toString(), closed.bytes()),
                StandardCharsets.UTF_8);
    }
}
