package dev.hoshu.server.timeline;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives every flag above the level drawing a lane and a side, so that no two words collide. Allowed
 * is what has no flag within {@value #AIR} units of another in its lane, no leader from a higher
 * lane through a flag, and nothing outside the drawing. Of all that is allowed it takes the lowest
 * sum of lanes; among equals the earlier flag stands low first, and right before left.
 */
final class FlagLanes {
    private static final double AIR = 8;
    private static final double SAME_PLACE = 4;
    private static final int USUAL_LANES = 4;

    private final List<Pole> poles;
    private final double width;
    private final Spot[] tried;
    private @Nullable List<Spot> best;
    private int bestSum = Integer.MAX_VALUE;

    private FlagLanes(List<Pole> poles, double width) {
        this.poles = poles;
        this.width = width;
        this.tried = new Spot[poles.size()];
    }

    /**
     * A flag with its leader, before it has a place.
     *
     * @param x where the leader stands
     * @param toTheRight what it takes from x if it flies to the right: words, gap and all
     * @param toTheLeft the same to the left
     * @param overhang how far the flag reaches past its own leader on the other side
     */
    record Pole(double x, double toTheRight, double toTheLeft, double overhang) {
        double low(boolean right) {
            return right ? x - overhang : x - toTheLeft;
        }

        double high(boolean right) {
            return right ? x + toTheRight : x + overhang;
        }
    }

    /**
     * Where a flag stands.
     *
     * @param lane 0 is the lowest, next to the first row
     * @param right whether it flies to the right of its leader
     */
    record Spot(int lane, boolean right) {}

    /**
     * Places all flags.
     *
     * @param poles the flags in the order of their days
     * @param width the width of the drawing
     * @return one spot for each, in the same order
     * @throws IllegalStateException if a flag is wider than the drawing has room for on either side
     */
    static List<Spot> arrange(List<Pole> poles, double width) {
        // With as many lanes as flags there is always a way: nested like the flags of a staircase.
        for (int lanes = USUAL_LANES; lanes <= Math.max(USUAL_LANES, poles.size()); lanes++) {
            var search = new FlagLanes(poles, width);
            search.place(0, 0, lanes);
            if (search.best != null) {
                return search.best;
            }
        }
        throw new IllegalStateException("No place for the flags %s.".formatted(poles));
    }

    private void place(int index, int sum, int lanes) {
        if (index == poles.size()) {
            best = new ArrayList<>(List.of(tried));
            bestSum = sum;
            return;
        }
        for (int lane = 0; lane < lanes && sum + lane < bestSum; lane++) {
            tryLane(index, sum, lanes, new Spot(lane, true));
            tryLane(index, sum, lanes, new Spot(lane, false));
        }
    }

    private void tryLane(int index, int sum, int lanes, Spot spot) {
        if (sum + spot.lane() >= bestSum || !isAllowed(index, spot)) {
            return;
        }
        tried[index] = spot;
        place(index + 1, sum + spot.lane(), lanes);
    }

    private boolean isAllowed(int index, Spot spot) {
        var pole = poles.get(index);
        if (pole.low(spot.right()) < 0 || pole.high(spot.right()) > width) {
            return false;
        }
        for (int other = 0; other < index; other++) {
            if (clash(pole, spot, poles.get(other), tried[other])) {
                return false;
            }
        }
        return true;
    }

    private static boolean clash(Pole one, Spot oneSpot, Pole two, Spot twoSpot) {
        if (oneSpot.lane() == twoSpot.lane()) {
            return one.low(oneSpot.right()) < two.high(twoSpot.right()) + AIR
                    && two.low(twoSpot.right()) < one.high(oneSpot.right()) + AIR;
        }
        return oneSpot.lane() > twoSpot.lane()
                ? cuts(one.x(), two, twoSpot)
                : cuts(two.x(), one, oneSpot);
    }

    private static boolean cuts(double leader, Pole flag, Spot spot) {
        // Two days so near that their lines all but coincide: neither line comes near the words.
        return Math.abs(leader - flag.x()) > SAME_PLACE
                && flag.low(spot.right()) < leader
                && leader < flag.high(spot.right());
    }
}
