package dev.hoshu.server.watch;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Who may report for one machine.
 *
 * @param id its number
 * @param machine the machine
 * @param name what people call it
 * @param enrolledAt when it was enrolled
 * @param enrolledBy by whom
 * @param heardAt when it last reported, or null
 * @param revokedAt since when its token is of no use, or null
 */
public record Sender(
        long id,
        WatchedMachine machine,
        String name,
        Instant enrolledAt,
        String enrolledBy,
        @Nullable Instant heardAt,
        @Nullable Instant revokedAt) {

    /** What the audit names it. */
    public String subject() {
        return "watch-sender:" + id;
    }
}
