package dev.hoshu.server.area.web.map;

import dev.hoshu.server.area.Outlines.Ring;

import java.util.List;
import java.util.Optional;

/**
 * The least rectangle in degrees that holds something.
 *
 * @param west degrees east
 * @param south degrees north
 * @param east degrees east
 * @param north degrees north
 */
record Bounds(double west, double south, double east, double north) {

    static Optional<Bounds> of(List<Ring> rings) {
        return rings.stream().map(Bounds::of).reduce(Bounds::with);
    }

    static Bounds of(Ring ring) {
        double west = ring.longitude(0);
        double east = west;
        double south = ring.latitude(0);
        double north = south;
        for (int i = 1; i < ring.size(); i++) {
            west = Math.min(west, ring.longitude(i));
            east = Math.max(east, ring.longitude(i));
            south = Math.min(south, ring.latitude(i));
            north = Math.max(north, ring.latitude(i));
        }
        return new Bounds(west, south, east, north);
    }

    Bounds with(Bounds other) {
        return new Bounds(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }

    /** The same rectangle with a margin, a share of its longer side, around it. */
    Bounds widened(double share) {
        double margin = Math.max(east - west, north - south) * share;
        return new Bounds(west - margin, south - margin, east + margin, north + margin);
    }

    boolean overlaps(Bounds other) {
        return west <= other.east
                && other.west <= east
                && south <= other.north
                && other.south <= north;
    }

    double middleLongitude() {
        return (west + east) / 2;
    }

    double middleLatitude() {
        return (south + north) / 2;
    }
}
