package dev.hoshu.server.fleetview.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.area.PlaceNames;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.document.Papers;
import dev.hoshu.server.fleetview.FleetCalendars;
import dev.hoshu.server.fleetview.FleetMachine;
import dev.hoshu.server.fleetview.FleetReading;
import dev.hoshu.server.fleetview.web.FleetAddress.Meant;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.PdfFile;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.SheetHead;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.sheets.rows.FileForm;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code /fleets/…}: what a fleet comes to, a sentence first; every figure opens the machines
 * behind it. What is not worked out within a moment is said to be under way.
 */
@Page
@OpenTo(Circle.SIGNED_IN)
class FleetPage {

    /** So long a page waits; a hundred thousand machines are shown as soon as they are decided. */
    private static final Duration A_MOMENT = Duration.ofMillis(1500);

    /** The sentence comes first: the costs of a few machines are there by then, of many later. */
    private static final Duration A_LITTLE = Duration.ofMillis(200);

    private static final int A_FEW_MACHINES = 5_000;

    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final int A_PART = 100;
    private static final int MOST_PLACES = 20;
    private static final ProblemType NOT_READY =
            ProblemType.of("fleet-not-ready", 503, "集計が終わっていません", "It is not worked out yet");

    private final FleetAddress address;
    private final FleetCalendars calendars;
    private final FleetMap map;
    private final Places places;
    private final Papers papers;
    private final ProgrammeChoice choice;
    private final Programmes programmes;
    private final MessageSource messages;

    FleetPage(
            FleetAddress address,
            FleetCalendars calendars,
            FleetMap map,
            Places places,
            Papers papers,
            ProgrammeChoice choice,
            Programmes programmes,
            MessageSource messages) {
        this.address = address;
        this.calendars = calendars;
        this.map = map;
        this.places = places;
        this.papers = papers;
        this.choice = choice;
        this.programmes = programmes;
        this.messages = messages;
    }

    @GetMapping("/fleets/{key}")
    String page(
            @PathVariable String key,
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> until,
            Locale language,
            Model model) {
        var meant = address.read(key, programme, until);
        var reading = address.reading(meant);
        if (reading.awaitDecided(A_MOMENT)
                && !reading.isFailed()
                && reading.expected() <= A_FEW_MACHINES) {
            reading.awaitWhole(A_LITTLE);
        }
        shared(model, meant, reading);
        // Asked once: what ends while this page is drawn is not half of it.
        var worked = reading.worked().orElse(null);
        if (worked != null) {
            var totals = worked.totals();
            model.addAttribute("view", new FleetView(reading, totals, language));
            model.addAttribute(
                    "map",
                    map.of(
                            totals.places(),
                            messages.getMessage("fleet.places", null, language),
                            place -> PlaceNames.shortest(place, language)));
            model.addAttribute("places", totals.places().stream().limit(MOST_PLACES).toList());
            model.addAttribute("first", worked.machines().stream().limit(10).toList());
        }
        model.addAttribute(
                "calendar", calendars.addressOf(People.current().accountId(), meant.key()));
        return "fleet";
    }

    @GetMapping("/fleets/{key}/machines")
    String machines(
            @PathVariable String key,
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> until,
            @RequestParam(defaultValue = "0") int from,
            @ModelAttribute FilterFields fields,
            Model model) {
        var meant = address.read(key, programme, until);
        var reading = decided(meant, fields);
        var found = found(reading, fields);
        int first = Math.clamp(from, 0, found.size());
        int last = Math.min(found.size(), first + A_PART);
        shared(model, meant, reading);
        model.addAttribute("fields", fields);
        model.addAttribute("found", found.size());
        model.addAttribute("machines", found.subList(first, last));
        model.addAttribute("from", first);
        model.addAttribute("next", last < found.size() ? last : null);
        return "fleet-machines";
    }

    private FleetReading decided(Meant meant, FilterFields fields) {
        var reading = address.reading(meant);
        boolean ready =
                (fields.ahead() == null || fields.ahead().isBlank())
                        ? reading.awaitDecided(A_WHILE)
                        : reading.awaitWhole(A_WHILE);
        return demand(reading, ready);
    }

