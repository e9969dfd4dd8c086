package dev.hoshu.server.keeping.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.keeping.KeepingQuestions;
import dev.hoshu.server.programme.ProgrammeChoice;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Optional;

/** {@code /keeping}: whether a timed response could be kept for a machine, or at a place. */
@Page
@OpenTo(Circle.MAKER)
class KeepingPage {

    private final KeepingQuestions questions;
    private final ProgrammeChoice choice;

    KeepingPage(KeepingQuestions questions, ProgrammeChoice choice) {
        this.questions = questions;
        this.choice = choice;
    }

    /** What stands in the form. */
    record Typed(String type, String serial, String place, String level) {

        boolean isEmpty() {
            return (type + serial + place).isBlank();
        }
    }

    @GetMapping("/keeping")
    String keeping(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String serial,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "24X7_4H") String level,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed(type, serial, place, level);
        model.addAttribute("programme", choice.shownAs(programme));
        model.addAttribute("levels", KeepingQuestions.LEVELS);
        model.addAttribute("typed", typed);
        if (!typed.isEmpty()) {
            try {
                var question = questions.understand(programme, type, serial, place, level);
                model.addAttribute("question", question);
                model.addAttribute("reading", questions.answer(question));
            } catch (Problem problem) {
                response.setStatus(problem.type().status());
                model.addAttribute("problem", problem);
            }
        }
        return "keeping";
    }
}
