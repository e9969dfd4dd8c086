package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at every request first, before anybody is known by name: it answers only under a name of
 * its own, which keeps a foreign page from reaching it by pointing a name of its own here, and it
 * takes changes only from its own pages and from programs. Every answer carries the headers that
 * keep a browser strict.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FrontDoorFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private final HostNames hosts;
    private final ProblemWriter problems;

    FrontDoorFilter(HostNames hosts, ProblemWriter problems) {
        this.hosts = hosts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (ApiProblems.isForPrograms(request)) {
            // What is on record may change at any time; whoever keeps an answer must ask again.
            response.setHeader("Cache-Control", "no-cache");
        }
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            problems.write(refusal.get(), request, response);
        } else if (ApiProblems.isForPrograms(request)) {
            forPrograms(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A failure outside the framework's reach, as in another filter, is said as a problem too. */
    private void forPrograms(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            logger.error(request.getMethod() + " " + request.getRequestURI(), failure);
            problems.write(ApiProblems.problemOf(failure, request), request, response);
        }
    }

    private Optional<Problem> refusal(HttpServletRequest request) {
        if (!hosts.includes(request.getServerName())) {
            return Optional.of(
                    Problem.of(
                            ProblemType.UNKNOWN_HOST,
                            new Sentence(
                                    "http://localhost:%d/ のようにこのサーバー自身の名前でお呼びください。別名を使うには hoshu.host-names に加えます。"
                                            .formatted(request.getLocalPort()),
                                    "Call this server by its own name, such as http://localhost:%d/. Further names go into hoshu.host-names."
                                            .formatted(request.getLocalPort()))));
        }
        return READING.contains(request.getMethod()) || comesFromHere(request)
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                ProblemType.CROSS_SITE,
                                new Sentence(
                                        "このサーバーのページ、またはプログラムから送ってください。",
                                        "Send it from a page of this server, or from a program.")));
    }

    /**
     * A program names neither a site nor an origin; a browser always names at least one of the two.
     */
    private static boolean comesFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_PAGES.contains(site)) {
            return false;
        }
        var origin = request.getHeader("Origin");
        return origin == null
                || origin.equalsIgnoreCase(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
