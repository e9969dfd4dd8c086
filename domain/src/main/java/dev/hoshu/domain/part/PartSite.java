package dev.hoshu.domain.part;

import dev.hoshu.domain.dispatch.RoadDistance.Centre;
import dev.hoshu.domain.dispatch.RoadDistance.Point;

import java.util.List;

/**
 * A service centre and what it is to the parts.
 *
 * @param name its name for a person
 * @param point where it is
 * @param kind what it stocks
 */
public record PartSite(String name, Point point, StockKind kind) {

    /** Where these are from which somebody can be sent; the central store has parts alone. */
    public static List<Centre> centres(List<PartSite> sites) {
        return sites.stream()
                .filter(site -> site.kind() != StockKind.CENTRAL)
                .map(site -> new Centre(site.name(), site.point()))
                .toList();
    }
}
