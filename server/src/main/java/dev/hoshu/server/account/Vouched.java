package dev.hoshu.server.account;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * That a session was opened by a provider's word; kept with the session.
 *
 * @param provider the provider's id
 * @param issuer its issuer
 * @param subject what it calls the person
 * @param idToken its word as it was given, for signing out there; never logged, never stored
 */
public record Vouched(String provider, String issuer, String subject, @Nullable String idToken)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Without the word itself: it must not get into a log. */
    @Override
    public String toString() {
        return "Vouched[" + provider + "]";
    }
}
