package dev.hoshu.server.area;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outlines of places, by code. Coordinates are degrees, east and north. */
public final class Outlines {

    private final Map<String, List<Ring>> byCode;

    /** Outlines by municipality code (five digits) or prefecture code (two). */
    public Outlines(Map<String, List<Ring>> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /** One closed line; the last point is not the first again. */
    public static final class Ring {

        private final double[] longitudes;
        private final double[] latitudes;

        /** A ring through these points, both arrays of one length. */
        public Ring(double[] longitudes, double[] latitudes) {
            if (longitudes.length != latitudes.length || longitudes.length == 0) {
                throw new IllegalArgumentException(
                        "A ring needs as many longitudes (%d) as latitudes (%d)."
                                .formatted(longitudes.length, latitudes.length));
            }
            this.longitudes = longitudes.clone();
            this.latitudes = latitudes.clone();
        }

        /** How many points it has. */
        public int size() {
            return longitudes.length;
        }

        /** Degrees east of a point. */
        public double longitude(int point) {
            return longitudes[point];
        }

        /** Degrees north of a point. */
        public double latitude(int point) {
            return latitudes[point];
        }
    }

    /** The rings of a place; none where the map has no shape of it. */
    public List<Ring> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** Every code that has a shape. */
    public Set<String> codes() {
        return byCode.keySet();
    }
}
