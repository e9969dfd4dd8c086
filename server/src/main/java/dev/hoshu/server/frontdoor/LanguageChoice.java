package dev.hoshu.server.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.util.Locale;

/**
 * Takes {@code ?lang=ja} or {@code ?lang=en} as a choice to be remembered; anything else is no
 * choice.
 */
class LanguageChoice implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var chosen = request.getParameter("lang");
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (chosen != null && resolver != null) {
            var language = Locale.of(chosen);
            if (Language.SPOKEN.contains(language)) {
                resolver.setLocale(request, response, language);
            }
        }
        return true;
    }
}
