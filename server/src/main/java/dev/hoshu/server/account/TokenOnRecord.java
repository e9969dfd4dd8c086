package dev.hoshu.server.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What is kept of a program's token: never the token itself.
 *
 * @param id its number
 * @param accountId whose it is
 * @param name what its owner calls it
 * @param scopes what it is for
 * @param createdAt when it was made
 * @param expiresAt from when on it holds no more
 * @param revoked whether its owner took it back
 * @param lastUsedOn the last day on which it was used; null if it never was
 */
public record TokenOnRecord(
        long id,
        long accountId,
        String name,
        Set<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        boolean revoked,
        @Nullable LocalDate lastUsedOn) {

    /** Copies the scopes. */
    public TokenOnRecord {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it holds at that instant. */
    public boolean holdsAt(Instant instant) {
        return !revoked && instant.isBefore(expiresAt);
    }
}
