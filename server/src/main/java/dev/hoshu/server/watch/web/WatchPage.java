package dev.hoshu.server.watch.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.watch.ControllerPolling;
import dev.hoshu.server.watch.ControllerSubscriptions;
import dev.hoshu.server.watch.Controllers;
import dev.hoshu.server.watch.WatchBoard;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Optional;

/**
 * {@code /watch}: who reports, who fell silent, what was counted, and which controllers are asked.
 */
@Page
@OpenTo(Circle.MAKER)
class WatchPage {

    private static final String CONTROLLER = "/watch/controllers/{id}";

    private final WatchBoard board;
    private final Controllers controllers;
    private final ControllerPolling polling;
    private final ControllerSubscriptions subscriptions;
    private final ProgrammeChoice choice;

    WatchPage(
            WatchBoard board,
            Controllers controllers,
            ControllerPolling polling,
            ControllerSubscriptions subscriptions,
            ProgrammeChoice choice) {
        this.board = board;
        this.controllers = controllers;
        this.polling = polling;
        this.subscriptions = subscriptions;
        this.choice = choice;
    }

    /** Something that an administrator does; it may fail with a reason. */
    private interface Act {
        void run();
    }

    @GetMapping("/watch")
    String watch(@RequestParam Optional<String> programme, Model model) {
        return shown(programme, model);
    }

    @PostMapping("/watch/controllers")
    @OpenTo(value = Circle.ADMINISTRATORS, scope = "manage")
    String add(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String fingerprint,
            RedirectAttributes said,
            HttpServletResponse response,
            Model model) {
        var typed = new Controllers.Typed(address, user, password, fingerprint);
        model.addAttribute("typed", typed);
        return done(() -> controllers.add(programme, typed), programme, said, response, model);
    }

    @PostMapping(CONTROLLER + "/asking")
    @OpenTo(value = Circle.ADMINISTRATORS, scope = "manage")
    String ask(
            @PathVariable long id,
            @RequestParam Optional<String> programme,
            RedirectAttributes said,
            HttpServletResponse response,
            Model model) {
        return done(
                () -> said.addFlashAttribute("asked", polling.ask(id)),
                programme,
                said,
                response,
                model);
    }

    @PostMapping(CONTROLLER + "/subscription")
    @OpenTo(value = Circle.ADMINISTRATORS, scope = "manage")
    String subscribe(
            @PathVariable long id,
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "false") boolean tokenInAddress,
            RedirectAttributes said,
            HttpServletResponse response,
            Model model) {
        return done(
                () -> subscriptions.subscribe(id, tokenInAddress),
                programme,
                said,
                response,
                model);
    }

    @PostMapping(CONTROLLER + "/removal")
    @OpenTo(value = Circle.ADMINISTRATORS, scope = "manage")
    String remove(
            @PathVariable long id,
            @RequestParam Optional<String> programme,
            RedirectAttributes said,
            HttpServletResponse response,
            Model model) {
        return done(
                () -> said.addFlashAttribute("removed", subscriptions.remove(id)),
                programme,
                said,
                response,
                model);
    }

    private String done(
            Act act,
            Optional<String> programme,
            RedirectAttributes said,
            HttpServletResponse response,
            Model model) {
        try {
            act.run();
            said.addFlashAttribute("done", true);
            return "redirect:/watch";
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            model.addAttribute("problem", problem);
            return shown(programme, model);
        }
    }

    private String shown(Optional<String> programme, Model model) {
        model.addAttribute("standing", board.now());
        model.addAttribute("programme", choice.shownAs(programme));
        model.addAttribute("keeper", Circle.ADMINISTRATORS.includes(People.current().role()));
        return "watch";
    }
}
