package dev.hoshu.server.frontdoor;

import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks just now. */
public final class People {

    private People() {}

    /** The person of this request; a visitor where nobody signed in, and outside any request. */
    public static Person current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof Person person
                ? person
                : Person.VISITOR;
    }
}
