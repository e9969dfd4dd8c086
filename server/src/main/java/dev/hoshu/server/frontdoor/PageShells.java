package dev.hoshu.server.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives every page its shell, after the page has said which programme it shows: for some pages that
 * comes of what was found.
 */
@Component
class PageShells implements HandlerInterceptor, WebMvcConfigurer {
    private static final String PROGRAMME = "programme";

    private final Shells shells;

    PageShells(Shells shells) {
        this.shells = shells;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        // A file to take away has no view, and what leads elsewhere is no page.
        if (page == null || !page.isReference() || !isPage(handler)) {
            return;
        }
        page.addObject(
                "shell",
                shells.around(
                        request,
                        page.getModel().get(PROGRAMME) instanceof ShownProgramme shown
                                ? shown
                                : null));
    }

    private static boolean isPage(Object handler) {
        return handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Page.class);
    }
}
