package dev.hoshu.server.catalog;

import dev.hoshu.domain.catalog.ServiceOffering;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What offerings can be told apart by. A facet's values are written as in questions and addresses.
 */
public enum Facet {
    /** The kind. */
    KIND {
        @Override
        String valueOf(ServiceOffering offering, CatalogueQuery query) {
            return offering.kind().name();
        }

        @Override
        boolean admits(ServiceOffering offering, CatalogueQuery query) {
            return query.kinds().isEmpty() || query.kinds().contains(offering.kind());
        }
    },
    /** The service level; offerings without one have no value here. */
    LEVEL {
        @Override
        @Nullable String valueOf(ServiceOffering offering, CatalogueQuery query) {
            var level = offering.level();
            return level == null ? null : level.code();
        }

        @Override
        boolean admits(ServiceOffering offering, CatalogueQuery query) {
            var level = offering.level();
            return query.levels().isEmpty() || (level != null && query.levels().contains(level));
        }
    },
    /** The term, in months. */
    TERM {
        @Override
        String valueOf(ServiceOffering offering, CatalogueQuery query) {
            return String.valueOf(offering.term().months());
        }

        @Override
        boolean admits(ServiceOffering offering, CatalogueQuery query) {
            return query.months().isEmpty() || query.months().contains(offering.term().months());
        }
    },
    /** With Premier Support, {@code true} or {@code false}. */
    PREMIER {
        @Override
        String valueOf(ServiceOffering offering, CatalogueQuery query) {
            return String.valueOf(offering.premier());
        }

        @Override
        boolean admits(ServiceOffering offering, CatalogueQuery query) {
            return isEither(query.premier(), offering.premier());
        }
    },
    /** With drive retention, {@code true} or {@code false}. */
    RETENTION {
        @Override
        String valueOf(ServiceOffering offering, CatalogueQuery query) {
            return String.valueOf(offering.driveRetention());
        }

        @Override
        boolean admits(ServiceOffering offering, CatalogueQuery query) {
            return isEither(query.driveRetention(), offering.driveRetention());
        }
    },
    /** On sale on the day of the question, {@code true} or {@code false}. */
    ON_SALE {
        @Override
        String valueOf(ServiceOffering offering, CatalogueQuery query) {
            return String.valueOf(offering.onSale().contains(query.day()));
        }

        @Override
        boolean admits(ServiceOffering offering, CatalogueQuery query) {
            return isEither(query.onSale(), offering.onSale().contains(query.day()));
        }
    };

    /**
     * One value of a facet.
     *
     * @param value as written in addresses
     * @param count the offerings that choosing it alone in this facet would leave, the other facets
     *     being as chosen
     */
    public record Choice(String value, int count) {}

    /** The offering's value; null if it has none. */
    abstract @Nullable String valueOf(ServiceOffering offering, CatalogueQuery query);

    /** Whether what is chosen in this facet lets the offering through. */
    abstract boolean admits(ServiceOffering offering, CatalogueQuery query);

    /** Whether all facets let the offering through, but for the one left out. */
    static Predicate<ServiceOffering> allBut(@Nullable Facet leftOut, CatalogueQuery query) {
        return o ->
                Arrays.stream(values())
                        .allMatch(facet -> facet == leftOut || facet.admits(o, query));
    }

    /**
     * This facet's values among those offerings, with their counts; values that lead nowhere now
     * stay, with 0.
     */
    List<Choice> choices(List<ServiceOffering> all, CatalogueQuery query) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        var admitted = allBut(this, query);
        for (var offering : all) {
            var value = valueOf(offering, query);
            if (value != null) {
                counts.merge(value, admitted.test(offering) ? 1 : 0, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(e -> new Choice(e.getKey(), e.getValue()))
                .sorted(order())
                .collect(Collectors.toUnmodifiableList());
    }

    private Comparator<Choice> order() {
        return switch (this) {
            case TERM -> Comparator.comparingInt(c -> Integer.parseInt(c.value()));
            case KIND ->
                    Comparator.comparing(
                            c -> dev.hoshu.domain.catalog.OfferingKind.valueOf(c.value()));
            case LEVEL ->
                    Comparator.comparing(c ->
                            dev.hoshu.domain.catalog.ServiceLevel.ofCode(c.value()).orElseThrow());
            case PREMIER, RETENTION, ON_SALE -> Comparator.comparing(Choice::value).reversed();
        };
    }

    private static boolean isEither(Optional<Boolean> sought, boolean is) {
        return sought.isEmpty() || sought.get() == is;
    }
}
