package dev.hoshu.server.catalog.web;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.catalog.CatalogueQuery;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what is asked of the catalogue; a value that is not known is refused with those that are.
 */
final class SearchParameters {

    /** A list was asked for by a date that none has. */
    static final ProblemType UNKNOWN_LIST =
            ProblemType.of("unknown-list", 404, "この日付の一覧表はありません", "There is no list of that date");

    private static final int MOST_OFFSET = 1_000_000;

    private SearchParameters() {}

    static CatalogueQuery query(
            Optional<String> machine,
            String text,
            List<String> kinds,
            List<String> levels,
            List<String> terms,
            Optional<Boolean> premier,
            Optional<Boolean> retention,
            Optional<Boolean> onSale,
            LocalDate day) {
        return new CatalogueQuery(
                machine.filter(m -> !m.isBlank()).map(SearchParameters::machine),
                text,
                each(
                        "kind",
                        kinds,
                        SearchParameters::kind,
                        names(OfferingKind.values(), Enum::name)),
                each(
                        "level",
                        levels,
                        ServiceLevel::ofCode,
                        names(ServiceLevel.values(), ServiceLevel::code)),
                each("term", terms, SearchParameters::months, "12, 24, 36, …"),
                premier,
                retention,
                onSale,
                day);
    }

    static Catalogue.Sort sort(String typed) {
        var name = typed.startsWith("-") ? typed.substring(1) : typed;
        return switch (name) {
            case "list" -> Catalogue.Sort.LIST;
            case "partNumber" -> Catalogue.Sort.PART_NUMBER;
            case "name" -> Catalogue.Sort.NAME;
            case "term" -> Catalogue.Sort.TERM;
            case "level" -> Catalogue.Sort.LEVEL;
            case "price" -> Catalogue.Sort.PRICE;
            default ->
                    throw notKnown(
                            "sort", typed, "list, partNumber, name, term, level, price, -price, …");
        };
    }

    static void checkPart(int offset, int limit) {
        if (offset < 0 || offset > MOST_OFFSET) {
            throw Problem.malformed(
                    "offset",
                    "offset は 0 から %d までです。".formatted(MOST_OFFSET),
                    "offset goes from 0 to %d.".formatted(MOST_OFFSET));
        }
        if (limit < 1 || limit > Catalogue.MOST_OFFERINGS) {
            throw Problem.malformed(
                    "limit",
                    "limit は 1 から %d までです。".formatted(Catalogue.MOST_OFFERINGS),
                    "limit goes from 1 to %d.".formatted(Catalogue.MOST_OFFERINGS));
        }
    }

    private static MachineNumber machine(String typed) {
        return switch (MachineNumber.read(typed)) {
            case MachineNumber.Reading.Understood u -> u.number();
            case MachineNumber.Reading.Fault f ->
                    throw Problem.of(ProblemType.MALFORMED_PARAMETER, f.fault())
                            .at("machine")
                            .with("understood", f.understood());
        };
    }

    private static Optional<OfferingKind> kind(String typed) {
        return Arrays.stream(OfferingKind.values()).filter(k -> k.name().equals(typed)).findFirst();
    }

    private static Optional<Integer> months(String typed) {
        return typed.matches("[1-9]\\d{0,3}")
                ? Optional.of(Integer.valueOf(typed))
                : Optional.empty();
    }

    private static <T> Set<T> each(
            String parameter,
            List<String> typed,
            Function<String, Optional<T>> reading,
            String known) {
        var read = new LinkedHashSet<T>();
        for (var value : typed) {
            if (!value.isBlank()) {
                var plain = value.strip().toUpperCase(Locale.ROOT);
                read.add(reading.apply(plain).orElseThrow(() -> notKnown(parameter, value, known)));
            }
        }
        return read;
    }

    private static <T> String names(T[] values, Function<T, String> name) {
        return Stream.of(values).map(name).collect(Collectors.joining(", "));
    }

    private static Problem notKnown(String parameter, String typed, String known) {
        return Problem.of(
                        ProblemType.MALFORMED_PARAMETER,
                        new Sentence(
                                "%s の値「%s」は使えません。使える値: %s".formatted(parameter, typed, known),
                                "%s cannot be \"%s\". It can be: %s"
                                        .formatted(parameter, typed, known)))
                .at(parameter);
    }
}
