package dev.hoshu.server.dispatch.web;

import dev.hoshu.domain.dispatch.Engineer;
import dev.hoshu.domain.dispatch.VisitWindow;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.dispatch.TypedVisit;
import dev.hoshu.server.dispatch.VisitBook;
import dev.hoshu.server.dispatch.VisitDay;
import dev.hoshu.server.dispatch.VisitDays;
import dev.hoshu.server.dispatch.VisitPlanning;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.HtmlUtils;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /dispatch}: the visits of a day by engineer and hour, and what is done with them. */
@Page
@OpenTo(value = Circle.SERVICE_DESK, scope = "register")
class DispatchPage {

    private static final String BOARD = "/dispatch";

    private final VisitDays days;
    private final VisitBook book;
    private final VisitPlanning planning;
    private final Places places;
    private final ProgrammeChoice programmes;
    private final MessageSource messages;
    private final Today today;
    private final OnceOnly once;

    DispatchPage(
            VisitDays days,
            VisitBook book,
            VisitPlanning planning,
            Places places,
            ProgrammeChoice programmes,
            MessageSource messages,
            Today today,
            OnceOnly once) {
        this.days = days;
        this.book = book;
        this.planning = planning;
        this.places = places;
        this.programmes = programmes;
        this.messages = messages;
        this.today = today;
        this.once = once;
    }

    @GetMapping(BOARD)
    @OpenTo(Circle.SERVICE_DESK)
    String board(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String visit,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        var code = programmes.meant(programme);
        var shown = day.isBlank() ? today.day() : TypedVisit.day(day);
        return show(days.read(code, shown), visit, all, model);
    }

    private String show(VisitDay day, String visit, boolean all, Model model) {
        var engineers = all ? day.work().engineers() : busy(day);
        model.addAttribute("shown", day);
        model.addAttribute("board", BoardView.of(day, engineers));
        model.addAttribute("all", all);
        model.addAttribute("onDuty", day.work().engineers());
        model.addAttribute("unplanned", day.unplanned());
        model.addAttribute("missed", day.visits().stream().filter(DispatchPage::isMissed).count());
        model.addAttribute("faults", day.faults());
        model.addAttribute(
                "picked", day.visit(visit).map(on -> PickedView.of(on, today.day())).orElse(null));
        model.addAttribute("before", day.day().minusDays(1));
        model.addAttribute("after", day.day().plusDays(1));
        model.addAttribute("today", today.day());
        model.addAttribute("map", map(day));
        model.addAttribute("programme", programmes.shown(day.programme()));
        if (!model.containsAttribute("proposal")) {
            model.addAttribute("proposal", null);
        }
        if (!model.containsAttribute("problem")) {
            model.addAttribute("problem", null);
        }
        return "dispatch";
    }

    private String map(VisitDay day) {
        var title =
                messages.getMessage(
                        "dispatch.map.title",
                        new Object[] {day.day().toString()},
                        LocaleContextHolder.getLocale());
        return VisitMap.of(
                day,
                day.work().engineers(),
                places.coarseOutlines(),
                HtmlUtils.htmlEscape(title, "UTF-8"));
    }

    /** Whether the target is missed and nobody has come. */
    private static boolean isMissed(VisitDay.OnDay one) {
        return one.window() instanceof VisitWindow.Open open
                && open.missed()
                && !one.visit().state().isOver();
    }

    /** Those who have something to do, and the colleagues of their centres. */
    private static List<Engineer> busy(VisitDay day) {
        var centres =
                day.work().engineers().stream()
                        .filter(one -> !day.plan().stopsOf(one.id()).isEmpty())
                        .map(Engineer::home)
                        .collect(Collectors.toSet());
        return day.work().engineers().stream().filter(one -> centres.contains(one.home())).toList();
    }

    @PostMapping(BOARD + "/plan")
    String propose(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String day,
            Model model) {
        var proposal = planning.propose(programmes.meant(programme), TypedVisit.day(day));
        model.addAttribute("proposal", ProposalView.of(proposal));
        return show(proposal.day(), "", false, model);
    }

    @PostMapping(BOARD + "/plan/keeping")
    String keep(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String stops,
            HttpServletResponse response,
            Model model) {
        var code = programmes.meant(programme);
        var on = TypedVisit.day(day);
        return done(
                code,
                on,
                "",
                response,
                model,
                () -> planning.keep(code, on, version, ProposalView.stops(stops)));
    }

    @PostMapping(BOARD + "/visits/{number}/stop")
    String move(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String engineer,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        var visit = book.find(number);
        return done(
                visit.programme(),
                visit.day(),
                number,
                response,
                model,
                () -> planning.move(number, engineer, TimeForm.minute(start), null, reason));
    }

    @PostMapping(BOARD + "/visits/{number}/lock")
    String lock(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean locked,
            HttpServletResponse response,
            Model model) {
        var visit = book.find(number);
        return done(
                visit.programme(),
                visit.day(),
                number,
                response,
                model,
                () -> planning.lock(number, locked));
    }

    @PostMapping(BOARD + "/visits/{number}/state")
    String state(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        var visit = book.find(number);
        return done(
                visit.programme(),
                visit.day(),
                "CALLED_OFF".equals(state) ? "" : number,
                response,
                model,
                () -> VisitStates.moved(book, number, state, reason));
    }

    @PostMapping(BOARD + "/visits/{number}/day")
    String putOff(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        var visit = book.find(number);
        try {
            var moved = book.putOff(number, TypedVisit.day(day), reason);
            return back(moved.programme(), moved.day(), number);
        } catch (Problem problem) {
            return again(visit.programme(), visit.day(), number, problem, response, model);
        }
    }

    @PostMapping("/cases/{number}/visits")
    String arrange(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String notBefore,
            @RequestParam(defaultValue = "") String notAfter,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "false") boolean another,
            @RequestParam(name = "once", defaultValue = "") String key,
            RedirectAttributes said) {
        var typed = new TypedVisit(day, skill, minutes, notBefore, notAfter, part, another);
        try {
            return once.form(
                    key,
                    "visit %s %s".formatted(number, typed),
                    () -> {
                        var visit = book.arrange(number, typed);
                        return back(visit.programme(), visit.day(), visit.number());
                    });
        } catch (Problem problem) {
            if (problem.type().status() == HttpStatus.NOT_FOUND.value()) {
                throw problem;
            }
            said.addFlashAttribute("visitProblem", problem);
            return "redirect:/cases/" + number + "#visits";
        }
    }

    private String done(
            String programme,
            LocalDate day,
            String number,
            HttpServletResponse response,
            Model model,
            Runnable work) {
        try {
            work.run();
            return back(programme, day, number);
        } catch (Problem problem) {
            return again(programme, day, number, problem, response, model);
        }
    }

    private String again(
            String programme,
            LocalDate day,
            String number,
            Problem problem,
            HttpServletResponse response,
            Model model) {
        if (problem.type().status() == HttpStatus.NOT_FOUND.value()) {
            throw problem;
        }
        response.setStatus(problem.type().status());
        model.addAttribute("problem", problem);
        return show(days.read(programme, day), number, false, model);
    }

    private static String back(String programme, LocalDate day, String number) {
        return "redirect:%s?programme=%s&day=%s%s"
                .formatted(BOARD, programme, day, number.isEmpty() ? "" : "&visit=" + number);
    }
}
