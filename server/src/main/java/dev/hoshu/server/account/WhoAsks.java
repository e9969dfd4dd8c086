package dev.hoshu.server.account;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Person;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.ProblemWriter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Optional;

/**
 * Finds who asks: a program by its token, a browser by its session. Whoever signed in is looked up
 * again with every request, so that an account that is closed, or whose codes change, is so at
 * once.
 */
final class WhoAsks extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final ProblemType BAD_TOKEN =
            ProblemType.of("token-not-accepted", 401, "トークンを受け付けません", "The token is not accepted");

    private final Tokens tokens;
    private final Accounts accounts;
    private final ProblemWriter problems;

    WhoAsks(Tokens tokens, Accounts accounts, ProblemWriter problems) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.problems = problems;
    }

    /** The token that a request carries. */
    static Optional<String> token(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /**
     * The makers' interfaces know their callers by headers of their own, and a browser's session
     * never lets anybody in there.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return MakersPaths.includes(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request);
        if (token.isPresent()) {
            var person = tokens.person(token.get());
            if (person.isEmpty()) {
                response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
                problems.write(notAccepted(), request, response);
                return;
            }
            know(person.get());
        } else if (AssistantsPath.includes(request)) {
            SecurityContextHolder.clearContext();
        } else if (session() instanceof Person person) {
            var by = SignIns.vouched(request);
            var now =
                    by.isPresent()
                            ? accounts.still(person.accountId(), by.get())
                            : accounts.still(person.accountId());
            if (now.isPresent()) {
                know(now.get());
            } else {
                SecurityContextHolder.clearContext();
                var session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            }
        }
        chain.doFilter(request, response);
    }

    private static Object session() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication.getPrincipal() == null
                ? ""
                : authentication.getPrincipal();
    }

    private static void know(Person person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignIns.authenticated(person));
        SecurityContextHolder.setContext(context);
    }

    private static Problem notAccepted() {
        return Problem.of(
                BAD_TOKEN,
                new Sentence(
                        "期限が切れたか、取り消されたか、書き写しが違います。アカウントの画面で新しいトークンを作ってください。",
                        "It has expired, was revoked, or is not written rightly. Make a new one on"
                                + " the page of your account."));
    }
}
