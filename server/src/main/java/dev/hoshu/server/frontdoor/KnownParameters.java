package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses a program's request with a query parameter that its address does not know: {@code asof}
 * for {@code asOf} would otherwise be answered as of today, and nobody would see it.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private final Map<HandlerMethod, List<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            check(request, known.computeIfAbsent(method, KnownParameters::named));
        }
        return true;
    }

    private static void check(HttpServletRequest request, List<String> names) {
        var strange = new TreeSet<>(request.getParameterMap().keySet());
        names.forEach(strange::remove);
        if (strange.isEmpty()) {
            return;
        }
        var name = strange.first();
        throw Problem.of(
                        ProblemType.UNKNOWN_PARAMETER,
                        names.isEmpty()
                                ? new Sentence(
                                        "「%s」は使えません。ここに指定できるものはありません。".formatted(name),
                                        "There is no parameter \"%s\" here; none can be given."
                                                .formatted(name))
                                : new Sentence(
                                        "「%s」は使えません。指定できるのは %s です。"
                                                .formatted(name, String.join("、", names)),
                                        "There is no parameter \"%s\" here. Those that can be given: %s."
                                                .formatted(name, String.join(", ", names))))
                .at(name);
    }

    private static List<String> named(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(parameter ->
                        Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(
                                        parameter.getParameter(), RequestParam.class))
                                .map(a ->
                                        a.name().isEmpty()
                                                ? Objects.requireNonNull(
                                                        parameter.getParameter().getName())
                                                : a.name())
                                .stream())
                .toList();
    }
}
