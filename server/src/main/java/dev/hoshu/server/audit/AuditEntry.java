package dev.hoshu.server.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something that somebody did.
 *
 * @param id its number, rising; 0 while it is not kept
 * @param at when
 * @param who the login of the person, {@code visitor}, or the name of the product's own work
 * @param act what was done, {@code noun.verb}
 * @param subject what it was done to
 * @param why the reason that was given, or null
 * @param before what was there before, as JSON, or null
 * @param after what is there since, as JSON, or null
 */
public record AuditEntry(
        long id,
        Instant at,
        String who,
        String act,
        String subject,
        @Nullable String why,
        @Nullable String before,
        @Nullable String after) {}
