package dev.hoshu.server.account;

import dev.hoshu.server.frontdoor.Person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Lets a person in who has shown who it is: from then on the browser's session is that person's.
 */
@Component
public class SignIns {

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
        var authentication = authenticated(person);
        request.getSession(true);
        anotherSession.onAuthentication(authentication, request, response);
        new CsrfAuthenticationStrategy(formTokens)
                .onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** A person as the framework knows one who has shown who it is. */
    static Authentication authenticated(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }
}
