package dev.hoshu.server.catalog.web;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.catalog.CatalogueQuery;
import dev.hoshu.server.catalog.OfferingList;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ShownProgramme;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.sheets.offerings.SearchList;
import dev.hoshu.sheets.rows.FileForm;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * {@code /catalogue}: a search list, narrowed by machine and facets, compared, and taken home as
 * the spreadsheet it came as, {@code /catalogue.xlsx}.
 */
@Page
@OpenTo(Circle.EVERYBODY)
class CataloguePage {
    private static final String SPREADSHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Catalogue catalogue;
    private final Programmes programmes;
    private final ProgrammeChoice named;
    private final Today today;

    CataloguePage(Catalogue catalogue, Programmes programmes, ProgrammeChoice named, Today today) {
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.named = named;
        this.today = today;
    }

    @ModelAttribute("programme")
    ShownProgramme programme(@RequestParam Optional<String> programme) {
        return named.shownAs(programme);
    }

    @ModelAttribute("choice")
    CatalogueChoice choice(
            @ModelAttribute(name = "programme", binding = false) ShownProgramme programme,
            @RequestParam(defaultValue = "") String machine,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") List<String> level,
            @RequestParam(defaultValue = "") List<String> term,
            @RequestParam(defaultValue = "false") boolean premier,
            @RequestParam(defaultValue = "false") boolean retention,
            @RequestParam(defaultValue = "false") boolean onSale,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate list,
            @RequestParam(defaultValue = "list") String sort,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "") List<String> compare) {
        SearchParameters.checkPart(offset, CatalogueViews.A_PART);
        return new CatalogueChoice(
                programme.inAddress(),
                machine.strip(),
                q.strip(),
                kind,
                level,
                term,
                premier,
                retention,
                onSale,
                list,
                sort.isBlank() ? "list" : sort,
                offset,
                compare);
    }

    @GetMapping("/catalogue")
    String catalogue(
            @ModelAttribute(name = "programme", binding = false) ShownProgramme programme,
            @ModelAttribute(name = "choice", binding = false) CatalogueChoice choice,
            Model model) {
        var views =
                new CatalogueViews(
                        catalogue,
                        programmes.current(programme.code()).machineTypes(),
                        today.day());
        var lists = catalogue.lists(programme.code()).stream().map(OfferingList::date).toList();
        var list = searched(programme.code(), choice.list());
        var reading = reading(choice);
        boolean readable = !(reading.orElse(null) instanceof MachineNumber.Reading.Fault);
        model.addAttribute(
                "view",
                list.isPresent() && readable
                        ? views.found(choice, list.get(), lists, query(choice), reading)
                        : views.nothing(choice, list, lists, reading));
        model.addAttribute("searched", choice.machine() + choice.q());
        model.addAttribute("quick", true);
        return "catalogue";
    }

    @GetMapping("/catalogue.xlsx")
    void spreadsheet(
            @ModelAttribute(name = "programme", binding = false) ShownProgramme programme,
            @ModelAttribute(name = "choice", binding = false) CatalogueChoice choice,
            HttpServletResponse response)
            throws IOException {
        var list = searched(programme.code(), choice.list()).orElseThrow(CataloguePage::noList);
        var found =
                catalogue.searchAll(
                        list,
                        query(choice),
                        SearchParameters.sort(choice.sort()),
                        choice.sort().startsWith("-"));
        response.setContentType(SPREADSHEET);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(
                                "%ssearch-list-%s.xlsx"
                                        .formatted(
                                                choice.programme() == null
                                                        ? ""
                                                        : choice.programme() + "-",
                                                list.date()))
                        .build()
                        .toString());
        try (var writer =
                new SearchList()
                        .write(
                                response.getOutputStream(),
                                FileForm.XLSX,
                                SearchList.heading(list.heading().title(), list.date()))) {
            writer.writeAll(found);
        }
    }

    private Optional<OfferingList> searched(String programme, @Nullable LocalDate date) {
        if (date == null) {
            return catalogue.inForce(programme, today.day());
        }
        var list = catalogue.dated(programme, date);
        if (list.isEmpty()) {
            throw noList();
        }
        return list;
    }

    private static Problem noList() {
        return Problem.of(
                SearchParameters.UNKNOWN_LIST,
                new Sentence(
                        "この日付のサービス検索リストは保管していません。カタログの画面で、あるリストの日付を選べます。",
                        "No service search list of that date is held. The catalogue page offers the"
                                + " dates that are."));
    }

    private static Optional<MachineNumber.Reading> reading(CatalogueChoice choice) {
        return choice.machine().isBlank()
                ? Optional.empty()
                : Optional.of(MachineNumber.read(choice.machine()));
    }

    private CatalogueQuery query(CatalogueChoice choice) {
        return SearchParameters.query(
                Optional.of(choice.machine()),
                choice.q(),
                choice.kind(),
                choice.level(),
                choice.term(),
                only(choice.premier()),
                only(choice.retention()),
                only(choice.onSale()),
                today.day());
    }

    private static Optional<Boolean> only(boolean chosen) {
        return chosen ? Optional.of(true) : Optional.empty();
    }
}
