package dev.hoshu.server.area.web;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ResponseAreaList.Entry;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.place.Prefecture;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.area.AreaClass;
import dev.hoshu.server.area.Areas;
import dev.hoshu.server.area.PlaceNames;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Wording;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The map's answer as a table: by prefecture, or all places of one; and as a file to take away. */
@Page
@OpenTo(Circle.EVERYBODY)
class AreaTablePage {

    private final Areas areas;
    private final Places places;
    private final ProgrammeChoice programmes;
    private final Today today;

    AreaTablePage(Areas areas, Places places, ProgrammeChoice programmes, Today today) {
        this.programmes = programmes;
        this.areas = areas;
        this.places = places;
        this.today = today;
    }

    /** A prefecture and how many of its places are of each class. */
    record PrefectureCounts(String code, String name, Map<String, Integer> counts) {}

    /** A place of the table. */
    record PlaceLine(AreaAnswerView answer, boolean city) {}

    @GetMapping("/areas/table")
    String table(
            @RequestParam Optional<String> pref,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam Optional<String> programme,
            Model model,
            Locale language) {
        var shown = programmes.shownAs(programme);
        var list = list(shown.code(), on);
        model.addAttribute("programme", shown);
        model.addAttribute("list", list);
        model.addAttribute("on", on.orElse(null));
        model.addAttribute("invented", areas.isInvented(shown.code(), list));
        var prefecture = pref.flatMap(places::prefecture);
        model.addAttribute(
                "prefecture",
                prefecture
                        .map(p ->
                                new AreasPage.PrefectureLine(p.code(), PlaceNames.of(p, language)))
                        .orElse(null));
        if (prefecture.isPresent()) {
            model.addAttribute("places", placesOf(list, prefecture.get().code(), language));
        } else {
            model.addAttribute("prefectures", prefectures(list, language));
        }
        return "areas-table";
    }

    private List<PrefectureCounts> prefectures(ResponseAreaList list, Locale language) {
        return places.prefectures().stream()
                .map(p -> {
                    Map<String, Integer> counts = new HashMap<>();
                    areas.counts(list, Optional.of(p.code()))
                            .forEach((known, count) ->
                                    counts.put(
                                            known.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                            count));
                    return new PrefectureCounts(p.code(), PlaceNames.of(p, language), counts);
                })
                .toList();
    }

    private List<PlaceLine> placesOf(ResponseAreaList list, String prefecture, Locale language) {
        return places.municipalities().stream()
                .filter(place -> place.prefectureCode().equals(prefecture))
                .map(place ->
                        new PlaceLine(
                                AreaAnswerView.of(
                                        place.code5(),
                                        withoutPrefecture(place, language),
                                        list.entry(place.code5())),
                                !place.isLeaf()))
                .toList();
    }

    private static String withoutPrefecture(Municipality place, Locale language) {
        return Wording.isJapanese(language) ? place.name() : place.romaji();
    }

    @GetMapping("/areas/table.csv")
    ResponseEntity<byte[]> file(
            @RequestParam Optional<String> pref,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam Optional<String> programme) {
        var shown = programmes.shownAs(programme);
        var list = list(shown.code(), on);
        var prefecture = pref.flatMap(places::prefecture).map(Prefecture::code);
        var entries =
                areas.searchAll(
                        list, new Areas.Query(prefecture, Optional.empty(), Optional.empty()));
        // Excel takes a file for UTF-8 only with the mark at its beginning.
        var csv = new StringBuilder("\ufeff");
        csv.append(
                "list_version,valid_from,code5,prefecture,municipality,four_hours,two_hours,class,note\r\n");
        for (var entry : entries) {
            csv.append(line(list, entry)).append("\r\n");
        }
        var name =
                "areas-"
                        + Optional.ofNullable(shown.inAddress()).map(c -> c + "-").orElse("")
                        + list.version()
                        + prefecture.map(code -> "-" + code).orElse("")
                        + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(ResponseAreaList list, Entry entry) {
        return String.join(
                ",",
                list.version(),
                list.validFrom().toString(),
                entry.code(),
                quoted(entry.prefecture()),
                quoted(entry.municipality()),
                entry.fourHours().name(),
                entry.twoHours().name(),
                AreaClass.of(entry).name(),
                quoted(Optional.ofNullable(entry.note()).orElse("")));
    }

    private static String quoted(String text) {
        // A text that begins like a formula must not become one in a spreadsheet.
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private ResponseAreaList list(String programme, Optional<LocalDate> on) {
        var day = on.orElseGet(today::day);
        return areas.inForce(programme, day).orElseThrow(() -> noListOn(day));
    }

    /** No list was in force on that day. */
    static Problem noListOn(LocalDate day) {
        return Problem.of(
                ProblemType.of(
                        "no-area-list",
                        404,
                        "その日に有効な対象地域リストはありません",
                        "No area list was in force on that day"),
                new Sentence(
                        "%s に有効な対象地域リストはありません。もっと後の日を指定してください。".formatted(day),
                        "No area list was in force on %s. Ask for a later day.".formatted(day)));
    }
}
