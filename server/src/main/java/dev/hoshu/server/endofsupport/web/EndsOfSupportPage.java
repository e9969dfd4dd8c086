package dev.hoshu.server.endofsupport.web;

import dev.hoshu.domain.endofsupport.CoveredMachine;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.endofsupport.EndsOfSupport;
import dev.hoshu.server.endofsupport.EndsOfSupport.Line;
import dev.hoshu.server.endofsupport.EndsOfSupport.Standing;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.SheetHead;
import dev.hoshu.server.frontdoor.ShownProgramme;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.sheets.rows.FileForm;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /eos}: which machine types have which end of support, to look at and to take home. */
@Page
@OpenTo(Circle.EVERYBODY)
class EndsOfSupportPage {

    private final EndsOfSupport ends;
    private final ProgrammeChoice programmes;
    private final Today today;

    EndsOfSupportPage(EndsOfSupport ends, ProgrammeChoice programmes, Today today) {
        this.ends = ends;
        this.programmes = programmes;
        this.today = today;
    }

    /** A line as the page shows it. */
    record Row(Line line, Sentence end, Sentence standing, @Nullable Sentence coming) {

        static Row of(Line line) {
            var coming = line.coming();
            return new Row(
                    line,
                    CoveredMachine.words(line.type().endOfSupport()),
                    EndsSheet.words(line.standing()),
                    coming == null ? null : CoveredMachine.words(coming.end()));
        }
    }

    /** A standing to choose, and how many lines have it. */
    record Choice(String code, Sentence words, long count, boolean chosen) {}

    @ModelAttribute("programme")
    ShownProgramme programme(@RequestParam Optional<String> programme) {
        return programmes.shownAs(programme);
    }

    @GetMapping("/eos")
    String page(
            @ModelAttribute(name = "programme", binding = false) ShownProgramme programme,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        var chosen = standing(state);
        var all = ends.list(programme.code(), new EndsOfSupport.Wanted(null, q), today.day());
        var shown =
                all.stream().filter(l -> chosen.map(s -> s == l.standing()).orElse(true)).toList();
        model.addAttribute("rows", shown.stream().map(Row::of).toList());
        model.addAttribute("total", all.size());
        model.addAttribute("state", chosen.map(Enum::name).orElse(""));
        model.addAttribute("q", q);
        model.addAttribute("today", today.day());
        model.addAttribute(
                "choices",
                Arrays.stream(Standing.values())
                        .map(s ->
                                new Choice(
                                        s.name(),
                                        EndsSheet.words(s),
                                        all.stream().filter(l -> l.standing() == s).count(),
                                        chosen.equals(Optional.of(s))))
                        .toList());
        model.addAttribute("coming", all.stream().filter(l -> l.coming() != null).count());
        model.addAttribute("manager", Circle.MANAGERS.includes(People.current().role()));
        return "eos";
    }

    @GetMapping("/eos.xlsx")
    void spreadsheet(
            @ModelAttribute(name = "programme", binding = false) ShownProgramme programme,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        write(programme, state, q, FileForm.XLSX, language, response);
    }

    @GetMapping("/eos.csv")
    void lines(
            @ModelAttribute(name = "programme", binding = false) ShownProgramme programme,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        write(programme, state, q, FileForm.CSV_WITH_MARK, language, response);
    }

    private void write(
            ShownProgramme programme,
            String state,
            String q,
            FileForm form,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        List<Line> found =
                ends.list(
                        programme.code(),
                        new EndsOfSupport.Wanted(standing(state).orElse(null), q),
                        today.day());
        SheetHead.write(response, "end-of-support-" + today.day(), form);
        new EndsSheet(language).write(found, form, response.getOutputStream());
    }

    private static Optional<Standing> standing(String state) {
        return Standings.read(state);
    }
}
