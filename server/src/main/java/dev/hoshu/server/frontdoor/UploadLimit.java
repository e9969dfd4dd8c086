package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;

/**
 * Says of a file that is too large that it is, before anything reads it: what is only noticed while
 * a form is read loses the form's token too and would be answered as an expired page. The connector
 * takes the rest in and throws it away ({@code server.tomcat.max-swallow-size}), since a client
 * that still sends does not read an answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UploadLimit extends OncePerRequestFilter {

    private final DataSize most;
    private final ProblemWriter problems;

    UploadLimit(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize most,
            ProblemWriter problems) {
        this.most = most;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() < 0) {
            refuse(lengthUnknown(), request, response);
        } else if (request.getContentLengthLong() > most.toBytes()) {
            refuse(tooLarge(most), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (ApiProblems.isForPrograms(request)) {
            problems.write(problem, request, response);
            return;
        }
        request.setAttribute(FaultPages.PROBLEM, problem);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, problem.type().status());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher("/error").forward(new WithoutBody(request), response);
    }

    /** A request whose body nobody reads: the page that says why asks for no parameter of it. */
    private static final class WithoutBody extends HttpServletRequestWrapper {

        WithoutBody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }

    private static Problem tooLarge(DataSize most) {
        return Problem.of(
                ProblemType.TOO_LARGE,
                new Sentence(
                        "一度に送れるファイルは合わせて %d MB までです。分けてお送りください。何も変更していません。"
                                .formatted(most.toMegabytes()),
                        "Files of up to %d MB together can be sent at once. Send them in parts. Nothing was changed."
                                .formatted(most.toMegabytes())));
    }

    /** A browser always says how much it sends. */
    private static Problem lengthUnknown() {
        return Problem.of(
                LENGTH_REQUIRED,
                new Sentence(
                        "ファイルを送るときは、大きさを Content-Length で示してください。",
                        "Say with Content-Length how large the files are."));
    }

    private static final ProblemType LENGTH_REQUIRED =
            ProblemType.of(
                    "length-required",
                    HttpStatus.LENGTH_REQUIRED.value(),
                    "大きさがわかりません",
                    "The size is not told");
}
