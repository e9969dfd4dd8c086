package dev.hoshu.server.frontdoor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * How often an account may ask the interface in a minute ({@code hoshu.api.requests-a-minute}; 0
 * sets no limit), whichever of its tokens it uses and whatever address they open; who does not sign
 * in is counted by network address. Every answer says how much is left, in the fields RateLimit and
 * RateLimit-Policy of draft-ietf-httpapi-ratelimit-headers-09. Pages that people open are never
 * counted.
 */
@Component
@Order(ApiRate.AFTER_SECURITY)
class ApiRate extends OncePerRequestFilter {

    /** Who asks is known only behind the filters of Spring Security, which stand at -100. */
    static final int AFTER_SECURITY = 0;

    private final @Nullable RequestRate<String> rate;
    private final ProblemWriter problems;

    ApiRate(@Value("${hoshu.api.requests-a-minute:12000}") int limit, ProblemWriter problems) {
        if (limit < 0) {
            throw new IllegalArgumentException(
                    "hoshu.api.requests-a-minute (%d) must be 0 (no limit) or more."
                            .formatted(limit));
        }
        this.rate =
                limit == 0
                        ? null
                        : new RequestRate<>("hoshu.api.requests-a-minute", limit, System::nanoTime);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return rate == null || !(ApiProblems.isForPrograms(request) || People.current().token());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (rate == null) {
            chain.doFilter(request, response);
            return;
        }
        var person = People.current();
        var policy = person.isSignedIn() ? "account" : "address";
        var standing =
                rate.count(
                        person.isSignedIn()
                                ? policy + " " + person.accountId()
                                : policy + " " + request.getRemoteAddr());
        response.setHeader(
                "RateLimit-Policy", "\"%s\";q=%d;w=60".formatted(policy, standing.limit()));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(policy, standing.remaining(), standing.resetSeconds()));
        if (standing.admitted()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", Long.toString(standing.resetSeconds()));
            problems.write(standing.tooMany(), request, response);
        }
    }
}
