package dev.hoshu.server.catalog.web;

import dev.hoshu.server.catalog.Facet;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was chosen on the catalogue's page, as its address says it; links change one thing of it.
 *
 * @param programme the code of the programme, or null for the one that is meant where none is named
 * @param machine as typed; empty for every machine
 * @param q words to be contained; empty for any
 * @param kind chosen kinds
 * @param level chosen service levels
 * @param term chosen terms, in months
 * @param premier whether only offerings with Premier Support
 * @param retention whether only offerings with drive retention
 * @param onSale whether only offerings on sale
 * @param list the date of an older list, or null for the one in force
 * @param sort the order, with a hyphen before it if turned round
 * @param offset the place of the first offering shown
 * @param compare part numbers to be set side by side
 */
record CatalogueChoice(
        @Nullable String programme,
        String machine,
        String q,
        List<String> kind,
        List<String> level,
        List<String> term,
        boolean premier,
        boolean retention,
        boolean onSale,
        @Nullable LocalDate list,
        String sort,
        int offset,
        List<String> compare) {
    CatalogueChoice {
        kind = List.copyOf(kind);
        level = List.copyOf(level);
        term = List.copyOf(term);
        compare = List.copyOf(compare);
    }

    /** The name of a facet in the address. */
    static String nameOf(Facet facet) {
        return switch (facet) {
            case KIND -> "kind";
            case LEVEL -> "level";
            case TERM -> "term";
            case PREMIER -> "premier";
            case RETENTION -> "retention";
            case ON_SALE -> "onSale";
        };
    }

    /** The values chosen in a facet. */
    List<String> of(Facet facet) {
        return switch (facet) {
            case KIND -> kind;
            case LEVEL -> level;
            case TERM -> term;
            case PREMIER -> premier ? List.of("true") : List.of();
            case RETENTION -> retention ? List.of("true") : List.of();
            case ON_SALE -> onSale ? List.of("true") : List.of();
        };
    }

    /** The same without one value of a facet. */
    CatalogueChoice without(Facet facet, String value) {
        return new CatalogueChoice(
                programme,
                machine,
                q,
                facet == Facet.KIND ? minus(kind, value) : kind,
                facet == Facet.LEVEL ? minus(level, value) : level,
                facet == Facet.TERM ? minus(term, value) : term,
                premier && facet != Facet.PREMIER,
                retention && facet != Facet.RETENTION,
                onSale && facet != Facet.ON_SALE,
                list,
                sort,
                0,
                compare);
    }

    private static List<String> minus(List<String> values, String value) {
        return values.stream().filter(v -> !v.equals(value)).toList();
    }

    /** The address without any facet. */
    public String withoutFacets() {
        return new CatalogueChoice(
                        programme, machine, q, List.of(), List.of(), List.of(), false, false, false,
                        list, sort, 0, compare)
                .path("/catalogue");
    }

    /** The address of the whole list. */
    public String withoutWords() {
        return new CatalogueChoice(
                        programme, "", "", kind, level, term, premier, retention, onSale, list,
                        sort, 0, compare)
                .path("/catalogue");
    }

    /** The address without what is compared. */
    public String withoutCompared() {
        return at(offset, sort, List.of()).path("/catalogue");
    }

    /** The address with this order; chosen again, the order is turned round. */
    public String sortedBy(String name) {
        return at(0, sort.equals(name) ? "-" + name : name, compare).path("/catalogue");
    }

    /** What a table head says of its order: ascending, descending, or null. */
    public @Nullable String ariaSort(String name) {
        if (sort.equals(name)) {
            return "ascending";
        }
        return sort.equals("-" + name) ? "descending" : null;
    }

    /** The address of another part of the results. */
    public String startingAt(int place) {
        return at(place, sort, compare).path("/catalogue");
    }

    /** The address of the same results as a spreadsheet. */
    public String spreadsheet() {
        return at(0, sort, List.of()).path("/catalogue.xlsx");
    }

    private CatalogueChoice at(int place, String order, List<String> compared) {
        return new CatalogueChoice(
                programme, machine, q, kind, level, term, premier, retention, onSale, list, order,
                place, compared);
    }

    /** The address of this page. */
    String path() {
        return path("/catalogue");
    }

    private String path(String page) {
        var path = UriComponentsBuilder.fromPath(page);
        if (programme != null) {
            path.queryParam("programme", programme);
        }
        if (!machine.isBlank()) {
            path.queryParam("machine", machine);
        }
        if (!q.isBlank()) {
            path.queryParam("q", q);
        }
        for (var facet : Facet.values()) {
            of(facet).forEach(value -> path.queryParam(nameOf(facet), value));
        }
        if (list != null) {
            path.queryParam("list", list);
        }
        if (!sort.equals("list")) {
            path.queryParam("sort", sort);
        }
        if (offset > 0) {
            path.queryParam("offset", offset);
        }
        compare.forEach(number -> path.queryParam("compare", number));
        return path.encode().toUriString();
    }

    /** What a form that asks for something else must carry along, name and value. */
    public List<Carried> carried(String leftOut) {
        var carried = new ArrayList<Carried>();
        add(carried, leftOut, "programme", programme == null ? "" : programme);
        add(carried, leftOut, "machine", machine);
        add(carried, leftOut, "q", q);
        for (var facet : Facet.values()) {
            of(facet).forEach(value -> add(carried, leftOut, nameOf(facet), value));
        }
        add(carried, leftOut, "list", list == null ? "" : list.toString());
        add(carried, leftOut, "sort", sort.equals("list") ? "" : sort);
        compare.forEach(number -> add(carried, leftOut, "compare", number));
        return carried;
    }

    private static void add(List<Carried> carried, String leftOut, String name, String value) {
        boolean isFacet =
                !List.of("programme", "machine", "q", "list", "sort", "compare").contains(name);
        boolean out =
                leftOut.equals("facets") ? isFacet : List.of(leftOut.split(" ")).contains(name);
        if (!value.isBlank() && !out) {
            carried.add(new Carried(name, value));
        }
    }

    /**
     * A hidden field.
     *
     * @param name the parameter
     * @param value its value
     */
    record Carried(String name, String value) {}
}
