package dev.hoshu.server.repair.web;

import dev.hoshu.domain.entitlement.PartKind;
import dev.hoshu.domain.entitlement.PartOrigin;
import dev.hoshu.domain.entitlement.RepairCause;
import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.repair.IssuedEstimate;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.repair.CasePayments;
import dev.hoshu.server.repair.EstimatePapers;
import dev.hoshu.server.repair.Estimates;
import dev.hoshu.server.repair.Goodwills;
import dev.hoshu.server.repair.RepairBook;
import dev.hoshu.server.repair.TypedLine;
import dev.hoshu.server.servicecase.CaseBook;

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

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /cases/…/lines}: the parts and works of a case, its estimates and their answers. */
@Page
@OpenTo(Circle.SIGNED_IN)
class LinesPage {

    private static final String ONE = "/cases/{number}";

    private final CaseBook cases;
    private final CasePayments payments;
    private final RepairBook book;
    private final Goodwills goodwills;
    private final Estimates estimates;
    private final EstimatePapers papers;
    private final ProgrammeChoice programmes;
    private final Today today;
    private final OnceOnly once;

    LinesPage(
            CaseBook cases,
            CasePayments payments,
            RepairBook book,
            Goodwills goodwills,
            Estimates estimates,
            EstimatePapers papers,
            ProgrammeChoice programmes,
            Today today,
            OnceOnly once) {
        this.cases = cases;
        this.payments = payments;
        this.book = book;
        this.goodwills = goodwills;
        this.estimates = estimates;
        this.papers = papers;
        this.programmes = programmes;
        this.today = today;
        this.once = once;
    }

