package dev.hoshu.domain.dispatch;

/**
 * A point from which or to which somebody drives: a centre, or the place of a machine.
 *
 * @param name what it is called, for a person
 * @param latitude in degrees, -90 to 90
 * @param longitude in degrees, -180 to 180
 * @param landMass the land that roads do not leave; nobody drives from one to another
 */
public record Spot(String name, double latitude, double longitude, String landMass) {

    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;

    /** Checks the degrees. */
    public Spot {
        boolean onTheGlobe =
                Math.abs(latitude) <= MOST_LATITUDE && Math.abs(longitude) <= MOST_LONGITUDE;
        if (!onTheGlobe) {
            throw new IllegalArgumentException(
                    "Point (%s, %s) of %s is not on the globe."
                            .formatted(latitude, longitude, name));
        }
    }
}
