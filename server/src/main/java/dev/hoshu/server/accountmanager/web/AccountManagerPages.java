package dev.hoshu.server.accountmanager.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.accountmanager.AccountContract;
import dev.hoshu.server.accountmanager.AccountManagers;
import dev.hoshu.server.accountmanager.ReportPaper;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.programme.ProgrammeChoice;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * {@code /account-managers}: who looks after which customer; one of them with the days of contact
 * and the report of a quarter, on the page and as PDF.
 */
@Page
@OpenTo(Circle.SIGNED_IN)
class AccountManagerPages {

    private static final String LIST = "/account-managers";

    private final AccountManagers managers;
    private final ReportAnswers reports;
    private final OnceOnly once;
    private final ProgrammeChoice choice;

    AccountManagerPages(
            AccountManagers managers,
            ReportAnswers reports,
            OnceOnly once,
            ProgrammeChoice choice) {
        this.managers = managers;
        this.reports = reports;
        this.once = once;
        this.choice = choice;
    }

    @ModelAttribute("states")
    Map<String, Sentence> states() {
        return Arrays.stream(AccountContract.State.values())
                .collect(Collectors.toUnmodifiableMap(Enum::name, ReportPaper::words));
    }

    @GetMapping(LIST)
    String list(@RequestParam Optional<String> programme, Model model) {
        return listed(
                choice.meant(programme),
                new AccountManagers.Typed("", "", "", "", ""),
                null,
                model);
    }

    @PostMapping(LIST)
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    String agree(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String manager,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        var code = choice.meant(programme);
        var typed = new AccountManagers.Typed(customer, manager, email, firstDay, lastDay);
        try {
            return once.form(
                    key,
                    "account manager %s %s".formatted(code, typed),
                    () -> "redirect:" + LIST + "/" + managers.agree(code, typed).number());
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            return listed(code, typed, problem, model);
        }
    }

    private String listed(
            String programme, AccountManagers.Typed typed, @Nullable Problem problem, Model model) {
        model.addAttribute("programme", choice.shown(programme));
        model.addAttribute("contracts", managers.list());
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        model.addAttribute("agrees", Circle.MANAGERS.includes(People.current().role()));
        return "account-managers";
    }

    @GetMapping(LIST + "/{number}")
    String one(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String quarter,
            Locale language,
            Model model) {
        return shown(managers.find(number), quarter, null, language, model);
    }

    @PostMapping(LIST + "/{number}/contacts")
    @OpenTo(value = Circle.SERVICE_DESK, scope = "manage")
    String plan(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String plannedOn,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(name = "once", defaultValue = "") String key,
            Locale language,
            HttpServletResponse response,
            Model model) {
        return done(
                number,
                key,
                "plan %s %s".formatted(plannedOn, purpose),
                () -> managers.plan(number, plannedOn, purpose),
                language,
                response,
                model);
    }

    @PostMapping(LIST + "/{number}/contacts/{id}")
    @OpenTo(value = Circle.SERVICE_DESK, scope = "manage")
    String note(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(name = "once", defaultValue = "") String key,
            Locale language,
            HttpServletResponse response,
            Model model) {
        return done(
                number,
                key,
                "note %d %s %s".formatted(id, act, note),
                () -> managers.note(number, id, act.equals("done"), note),
                language,
                response,
                model);
    }

    private String done(
            String number,
            String key,
            String request,
            Supplier<AccountContract> work,
            Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            return once.form(
                    key,
                    "account manager %s %s".formatted(number, request),
                    () -> "redirect:" + LIST + "/" + work.get().number());
        } catch (Problem problem) {
            if (problem.type().status() == HttpStatus.NOT_FOUND.value()) {
                throw problem;
            }
            response.setStatus(problem.type().status());
            return shown(managers.find(number), "", problem, language, model);
        }
    }

    private String shown(
            AccountContract one,
            String typed,
            @Nullable Problem problem,
            Locale language,
            Model model) {
        model.addAttribute("programme", choice.shown(one.programme()));
        model.addAttribute("one", one);
        model.addAttribute("problem", problem);
        model.addAttribute("keeps", Circle.SERVICE_DESK.includes(People.current().role()));
        // Before its first quarter and after its last a contract has no report that is meant.
        var report =
                typed.isBlank() && !managers.hasReport(one) ? null : managers.report(one, typed);
        model.addAttribute("quarter", report == null ? null : report.quarter());
        model.addAttribute(
                "sections",
                report == null ? java.util.List.of() : ReportPaper.sections(one, report, language));
        model.addAttribute("quarters", managers.quarters(one));
        return "account-manager";
    }

    @GetMapping(LIST + "/{number}/report.pdf")
    ResponseEntity<byte[]> report(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String quarter,
            Locale language) {
        return reports.pdf(number, quarter, language);
    }
}
