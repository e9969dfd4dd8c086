package dev.hoshu.server.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells a program that what it uses is on its way out ({@link Outdated}): an operation with every
 * answer, a parameter with each answer to a request that has it.
 */
@Component
public class OutdatedParts implements HandlerInterceptor, WebMvcConfigurer {

    /** Where a person reads what is on its way out, and what to use instead. */
    static final String READ_MORE =
            "</reference#outdated>; rel=\"deprecation\"; type=\"text/html\"";

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC);

    private final Map<HandlerMethod, Map<String, Outdated>> parameters = new ConcurrentHashMap<>();

    /** Made by Spring. */
    public OutdatedParts() {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var outdated = used(method, request);
            if (outdated != null) {
                say(outdated, response);
            }
        }
        return true;
    }

    /** What is outdated of all that this request uses; the operation goes before a parameter. */
    private @Nullable Outdated used(HandlerMethod method, HttpServletRequest request) {
        var whole = method.getMethodAnnotation(Outdated.class);
        if (whole != null || request.getQueryString() == null) {
            return whole;
        }
        return parameters.computeIfAbsent(method, OutdatedParts::parametersOf).entrySet().stream()
                .filter(parameter -> request.getParameter(parameter.getKey()) != null)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The outdated parameters of a handler, by name. */
    public static Map<String, Outdated> parametersOf(HandlerMethod method) {
        var found = new TreeMap<String, Outdated>();
        for (var parameter : method.getMethodParameters()) {
            var outdated = parameter.getParameterAnnotation(Outdated.class);
            var asked =
                    AnnotatedElementUtils.findMergedAnnotation(
                            parameter.getParameter(), RequestParam.class);
            if (outdated != null && asked != null) {
                found.put(
                        asked.name().isEmpty()
                                ? Objects.requireNonNull(parameter.getParameter().getName())
                                : asked.name(),
                        outdated);
            }
        }
        return found;
    }

    private static void say(Outdated outdated, HttpServletResponse response) {
        response.setHeader("Deprecation", "@" + start(outdated.since()).toEpochSecond());
        response.setHeader("Sunset", HTTP_DATE.format(start(outdated.sunset())));
        response.addHeader("Link", READ_MORE);
    }

    private static ZonedDateTime start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }
}
