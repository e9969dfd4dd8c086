package dev.hoshu.server.order;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What somebody orders: a quote, or lines without one.
 *
 * @param quote the quote's number; null for lines without a quote
 * @param version the version that was seen; null for the latest
 * @param chosen the numbers of the quote's lines that are ordered; empty for all that can be
 * @param programme the programme of lines without a quote; null where a quote is ordered
 * @param lines what is wanted without a quote; empty where a quote is ordered
 * @param delivery where it is delivered, as given
 * @param reference the orderer's own reference, or null
 */
public record PlacedOrder(
        @Nullable String quote,
        @Nullable Integer version,
        List<Integer> chosen,
        @Nullable String programme,
        List<Wanted> lines,
        DeliveryAddress delivery,
        @Nullable String reference) {

    /** Copies the lists. */
    public PlacedOrder {
        chosen = List.copyOf(chosen);
        lines = List.copyOf(lines);
    }
}
