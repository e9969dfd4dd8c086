package dev.hoshu.server.area.web.map;

/**
 * A part of the drawing with a projection of its own: Mercator, for which a place keeps its shape,
 * moved and scaled into the frame.
 *
 * @param west degrees east of the left edge
 * @param north degrees north of the upper edge
 * @param left units of the drawing at the left edge
 * @param top units of the drawing at the upper edge
 * @param perDegree units for one degree of longitude
 */
record Frame(double west, double north, double left, double top, double perDegree) {

    double x(double longitude) {
        return left + (longitude - west) * perDegree;
    }

    double y(double latitude) {
        return top + (mercator(north) - mercator(latitude)) * perDegree;
    }

    /** The frame that shows these degrees as large as fits into a box, in its middle. */
    static Frame fitting(Bounds bounds, double left, double top, double width, double height) {
        double across = Math.max(bounds.east() - bounds.west(), 1e-6);
        double down = Math.max(mercator(bounds.north()) - mercator(bounds.south()), 1e-6);
        double perDegree = Math.min(width / across, height / down);
        return new Frame(
                bounds.west(),
                bounds.north(),
                left + (width - across * perDegree) / 2,
                top + (height - down * perDegree) / 2,
                perDegree);
    }

    private static double mercator(double latitude) {
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
    }
}
