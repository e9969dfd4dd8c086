package dev.hoshu.domain.part;

import dev.hoshu.domain.dispatch.RoadDistance.Point;

/**
 * A service centre and what it is to the parts.
 *
 * @param name its name for a person
 * @param point where it is
 * @param kind what it stocks
 */
public record PartSite(String name, Point point, StockKind kind) {}
