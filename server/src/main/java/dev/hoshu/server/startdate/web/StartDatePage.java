package dev.hoshu.server.startdate.web;

import dev.hoshu.domain.registration.CoveragePart;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.Days;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.startdate.StartDateBook;
import dev.hoshu.server.startdate.StartDatePreview;
import dev.hoshu.server.startdate.StartDateWish;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /machines/{machineType}/{serial}/start-date}: the day of delivery, what it comes to, and
 * the papers. The papers come last, for a browser forgets chosen files when a page comes back.
 */
@Page
@OpenTo(value = Circle.BUYERS, scope = "register")
class StartDatePage {

    private static final String PATH = "/machines/{machineType}/{serial}/start-date";

    private final StartDateBook book;
    private final Attachments attachments;
    private final InstalledBase machines;
    private final ProgrammeChoice programmes;
    private final Today today;
    private final MessageSource messages;

    StartDatePage(
            StartDateBook book,
            Attachments attachments,
            InstalledBase machines,
            ProgrammeChoice programmes,
            Today today,
            MessageSource messages) {
        this.book = book;
        this.attachments = attachments;
        this.machines = machines;
        this.programmes = programmes;
        this.today = today;
        this.messages = messages;
    }

    /**
     * What somebody typed.
     *
     * @param delivered the day of delivery
     * @param reason why
     */
    record Typed(String delivered, String reason) {

        /** The day, if it is one. */
        Optional<LocalDate> day() {
            try {
                return Optional.of(Days.read(delivered.strip()));
            } catch (DateTimeException notADay) {
                return Optional.empty();
            }
        }

        Map<String, Sentence> faults() {
            var faults = new LinkedHashMap<String, Sentence>();
            if (day().isEmpty()) {
                faults.put(
                        "deliveredOn",
                        new Sentence(
                                "納品日を 2026-11-22 の形で書いてください。",
                                "Write the day of delivery in the form 2026-11-22."));
            }
            if (reason.isBlank() || reason.strip().length() > StartDateBook.LONGEST_REASON) {
                faults.put(
                        "reason",
                        new Sentence(
                                "理由を1から%d文字で書いてください。".formatted(StartDateBook.LONGEST_REASON),
                                "Write the reason in 1 to %d characters."
                                        .formatted(StartDateBook.LONGEST_REASON)));
            }
            return faults;
        }
    }

    @GetMapping(PATH)
    String form(
            @PathVariable String machineType,
            @PathVariable String serial,
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String delivered,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        var meant = OfMachine.theirs(machines, programmes, machineType, serial, programme);
        return form(meant, new Typed(delivered, reason), Map.of(), model);
    }

    @PostMapping(PATH + "/preview")
    String preview(
            @PathVariable String machineType,
            @PathVariable String serial,
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String delivered,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var meant = OfMachine.theirs(machines, programmes, machineType, serial, programme);
        return looked(meant, new Typed(delivered, reason), null, language, response, model);
    }

    @PostMapping(PATH)
    String ask(
            @PathVariable String machineType,
            @PathVariable String serial,
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String delivered,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Optional<String> seen,
            @RequestParam(required = false) @Nullable List<MultipartFile> deliveryNote,
            @RequestParam(required = false) @Nullable List<MultipartFile> warrantyCard,
            RedirectAttributes said,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var meant = OfMachine.theirs(machines, programmes, machineType, serial, programme);
        var typed = new Typed(delivered, reason);
        var faults = typed.faults();
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(meant, typed, faults, model);
        }
        // A paper that is not taken does not undo the rest: the request then waits for a better
        // one.
        var unfit = new ArrayList<Problem>();
        var papers = SentPapers.of(deliveryNote, warrantyCard).fit(attachments, unfit);
        try {
            var number =
                    book.ask(wish(meant, typed.day().orElseThrow()), typed.reason(), papers, seen);
            said.addFlashAttribute("unfit", unfit.stream().map(Problem::detail).toList());
            return "redirect:/start-dates/" + number;
        } catch (Problem problem) {
            if (problem.type().status() == HttpStatus.NOT_FOUND.value()) {
                throw problem;
            }
            response.setStatus(problem.type().status());
            return looked(meant, typed, problem, language, response, model);
        }
    }

    private String looked(
            OfMachine meant,
            Typed typed,
            @Nullable Problem problem,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var faults = typed.faults();
        if (faults.isEmpty()) {
            try {
                var preview = book.preview(wish(meant, typed.day().orElseThrow()), Set.of());
                return previewed(meant, typed, preview, problem, language, model);
            } catch (Problem faulty) {
                if (faulty.faults().isEmpty()) {
                    throw faulty;
                }
                faulty.faults().forEach(f -> faults.put(f.field(), f.detail()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(meant, typed, faults, model);
    }

    private static StartDateWish wish(OfMachine meant, LocalDate deliveredOn) {
        return new StartDateWish(
                meant.programme(), meant.name(), CoveragePart.WARRANTY, deliveredOn);
    }

    private String form(OfMachine meant, Typed typed, Map<String, Sentence> faults, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("today", today.day());
        model.addAttribute("earlier", book.of(meant.programme(), meant.name()));
        return page(meant, typed, "start-date", model);
    }

    private String previewed(
            OfMachine meant,
            Typed typed,
            StartDatePreview preview,
            @Nullable Problem problem,
            Locale language,
            Model model) {
        model.addAttribute("preview", preview);
        model.addAttribute("problem", problem);
        model.addAttribute("largest", attachments.settings().largest().toMegabytes());
        model.addAttribute(
                "picture",
                new BeforeAndAfter(new Phrases(messages, language), today.day()).draw(preview));
        return page(meant, typed, "start-date-preview", model);
    }

    private String page(OfMachine meant, Typed typed, String page, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute(
                "machine",
                machines.find(meant.programme(), meant.name().machineType(), meant.name().serial())
                        .orElseThrow(meant.name()::notOnRecord));
        model.addAttribute("programme", programmes.shown(meant.programme()));
        return page;
    }
}
