package dev.hoshu.server.dispatch.web;

import dev.hoshu.domain.dispatch.Engineer;
import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.server.area.Outlines;
import dev.hoshu.server.dispatch.VisitDay;
import dev.hoshu.server.dispatch.VisitDay.OnDay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where people go on a day: centres as rings, visits as dots with the last digits of their numbers,
 * and a line along each round. It is drawn as large as all of it fits; where dots are so close that
 * their numbers would lie on each other, the later ones are read by pointing at the dot.
 */
final class VisitMap {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;
    private static final double EDGE = 36;
    private static final double LEAST_DEGREES = 0.3;
    private static final int SHOWN_DIGITS = 4;
    private static final double LABEL_WIDTH = 40;
    private static final double LABEL_HEIGHT = 14;

    private final double west;
    private final double north;
    private final double scale;
    private final StringBuilder out = new StringBuilder(60_000);
    private final List<double[]> labels = new ArrayList<>();

    private VisitMap(List<Spot> spots) {
        double left = spots.stream().mapToDouble(Spot::longitude).min().orElse(0);
        double right = spots.stream().mapToDouble(Spot::longitude).max().orElse(0);
        double down = spots.stream().mapToDouble(one -> mercator(one.latitude())).min().orElse(0);
        double up = spots.stream().mapToDouble(one -> mercator(one.latitude())).max().orElse(0);
        double across = Math.max(right - left, LEAST_DEGREES);
        double high = Math.max(up - down, LEAST_DEGREES);
        this.scale = Math.min((WIDTH - 2 * EDGE) / across, (HEIGHT - 2 * EDGE) / high);
        this.west = (left + right) / 2 - WIDTH / 2 / scale;
        this.north = (up + down) / 2 + HEIGHT / 2 / scale;
    }

    /**
     * The drawing.
     *
     * @param title what it shows, in a person's language, escaped
     * @return empty if there is nothing to show
     */
    static String of(VisitDay day, List<Engineer> engineers, Outlines outlines, String title) {
        var spots = new ArrayList<Spot>();
        day.visits().forEach(one -> spots.add(one.visit().spot()));
        if (spots.isEmpty()) {
            return "";
        }
        engineers.stream()
                .filter(one -> !day.plan().stopsOf(one.id()).isEmpty())
                .forEach(one -> spots.add(one.home()));
        return new VisitMap(spots).drawn(day, engineers, outlines, title);
    }

    private String drawn(VisitDay day, List<Engineer> engineers, Outlines outlines, String title) {
        out.append(
                "<svg class=\"map\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">"
                        .formatted(WIDTH, HEIGHT, title));
        ground(outlines);
        engineers.forEach(one -> round(day, one));
        day.visits().forEach(this::visit);
        return out.append("</svg>").toString();
    }

    private void ground(Outlines outlines) {
        out.append("<path class=\"unlisted\" d=\"");
        for (var code : outlines.codes()) {
            for (var ring : outlines.of(code)) {
                if (shows(ring)) {
                    ring(ring);
                }
            }
        }
        out.append("\"/>");
    }

    private boolean shows(Outlines.Ring ring) {
        for (int i = 0; i < ring.size(); i++) {
            double x = x(ring.longitude(i));
            double y = y(ring.latitude(i));
            if (x > 0 && x < WIDTH && y > 0 && y < HEIGHT) {
                return true;
            }
        }
        return false;
    }

    private void ring(Outlines.Ring ring) {
        for (int i = 0; i < ring.size(); i++) {
            out.append(i == 0 ? 'M' : 'L').append(point(x(ring.longitude(i)), y(ring.latitude(i))));
        }
        out.append('Z');
    }

    private void round(VisitDay day, Engineer engineer) {
        var stops = day.plan().stopsOf(engineer.id());
        if (stops.isEmpty()) {
            return;
        }
        out.append("<path class=\"way\" d=\"M").append(point(engineer.home()));
        for (var stop : stops) {
            day.visit(stop.visit())
                    .ifPresent(one -> out.append('L').append(point(one.visit().spot())));
        }
        out.append(
                "\"/><circle class=\"centre\" r=\"6\" cx=\"%.1f\" cy=\"%.1f\"/>"
                        .formatted(x(engineer.home().longitude()), y(engineer.home().latitude())));
    }

    private void visit(OnDay one) {
        var spot = one.visit().spot();
        var number = one.visit().number();
        var look = one.visit().stop() == null ? "stop is-open" : "stop";
        double x = x(spot.longitude());
        double y = y(spot.latitude());
        out.append(
                "<circle class=\"%s\" r=\"5\" cx=\"%.1f\" cy=\"%.1f\"><title>%s</title></circle>"
                        .formatted(look, x, y, number));
        if (hasRoom(x, y)) {
            out.append(
                    "<text class=\"place-name\" x=\"%.1f\" y=\"%.1f\">%s</text>"
                            .formatted(
                                    x + 8,
                                    y + 4,
                                    number.substring(number.length() - SHOWN_DIGITS)));
        }
    }

    /** Takes the room for a number, unless another has it. */
    private boolean hasRoom(double x, double y) {
        for (var label : labels) {
            if (Math.abs(label[0] - x) < LABEL_WIDTH && Math.abs(label[1] - y) < LABEL_HEIGHT) {
                return false;
            }
        }
        labels.add(new double[] {x, y});
        return true;
    }

    private String point(Spot spot) {
        return point(x(spot.longitude()), y(spot.latitude()));
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }

    private double x(double longitude) {
        return (longitude - west) * scale;
    }

    private double y(double latitude) {
        return (north - mercator(latitude)) * scale;
    }

    private static double mercator(double latitude) {
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
    }
}
