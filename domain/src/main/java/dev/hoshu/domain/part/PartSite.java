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
 * @param readiness who can be sent from there when
 */
public record PartSite(String name, Point point, StockKind kind, Readiness readiness) {

    /**
     * When people of a centre can be sent, as the maker's list says.
     *
     * @param roundTheClock whether at every hour of every day; else in office hours alone
     * @param fourHours whether it serves the 4-hour response
     * @param twoHours whether it serves the 2-hour response
     */
    public record Readiness(boolean roundTheClock, boolean fourHours, boolean twoHours) {}

    /** Where these are from which somebody can be sent; the central store has parts alone. */
    public static List<Centre> centres(List<PartSite> sites) {
        return sites.stream()
                .filter(site -> site.kind() != StockKind.CENTRAL)
                .map(site -> new Centre(site.name(), site.point()))
                .toList();
    }
}
