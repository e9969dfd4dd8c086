package dev.hoshu.server.part.web;

import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.part.PartBook;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /parts}: spare parts that are out; and what is done with those of a case. */
@Page
@OpenTo(Circle.MAKER)
class PartsPage {

    private final PartBook book;
    private final OnceOnly once;

    PartsPage(PartBook book, OnceOnly once) {
        this.book = book;
        this.once = once;
    }

    @GetMapping("/parts")
    String list(Model model) {
        model.addAttribute("parts", book.out());
        return "parts";
    }

    @PostMapping("/cases/{number}/parts")
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    String reserve(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(name = "once", defaultValue = "") String key,
            RedirectAttributes said) {
        return done(
                number,
                said,
                () -> {
                    once.form(
                            key,
                            "part %s %s".formatted(number, part),
                            () -> book.reserve(number, part).part());
                });
    }

    @PostMapping("/cases/{number}/parts/{id}/state")
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    String move(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state,
            RedirectAttributes said) {
        return done(
                number,
                said,
                () -> {
                    book.move(number, id, state);
                });
    }

    private static String done(String number, RedirectAttributes said, Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            if (problem.type().status() == HttpStatus.NOT_FOUND.value()) {
                throw problem;
            }
            said.addFlashAttribute("partProblem", problem);
        }
        return "redirect:/cases/" + number + "#parts";
    }
}
