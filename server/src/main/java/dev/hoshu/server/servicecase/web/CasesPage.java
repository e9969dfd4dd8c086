package dev.hoshu.server.servicecase.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.Upload;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.CaseEventKind;
import dev.hoshu.server.servicecase.ServiceCase;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /cases}: calls for repair, and one with its log and papers. */
@Page
@OpenTo(Circle.SIGNED_IN)
class CasesPage {

    private static final String LIST = "/cases";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(Today.ZONE);

    private final CaseBook book;
    private final Attachments attachments;
    private final ProgrammeChoice programmes;

    CasesPage(CaseBook book, Attachments attachments, ProgrammeChoice programmes) {
        this.book = book;
        this.attachments = attachments;
        this.programmes = programmes;
    }

    /** What happened, with its moment in Japan time. */
    record Happened(
            String at, CaseEventKind kind, String who, @Nullable String note, boolean later) {

        static Happened of(ServiceCase.Event event) {
            return new Happened(
                    minute(event.at()),
                    event.kind(),
                    event.who(),
                    event.note(),
                    event.recordedAt().isAfter(event.at()));
        }
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        var cases = book.list(Optional.of(open), before, CaseBook.MOST_CASES);
        model.addAttribute("cases", cases);
        model.addAttribute("open", open);
        model.addAttribute(
                "next", cases.size() == CaseBook.MOST_CASES ? cases.getLast().number() : null);
        model.addAttribute("desk", Circle.SERVICE_DESK.includes(People.current().role()));
        return "cases";
    }

    @GetMapping(LIST + "/{number}")
    String one(@PathVariable String number, Model model) {
        return shown(book.find(number), null, "", "", model);
    }

    @GetMapping(LIST + "/{number}/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable long id) {
        return book.paper(number, id).answer();
    }

    @PostMapping(LIST + "/{number}/documents")
    @OpenTo(value = Circle.BUYERS, scope = "register")
    String add(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<MultipartFile> document,
            RedirectAttributes said,
            HttpServletResponse response,
            Model model) {
        book.find(number);
        var unfit = new ArrayList<Problem>();
        var papers = attachments.fit(Upload.of(document), unfit);
        try {
            if (unfit.isEmpty() || !papers.isEmpty()) {
                book.add(number, papers);
            }
            said.addFlashAttribute("unfit", unfit.stream().map(Problem::detail).toList());
            return back(number);
        } catch (Problem problem) {
            return again(number, problem, "", "", response, model);
        }
    }

    @PostMapping(LIST + "/{number}/notes")
    @OpenTo(value = Circle.BUYERS, scope = "register")
    String note(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response,
            Model model) {
        try {
            book.note(number, note);
            return back(number);
        } catch (Problem problem) {
            return again(number, problem, note, "", response, model);
        }
    }

    @PostMapping(LIST + "/{number}/closing")
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    String close(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            book.close(number, reason);
            return back(number);
        } catch (Problem problem) {
            return again(number, problem, "", reason, response, model);
        }
    }

    private static String back(String number) {
        return "redirect:" + LIST + "/" + number;
    }

    private String again(
            String number,
            Problem problem,
            String note,
            String reason,
            HttpServletResponse response,
            Model model) {
        if (problem.type().status() == HttpStatus.NOT_FOUND.value()) {
            throw problem;
        }
        response.setStatus(problem.type().status());
        return shown(book.find(number), problem, note, reason, model);
    }

    private String shown(
            ServiceCase one, @Nullable Problem problem, String note, String reason, Model model) {
        var role = People.current().role();
        model.addAttribute("one", one);
        model.addAttribute("takenAt", minute(one.takenAt()));
        model.addAttribute("alsoOpen", book.alsoOpen(one));
        model.addAttribute("events", book.events(one).stream().map(Happened::of).toList());
        model.addAttribute("papers", book.papers(one));
        model.addAttribute("problem", problem);
        model.addAttribute("note", note);
        model.addAttribute("why", reason);
        model.addAttribute("desk", Circle.SERVICE_DESK.includes(role));
        model.addAttribute("writing", one.isOpen() && Circle.BUYERS.includes(role));
        model.addAttribute("closing", one.isOpen() && Circle.SERVICE_DESK.includes(role));
        model.addAttribute("largest", attachments.settings().largest().toMegabytes());
        model.addAttribute("programme", programmes.shown(one.programme()));
        if (!model.containsAttribute("unfit")) {
            model.addAttribute("unfit", List.<Sentence>of());
        }
        return "case";
    }
}
