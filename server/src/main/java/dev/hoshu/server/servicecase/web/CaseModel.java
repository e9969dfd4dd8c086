package dev.hoshu.server.servicecase.web;

import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.CaseClock;
import dev.hoshu.server.servicecase.CaseEventKind;
import dev.hoshu.server.servicecase.CaseTimes;
import dev.hoshu.server.servicecase.ServiceCase;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.Arrays;
import java.util.List;

/** What the page of one case shows, whichever of its forms was sent. */
@Component
class CaseModel {

    private final CaseBook book;
    private final CaseClock clock;
    private final CaseTimes times;
    private final Attachments attachments;
    private final ProgrammeChoice programmes;

    CaseModel(
            CaseBook book,
            CaseClock clock,
            CaseTimes times,
            Attachments attachments,
            ProgrammeChoice programmes) {
        this.book = book;
        this.clock = clock;
        this.times = times;
        this.attachments = attachments;
        this.programmes = programmes;
    }

    /** The page of a case. */
    String shown(ServiceCase one, Model model) {
        var role = People.current().role();
        boolean desk = Circle.SERVICE_DESK.includes(role);
        model.addAttribute("one", one);
        model.addAttribute("takenAt", ClockView.minute(one.takenAt()));
        model.addAttribute("alsoOpen", book.alsoOpen(one));
        model.addAttribute("events", clock.log(one).stream().map(LogRow::of).toList());
        model.addAttribute("papers", book.papers(one));
        model.addAttribute("desk", desk);
        model.addAttribute("writing", one.isOpen() && Circle.BUYERS.includes(role));
        model.addAttribute("closing", one.isOpen() && desk);
        model.addAttribute("largest", attachments.settings().largest().toMegabytes());
        model.addAttribute("programme", programmes.shown(one.programme()));
        model.addAttribute(
                "kinds",
                Arrays.stream(CaseEventKind.values()).filter(CaseEventKind::isEntered).toList());
        model.addAttribute("reasons", times.pauses(one).stream().sorted().toList());
        model.addAttribute("causes", BreachCause.values());
        model.addAttribute("levels", dev.hoshu.domain.catalog.ServiceLevel.values());
        clock(one, model);
        unless(model, "problem", null);
        unless(model, "note", "");
        unless(model, "why", "");
        unless(model, "moved", null);
        unless(model, "typed", ClockForm.EMPTY);
        unless(model, "unfit", List.<Sentence>of());
        return "case";
    }

    /** What the clock of a case shows alone. */
    void clock(ServiceCase one, Model model) {
        model.addAttribute("one", one);
        model.addAttribute("clock", ClockView.of(times.read(one)));
    }

    private static void unless(Model model, String name, @Nullable Object value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }

    /**
     * The page again, with what stands against what was sent.
     *
     * @throws Problem if there is no such case, or what was named does not exist
     */
    String again(String number, Problem problem, HttpServletResponse response, Model model) {
        if (problem.type().status() == HttpStatus.NOT_FOUND.value()) {
            throw problem;
        }
        response.setStatus(problem.type().status());
        model.addAttribute("problem", problem);
        return shown(book.find(number), model);
    }
}
