package dev.hoshu.server.webhook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where somebody wants to be told what.
 *
 * @param id its name
 * @param account whose it is: it is told what that account may read
 * @param login the account's login
 * @param name what its owner calls it
 * @param url where events go
 * @param kinds the types that are wanted; empty for all
 * @param state where it stands
 * @param failures how many tries failed in a row
 * @param said why it is paused or not verified, or what was answered last; null if nothing
 * @param createdAt when it was made
 * @param oldSecretUntil until when the secret before signs too; null if there is none
 * @param waiting how many events wait for it
 * @param dead how many were given up
 */
public record Subscription(
        UUID id,
        long account,
        String login,
        String name,
        String url,
        List<String> kinds,
        SubscriptionState state,
        int failures,
        @Nullable String said,
        Instant createdAt,
        @Nullable Instant oldSecretUntil,
        long waiting,
        long dead) {

    /** Copies the kinds. */
    public Subscription {
        kinds = List.copyOf(kinds);
    }
}
