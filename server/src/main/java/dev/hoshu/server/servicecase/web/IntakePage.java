package dev.hoshu.server.servicecase.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.Upload;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.servicecase.CallPreview;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.ServiceCase;
import dev.hoshu.server.servicecase.Severity;
import dev.hoshu.server.servicecase.TypedCall;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /desk} and {@code /cases/new}: what the desk asks, and beside it what covers the machine,
 * while it is typed. Without scripts the same comes with the answer to the form.
 */
@Page
@OpenTo(value = Circle.BUYERS, scope = "register")
class IntakePage {

    private static final int A_PART = 50;

    private final CaseBook book;
    private final Attachments attachments;
    private final OnceOnly once;
    private final ProgrammeChoice programmes;

    IntakePage(CaseBook book, Attachments attachments, OnceOnly once, ProgrammeChoice programmes) {
        this.book = book;
        this.attachments = attachments;
        this.once = once;
        this.programmes = programmes;
    }

    @GetMapping("/desk")
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    String desk(CallForm form, @RequestParam Optional<String> programme, Model model) {
        return form(form.typed(), programme, Map.of(), null, model);
    }

    @GetMapping("/cases/new")
    String report(CallForm form, @RequestParam Optional<String> programme, Model model) {
        return form(form.typed(), programme, Map.of(), null, model);
    }

    /** What is known so far, for the page to show while somebody types. */
    @PostMapping("/cases/preview")
    String preview(CallForm form, @RequestParam Optional<String> programme, Model model) {
        look(form.typed(), programme, model);
        return "desk-standing :: standing";
    }

    @PostMapping("/cases")
    String take(
            CallForm form,
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") Set<String> seen,
            @RequestParam(required = false) @Nullable List<MultipartFile> document,
            @RequestParam(name = "once", defaultValue = "") String key,
            RedirectAttributes said,
            HttpServletResponse response,
            Model model) {
        var call = form.typed();
        // A paper that is not taken does not undo the rest: a better one can be added to the case.
        var unfit = new ArrayList<Problem>();
        var sent = Upload.of(document);
        var papers = attachments.fit(sent, unfit);
        try {
            var leads =
                    once.form(
                            key,
                            "case %s %s %s"
                                    .formatted(
                                            programme.orElse(""), call, Upload.fingerprint(sent)),
                            () -> {
                                demandSeen(book.preview(call, programme), seen);
                                return "redirect:/cases/" + book.take(call, programme, papers);
                            });
            said.addFlashAttribute("unfit", unfit.stream().map(Problem::detail).toList());
            said.addFlashAttribute("taken", true);
            return leads;
        } catch (AnotherIsOpen notSeen) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("another", true);
            return form(call, programme, Map.of(), null, model);
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            var faults = new LinkedHashMap<String, Sentence>();
            problem.faults().forEach(f -> faults.put(f.field().substring(1), f.detail()));
            return form(call, programme, faults, problem, model);
        }
    }

    /** Cases of the machine are open that whoever called was not shown. */
    private static final class AnotherIsOpen extends RuntimeException {
        @Serial private static final long serialVersionUID = 1;
    }

    private static void demandSeen(CallPreview preview, Set<String> seen) {
        var open = preview.openCases().stream().map(ServiceCase::number).toList();
        if (preview.isComplete() && !seen.containsAll(open)) {
            throw new AnotherIsOpen();
        }
    }

    private String form(
            TypedCall call,
            Optional<String> programme,
            Map<String, Sentence> faults,
            @Nullable Problem problem,
            Model model) {
        boolean desk = Circle.SERVICE_DESK.includes(People.current().role());
        look(call, programme, model);
        model.addAttribute("typed", call);
        model.addAttribute("faults", faults);
        model.addAttribute("problem", problem);
        model.addAttribute("desk", desk);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("largest", attachments.settings().largest().toMegabytes());
        model.addAttribute("quick", true);
        model.addAttribute("programme", programmes.shownAs(programme));
        model.addAttribute(
                "open", desk ? book.list(Optional.of(true), "", A_PART) : List.<ServiceCase>of());
        return "desk";
    }

    /** A machine that is not this person's to see is said so, beside the form. */
    private void look(TypedCall call, Optional<String> programme, Model model) {
        @Nullable CallPreview preview = null;
        @Nullable Sentence notSeen = null;
        try {
            preview = book.preview(call, programme);
        } catch (Problem problem) {
            notSeen = problem.detail();
        }
        model.addAttribute("preview", preview);
        model.addAttribute("notSeen", notSeen);
    }
}
