package dev.hoshu.server.menu;

import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.money.Yen;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/**
 * What offerings cost, without tax.
 *
 * @param from the lowest published price; null where none is published
 * @param to the highest published price; null where none is published
 * @param onRequest how many have a price on request, which is never counted as 0
 */
public record PriceRange(@Nullable Yen from, @Nullable Yen to, int onRequest) {

    static PriceRange of(Collection<ServiceOffering> offerings) {
        var prices = offerings.stream().flatMap(o -> o.listPrice().stream()).sorted().toList();
        return new PriceRange(
                prices.isEmpty() ? null : prices.getFirst(),
                prices.isEmpty() ? null : prices.getLast(),
                offerings.size() - prices.size());
    }
}
