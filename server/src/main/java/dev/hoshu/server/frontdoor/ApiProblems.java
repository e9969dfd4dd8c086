package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Says every failure of a program's request as a problem. It stands before the framework's own
 * resolvers and goes by the address, not by the handler, so that no failure of the interface is
 * ever worded by the framework.
 */
@Component
class ApiProblems implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final ProblemWriter writer;

    ApiProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (!isForPrograms(request)) {
            return null;
        }
        var problem = problemOf(failure, request);
        if (problem.type().status() >= 500) {
            LOG.error("{} {}", request.getMethod(), request.getRequestURI(), failure);
        }
        try {
            if (failure instanceof HttpRequestMethodNotSupportedException method
                    && method.getSupportedHttpMethods() != null) {
                var allowed = Objects.requireNonNull(method.getSupportedHttpMethods());
                response.setHeader(
                        "Allow",
                        String.join(
                                ", ", allowed.stream().map(Object::toString).sorted().toList()));
            }
            writer.write(problem, request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    /** Whether a program is spoken to at this address, not a person. */
    static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/")
                || path.equals("/api")
                || path.equals("/openapi.json")
                || path.equals("/mcp");
    }

    static Problem problemOf(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case Problem problem -> problem;
            case MethodArgumentTypeMismatchException e -> malformed(e.getName(), e);
            case TypeMismatchException e -> malformed(e.getPropertyName(), e);
            case MissingServletRequestParameterException e ->
                    Problem.of(
                                    ProblemType.MISSING_PARAMETER,
                                    new Sentence(
                                            "%s を指定してください。".formatted(e.getParameterName()),
                                            "Give the parameter %s."
                                                    .formatted(e.getParameterName())))
                            .at(e.getParameterName());
            case NoResourceFoundException e -> noSuchAddress(request);
            case HttpRequestMethodNotSupportedException e ->
                    Problem.of(
                            ProblemType.METHOD_NOT_ALLOWED,
                            new Sentence(
                                    "%s は使えません。使える方法は Allow ヘッダーにあります。".formatted(e.getMethod()),
                                    "%s cannot be used. The Allow header has the methods that can."
                                            .formatted(e.getMethod())));
            case HttpMediaTypeNotAcceptableException e ->
                    Problem.of(
                            ProblemType.NOT_ACCEPTABLE,
                            new Sentence(
                                    "Accept に application/json を含めてください。",
                                    "Let the Accept header take application/json."));
            case HttpMediaTypeNotSupportedException e ->
                    Problem.of(
                            ProblemType.UNSUPPORTED_FORM,
                            new Sentence(
                                    "Content-Type に application/json か application/x-ndjson"
                                            + " を指定してください。",
                                    "Send Content-Type application/json or application/x-ndjson."));
            case HttpMessageNotReadableException e ->
                    Problem.of(
                            ProblemType.MALFORMED_BODY,
                            new Sentence(
                                    "本文は JSON として読み取れません。",
                                    "The body is no JSON that can be read."));
            case DataAccessResourceFailureException e -> databaseAway();
            case CannotCreateTransactionException e -> databaseAway();
            default ->
                    Problem.of(
                            ProblemType.FAULT,
                            new Sentence(
                                    "サーバーの記録に理由があります。何も変更していません。もう一度お試しください。",
                                    "The server's log has the reason. Nothing was changed. Try"
                                            + " again."));
        };
    }

    static Problem noSuchAddress(HttpServletRequest request) {
        return Problem.of(
                ProblemType.NO_SUCH_ADDRESS,
                new Sentence(
                        "%s はありません。使えるアドレスは /openapi.json にあります。"
                                .formatted(request.getRequestURI()),
                        "There is no %s. /openapi.json has the addresses that exist."
                                .formatted(request.getRequestURI())));
    }

    private static Problem malformed(@Nullable String name, TypeMismatchException failure) {
        var parameter = name == null ? "" : name;
        return Problem.malformed(
                parameter,
                "%s の値「%s」を読み取れません。%s"
                        .formatted(parameter, shown(failure.getValue()), expectedJa(failure)),
                "The value \"%s\" of %s cannot be read. %s"
                        .formatted(shown(failure.getValue()), parameter, expectedEn(failure)));
    }

    private static String shown(@Nullable Object value) {
        var text = String.valueOf(value);
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    }

    private static final int MOST_SHOWN = 60;

    private static String expectedJa(TypeMismatchException failure) {
        return switch (expected(failure)) {
            case DAY -> "日付は 2026-11-22 の形で、西暦1年から9999年までの実在する日を指定してください。";
            case NUMBER -> "整数を指定してください。";
            case TRUTH -> "true か false を指定してください。";
            case OTHER -> "使える値は /openapi.json にあります。";
        };
    }

    private static String expectedEn(TypeMismatchException failure) {
        return switch (expected(failure)) {
            case DAY -> "Write a date that exists, in the form 2026-11-22 and the years 1 to 9999.";
            case NUMBER -> "Write a whole number.";
            case TRUTH -> "Write true or false.";
            case OTHER -> "/openapi.json has the values that can be used.";
        };
    }

    private enum Expected {
        DAY,
        NUMBER,
        TRUTH,
        OTHER
    }

    private static Expected expected(TypeMismatchException failure) {
        var type =
                failure instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getParameter().nestedIfOptional().getNestedParameterType()
                        : failure.getRequiredType();
        if (type == java.time.LocalDate.class) {
            return Expected.DAY;
        }
        if (type == Integer.class
                || type == int.class
                || type == Long.class
                || type == long.class) {
            return Expected.NUMBER;
        }
        return type == Boolean.class || type == boolean.class ? Expected.TRUTH : Expected.OTHER;
    }

    private static Problem databaseAway() {
        return Problem.of(
                ProblemType.DATABASE_AWAY,
                new Sentence(
                        "データベースが応答しません。しばらくしてからもう一度お試しください。",
                        "The database does not answer. Try again in a while."));
    }
}
