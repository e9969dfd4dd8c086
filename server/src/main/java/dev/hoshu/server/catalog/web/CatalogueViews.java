package dev.hoshu.server.catalog.web;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.MachineTypes;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.catalog.CatalogueQuery;
import dev.hoshu.server.catalog.Facet;
import dev.hoshu.server.catalog.OfferingList;
import dev.hoshu.server.catalog.OfferingWords;
import dev.hoshu.server.catalog.web.CatalogueView.Chip;
import dev.hoshu.server.catalog.web.CatalogueView.ChoiceView;
import dev.hoshu.server.catalog.web.CatalogueView.FacetView;
import dev.hoshu.server.catalog.web.CatalogueView.Row;
import dev.hoshu.server.catalog.web.CatalogueView.Said;
import dev.hoshu.server.frontdoor.Wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the catalogue's page from a search. */
final class CatalogueViews {
    static final int A_PART = 50;
    private static final int MOST_COMPARED = 4;
    private static final Set<Facet> YES_OR_NO =
            EnumSet.of(Facet.PREMIER, Facet.RETENTION, Facet.ON_SALE);

    private final Catalogue catalogue;
    private final MachineTypes machineTypes;
    private final LocalDate today;

    CatalogueViews(Catalogue catalogue, MachineTypes machineTypes, LocalDate today) {
        this.catalogue = catalogue;
        this.machineTypes = machineTypes;
        this.today = today;
    }

    /** The page where no list is in force, or where the machine number cannot be read. */
    CatalogueView nothing(
            CatalogueChoice choice,
            Optional<OfferingList> list,
            List<LocalDate> lists,
            Optional<MachineNumber.Reading> reading) {
        return new CatalogueView(
                choice,
                reading.map(this::said).orElse(null),
                list.map(OfferingList::date).orElse(null),
                list.map(l -> l.heading().title()).orElse(""),
                lists,
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                null,
                null,
                List.of(),
                false);
    }

    CatalogueView found(
            CatalogueChoice choice,
            OfferingList list,
            List<LocalDate> lists,
            CatalogueQuery query,
            Optional<MachineNumber.Reading> reading) {
        var sort = SearchParameters.sort(choice.sort());
        boolean descending = choice.sort().startsWith("-");
        var results = catalogue.search(list, query, sort, descending, choice.offset(), A_PART);
        var facets = facets(choice, results);
        var compared = compared(choice, list);
        return new CatalogueView(
                choice,
                reading.map(this::said).orElse(null),
                list.date(),
                list.heading().title(),
                lists,
                facets,
                chips(choice, facets),
                results.offerings().stream().map(o -> row(o, choice)).toList(),
                results.total(),
                catalogue.searchAll(list, unnarrowed(query), sort, descending).size(),
                results.next().orElse(null),
                choice.offset() == 0 ? null : Math.max(0, choice.offset() - A_PART),
                compared.size() < 2 ? List.of() : compared.stream().limit(MOST_COMPARED).toList(),
                compared.size() > MOST_COMPARED);
    }

    private static CatalogueQuery unnarrowed(CatalogueQuery query) {
        var all = CatalogueQuery.everything(query.day());
        return new CatalogueQuery(
                query.machine(),
                query.text(),
                all.kinds(),
                all.levels(),
                all.months(),
                all.premier(),
                all.driveRetention(),
                all.onSale(),
                query.day());
    }

    private Said said(MachineNumber.Reading reading) {
        return switch (reading) {
            case MachineNumber.Reading.Understood u ->
                    new Said(
                            u.number().toString(),
                            machineTypes.of(u.number()).map(t -> t.productName()).orElse(null),
                            !u.number().isTypeOnly(),
                            null);
            case MachineNumber.Reading.Fault f -> new Said(f.understood(), null, false, f.fault());
        };
    }

    private static List<FacetView> facets(CatalogueChoice choice, Catalogue.Results results) {
        return Arrays.stream(Facet.values())
                .map(facet ->
                        new FacetView(
                                facet,
                                CatalogueChoice.nameOf(facet),
                                choices(choice, facet, results)))
                .filter(facet -> !facet.choices().isEmpty())
                .toList();
    }

    private static List<ChoiceView> choices(
            CatalogueChoice choice, Facet facet, Catalogue.Results results) {
        boolean yesOrNo = YES_OR_NO.contains(facet);
        var chosen = choice.of(facet);
        return results.facets().getOrDefault(facet, List.of()).stream()
                .filter(c -> !yesOrNo || c.value().equals("true"))
                .map(c ->
                        new ChoiceView(
                                c.value(),
                                words(facet, c.value()),
                                c.count(),
                                chosen.contains(c.value())))
                .toList();
    }

    private static Sentence words(Facet facet, String value) {
        return switch (facet) {
            case KIND -> OfferingWords.kind(OfferingKind.valueOf(value));
            case LEVEL -> ServiceLevel.ofCode(value).orElseThrow().words();
            case TERM -> term(Term.ofMonths(Integer.parseInt(value)));
            case PREMIER -> new Sentence("プレミア付", "With Premier");
            case RETENTION -> new Sentence("HDDお渡し付", "With drive retention");
            case ON_SALE -> new Sentence("販売中だけ", "On sale only");
        };
    }

    private static Sentence term(Term term) {
        return new Sentence(
                Wording.term(term, Locale.JAPANESE), Wording.term(term, Locale.ENGLISH));
    }

    private static List<Chip> chips(CatalogueChoice choice, List<FacetView> facets) {
        var chips = new ArrayList<Chip>();
        for (var facet : facets) {
            facet.choices().stream()
                    .filter(ChoiceView::chosen)
                    .forEach(c ->
                            chips.add(
                                    new Chip(
                                            c.words(),
                                            choice.without(facet.facet(), c.value()).path())));
        }
        return chips;
    }

    private List<Row> compared(CatalogueChoice choice, OfferingList list) {
        return choice.compare().stream()
                .distinct()
                .flatMap(typed -> OfferingNumber.parse(typed).stream())
                .flatMap(number -> list.offering(number).stream())
                .map(o -> row(o, choice))
                .toList();
    }

    private Row row(ServiceOffering offering, CatalogueChoice choice) {
        return new Row(
                offering,
                offering.fits().stream()
                        .map(MachineNumber::toString)
                        .collect(Collectors.joining(" ")),
                offering.onSale().contains(today),
                choice.compare().contains(offering.number().value()));
    }
}
