package dev.hoshu.server.coverage.web;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.coverage.CoverageAnswer;
import dev.hoshu.server.coverage.CurrentCoverage;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/**
 * Answers the ordinary question, what covers this machine today, before the framework looks at the
 * request: that question is asked a thousand times for each of the others. Whatever is not exactly
 * that question, or has no answer here, takes the ordinary way to {@link CoverageApi}, which gives
 * the same answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CoverageShortcut extends HttpFilter {

    @Serial private static final long serialVersionUID = 1L;

    private static final String BEFORE = "/api/v1/machines/";
    private static final String AFTER = "/coverage";

    private final transient CurrentCoverage coverage;
    private final transient ProgrammeChoice programmes;
    private final transient Today today;
    private final transient ObjectWriter json;

    CoverageShortcut(
            CurrentCoverage coverage, ProgrammeChoice programmes, Today today, JsonMapper json) {
        this.coverage = coverage;
        this.programmes = programmes;
        this.today = today;
        this.json = json.writerFor(CoverageAnswer.class);
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = answer(request);
        if (answer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var body = json.writeValueAsBytes(answer.get());
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Optional<CoverageAnswer> answer(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!path.startsWith(BEFORE)
                || !path.endsWith(AFTER)
                || !request.getMethod().equals("GET")
                // Who says who asks may be told more, and takes the ordinary way.
                || request.getHeader("Authorization") != null
                || request.getHeader("Cookie") != null
                || request.getQueryString() != null) {
            return Optional.empty();
        }
        int slash = path.indexOf('/', BEFORE.length());
        int end = path.length() - AFTER.length();
        // Percent signs, further slashes and refused media types take the ordinary way.
        if (slash < 0 || slash >= end || path.indexOf('%') >= 0 || !takesJson(request)) {
            return Optional.empty();
        }
        var number = MachineNumber.parse(path.substring(BEFORE.length(), slash));
        var serial = SerialNumber.parse(path.substring(slash + 1, end));
        if (number.isEmpty() || serial.isEmpty()) {
            return Optional.empty();
        }
        try {
            return coverage.read(
                    programmes.usual(), number.get().machineType(), serial.get(), today.day());
        } catch (DataAccessException e) {
            // The ordinary way meets the same fault and says it as a problem.
            return Optional.empty();
        }
    }

    private static boolean takesJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept == null || accept.contains("*/*") || accept.contains("application/json");
    }
}
