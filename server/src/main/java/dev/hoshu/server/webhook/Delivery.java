package dev.hoshu.server.webhook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * One event for one subscription.
 *
 * @param id its number
 * @param event the event's id, the same at each try
 * @param type the event's type
 * @param subject what it is about
 * @param state what has become of it
 * @param attempts how often it was tried
 * @param recordedAt when the event was written
 * @param nextAttemptAt when it is tried next, while it waits
 * @param endedAt when it was delivered or given up, or null
 * @param status what HTTP answered last, or null
 * @param said what else was said last, or null
 */
public record Delivery(
        long id,
        UUID event,
        String type,
        String subject,
        DeliveryState state,
        int attempts,
        Instant recordedAt,
        Instant nextAttemptAt,
        @Nullable Instant endedAt,
        @Nullable Integer status,
        @Nullable String said) {}
