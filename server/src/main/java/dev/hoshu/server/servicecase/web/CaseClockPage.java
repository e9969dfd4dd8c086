package dev.hoshu.server.servicecase.web;

import dev.hoshu.server.audit.OnceOnly;
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
    private final OnceOnly once;

    CaseClockPage(CaseBook book, CaseClock clock, CaseModel page, OnceOnly once) {
        this.book = book;
        this.clock = clock;
        this.page = page;
        this.once = once;
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
        return new Sent(number, form, response, model)
                .lookFirst(
                        new Change(
                                "event",
                                "/events",
                                form.isSure() || form.isNow(),
                                () -> clock.preview(number, form.event()),
                                () -> clock.enter(number, form.event(), form.seen())));
    }

    @PostMapping("/events/{entry}/taking-back")
    String takeBack(
            @PathVariable String number,
            @PathVariable long entry,
            ClockForm form,
            HttpServletResponse response,
            Model model) {
        return new Sent(number, form, response, model)
                .lookFirst(
                        new Change(
                                "back",
                                "/events/" + entry + "/taking-back",
                                form.isSureAndSaysWhy(),
                                () -> clock.previewWithout(number, entry),
                                () -> clock.takeBack(number, entry, form.why(), form.seen())));
    }

    @PostMapping("/reception")
    String reception(
            @PathVariable String number,
            ClockForm form,
            HttpServletResponse response,
            Model model) {
        var at = ClockForm.or(form.at());
        return new Sent(number, form, response, model)
                .lookFirst(
                        new Change(
                                "reception",
                                "/reception",
                                form.isSureAndSaysWhy(),
                                () -> clock.previewReception(number, at),
                                () -> clock.correctReception(number, at, form.why(), form.seen())));
    }

    @PostMapping("/level")
    String level(
            @PathVariable String number,
            ClockForm form,
            HttpServletResponse response,
            Model model) {
        var level = ClockForm.or(form.level());
        return new Sent(number, form, response, model)
                .lookFirst(
                        new Change(
                                "level",
                                "/level",
                                form.isSureAndSaysWhy(),
                                () -> clock.previewLevel(number, level),
                                () -> clock.changeLevel(number, level, form.why(), form.seen())));
    }

    @PostMapping("/cause")
    String cause(
            @PathVariable String number,
            ClockForm form,
            HttpServletResponse response,
            Model model) {
        return new Sent(number, form, response, model)
                .kept(
                        "/cause",
                        () ->
                                clock.cause(
                                        number,
                                        ClockForm.or(form.cause()),
                                        ClockForm.or(form.words())));
    }

    /**
     * A change that is shown before it is kept.
     *
     * @param what which form it is: event, back, reception or level
     * @param action where it is sent to be kept
     * @param sure whether it can be kept now
     * @param look what it would move
     * @param keep keeps it
     */
    private record Change(
            String what,
            String action,
            boolean sure,
            Supplier<CaseClock.Moved> look,
            Runnable keep) {}

    /** A form that was sent, and what is answered. */
    private final class Sent {

        private final String number;
        private final ClockForm form;
        private final HttpServletResponse response;
        private final Model model;

        Sent(String number, ClockForm form, HttpServletResponse response, Model model) {
            this.number = number;
            this.form = form;
            this.response = response;
            this.model = model;
            model.addAttribute("typed", form);
        }

        String lookFirst(Change change) {
            return change.sure() ? kept(change.action(), change.keep()) : shown(change);
        }

        String kept(String action, Runnable keep) {
            return answered(() ->
                    once.form(
                            ClockForm.or(form.once()),
                            number + action + " " + form,
                            () -> {
                                keep.run();
                                return "redirect:/cases/" + number;
                            }));
        }

        private String shown(Change change) {
            return answered(() -> {
                var moved = change.look().get();
                model.addAttribute("moved", MovedView.of(change.what(), change.action(), moved));
                return page.shown(book.find(number), model);
            });
        }

        private String answered(Supplier<String> work) {
            try {
                return work.get();
            } catch (Problem problem) {
                return page.again(number, problem, response, model);
            }
        }
    }
}
