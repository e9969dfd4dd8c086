package dev.hoshu.domain.part;

import dev.hoshu.domain.dispatch.RoadDistance.Point;

/**
 * How much of one part a service centre can give.
 *
 * @param site the centre's name
 * @param point where it is
 * @param depot whether it is the central store, which sends nobody
 * @param free so many are there that nobody has reserved, 0 or more
 */
public record SiteStock(String site, Point point, boolean depot, int free) {

    /** Checks the number. */
    public SiteStock {
        if (free < 0) {
            throw new IllegalArgumentException("Stock (%d) must be 0 or more.".formatted(free));
        }
    }
}
