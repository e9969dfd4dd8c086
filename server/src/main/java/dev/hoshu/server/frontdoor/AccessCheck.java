package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;

/**
 * Opens an address to those for whom its handler says it is there ({@link OpenTo}), before anything
 * of the request is read. A handler that says nothing is closed to everybody.
 */
@Component
public class AccessCheck implements HandlerInterceptor, WebMvcConfigurer {

    private static final ProblemType NOT_SIGNED_IN =
            ProblemType.of("not-signed-in", 401, "サインインが必要です", "Sign in first");
    private static final ProblemType NOT_ALLOWED =
            ProblemType.of("not-allowed", 403, "この操作はできません", "This is not open to you");
    private static final ProblemType WRONG_SCOPE =
            ProblemType.of("scope-missing", 403, "このトークンではできません", "The token is not for this");

    /** Made by Spring. */
    public AccessCheck() {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    /** What a handler says of itself; null if it says nothing. */
    public static @Nullable OpenTo declaredBy(HandlerMethod method) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OpenTo.class);
        return onMethod == null
                ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OpenTo.class)
                : onMethod;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        return switch (handler) {
            case ResourceHttpRequestHandler files -> true;
            case HandlerMethod method when isErrorPage(method) -> true;
            case HandlerMethod method ->
                    admit(declaredBy(method), People.current(), request, response);
            default -> throw notAllowed();
        };
    }

    /** The framework's own page for what went wrong, which says nothing but that. */
    private static boolean isErrorPage(HandlerMethod method) {
        return org.springframework.boot.webmvc.error.ErrorController.class.isAssignableFrom(
                method.getBeanType());
    }

    private static boolean admit(
            @Nullable OpenTo open,
            Person person,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (open == null) {
            throw notAllowed();
        }
        if (open.value().includes(person.role())) {
            if (!person.scopes().contains(open.scope()) && open.value() != Circle.EVERYBODY) {
                response.setHeader(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_scope\", scope=\"" + open.scope() + "\"");
                throw Problem.of(
                        WRONG_SCOPE,
                        new Sentence(
                                "トークンの用途に %s を加えたものをお使いください。".formatted(open.scope()),
                                "Use a token whose scopes have %s.".formatted(open.scope())));
            }
            return true;
        }
        if (person.isSignedIn()) {
            throw notAllowed();
        }
        if (ApiProblems.isForPrograms(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            throw notSignedIn();
        }
        response.sendRedirect(signIn(request));
        return false;
    }

    private static String signIn(HttpServletRequest request) {
        var page = UriComponentsBuilder.fromPath("/sign-in");
        if (request.getMethod().equals("GET")) {
            var query = request.getQueryString();
            page.queryParam(
                    "then",
                    java.net.URLEncoder.encode(
                            request.getRequestURI() + (query == null ? "" : "?" + query),
                            java.nio.charset.StandardCharsets.UTF_8));
        }
        return page.build(true).toUriString();
    }

    private static Problem notSignedIn() {
        return Problem.of(
                NOT_SIGNED_IN,
                new Sentence(
                        "Authorization: Bearer に続けてトークンをお送りください。トークンはアカウントの画面で作れます。",
                        "Send a token after Authorization: Bearer. Tokens are made on the page of"
                                + " your account."));
    }

    private static Problem notAllowed() {
        return Problem.of(
                NOT_ALLOWED,
                new Sentence(
                        "別のアカウントで行えるかもしれません。管理者にお尋ねください。",
                        "Another account may be able to do it. Ask an administrator."));
    }
}
