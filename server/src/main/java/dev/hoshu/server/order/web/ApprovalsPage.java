package dev.hoshu.server.order.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
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
    private final Today today;

    ApprovalsPage(Approvals approvals, Today today) {
        this.approvals = approvals;
        this.today = today;
    }

    @GetMapping("/approvals")
    String approvals(Model model) {
        return shown(0, Map.of(), model);
    }

    private String shown(long at, Map<String, String> faults, Model model) {
        var all = approvals.list(A_PART);
        model.addAttribute(
                "open", all.stream().filter(a -> a.state() == Approval.State.OPEN).toList());
        model.addAttribute(
                "decided", all.stream().filter(a -> a.state() != Approval.State.OPEN).toList());
        model.addAttribute("today", today.day());
        model.addAttribute("usually", today.day().plusDays(USUAL_GRANT_DAYS));
        model.addAttribute("at", at);
        model.addAttribute("faults", faults);
        return "approvals";
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
