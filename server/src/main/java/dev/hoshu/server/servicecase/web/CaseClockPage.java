package dev.hoshu.server.servicecase.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.CaseClock;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.function.Supplier;

/**
 * The forms of a case's clock. What has happened just now is kept at once; what is entered late,
 * taken back or served at another level is shown first with what it moves, and kept when it is sent
 * once more.
 */
@Page
@RequestMapping("/cases/{number}")
@OpenTo(value = Circle.SERVICE_DESK, scope = "register")
class CaseClockPage {

    private final CaseBook book;
    private final CaseClock clock;
    private final CaseModel page;

    CaseClockPage(CaseBook book, CaseClock clock, CaseModel page) {
        this.book = book;
        this.clock = clock;
        this.page = page;
    }

    /**
     * What is shown before something is kept.
     *
     * @param what which form it was: event, back or level
     * @param action where it is sent to be kept
     * @param before what the clock shows now
     * @param after what it would show
     * @param movesDeadline whether the deadline is another one after it
     * @param seen what was shown, so that nothing else is kept
     */
    record MovedView(
            String what,
            String action,
            ClockView before,
            ClockView after,
            boolean movesDeadline,
            String seen) {

        static MovedView of(String what, String action, CaseClock.Moved moved) {
            return new MovedView(
                    what,
                    action,
                    ClockView.of(moved.before()),
                    ClockView.of(moved.after()),
                    moved.movesDeadline(),
                    moved.seen());
        }
    }

    /** The clock alone, for a page that shows it while the time runs. */
    @GetMapping("/clock")
    @OpenTo(Circle.SIGNED_IN)
    String clock(@PathVariable String number, Model model) {
        page.clock(book.find(number), model);
        return "case-clock :: standing";
    }

    @PostMapping("/events")
    String event(
            @PathVariable String number,
            ClockForm form,
            HttpServletResponse response,
            Model model) {
        return sent(
                number,
                form,
                response,
                model,
                () -> {
                    if (!form.isSure() && !form.isNow()) {
                        var moved = clock.preview(number, form.event());
                        return look(number, MovedView.of("event", "/events", moved), model);
                    }
                    clock.enter(number, form.event(), form.seen());
                    return back(number);
                });
    }

    @PostMapping("/events/{entry}/taking-back")
    String takeBack(
            @PathVariable String number,
            @PathVariable long entry,
            ClockForm form,
            HttpServletResponse response,
            Model model) {
        return sent(
                number,
                form,
                response,
                model,
                () -> {
                    var reason = ClockForm.or(form.reason());
                    if (!form.isSure() || reason.isBlank()) {
                        var moved = clock.previewWithout(number, entry);
                        return look(
                                number,
                                MovedView.of("back", "/events/" + entry + "/taking-back", moved),
                                model);
                    }
                    clock.takeBack(number, entry, reason, form.seen());
                    return back(number);
                });
    }

    @PostMapping("/reception")
    String reception(
            @PathVariable String number,
            ClockForm form,
            HttpServletResponse response,
            Model model) {
        return sent(
                number,
                form,
                response,
                model,
                () -> {
                    var at = ClockForm.or(form.at());
                    var reason = ClockForm.or(form.reason());
                    if (!form.isSure() || reason.isBlank()) {
                        var moved = clock.previewReception(number, at);
                        return look(number, MovedView.of("reception", "/reception", moved), model);
                    }
                    clock.correctReception(number, at, reason, form.seen());
                    return back(number);
                });
    }

    @PostMapping("/level")
    String level(
            @PathVariable String number,
            ClockForm form,
            HttpServletResponse response,
            Model model) {
        return sent(
                number,
                form,
                response,
                model,
                () -> {
                    var level = ClockForm.or(form.level());
                    var reason = ClockForm.or(form.reason());
                    if (!form.isSure() || reason.isBlank()) {
                        var moved = clock.previewLevel(number, level);
                        return look(number, MovedView.of("level", "/level", moved), model);
                    }
                    clock.changeLevel(number, level, reason, form.seen());
                    return back(number);
                });
    }

    @PostMapping("/cause")
    String cause(
            @PathVariable String number,
            ClockForm form,
            HttpServletResponse response,
            Model model) {
        return sent(
                number,
                form,
                response,
                model,
                () -> {
                    clock.cause(number, ClockForm.or(form.cause()), ClockForm.or(form.words()));
                    return back(number);
                });
    }

    private String sent(
            String number,
            ClockForm form,
            HttpServletResponse response,
            Model model,
            Supplier<String> work) {
        model.addAttribute("typed", form);
        try {
            return work.get();
        } catch (Problem problem) {
            return page.again(number, problem, response, model);
        }
    }

    private String look(String number, MovedView moved, Model model) {
        model.addAttribute("moved", moved);
        return page.shown(book.find(number), model);
    }

    private static String back(String number) {
        return "redirect:/cases/" + number;
    }
}
