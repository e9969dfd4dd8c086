package dev.hoshu.server.endofsupport.web;

import dev.hoshu.domain.endofsupport.CoveredMachine;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.endofsupport.Announcement;
import dev.hoshu.server.endofsupport.AnnouncementBook;
import dev.hoshu.server.endofsupport.Effect;
import dev.hoshu.server.endofsupport.Touched;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.SheetHead;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.sheets.rows.FileForm;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /eos/announcements}: announcements of ends of support for the sales desk, taken in from a
 * file or pasted rows, shown with what they change and touch, and confirmed.
 */
@Page
@OpenTo(Circle.MANAGERS)
class AnnouncementsPage {

    private static final String LIST = "/eos/announcements";
    private static final int A_PART = 100;

    private final AnnouncementBook book;
    private final SentAnnouncement sent;
    private final OnceOnly once;
    private final ProgrammeChoice programmes;

    AnnouncementsPage(
            AnnouncementBook book,
            SentAnnouncement sent,
            OnceOnly once,
            ProgrammeChoice programmes) {
        this.book = book;
        this.sent = sent;
        this.once = once;
        this.programmes = programmes;
    }

    /** What was typed; shown again where something stands against it. */
    record Typed(String title, String noticeOn, String effectiveOn, String rows) {

        static final Typed FRESH = new Typed("", "", "", "");
    }

    /** A line as the page shows it. */
    record Row(Announcement.Line line, Sentence before, Sentence after) {

        static Row of(Announcement.Line line) {
            return new Row(
                    line, CoveredMachine.words(line.before()), CoveredMachine.words(line.after()));
        }
    }

    /** Things of one sort that are touched. */
    record Group(
            Touched.What what,
            Sentence words,
            long total,
            List<Count> counts,
            List<Touched> first) {

        static Group of(Effect effect, Touched.What what) {
            return new Group(
                    what,
                    EffectSheet.words(what),
                    effect.count(what),
                    effect.counts().stream()
                            .filter(c -> c.what() == what)
                            .map(c -> new Count(EffectSheet.words(c.code()), c.count()))
                            .toList(),
                    effect.first(what, A_PART));
        }
    }

    /** So many to which the same happens. */
    record Count(Sentence words, int count) {}

    @GetMapping(LIST)
    String list(@RequestParam Optional<String> programme, Model model) {
        return listed(programmes.meant(programme), Typed.FRESH, null, model);
    }

    @PostMapping(LIST)
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    String take(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String noticeOn,
            @RequestParam(defaultValue = "") String effectiveOn,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var code = programmes.meant(programme);
        try {
            var typed = sent.read(title, noticeOn, effectiveOn, rows, file);
            return once.form(
                    key,
                    "announcement %s %s".formatted(code, typed),
                    () -> "redirect:" + LIST + "/" + book.take(code, typed).number());
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            return listed(code, new Typed(title, noticeOn, effectiveOn, rows), problem, model);
        }
    }

    private String listed(String programme, Typed typed, @Nullable Problem problem, Model model) {
        model.addAttribute("programme", programmes.shown(programme));
        model.addAttribute(
                "announcements", book.latest(programme, "", AnnouncementBook.MOST_ANNOUNCEMENTS));
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "eos-announcements";
    }

    @GetMapping(LIST + "/{number}")
    String one(@PathVariable String number, Model model) {
        return shown(book.find(number), "", null, model);
    }

    @PostMapping(LIST + "/{number}/decision")
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    String decide(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Optional<String> seen,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        try {
            return once.form(
                    key,
                    "announcement decision %s %s %s %s".formatted(number, act, reason, seen),
                    () -> {
                        if (act.equals("confirm")) {
                            book.confirm(number, reason, seen);
                        } else {
                            book.withdraw(number, reason);
                        }
                        return "redirect:" + LIST + "/" + number;
                    });
        } catch (Problem problem) {
            if (problem.type().status() == HttpStatus.NOT_FOUND.value()) {
                throw problem;
            }
            response.setStatus(problem.type().status());
            return shown(book.find(number), reason, problem, model);
        }
    }

    private String shown(Announcement one, String reason, @Nullable Problem problem, Model model) {
        var effect = one.isOpen() ? book.effect(one) : null;
        model.addAttribute("programme", programmes.shown(one.programme()));
        model.addAttribute("one", one);
        model.addAttribute("rows", one.lines().stream().map(Row::of).toList());
        model.addAttribute("effect", effect);
        model.addAttribute(
                "groups",
                effect == null
                        ? List.of()
                        : Arrays.stream(Touched.What.values())
                                .map(what -> Group.of(effect, what))
                                .toList());
        model.addAttribute("most", A_PART);
        model.addAttribute("problem", problem);
        model.addAttribute("why", reason);
        return "eos-announcement";
    }

    @GetMapping(LIST + "/{number}/effect.{ending}")
    void effect(
            @PathVariable String number,
            @PathVariable String ending,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var form = Map.of("xlsx", FileForm.XLSX, "csv", FileForm.CSV_WITH_MARK).get(ending);
        var one = book.find(number);
        if (form == null || !one.isOpen()) {
            throw noFile(number);
        }
        var touched = book.effect(one).touched();
        SheetHead.write(response, "end-of-support-effect-" + number, form);
        new EffectSheet(language).write(touched, form, response.getOutputStream());
    }

    private static Problem noFile(String number) {
        return Problem.of(
                dev.hoshu.server.frontdoor.ProblemType.NO_SUCH_ADDRESS,
                new Sentence(
                        "発表 %s の影響は effect.xlsx か effect.csv で、適用されるまで受け取れます。".formatted(number),
                        "What announcement %s touches is at effect.xlsx or effect.csv until it is in force."
                                .formatted(number)));
    }
}
