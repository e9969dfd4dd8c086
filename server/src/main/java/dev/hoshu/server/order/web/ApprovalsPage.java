package dev.hoshu.server.order.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.keeping.Asked;
import dev.hoshu.server.keeping.Keepings;
import dev.hoshu.server.keeping.Reading;
import dev.hoshu.server.order.Approval;
import dev.hoshu.server.order.Approvals;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /approvals}: what only the maker's sales desk can grant. */
@Page
@OpenTo(Circle.MANAGERS)
class ApprovalsPage {

    private static final int A_PART = 100;
    private static final int USUAL_GRANT_DAYS = 30;

    private final Approvals approvals;
    private final Keepings keepings;
    private final Today today;

    ApprovalsPage(Approvals approvals, Keepings keepings, Today today) {
        this.approvals = approvals;
        this.keepings = keepings;
        this.today = today;
    }

    @GetMapping("/approvals")
    String approvals(Model model) {
        return shown(0, Map.of(), model);
    }

    private String shown(long at, Map<String, String> faults, Model model) {
        var all = approvals.list(A_PART);
        var open = all.stream().filter(a -> a.state() == Approval.State.OPEN).toList();
        model.addAttribute("open", open);
        model.addAttribute("readings", readings(open));
        model.addAttribute(
                "decided", all.stream().filter(a -> a.state() != Approval.State.OPEN).toList());
        model.addAttribute("today", today.day());
        model.addAttribute("usually", today.day().plusDays(USUAL_GRANT_DAYS));
        model.addAttribute("at", at);
        model.addAttribute("faults", faults);
        return "approvals";
    }

    /** What is to be known before a timed response is granted, by the request's number. */
    private Map<Long, Reading> readings(List<Approval> open) {
        var readings = new HashMap<Long, Reading>();
        open.stream()
                .collect(Collectors.groupingBy(Approval::programme))
                .forEach((programme, ofProgramme) -> {
                    var asked = ofProgramme.stream().map(a -> a.line().timed()).toList();
                    var numbered = new ArrayList<Asked>();
                    for (int at = 0; at < asked.size(); at++) {
                        numbered.add(asked.get(at).numbered(at));
                    }
                    keepings.beside(programme, numbered)
                            .forEach((at, reading) ->
                                    readings.put(ofProgramme.get(at).id(), reading));
                });
        return readings;
    }

    @PostMapping("/approvals/{id}")
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    String decide(
            @PathVariable long id,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate until,
            @RequestParam(required = false) @Nullable Long priceYen,
            @RequestParam(required = false) @Nullable Long feeYen,
            Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            if (act.equals("grant")) {
                approvals.grant(id, new Approvals.Grant(reason, until, priceYen, feeYen));
            } else {
                approvals.refuse(id, reason);
            }
            return "redirect:/approvals";
        } catch (Problem problem) {
            if (problem.type().status() == 404) {
                throw problem;
            }
            response.setStatus(problem.type().status());
            model.addAttribute("problem", problem);
            model.addAttribute("typed", reason);
            return shown(
                    id,
                    problem.faults().stream()
                            .collect(
                                    Collectors.toMap(
                                            Problem.Fault::field,
                                            f -> f.detail().in(language),
                                            (a, b) -> a)),
                    model);
        }
    }
}
