package dev.hoshu.domain.dispatch;

import dev.hoshu.domain.rulebook.DispatchPolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far it is by road and how long that takes, reckoned from two points alone: the distance over
 * the globe, lengthened for the bends of roads, driven slowly at first and faster the farther it
 * is. It is made up for planning, like the area lists of the sample, and is never told to a
 * customer (TERR-3).
 *
 * @param winding road metres for a metre over the globe, 1 or more
 * @param bands how fast the first metres go, in order; the last band has no end
 */
public record TravelRule(double winding, List<Band> bands) {

    private static final double GLOBE_RADIUS_METRES = 6_371_008.8;
    private static final double METRES_PER_KILOMETRE = 1000;
    private static final int MINUTES_PER_HOUR = 60;
    private static final double PER_CENT = 100;

    /** The figures by which the area lists of the sample were made. */
    public static final TravelRule OF_THE_AREA_LISTS =
            new TravelRule(
                    1.3,
                    List.of(
                            new Band(10_000, 21),
                            new Band(30_000, 35),
                            new Band(Long.MAX_VALUE, 60)));

    /**
     * A stretch of a drive.
     *
     * @param metres how long it is at most
     * @param kilometresPerHour how fast it goes
     */
    public record Band(long metres, int kilometresPerHour) {

        /** Checks that it can be driven. */
        public Band {
            if (metres < 1 || kilometresPerHour < 1) {
                throw new IllegalArgumentException(
                        "A stretch of %d m at %d km/h cannot be driven."
                                .formatted(metres, kilometresPerHour));
            }
        }
    }

    /** The rule of a programme's figures. */
    public static TravelRule of(DispatchPolicy.Roads roads) {
        var bands = new ArrayList<Band>();
        for (var stretch : roads.stretches()) {
            bands.add(
                    new Band(
                            (long) (stretch.kilometres() * METRES_PER_KILOMETRE),
                            stretch.perHour()));
        }
        bands.add(new Band(Long.MAX_VALUE, roads.beyondPerHour()));
        return new TravelRule(roads.windingPercent() / PER_CENT, bands);
    }

    /** Checks the figures and copies the bands. */
    public TravelRule {
        bands = List.copyOf(bands);
        boolean endless = !bands.isEmpty() && bands.getLast().metres() == Long.MAX_VALUE;
        if (!(winding >= 1) || !endless) {
            throw new IllegalArgumentException(
                    "Roads of %s m for a metre in bands %s: 1 or more, and the last without an end."
                            .formatted(winding, bands));
        }
    }

    /** The drive between two spots, the same both ways; empty where no road leads. */
    public Optional<Leg> leg(Spot from, Spot to) {
        if (!from.landMass().equals(to.landMass())) {
            return Optional.empty();
        }
        long metres = Math.round(overTheGlobe(from, to) * winding);
        return Optional.of(new Leg(metres, minutes(metres)));
    }

    /** How many minutes that many metres take, to the nearest minute. */
    public int minutes(long metres) {
        double hours = 0;
        long left = metres;
        for (var band : bands) {
            long driven = Math.min(left, band.metres());
            hours += driven / METRES_PER_KILOMETRE / band.kilometresPerHour();
            left -= driven;
        }
        return Math.toIntExact(Math.round(hours * MINUTES_PER_HOUR));
    }

    private static double overTheGlobe(Spot from, Spot to) {
        double south = Math.toRadians(from.latitude());
        double north = Math.toRadians(to.latitude());
        double up = Math.sin((north - south) / 2);
        double along = Math.sin(Math.toRadians(to.longitude() - from.longitude()) / 2);
        double chord = up * up + Math.cos(south) * Math.cos(north) * along * along;
        return 2 * GLOBE_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
