package dev.hoshu.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Those who set out for a provider from one browser and are not back yet. The framework's own store
 * ({@link HttpSessionOAuth2AuthorizationRequestRepository}) keeps one; a person may have two tabs.
 *
 * @param attempts the attempts under way, the oldest first
 */
record SetOut(ArrayList<Attempt> attempts) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "hoshu.set-out";
    private static final int MOST = 5;

    /**
     * One attempt.
     *
     * @param provider the provider's id
     * @param request what it was asked; holds state, nonce and the verifier of the code
     * @param then the address of this server that the person wanted
     * @param atMillis when, by the machine's clock
     */
    record Attempt(String provider, OAuth2AuthorizationRequest request, String then, long atMillis)
            implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** Keeps one more with the browser's session. */
    static void keep(HttpServletRequest request, Attempt attempt) {
        var session = request.getSession(true);
        var attempts = new ArrayList<>(in(session));
        attempts.add(attempt);
        while (attempts.size() > MOST) {
            attempts.removeFirst();
        }
        session.setAttribute(NAME, new SetOut(attempts));
    }

    /** The one with that state; it is there once. */
    static Optional<Attempt> take(HttpServletRequest request, String state) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var attempts = new ArrayList<>(in(session));
        var found = attempts.stream().filter(a -> state.equals(a.request().getState())).findFirst();
        found.ifPresent(attempts::remove);
        session.setAttribute(NAME, attempts.isEmpty() ? null : new SetOut(attempts));
        return found;
    }

    private static List<Attempt> in(@Nullable HttpSession session) {
        return session != null && session.getAttribute(NAME) instanceof SetOut out
                ? out.attempts()
                : List.of();
    }
}
