package dev.hoshu.server.catalog.web;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.catalog.Facet;
import dev.hoshu.server.catalog.OfferingAnswer;
import dev.hoshu.server.catalog.OfferingAnswer.OnList;
import dev.hoshu.server.catalog.OfferingList;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The search lists, for programs. */
@RestController
@OpenTo(Circle.EVERYBODY)
class CatalogueApi {

    private static final ProblemType UNKNOWN_OFFERING =
            ProblemType.of(
                    "unknown-offering", 404, "この商品番号はどの一覧表にもありません", "No list has that part number");

    private final Catalogue catalogue;
    private final ProgrammeChoice programmes;
    private final Today today;

    CatalogueApi(Catalogue catalogue, ProgrammeChoice programmes, Today today) {
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.today = today;
    }

    record Found(
            OnList list,
            int total,
            List<OfferingAnswer> offerings,
            @Nullable Integer next,
            Facets facets) {}

    record Facets(
            List<Facet.Choice> kind,
            List<Facet.Choice> level,
            List<Facet.Choice> term,
            List<Facet.Choice> premier,
            List<Facet.Choice> retention,
            List<Facet.Choice> onSale) {}

    record Lists(List<HeldList> lists) {}

    record HeldList(
            LocalDate date,
            String title,
            String sourceName,
            Instant importedAt,
            int offerings,
            boolean inForce) {}

    record Listings(String partNumber, List<Listing> listings) {}

    record Listing(OnList list, OfferingAnswer offering) {}

    @GetMapping("/api/v1/catalogue")
    Found search(
            @RequestParam Optional<String> machine,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") List<String> level,
            @RequestParam(defaultValue = "") List<String> term,
            @RequestParam Optional<Boolean> premier,
            @RequestParam Optional<Boolean> retention,
            @RequestParam Optional<Boolean> onSale,
            @RequestParam Optional<LocalDate> list,
            @RequestParam(defaultValue = "list") String sort,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Optional<String> programme) {
        var query =
                SearchParameters.query(
                        machine, q, kind, level, term, premier, retention, onSale, today.day());
        SearchParameters.checkPart(offset, limit);
        var results =
                catalogue.search(
                        searched(programmes.meant(programme), list),
                        query,
                        SearchParameters.sort(sort),
                        sort.startsWith("-"),
                        offset,
                        limit);
        var facets = results.facets();
        return new Found(
                OnList.of(results.list().heading()),
                results.total(),
                results.offerings().stream().map(OfferingAnswer::of).toList(),
                results.next().orElse(null),
                new Facets(
                        facets.getOrDefault(Facet.KIND, List.of()),
                        facets.getOrDefault(Facet.LEVEL, List.of()),
                        facets.getOrDefault(Facet.TERM, List.of()),
                        facets.getOrDefault(Facet.PREMIER, List.of()),
                        facets.getOrDefault(Facet.RETENTION, List.of()),
                        facets.getOrDefault(Facet.ON_SALE, List.of())));
    }

    @GetMapping("/api/v1/catalogue/lists")
    Lists lists(@RequestParam Optional<String> programme) {
        var meant = programmes.meant(programme);
        var inForce = catalogue.inForce(meant, today.day()).map(OfferingList::date);
        return new Lists(
                catalogue.lists(meant).stream()
                        .map(l ->
                                new HeldList(
                                        l.date(),
                                        l.heading().title(),
                                        l.heading().sourceName(),
                                        l.heading().importedAt(),
                                        l.offerings().size(),
                                        inForce.equals(Optional.of(l.date()))))
                        .toList());
    }

    @GetMapping("/api/v1/catalogue/offerings/{partNumber}")
    Listings offering(@PathVariable String partNumber, @RequestParam Optional<String> programme) {
        var number =
                OfferingNumber.parse(partNumber)
                        .orElseThrow(() ->
                                Problem.malformed(
                                        "partNumber",
                                        "商品番号は英数字5から20文字です。",
                                        "A part number is 5 to 20 letters and digits."));
        var listings = catalogue.everyListing(programmes.meant(programme), number);
        if (listings.isEmpty()) {
            throw Problem.of(
                            UNKNOWN_OFFERING,
                            new Sentence(
                                    "商品番号 %s と読みました。/api/v1/catalogue?q= で探せます。".formatted(number),
                                    "Read as part number %s. /api/v1/catalogue?q= searches."
                                            .formatted(number)))
                    .with("understood", number.value());
        }
        return new Listings(
                number.value(),
                listings.stream()
                        .map(l ->
                                new Listing(
                                        OnList.of(l.list().heading()),
                                        OfferingAnswer.of(l.offering())))
                        .toList());
    }

    private OfferingList searched(String programme, Optional<LocalDate> date) {
        return date.map(day -> catalogue.dated(programme, day))
                .orElseGet(() -> catalogue.inForce(programme, today.day()))
                .orElseThrow(() ->
                        Problem.of(
                                        SearchParameters.UNKNOWN_LIST,
                                        new Sentence(
                                                "/api/v1/catalogue/lists に、ある一覧表の日付があります。",
                                                "/api/v1/catalogue/lists has the dates of the lists"
                                                        + " that there are."))
                                .at("list"));
    }
}
