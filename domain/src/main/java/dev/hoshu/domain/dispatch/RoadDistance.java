package dev.hoshu.domain.dispatch;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far a place is from a service centre by road, as the notes on the data have it: the great
 * circle times 1.3, and nothing across the sea.
 */
public final class RoadDistance {

    private static final double EARTH_METRES = 6_371_008.8;
    private static final double ROAD_FACTOR = 1.3;

    private RoadDistance() {}

    /**
     * A point on land.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @param landMass what can be reached by road from there, such as {@code MAIN}; null if that is
     *     not known
     */
    public record Point(double latitude, double longitude, @Nullable String landMass) {}

    /**
     * A service centre and where it is.
     *
     * @param name its name for a person
     * @param point where it is
     */
    public record Centre(String name, Point point) {}

    /**
     * The nearest centre.
     *
     * @param centre the centre
     * @param metres how far it is by road
     */
    public record Nearest(Centre centre, long metres) {}

    /**
     * Whole metres by road.
     *
     * @return empty where no road leads, or nobody knows whether one does
     */
    public static Optional<Long> metres(Point from, Point to) {
        if (from.landMass() == null || !from.landMass().equals(to.landMass())) {
            return Optional.empty();
        }
        return Optional.of(Math.round(greatCircle(from, to) * ROAD_FACTOR));
    }

    private static double greatCircle(Point from, Point to) {
        double north = Math.toRadians(to.latitude() - from.latitude());
        double east = Math.toRadians(to.longitude() - from.longitude());
        double half =
                Math.pow(Math.sin(north / 2), 2)
                        + Math.cos(Math.toRadians(from.latitude()))
                                * Math.cos(Math.toRadians(to.latitude()))
                                * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** The nearest centre by road; of two that are equally near the first by name. */
    public static Optional<Nearest> nearest(Point place, List<Centre> centres) {
        return centres.stream()
                .flatMap(c -> metres(place, c.point()).map(m -> new Nearest(c, m)).stream())
                .min(
                        Comparator.comparingLong(Nearest::metres)
                                .thenComparing(n -> n.centre().name()));
    }
}
