package dev.hoshu.server.frontdoor;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** The page a browser gets when there is no answer: what was understood, and what to do next. */
@Component
class FaultPages implements ErrorViewResolver {

    /** The request's attribute with the problem that a filter met. */
    static final String PROBLEM = "hoshu.problem";

    private final Shells shells;

    FaultPages(Shells shells) {
        this.shells = shells;
    }

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return request.getAttribute(PROBLEM) instanceof Problem problem
                ? page(problem, request)
                : page(status, request);
    }

    /** The page for a problem, with its words. */
    ModelAndView page(Problem problem, HttpServletRequest request) {
        return page(HttpStatus.valueOf(problem.type().status()), request)
                .addObject("heading", problem.type().title())
                .addObject("detail", problem.detail());
    }

    /** The page for a status, without words of its own about what happened. */
    ModelAndView page(HttpStatus status, HttpServletRequest request) {
        var page = new ModelAndView("fault");
        page.setStatus(status);
        page.addObject("shell", shells.aroundFault(request));
        page.addObject("kind", kind(status));
        page.addObject("asked", asked(request));
        return page;
    }

    private static String kind(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return "unknown";
        }
        return status.is4xxClientError() ? "unreadable" : "failed";
    }

    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
    }
}
