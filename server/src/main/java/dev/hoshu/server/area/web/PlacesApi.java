package dev.hoshu.server.area.web;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.place.AddressReading;
import dev.hoshu.domain.place.PostalCode;
import dev.hoshu.domain.place.ReadPart;
import dev.hoshu.domain.place.ReadingLevel;
import dev.hoshu.domain.place.ReadingNote;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.area.Areas;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Postal codes and addresses, for programs: each place with what the list says of it. */
@RestController
@OpenTo(Circle.EVERYBODY)
class PlacesApi {

    private static final int MOST_CHOICES = 100;

    private static final ProblemType UNKNOWN_POSTAL_CODE =
            ProblemType.of(
                    "unknown-postal-code", 404, "その郵便番号はありません", "There is no such postal code");

    private final Areas areas;
    private final Places places;
    private final AreaAnswers answers;
    private final ProgrammeChoice programmes;
    private final Today today;

    PlacesApi(
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

    /** A place of a postal code, with the towns in which it is used there. */
    record PostalCodePlace(AreaAnswer area, List<String> towns) {}

    record PostalCodeAnswer(
            String postalCode, String written, AreaListName list, List<PostalCodePlace> places) {}

    /** What an address was read as. */
    enum Outcome {
        READ,
        AMBIGUOUS,
        NOT_READ
    }

    record ChoiceAnswer(AreaAnswer area, @Nullable String town) {}

    /**
     * The reading of an address; which members are there depends on the outcome.
     *
     * @param typed what was asked
     * @param outcome one place, a choice, or nothing certain
     * @param area the place, where it was read
     * @param town the town in the register's form, where one was recognised
     * @param rest what follows the town, as typed
     * @param level how far down it was understood
     * @param notes the liberties taken
     * @param doubt why it is not certain
     * @param choices the places that fit, at most 100
     * @param reason why nothing was read
     * @param parts the pieces, as typed and as understood
     * @param list the list that the answers rest on
     */
    record AddressAnswer(
            String typed,
            Outcome outcome,
            @Nullable AreaAnswer area,
            @Nullable String town,
            @Nullable String rest,
            @Nullable ReadingLevel level,
            List<ReadingNote> notes,
            AddressReading.@Nullable Doubt doubt,
            List<ChoiceAnswer> choices,
            AddressReading.@Nullable Reason reason,
            List<ReadPart> parts,
            AreaListName list) {}

    @GetMapping("/api/v1/postal-codes/{postalCode}")
    PostalCodeAnswer postalCode(
            @PathVariable String postalCode,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam Optional<String> programme) {
        var zip =
                PostalCode.parse(postalCode)
                        .orElseThrow(() ->
                                Problem.malformed(
                                        "postalCode",
                                        "郵便番号は7桁です。例: 1000001、100-0001",
                                        "A postal code has seven digits, such as 1000001 or"
                                                + " 100-0001."));
        Map<String, List<String>> towns =
                places.postalCode(zip).stream()
                        .collect(
                                Collectors.groupingBy(
                                        PostalCode::code5,
                                        TreeMap::new,
                                        Collectors.mapping(PostalCode::town, Collectors.toList())));
        if (towns.isEmpty()) {
            throw Problem.of(
                    UNKNOWN_POSTAL_CODE,
                    new Sentence(
                            "郵便番号 %s は一覧にありません。事業所の個別番号は含みません。住所からお調べください。"
                                    .formatted(PostalCode.written(zip)),
                            "The list does not have the postal code %s. It leaves out codes of single companies. Look the place up by address."
                                    .formatted(PostalCode.written(zip))));
        }
        var meant = programmes.meant(programme);
        var list = list(meant, on);
        return new PostalCodeAnswer(
                zip,
                PostalCode.written(zip),
                answers.name(meant, list),
                towns.entrySet().stream()
                        .map(place ->
                                new PostalCodePlace(
                                        answers.of(place.getKey(), list),
                                        place.getValue().stream()
                                                .filter(town -> !town.isBlank())
                                                .distinct()
                                                .toList()))
                        .toList());
    }

    @GetMapping("/api/v1/addresses")
    AddressAnswer address(
            @RequestParam String q,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam Optional<String> programme) {
        var meant = programmes.meant(programme);
        var list = list(meant, on);
        var reading = places.read(q);
        var name = answers.name(meant, list);
        return switch (reading) {
            case AddressReading.Read read -> read(q, read, list, name);
            case AddressReading.Ambiguous ambiguous ->
                    new AddressAnswer(
                            q,
                            Outcome.AMBIGUOUS,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            ambiguous.doubt(),
                            ambiguous.choices().stream()
                                    .limit(MOST_CHOICES)
                                    .map(choice -> choice(choice, list))
                                    .toList(),
                            null,
                            ambiguous.parts(),
                            name);
            case AddressReading.NotRead notRead ->
                    new AddressAnswer(
                            q,
                            Outcome.NOT_READ,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            null,
                            List.of(),
                            notRead.reason(),
                            notRead.parts(),
                            name);
        };
    }

    private AddressAnswer read(
            String q, AddressReading.Read read, ResponseAreaList list, AreaListName name) {
        return new AddressAnswer(
                q,
                Outcome.READ,
                answers.of(read.municipality().code5(), list),
                read.town().orElse(null),
                read.rest(),
                read.level(),
                read.notes().stream().sorted().toList(),
                null,
                List.of(),
                null,
                read.parts(),
                name);
    }

    private ChoiceAnswer choice(AddressReading.Choice choice, ResponseAreaList list) {
        return new ChoiceAnswer(
                answers.of(choice.municipality().code5(), list), choice.town().orElse(null));
    }

    private ResponseAreaList list(String programme, Optional<LocalDate> on) {
        var day = on.orElseGet(today::day);
        return areas.inForce(programme, day).orElseThrow(() -> AreaTablePage.noListOn(day));
    }
}
