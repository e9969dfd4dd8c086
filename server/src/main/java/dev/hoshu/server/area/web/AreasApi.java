package dev.hoshu.server.area.web;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ResponseAreaList.Answer;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.area.Areas;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Outdated;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The area list, for programs (TERR-2). */
@RestController
@OpenTo(Circle.EVERYBODY)
class AreasApi {

    private static final String LIST = "areas";

    private static final ProblemType UNKNOWN_PLACE =
            ProblemType.of("unknown-place", 404, "その市区町村はありません", "There is no such municipality");

    private final Areas areas;
    private final Places places;
    private final AreaAnswers answers;
    private final ProgrammeChoice programmes;
    private final Today today;

    AreasApi(
            Areas areas,
            Places places,
            AreaAnswers answers,
            ProgrammeChoice programmes,
            Today today) {
        this.programmes = programmes;
        this.areas = areas;
        this.places = places;
        this.answers = answers;
        this.today = today;
    }

    record AreasPart(AreaListName list, int total, List<AreaAnswer> areas, @Nullable String next)
            implements GoesOn {}

    record OneArea(AreaListName list, AreaAnswer area, List<AreaAnswer> wards) {}

    @GetMapping("/api/v1/areas")
    AreasPart several(
            @RequestParam Optional<String> prefecture,
            @RequestParam Optional<String> twoHour,
            @RequestParam Optional<String> fourHour,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam Optional<String> cursor,
            @RequestParam @Outdated(since = "2026-11-27", sunset = "2027-11-27")
                    Optional<String> after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> programme) {
        Limit.check(limit, Areas.MOST_PLACES);
        var from = Part.after(LIST, cursor, after);
        prefecture.ifPresent(this::demandPrefecture);
        from.ifPresent(code -> demandCode("after", code));
        var meant = programmes.meant(programme);
        var list = list(meant, on);
        var part =
                areas.search(
                        list,
                        new Areas.Query(
                                prefecture,
                                answer("twoHour", twoHour),
                                answer("fourHour", fourHour)),
                        from,
                        limit);
        return new AreasPart(
                answers.name(meant, list),
                part.total(),
                part.areas().stream().map(entry -> answers.of(entry.code(), list)).toList(),
                part.next().map(key -> Part.cursor(LIST, key)).orElse(null));
    }

    @GetMapping("/api/v1/areas/{code5}")
    OneArea one(
            @PathVariable String code5,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam Optional<String> programme) {
        demandCode("code5", code5);
        var meant = programmes.meant(programme);
        var list = list(meant, on);
        if (places.municipality(code5).isEmpty() && list.entry(code5).isEmpty()) {
            throw unknownPlace(code5);
        }
        return new OneArea(
                answers.name(meant, list),
                answers.of(code5, list),
                places.wardsOf(code5).stream()
                        .map(Municipality::code5)
                        .map(ward -> answers.of(ward, list))
                        .toList());
    }

    /** Neither the register nor the list has that code. */
    static Problem unknownPlace(String code5) {
        return Problem.of(
                UNKNOWN_PLACE,
                new Sentence(
                        "市区町村コード %s は登録にもリストにもありません。コードを確かめるか、/api/v1/addresses で住所からお調べください。"
                                .formatted(code5),
                        "Neither the register nor the list has the municipality code %s. Check it, or look it up by address at /api/v1/addresses."
                                .formatted(code5)));
    }

    private ResponseAreaList list(String programme, Optional<LocalDate> on) {
        var day = on.orElseGet(today::day);
        return areas.inForce(programme, day).orElseThrow(() -> AreaTablePage.noListOn(day));
    }

    private void demandPrefecture(String code) {
        if (places.prefecture(code).isEmpty()) {
            throw Problem.malformed(
                    "prefecture",
                    "prefecture は都道府県コード2桁です。例: 13",
                    "prefecture is a prefecture code of two digits, such as 13.");
        }
    }

    private static void demandCode(String parameter, String code) {
        if (!code.matches("\\d{5}")) {
            throw Problem.malformed(
                    parameter,
                    "%s は市区町村コード5桁です。例: 13101".formatted(parameter),
                    "%s is a municipality code of five digits, such as 13101."
                            .formatted(parameter));
        }
    }

    private static Optional<Answer> answer(String parameter, Optional<String> typed) {
        return typed.map(word -> {
            try {
                return Answer.valueOf(word.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw Problem.malformed(
                        parameter,
                        "%s は YES、CONSULT、NO、PART のどれかです。".formatted(parameter),
                        "%s is one of YES, CONSULT, NO, PART.".formatted(parameter));
            }
        });
    }
}