    /** What was typed of a line; bound by name. */
    record Typed(
            @Nullable String kind,
            @Nullable String what,
            @Nullable String cause,
            @Nullable String on,
            @Nullable String part,
            @Nullable String origin,
            @Nullable String replaceableBy,
            @Nullable String limitedWarranty,
            @Nullable String enduranceLeft,
            @Nullable String warrantyStart,
            @Nullable String warrantyEnd,
            @Nullable String option,
            @Nullable String optionOrigin,
            @Nullable String optionWarrantyStart,
            @Nullable String optionWarrantyEnd,
            @Nullable String pieces,
            @Nullable String minutes,
            @Nullable String priceYen,
            @Nullable String forLine) {

        TypedLine line() {
            return new TypedLine(
                    or(kind),
                    or(what),
                    or(cause),
                    or(on),
                    or(part),
                    or(origin),
                    or(replaceableBy),
                    or(limitedWarranty),
                    or(enduranceLeft),
                    or(warrantyStart),
                    or(warrantyEnd),
                    or(option),
                    // Only an option that is named has an origin.
                    or(option).isBlank() ? "" : or(optionOrigin),
                    or(optionWarrantyStart),
                    or(optionWarrantyEnd),
                    or(pieces),
                    or(minutes),
                    or(priceYen),
                    or(forLine));
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping(ONE + "/lines")
    @OpenTo(Circle.MAKER)
    String lines(@PathVariable String number, @RequestParam Optional<Integer> line, Model model) {
        var typed =
                line.flatMap(n ->
                                payments.of(number).lines().stream()
                                        .filter(l -> l.current().line() == n)
                                        .findFirst())
                        .map(l -> l.current().said());
        return shown(
                number,
                typed.isPresent() ? line.get() : null,
                typed.orElseGet(this::fresh),
                null,
                model);
    }

    private TypedLine fresh() {
        return new Typed(
                        "PART",
                        null,
                        "FAILURE",
                        today.day().toString(),
                        "HDD",
                        "WITH_SYSTEM",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "1",
                        null,
                        null,
                        null)
                .line();
    }

    @PostMapping(ONE + "/lines")
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    String write(
            @PathVariable String number,
            @RequestParam Optional<Integer> line,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "once", defaultValue = "") String key,
            @ModelAttribute Typed typed,
            HttpServletResponse response,
            Model model) {
        cases.find(number);
        try {
            return once.form(
                    key,
                    "line %s %s %s %s".formatted(number, line, reason, typed),
                    () -> {
                        if (line.isPresent()) {
                            book.change(number, line.get(), typed.line(), reason);
                        } else {
                            book.add(number, typed.line());
                        }
                        return lines(number);
                    });
        } catch (Problem problem) {
            return again(number, line.orElse(null), typed.line(), problem, response, model);
        }
    }

    @PostMapping(ONE + "/lines/{line}/withdrawal")
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    String withdraw(
            @PathVariable String number,
            @PathVariable int line,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        cases.find(number);
        try {
            book.withdraw(number, line, reason);
            return lines(number);
        } catch (Problem problem) {
            return again(number, null, fresh(), problem, response, model);
        }
    }

    @PostMapping(ONE + "/lines/{line}/goodwill")
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    String goodwill(
            @PathVariable String number,
            @PathVariable int line,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam boolean granted,
            HttpServletResponse response,
            Model model) {
        cases.find(number);
        try {
            goodwills.enter(number, line, granted, reason);
            return lines(number);
        } catch (Problem problem) {
            return again(number, null, fresh(), problem, response, model);
        }
    }

    @PostMapping(ONE + "/estimates")
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    String estimate(
            @PathVariable String number,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        cases.find(number);
        try {
            return once.form(
                    key,
                    "estimate " + number,
                    () -> {
                        estimates.make(number);
                        return "redirect:/cases/" + number + "#h-pays";
                    });
        } catch (Problem problem) {
            return again(number, null, fresh(), problem, response, model);
        }
    }

    @GetMapping(ONE + "/estimates/{version}/estimate.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable String number, @PathVariable int version, Locale language) {
        return PaymentsApi.pdf(
                number,
                version,
                papers.pdf(cases.find(number), estimates.find(number, version), language));
    }

    @PostMapping(ONE + "/estimates/{version}/acceptance")
    @OpenTo(value = Circle.BUYERS, scope = "order")
    String answer(
            @PathVariable String number,
            @PathVariable int version,
            @RequestParam IssuedEstimate.Answer answer,
            @RequestParam(defaultValue = "") String saidBy,
            @RequestParam(defaultValue = "") String saidAt,
            HttpServletResponse response,
            Model model) {
        cases.find(number);
        try {
            estimates.answer(number, version, new Estimates.Word(answer, saidBy, moment(saidAt)));
            return "redirect:/cases/" + number + "#h-pays";
        } catch (Problem problem) {
            model.addAttribute("saidBy", saidBy);
            model.addAttribute("saidAt", saidAt);
            return again(number, null, fresh(), problem, response, model);
        }
    }

    /** A moment in Japan time as a browser sends it. */
    private static @Nullable Instant moment(String typed) {
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDateTime.parse(typed).atZone(Today.ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String lines(String number) {
        return "redirect:/cases/" + number + "/lines";
    }

    private String again(
            String number,
            @Nullable Integer line,
            TypedLine typed,
            Problem problem,
            HttpServletResponse response,
            Model model) {
        if (problem.type().status() == HttpStatus.NOT_FOUND.value()) {
            throw problem;
        }
        response.setStatus(problem.type().status());
        return shown(number, line, typed, problem, model);
    }

    private String shown(
            String number,
            @Nullable Integer line,
            TypedLine typed,
            @Nullable Problem problem,
            Model model) {
        var pays = payments.of(number);
        model.addAttribute("one", pays.one());
        model.addAttribute("pays", pays);
        model.addAttribute("line", line);
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        model.addAttribute("faults", faults(problem));
        model.addAttribute("parts", PartKind.values());
        model.addAttribute("causes", RepairCause.values());
        model.addAttribute("origins", PartOrigin.values());
        model.addAttribute("replacers", ReplaceableBy.values());
        model.addAttribute("programme", programmes.shown(pays.one().programme()));
        return "case-lines";
    }

    private static Map<String, Sentence> faults(@Nullable Problem problem) {
        var faults = new LinkedHashMap<String, Sentence>();
        if (problem != null) {
            problem.faults().forEach(f -> faults.putIfAbsent(f.field().substring(1), f.detail()));
        }
        return faults;
    }
}
