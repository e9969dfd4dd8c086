package dev.hoshu.server.startdate.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.attachment.Attachment;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.startdate.StartDateBook;
import dev.hoshu.server.startdate.StartDateGrants;
import dev.hoshu.server.startdate.StartDateRequest;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /start-dates}: requests for another first day, and one with its papers. */
@Page
@OpenTo(Circle.SIGNED_IN)
class StartDatesPage {

    private static final String LIST = "/start-dates";

    private final StartDateBook book;
    private final StartDateGrants grants;
    private final Attachments attachments;
    private final ProgrammeChoice programmes;
    private final Today today;
    private final MessageSource messages;

    StartDatesPage(
            StartDateBook book,
            StartDateGrants grants,
            Attachments attachments,
            ProgrammeChoice programmes,
            Today today,
            MessageSource messages) {
        this.book = book;
        this.grants = grants;
        this.attachments = attachments;
        this.programmes = programmes;
        this.today = today;
        this.messages = messages;
    }

    /** A paper, and the codes of what it is said to be. */
    record Paper(Attachment file, List<String> proofs) {}

    @GetMapping(LIST)
    String list(Model model) {
        var all = book.list(StartDateBook.MOST_REQUESTS);
        model.addAttribute("open", all.stream().filter(StartDateRequest::isOpen).toList());
        model.addAttribute("decided", all.stream().filter(r -> !r.isOpen()).toList());
        model.addAttribute("manager", Circle.MANAGERS.includes(People.current().role()));
        return "start-dates";
    }

    @GetMapping(LIST + "/{number}")
    String one(@PathVariable String number, Locale language, Model model) {
        return shown(book.find(number), null, "", language, model);
    }

    @GetMapping(LIST + "/{number}/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable long id) {
        return book.paper(number, id).answer();
    }

    @PostMapping(LIST + "/{number}/documents")
    @OpenTo(value = Circle.BUYERS, scope = "register")
    String add(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<MultipartFile> deliveryNote,
            @RequestParam(required = false) @Nullable List<MultipartFile> warrantyCard,
            RedirectAttributes said,
            Locale language,
            HttpServletResponse response,
            Model model) {
        book.find(number);
        var unfit = new ArrayList<Problem>();
        var papers = SentPapers.of(deliveryNote, warrantyCard).fit(attachments, unfit);
        try {
            if (unfit.isEmpty() || !papers.isEmpty()) {
                book.add(number, papers);
            }
            said.addFlashAttribute("unfit", unfit.stream().map(Problem::detail).toList());
            return back(number);
        } catch (Problem problem) {
            return again(number, problem, "", language, response, model);
        }
    }

    @PostMapping(LIST + "/{number}/withdrawal")
    @OpenTo(value = Circle.BUYERS, scope = "register")
    String withdraw(
            @PathVariable String number,
            Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            book.withdraw(number);
            return back(number);
        } catch (Problem problem) {
            return again(number, problem, "", language, response, model);
        }
    }

    @PostMapping(LIST + "/{number}/decision")
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    String decide(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Optional<String> seen,
            Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            if (act.equals("grant")) {
                grants.grant(number, reason, seen);
            } else {
                grants.refuse(number, reason);
            }
            return back(number);
        } catch (Problem problem) {
            return again(number, problem, reason, language, response, model);
        }
    }

    private static String back(String number) {
        return "redirect:" + LIST + "/" + number;
    }

    private String again(
            String number,
            Problem problem,
            String reason,
            Locale language,
            HttpServletResponse response,
            Model model) {
        if (problem.type().status() == HttpStatus.NOT_FOUND.value()) {
            throw problem;
        }
        response.setStatus(problem.type().status());
        return shown(book.find(number), problem, reason, language, model);
    }

    private String shown(
            StartDateRequest request,
            @Nullable Problem problem,
            String reason,
            Locale language,
            Model model) {
        var preview = book.today(request);
        var role = People.current().role();
        model.addAttribute("asked", request);
        model.addAttribute("papers", papers(request));
        model.addAttribute("events", book.events(request));
        model.addAttribute("preview", preview.orElse(null));
        model.addAttribute(
                "picture",
                preview.map(p ->
                                new BeforeAndAfter(new Phrases(messages, language), today.day())
                                        .draw(p))
                        .orElse(null));
        model.addAttribute("problem", problem);
        model.addAttribute("why", reason);
        model.addAttribute("largest", attachments.settings().largest().toMegabytes());
        model.addAttribute("missing", request.missing().stream().map(p -> p.words()).toList());
        model.addAttribute("manager", request.isOpen() && Circle.MANAGERS.includes(role));
        model.addAttribute("asking", request.isOpen() && Circle.BUYERS.includes(role));
        model.addAttribute("programme", programmes.shown(request.programme()));
        if (!model.containsAttribute("unfit")) {
            model.addAttribute("unfit", List.<Sentence>of());
        }
        return "start-date-request";
    }

    private List<Paper> papers(StartDateRequest request) {
        return book.papers(request).stream()
                .map(file ->
                        new Paper(
                                file,
                                request.proofs().stream()
                                        .filter(p -> p.paper() == file.id())
                                        .map(p -> p.proof().name())
                                        .toList()))
                .toList();
    }
}
