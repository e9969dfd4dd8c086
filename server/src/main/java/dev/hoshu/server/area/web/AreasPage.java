package dev.hoshu.server.area.web;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.place.AddressReading;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.place.PostalCode;
import dev.hoshu.domain.place.Prefecture;
import dev.hoshu.server.area.AreaClass;
import dev.hoshu.server.area.Areas;
import dev.hoshu.server.area.PlaceNames;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.area.web.map.Looks;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Wording;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of the areas: a place is asked for, read, answered, and shown on the map. */
@Page
@OpenTo(Circle.EVERYBODY)
class AreasPage {

    /** More choices than these are no help; the person writes more of the address instead. */
    private static final int MOST_CHOICES = 30;

    private final Areas areas;
    private final Places places;
    private final AreaMaps maps;
    private final ProgrammeChoice programmes;
    private final Today today;

    AreasPage(Areas areas, Places places, AreaMaps maps, ProgrammeChoice programmes, Today today) {
        this.programmes = programmes;
        this.areas = areas;
        this.places = places;
        this.maps = maps;
        this.today = today;
    }

    /** A line of the legend. */
    record LegendLine(String look, String word, int count) {}

    /** A place to choose from. */
    record ChoiceLine(String code5, String name, AreaAnswerView answer) {}

    /** A prefecture to look at closely. */
    record PrefectureLine(String code, String name) {}

    @GetMapping("/areas")
    String areas(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> code,
            @RequestParam Optional<String> pref,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam Optional<String> programme,
            Model model,
            Locale language) {
        var day = on.orElseGet(today::day);
        var shown = programmes.shownAs(programme);
        model.addAttribute("programme", shown);
        model.addAttribute("q", q);
        model.addAttribute("on", on.orElse(null));
        var list = areas.inForce(shown.code(), day);
        model.addAttribute("list", list.orElse(null));
        if (list.isEmpty()) {
            model.addAttribute("day", day);
            return "areas";
        }
        model.addAttribute("invented", areas.isInvented(shown.code(), list.get()));
        var asked = asked(q, code, list.get(), model, language);
        asked.ifPresent(place -> answer(place, list.get(), model, language));
        map(list.get(), asked, pref, model, language);
        model.addAttribute(
                "prefectures",
                places.prefectures().stream()
                        .map(p -> new PrefectureLine(p.code(), PlaceNames.of(p, language)))
                        .toList());
        return "areas";
    }

    /**
     * The place that was asked for, by code or by what was typed; the model is given what the
     * typing was read as.
     */
    private Optional<Municipality> asked(
            String q, Optional<String> code, ResponseAreaList list, Model model, Locale language) {
        var chosen = code.or(() -> Optional.of(q.strip())).flatMap(places::municipality);
        if (code.isPresent() && chosen.isEmpty()) {
            throw AreasApi.unknownPlace(code.get());
        }
        if (q.isBlank() || (code.isEmpty() && chosen.isPresent())) {
            return chosen;
        }
        var reading = places.read(q);
        model.addAttribute("reading", ReadingView.of(reading));
        PostalCode.parse(q)
                .ifPresent(zip -> model.addAttribute("towns", towns(zip, chosen, language)));
        if (chosen.isPresent()) {
            return chosen;
        }
        return switch (reading) {
            case AddressReading.Read read -> Optional.of(read.municipality());
            case AddressReading.Ambiguous ambiguous -> offered(ambiguous, list, model, language);
            case AddressReading.NotRead notRead -> Optional.empty();
        };
    }

    /**
     * The choices as links; of a designated city without its ward, also what the list says of the
     * whole city.
     */
    private Optional<Municipality> offered(
            AddressReading.Ambiguous ambiguous,
            ResponseAreaList list,
            Model model,
            Locale language) {
        model.addAttribute(
                "choices",
                ambiguous.choices().stream()
                        .limit(MOST_CHOICES)
                        .map(choice -> choice(choice, list, language))
                        .toList());
        model.addAttribute("moreChoices", Math.max(0, ambiguous.choices().size() - MOST_CHOICES));
        if (ambiguous.doubt() != AddressReading.Doubt.WARD_MISSING) {
            return Optional.empty();
        }
        return ambiguous
                .choices()
                .getFirst()
                .municipality()
                .parentCode5()
                .flatMap(places::municipality);
    }

    private static ChoiceLine choice(
            AddressReading.Choice choice, ResponseAreaList list, Locale language) {
        var place = choice.municipality();
        var name = PlaceNames.of(place, language);
        return new ChoiceLine(
                place.code5(),
                Wording.isJapanese(language) ? choice.place() : name,
                AreaAnswerView.of(place.code5(), name, list.entry(place.code5())));
    }

    /** The towns in which a postal code is used; in English as the post office writes them. */
    private List<String> towns(String zip, Optional<Municipality> chosen, Locale language) {
        return places.postalCode(zip).stream()
                .filter(line ->
                        chosen.filter(place -> !place.code5().equals(line.code5())).isEmpty())
                .map(line -> Wording.isJapanese(language) ? line.town() : line.townRomaji())
                .filter(town -> !town.isBlank())
                .distinct()
                .toList();
    }

    private void answer(Municipality place, ResponseAreaList list, Model model, Locale language) {
        var name = PlaceNames.of(place, language);
        model.addAttribute(
                "answer", AreaAnswerView.of(place.code5(), name, list.entry(place.code5())));
        places.prefecture(place.prefectureCode())
                .map(p -> new PrefectureLine(p.code(), PlaceNames.of(p, language)))
                .ifPresent(near -> model.addAttribute("near", near));
        if (!place.isLeaf() && !model.containsAttribute("choices")) {
            model.addAttribute(
                    "choices",
                    places.wardsOf(place.code5()).stream()
                            .map(ward -> new AddressReading.Choice(ward, Optional.empty()))
                            .map(choice -> choice(choice, list, language))
                            .toList());
        }
    }

    private void map(
            ResponseAreaList list,
            Optional<Municipality> asked,
            Optional<String> pref,
            Model model,
            Locale language) {
        var prefecture = pref.flatMap(places::prefecture);
        model.addAttribute(
                "map",
                prefecture
                        .map(near -> maps.prefecture(list, near, asked, language))
                        .orElseGet(() -> maps.country(list, asked, language)));
        model.addAttribute(
                "prefecture",
                prefecture
                        .map(p -> new PrefectureLine(p.code(), PlaceNames.of(p, language)))
                        .orElse(null));
        var counts = areas.counts(list, prefecture.map(Prefecture::code));
        model.addAttribute(
                "legend",
                List.of(
                                AreaClass.TWO_HOURS,
                                AreaClass.FOUR_HOURS,
                                AreaClass.CONSULT,
                                AreaClass.NONE)
                        .stream()
                        .map(known ->
                                new LegendLine(
                                        Looks.of(Optional.of(known)),
                                        known.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                        counts.getOrDefault(known, 0)))
                        .toList());
    }
}
