package dev.hoshu.server.catalog.web;

import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.Facet;
import dev.hoshu.server.catalog.OfferingWords;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The catalogue's page, ready to be written.
 *
 * @param choice what was chosen
 * @param said how the machine number was read, or null where none was typed
 * @param list the date of the list that was searched; null if none is in force
 * @param title the list's title
 * @param lists the dates of all lists, the newest first
 * @param facets what the results can be narrowed by
 * @param chosen what they are narrowed by
 * @param rows a part of the results
 * @param total the results in all
 * @param wouldBe the results if nothing were narrowed
 * @param next the place of the next part, or null
 * @param previous the place of the part before, or null
 * @param compared offerings side by side; empty if fewer than two were chosen
 * @param tooMany whether more were chosen than can stand side by side
 */
record CatalogueView(
        CatalogueChoice choice,
        @Nullable Said said,
        @Nullable LocalDate list,
        String title,
        List<LocalDate> lists,
        List<FacetView> facets,
        List<Chip> chosen,
        List<Row> rows,
        int total,
        int wouldBe,
        @Nullable Integer next,
        @Nullable Integer previous,
        List<Row> compared,
        boolean tooMany) {
    CatalogueView {
        lists = List.copyOf(lists);
        facets = List.copyOf(facets);
        chosen = List.copyOf(chosen);
        rows = List.copyOf(rows);
        compared = List.copyOf(compared);
    }

    /**
     * How a machine number was read.
     *
     * @param number the number as read, or as far as it was
     * @param product its product, or null if the catalogue does not know it
     * @param isBaseModel whether a model was named, and the search goes by machine type all the
     *     same
     * @param fault what is wrong with it, or null
     */
    record Said(
            String number,
            @Nullable String product,
            boolean isBaseModel,
            @Nullable Sentence fault) {}

    /**
     * A facet with its choices.
     *
     * @param facet the facet
     * @param name its name in the address
     * @param choices its choices
     */
    record FacetView(Facet facet, String name, List<ChoiceView> choices) {
        FacetView {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One value that can be chosen.
     *
     * @param value as in the address
     * @param words in words
     * @param count how many offerings it would leave
     * @param chosen whether it is chosen
     */
    record ChoiceView(String value, Sentence words, int count, boolean chosen) {}

    /**
     * Something that is chosen, with the address that takes it away again.
     *
     * @param words in words
     * @param without the address without it
     */
    record Chip(Sentence words, String without) {}

    /**
     * An offering.
     *
     * @param offering the offering
     * @param machines the machine types, or machine numbers, that it is listed for
     * @param onSale whether it is on sale today
     * @param compared whether it is among those compared
     */
    record Row(ServiceOffering offering, String machines, boolean onSale, boolean compared) {

        /** Level and additions. */
        public Sentence content() {
            return OfferingWords.content(offering);
        }

        /** The kind, to begin a line with. */
        public Sentence kind() {
            return OfferingWords.kind(offering.kind());
        }

        /** The term as it is sold. */
        public Sentence term() {
            return OfferingWords.term(offering);
        }

        /** The list price; null is "price on request". */
        public @Nullable Yen price() {
            return offering.price();
        }
    }

    /** The place of the first offering shown, counted from 1. */
    public int from() {
        return choice.offset() + 1;
    }

    /** The place of the last offering shown, counted from 1. */
    public int to() {
        return choice.offset() + rows.size();
    }

    /** Whether the list that is shown is the newest one held. */
    public boolean isNewest() {
        return list != null && !lists.isEmpty() && lists.getFirst().equals(list);
    }
}
