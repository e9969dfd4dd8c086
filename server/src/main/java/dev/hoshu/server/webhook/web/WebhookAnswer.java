package dev.hoshu.server.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.hoshu.server.webhook.Delivery;
import dev.hoshu.server.webhook.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A webhook as programs read it.
 *
 * @param id its name
 * @param owner the login of whoever made it
 * @param name what its owner calls it
 * @param url where events go
 * @param types the types that are wanted; empty for all
 * @param state where it stands
 * @param failures how many tries failed in a row
 * @param said why it is paused or not verified, or what was answered last; null if nothing
 * @param createdAt when it was made
 * @param oldSecretUntil until when the secret before signs too; null if there is none
 * @param waiting how many events wait for it
 * @param dead how many were given up
 * @param secret the secret, where it is told; left out everywhere else
 */
record WebhookAnswer(
        UUID id,
        String owner,
        String name,
        String url,
        List<String> types,
        String state,
        int failures,
        @Nullable String said,
        Instant createdAt,
        @Nullable Instant oldSecretUntil,
        long waiting,
        long dead,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static WebhookAnswer of(Subscription one) {
        return of(one, null);
    }

    static WebhookAnswer of(Subscription one, @Nullable String secret) {
        return new WebhookAnswer(
                one.id(),
                one.login(),
                one.name(),
                one.url(),
                one.kinds(),
                one.state().name(),
                one.failures(),
                one.said(),
                one.createdAt(),
                one.oldSecretUntil(),
                one.waiting(),
                one.dead(),
                secret);
    }

    /**
     * A delivery as programs read it.
     *
     * @param id its number
     * @param event the event's id
     * @param type its type
     * @param subject what it is about
     * @param state what has become of it
     * @param attempts how often it was tried
     * @param recordedAt when the event was written
     * @param nextAttemptAt when it is tried next; null once it has ended
     * @param endedAt when it was delivered or given up; null before
     * @param status what HTTP answered last, or null
     * @param said what else was said last, or null
     */
    record DeliveryAnswer(
            long id,
            UUID event,
            String type,
            String subject,
            String state,
            int attempts,
            Instant recordedAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant endedAt,
            @Nullable Integer status,
            @Nullable String said) {

        static DeliveryAnswer of(Delivery one) {
            return new DeliveryAnswer(
                    one.id(),
                    one.event(),
                    one.type(),
                    one.subject(),
                    one.state().name(),
                    one.attempts(),
                    one.recordedAt(),
                    one.endedAt() == null ? one.nextAttemptAt() : null,
                    one.endedAt(),
                    one.status(),
                    one.said());
        }
    }
}