    private static FleetReading demand(FleetReading reading, boolean ready) {
        demandReady(ready && !reading.isFailed());
        return reading;
    }

    /** Refuses what is not worked out yet. */
    static void demandReady(boolean ready) {
        if (!ready) {
            throw Problem.of(
                    NOT_READY, new Sentence("しばらくしてからもう一度開いてください。", "Open it again in a while."));
        }
    }

    private static List<FleetMachine> found(FleetReading reading, FilterFields fields) {
        var filter = fields.filter();
        var on = reading.asked().on();
        int soon = reading.basis().soonDays();
        return reading.machines().stream().filter(m -> filter.holds(m, on, soon)).toList();
    }

    @GetMapping("/fleets/{key}/machines.xlsx")
    void spreadsheet(
            @PathVariable String key,
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> until,
            @ModelAttribute FilterFields fields,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        write(address.read(key, programme, until), fields, FileForm.XLSX, language, response);
    }

    @GetMapping("/fleets/{key}/machines.csv")
    void lines(
            @PathVariable String key,
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> until,
            @ModelAttribute FilterFields fields,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        write(
                address.read(key, programme, until),
                fields,
                FileForm.CSV_WITH_MARK,
                language,
                response);
    }

    private void write(
            Meant meant,
            FilterFields fields,
            FileForm form,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var reading = address.reading(meant);
        var found = found(demand(reading, reading.awaitWhole(A_WHILE)), fields);
        SheetHead.write(response, "fleet-" + reading.asked().on(), form);
        new FleetSheet(language).write(found, form, response.getOutputStream());
    }

    @GetMapping("/fleets/{key}/report.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable String key,
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> until,
            Locale language) {
        var meant = address.read(key, programme, until);
        var reading = address.reading(meant);
        demand(reading, reading.awaitWhole(A_WHILE));
        var view = new FleetView(reading, reading.worked().orElseThrow().totals(), language);
        var paper =
                new FleetPaper(
                                view,
                                new Phrases(messages, language),
                                code ->
                                        places.municipality(code)
                                                .map(p -> PlaceNames.of(p, language))
                                                .orElse(code))
                        .of(name(meant, language), programmes.current(meant.programme()), language);
        return PdfFile.shown("fleet-" + reading.asked().on(), papers.pdf(paper));
    }

    /** Opens, changes or closes the address under which calendar programs read a fleet. */
    @PostMapping("/fleets/{key}/calendar")
    String calendar(
            @PathVariable String key,
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String act) {
        var meant = address.read(key, programme, Optional.empty());
        if (act.equals("close")) {
            calendars.close(People.current().accountId(), meant.key());
        } else {
            calendars.renew(People.current().accountId(), meant.key(), meant.programme());
        }
        return "redirect:/fleets/" + meant.key().written() + "#h-files";
    }

    @GetMapping("/fleets/calendar/{secret}.ics")
    @OpenTo(Circle.EVERYBODY)
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        var calendar = calendars.read(secret).orElseThrow(FleetPage::noCalendar);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"hoshu-fleet.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem noCalendar() {
        return Problem.of(
                ProblemType.of(
                        "unknown-fleet-calendar",
                        404,
                        "このカレンダーはありません",
                        "There is no such calendar"),
                new Sentence(
                        "アドレスが変えられたか、止められています。フリートの画面で新しいアドレスを確かめてください。",
                        "Its address was changed or closed. See the page of the fleet for a new"
                                + " one."));
    }

    private void shared(Model model, Meant meant, FleetReading reading) {
        model.addAttribute("programme", choice.shown(meant.programme()));
        model.addAttribute("meant", meant);
        model.addAttribute("key", meant.key().written());
        model.addAttribute("fleet", meant.list());
        model.addAttribute("reading", reading);
        // What is under way is asked for again by itself.
        model.addAttribute("quick", true);
    }

    private String name(Meant meant, Locale language) {
        var list = meant.list();
        return list != null
                ? list.name()
                : messages.getMessage(
                        "fleet.name." + meant.key().getClass().getSimpleName(),
                        new Object[] {meant.key().written().replaceAll("^[a-z]+:?", "")},
                        language);
    }
}
