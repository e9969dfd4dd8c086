package dev.hoshu.server.frontdoor;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.TypeMismatchException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says a problem that a page met as a page, with the same words a program would get. */
@ControllerAdvice(annotations = Page.class)
class PageProblems {
    private final FaultPages pages;

    PageProblems(FaultPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler({
        Problem.class,
        TypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    ModelAndView problem(Exception failure, HttpServletRequest request) {
        return pages.page(ApiProblems.problemOf(failure, request), request);
    }
}
