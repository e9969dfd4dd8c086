package dev.hoshu.server.lookup.web;

import dev.hoshu.server.lookup.LookUpRefusals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes what a maker's interface answers: always JSON, whatever the client says it accepts, for
 * that is what the makers do.
 */
@Component
class MakersAnswer {

    private final JsonMapper json;
    private final LookUpRefusals refusals;

    MakersAnswer(JsonMapper json, LookUpRefusals refusals) {
        this.json = json;
        this.refusals = refusals;
    }

    /** Whether no token of that address is looked at for now; then it is said for how long. */
    boolean isClosed(HttpServletRequest request, HttpServletResponse response) {
        long seconds = refusals.full(request.getRemoteAddr());
        if (seconds > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        return seconds > 0;
    }

    /** A token of that address was none. */
    void refuses(HttpServletRequest request) {
        refusals.count(request.getRemoteAddr());
    }

    void write(HttpServletResponse response, HttpStatus status, Object body) throws IOException {
        var bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType("application/json; charset=utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
