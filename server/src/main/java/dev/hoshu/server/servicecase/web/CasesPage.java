package dev.hoshu.server.servicecase.web;

import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.Upload;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.servicecase.CaseBoard;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.ServiceCase;
import dev.hoshu.server.servicecase.Timed;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
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
import java.util.Optional;

/** {@code /cases}: the board of open cases, closed ones, and one with its log and papers. */
@Page
@OpenTo(Circle.SIGNED_IN)
class CasesPage {

    private static final String LIST = "/cases";

    private final CaseBook book;
    private final CaseBoard board;
    private final CaseModel page;
    private final Attachments attachments;
    private final OnceOnly once;

    CasesPage(
            CaseBook book,
            CaseBoard board,
            CaseModel page,
            Attachments attachments,
            OnceOnly once) {
        this.book = book;
        this.board = board;
        this.page = page;
        this.attachments = attachments;
        this.once = once;
    }

    /**
     * A case on the board.
     *
     * @param one the case
     * @param clock what its clock shows
     */
    record OnBoard(ServiceCase one, ClockView clock) {

        static OnBoard of(CaseBoard.Row row) {
            return new OnBoard(row.one(), ClockView.of(row.timed()));
        }
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String desk,
            Model model) {
        model.addAttribute("open", open);
        model.addAttribute("desk", Circle.SERVICE_DESK.includes(People.current().role()));
        model.addAttribute("sales", Circle.MANAGERS.includes(People.current().role()));
        if (open) {
            board(CaseBoard.Desk.of(desk), model);
        } else {
            closed(before, model);
        }
        return "cases";
    }

    private void board(CaseBoard.Desk whose, Model model) {
        var now = board.now(whose);
        model.addAttribute("whose", whose);
        model.addAttribute("desks", CaseBoard.Desk.values());
        model.addAttribute(
                "rows", now.rows().stream().limit(CaseBook.MOST_CASES).map(OnBoard::of).toList());
        model.addAttribute("looked", now.rows().size());
        model.addAttribute("hidden", now.more() || now.rows().size() > CaseBook.MOST_CASES);
        model.addAttribute("missed", now.count(Timed.State.MISSED));
        model.addAttribute("warned", now.count(Timed.State.WARNED));
        model.addAttribute("most", CaseBook.MOST_CASES);
    }

    private void closed(String before, Model model) {
        var cases = book.list(Optional.of(false), before, CaseBook.MOST_CASES);
        model.addAttribute("cases", cases);
        model.addAttribute(
                "next", cases.size() == CaseBook.MOST_CASES ? cases.getLast().number() : null);
    }

    @GetMapping(LIST + "/{number}")
    String one(@PathVariable String number, Model model) {
        return page.shown(book.find(number), model);
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
            return page.again(number, problem, response, model);
        }
    }

    @PostMapping(LIST + "/{number}/notes")
    @OpenTo(value = Circle.BUYERS, scope = "register")
    String note(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        try {
            return once.form(
                    key,
                    "note %s %s".formatted(number, note),
                    () -> {
                        book.note(number, note);
                        return back(number);
                    });
        } catch (Problem problem) {
            model.addAttribute("note", note);
            return page.again(number, problem, response, model);
        }
    }

    @PostMapping(LIST + "/{number}/closing")
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    String close(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        try {
            return once.form(
                    key,
                    "closing %s %s".formatted(number, reason),
                    () -> {
                        book.close(number, reason);
                        return back(number);
                    });
        } catch (Problem problem) {
            model.addAttribute("why", reason);
            return page.again(number, problem, response, model);
        }
    }

    private static String back(String number) {
        return "redirect:" + LIST + "/" + number;
    }
}
