package dev.hoshu.server.watch;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A controller that is asked by Redfish.
 *
 * @param id its number
 * @param programme the programme whose machines it has
 * @param address scheme, host and port
 * @param user the user's name
 * @param trust how its certificate is trusted
 * @param fingerprint SHA-256 of the one certificate that is trusted, or null
 * @param askedAt when it was last asked, or null
 * @param answeredAt when it last answered whole, or null
 * @param fault why it did not the last time, or null
 * @param subscription the address of our subscription on it, or null
 * @param subscriber the number of the sender as which it reports, or null
 */
public record Controller(
        long id,
        String programme,
        String address,
        String user,
        Trust trust,
        @Nullable String fingerprint,
        @Nullable Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable ControllerFault fault,
        @Nullable String subscription,
        @Nullable Long subscriber) {

    /** What the audit names it. */
    public String subject() {
        return "watch-controller:" + id;
    }
}
