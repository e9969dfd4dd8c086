package dev.hoshu.server.account;

import dev.hoshu.server.frontdoor.Person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/**
 * Lets a person in who has shown who it is: from then on the browser's session is that person's.
 */
@Component
public class SignIns {

    private static final String VOUCHED = "hoshu.vouched";

    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy anotherSession =
            new ChangeSessionIdAuthenticationStrategy();
    private final CsrfTokenRepository formTokens = new HttpSessionCsrfTokenRepository();

    /** Made by Spring. */
    public SignIns() {}

    /** What signs the forms of a session. */
    CsrfTokenRepository formTokens() {
        return formTokens;
    }

    /** Lets a person in; a session that somebody else may know of is given another name. */
    public void enter(Person person, HttpServletRequest request, HttpServletResponse response) {
        enter(person, null, request, response);
    }

    /** Lets a person in for whom a provider vouches. */
    public void enter(
            Person person,
            @Nullable Vouched by,
            HttpServletRequest request,
            HttpServletResponse response) {
        var authentication = authenticated(person);
        request.getSession(true).setAttribute(VOUCHED, by);
        anotherSession.onAuthentication(authentication, request, response);
        new CsrfAuthenticationStrategy(formTokens)
                .onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Lets a person out: the session and all that it held are gone. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        new CookieClearingLogoutHandler("HOSHU").logout(request, response, null);
    }

    /** By which provider's word a request's session was opened; empty for a password. */
    public static Optional<Vouched> vouched(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(VOUCHED) instanceof Vouched by
                ? Optional.of(by)
                : Optional.empty();
    }

    /** A person as the framework knows one who has shown who it is. */
    static Authentication authenticated(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }
}
