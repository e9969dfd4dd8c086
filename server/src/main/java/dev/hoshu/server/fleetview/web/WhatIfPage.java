package dev.hoshu.server.fleetview.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.fleetview.SentFile;
import dev.hoshu.server.fleetview.WhatIf;
import dev.hoshu.server.fleetview.WhatIfReading;
import dev.hoshu.server.fleetview.WhatIfs;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.SheetHead;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.sheets.programme.UnusableProgrammeException;
import dev.hoshu.sheets.rows.FileForm;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code /fleets/what-if}: a draft policy, a moved end of support or a new list played over a
 * fleet, before anything takes effect; for the sales desk.
 */
@Page
@OpenTo(Circle.MANAGERS)
class WhatIfPage {

    private static final String HOME = "/fleets/what-if";
    private static final Duration A_MOMENT = Duration.ofMillis(1500);
    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final int MOST_SHOWN = 200;

    private final WhatIfs questions;
    private final FleetAddress fleets;
    private final OnceOnly once;
    private final ProgrammeChoice choice;
    private final Programmes programmes;
    private final Today today;

    WhatIfPage(
            WhatIfs questions,
            FleetAddress fleets,
            OnceOnly once,
            ProgrammeChoice choice,
            Programmes programmes,
            Today today) {
        this.questions = questions;
        this.fleets = fleets;
        this.once = once;
        this.choice = choice;
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * A question as it was typed.
     *
     * @param title what it is called
     * @param kind END_OF_SUPPORT, POLICY, LIST
     * @param fleet which machines, as an address writes it
     * @param on the day
     * @param ends machine types with their days
     * @param policy the text of a policy
     */
    record Fields(
            @Nullable String title,
            @Nullable String kind,
            @Nullable String fleet,
            @Nullable String on,
            @Nullable String ends,
            @Nullable String policy) {

        static String or(@Nullable String text, String otherwise) {
            return text == null || text.isBlank() ? otherwise : text;
        }
    }

    @GetMapping(HOME)
    String home(@RequestParam Optional<String> programme, Model model) {
        var fresh = new Fields(null, null, null, null, null, null);
        return shown(choice.meant(programme), fresh, Map.of(), null, model);
    }

    @PostMapping(HOME)
    String ask(
            @RequestParam Optional<String> programme,
            @ModelAttribute Fields fields,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var code = choice.meant(programme);
        var figures = DraftFigures.typed(form);
        try {
            var draft = draft(code, fields, figures, file);
            return once.form(
                    key,
                    "what-if " + fields + figures,
                    () -> "redirect:" + HOME + "/" + questions.keep(draft));
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            return shown(code, fields, figures, problem, model);
        }
    }

    private WhatIfs.Draft draft(
            String programme,
            Fields fields,
            Map<String, String> figures,
            @Nullable MultipartFile file)
            throws IOException {
        var kind =
                Arrays.stream(WhatIf.Kind.values())
                        .filter(k -> k.name().equals(fields.kind()))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.malformed(
                                        "kind",
                                        "何が変わるかを選んでください。",
                                        "Choose what would be another."));
        var meant =
                fleets.read(
                        Fields.or(fields.fleet(), "everything").strip(),
                        Optional.of(programme),
                        Optional.empty());
        boolean sent = file != null && !file.isEmpty();
        var on = FleetAddress.day("on", Fields.or(fields.on(), today.day().toString()).strip());
        return new WhatIfs.Draft(
                meant.programme(),
                meant.key(),
                kind,
                Fields.or(fields.title(), ""),
                on,
                switch (kind) {
                    case END_OF_SUPPORT -> Fields.or(fields.ends(), "");
                    case POLICY -> policy(programme, fields, on, figures);
                    case LIST -> "";
                },
                sent && file != null
                        ? new SentFile(
                                Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                                file.getBytes())
                        : null);
    }

    /** The text as it was typed, with the figures that were typed beside it. */
    private String policy(
            String programme, Fields fields, LocalDate on, Map<String, String> figures) {
        var held = programmes.policyText(programme);
        try {
            return DraftFigures.applied(
                    held, today.day(), Fields.or(fields.policy(), held), on, figures);
        } catch (UnusableProgrammeException e) {
            var fault = e.faults().getFirst();
            var name = DraftFigures.name(fault.path(), programmes.current(programme).words());
            throw WhatIfs.unusable(
                    "figure",
                    new Sentence(
                            name.ja() + ": " + fault.why().ja(),
                            name.en() + ": " + fault.why().en()));
        }
    }

    private String shown(
            String programme,
            Fields fields,
            Map<String, String> figures,
            @Nullable Problem problem,
            Model model) {
        model.addAttribute("programme", choice.shown(programme));
        model.addAttribute("questions", questions.all(programme));
        model.addAttribute("typed", fields);
        var held = programmes.policyText(programme);
        model.addAttribute("policy", Fields.or(fields.policy(), held));
        model.addAttribute(
                "figures",
                DraftFigures.lines(
                        held, today.day(), programmes.current(programme).words(), figures));
        model.addAttribute("today", today.day());
        model.addAttribute("kinds", WhatIf.Kind.values());
        model.addAttribute("problem", problem);
        return "what-ifs";
    }

    @GetMapping(HOME + "/{id}")
    String one(@PathVariable long id, Locale language, Model model) {
        var question = questions.find(id);
        var reading = questions.read(question);
        reading.await(A_MOMENT);
        // Asked first: what ends while the page is put together is shown by the next look.
        model.addAttribute("whole", reading.isWhole());
        model.addAttribute("programme", choice.shown(question.programme()));
        model.addAttribute("question", question);
        model.addAttribute("reading", reading);
        model.addAttribute("quick", true);
        model.addAttribute("words", new WhatIfWords(reading, language));
        model.addAttribute("edits", edits(question));
        model.addAttribute("changed", reading.changed().stream().limit(MOST_SHOWN).toList());
        return "what-if";
    }

    /** The lines of a draft policy that are not those of the policy held now. */
    private List<String> edits(WhatIf question) {
        if (question.kind() != WhatIf.Kind.POLICY) {
            return question.input().lines().filter(l -> !l.isBlank()).toList();
        }
        var now = programmes.policyText(question.programme()).lines().map(String::strip).toList();
        return question.input()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !now.contains(l))
                .limit(MOST_SHOWN)
                .toList();
    }

    @GetMapping(HOME + "/{id}/machines.xlsx")
    void spreadsheet(@PathVariable long id, Locale language, HttpServletResponse response)
            throws IOException {
        write(id, FileForm.XLSX, language, response);
    }

    @GetMapping(HOME + "/{id}/machines.csv")
    void lines(@PathVariable long id, Locale language, HttpServletResponse response)
            throws IOException {
        write(id, FileForm.CSV_WITH_MARK, language, response);
    }

    private void write(long id, FileForm form, Locale language, HttpServletResponse response)
            throws IOException {
        WhatIfReading reading = questions.read(questions.find(id));
        FleetPage.demandReady(reading.await(A_WHILE) && reading.isWhole());
        SheetHead.write(response, "what-if-" + id, form);
        new WhatIfSheet(language).write(reading.changed(), form, response.getOutputStream());
    }

    @PostMapping(HOME + "/{id}/again")
    String again(@PathVariable long id) {
        questions.again(questions.find(id).id());
        return "redirect:" + HOME + "/" + id;
    }

    @PostMapping(HOME + "/{id}/remove")
    String remove(@PathVariable long id) {
        questions.remove(id);
        return "redirect:" + HOME;
    }
}
