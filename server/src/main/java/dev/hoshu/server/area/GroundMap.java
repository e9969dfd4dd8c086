package dev.hoshu.server.area;

import java.util.List;

/**
 * Land on which spots are drawn: as large as all of them fit, north above, in Mercator's
 * projection.
 */
public final class GroundMap {

    private static final double EDGE = 36;
    private static final double LEAST_DEGREES = 0.3;

    private final double width;
    private final double height;
    private final double west;
    private final double north;
    private final double scale;

    /**
     * A spot.
     *
     * @param longitude degrees east
     * @param latitude degrees north
     */
    public record At(double longitude, double latitude) {}

    /**
     * Land that shows all these spots.
     *
     * @param spots at least one
     * @param width of the drawing
     * @param height of the drawing
     */
    public GroundMap(List<At> spots, double width, double height) {
        this.width = width;
        this.height = height;
        double left = spots.stream().mapToDouble(At::longitude).min().orElse(0);
        double right = spots.stream().mapToDouble(At::longitude).max().orElse(0);
        double down = spots.stream().mapToDouble(s -> mercator(s.latitude())).min().orElse(0);
        double up = spots.stream().mapToDouble(s -> mercator(s.latitude())).max().orElse(0);
        double across = Math.max(right - left, LEAST_DEGREES);
        double high = Math.max(up - down, LEAST_DEGREES);
        this.scale = Math.min((width - 2 * EDGE) / across, (height - 2 * EDGE) / high);
        this.west = (left + right) / 2 - width / 2 / scale;
        this.north = (up + down) / 2 + height / 2 / scale;
    }

    /** How far from the left a spot is drawn. */
    public double x(double longitude) {
        return (longitude - west) * scale;
    }

    /** How far from above a spot is drawn. */
    public double y(double latitude) {
        return (north - mercator(latitude)) * scale;
    }

    /** The outlines of the land that shows, as the data of one path. */
    public String ground(Outlines outlines) {
        var out = new StringBuilder(60_000);
        for (var code : outlines.codes()) {
            for (var ring : outlines.of(code)) {
                if (shows(ring)) {
                    ring(ring, out);
                }
            }
        }
        return out.toString();
    }

    private boolean shows(Outlines.Ring ring) {
        for (int i = 0; i < ring.size(); i++) {
            double x = x(ring.longitude(i));
            double y = y(ring.latitude(i));
            if (x > 0 && x < width && y > 0 && y < height) {
                return true;
            }
        }
        return false;
    }

    private void ring(Outlines.Ring ring, StringBuilder out) {
        for (int i = 0; i < ring.size(); i++) {
            out.append(i == 0 ? 'M' : 'L');
            tenths(x(ring.longitude(i)), out);
            out.append(' ');
            tenths(y(ring.latitude(i)), out);
        }
        out.append('Z');
    }

    /** Two figures as a drawing takes them. */
    public static String point(double x, double y) {
        var out = new StringBuilder(16);
        tenths(x, out);
        out.append(' ');
        tenths(y, out);
        return out.toString();
    }

    /** A figure to one place; a coast has thousands, so that no pattern is read for each. */
    private static void tenths(double figure, StringBuilder out) {
        long tenths = Math.round(figure * 10);
        out.append(tenths < 0 ? "-" : "")
                .append(Math.abs(tenths) / 10)
                .append('.')
                .append(Math.abs(tenths) % 10);
    }

    private static double mercator(double latitude) {
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
    }
}
