package dev.hoshu.server.dispatch.web;

import dev.hoshu.domain.dispatch.Engineer;
import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.server.area.GroundMap;
import dev.hoshu.server.area.Outlines;
import dev.hoshu.server.dispatch.VisitDay;
import dev.hoshu.server.dispatch.VisitDay.OnDay;

import java.util.ArrayList;
import java.util.List;

/**
 * Where people go on a day: centres as rings, visits as dots with the last digits of their numbers,
 * and a line along each round. It is drawn as large as all of it fits; where dots are so close that
 * their numbers would lie on each other, the later ones are read by pointing at the dot.
 */
final class VisitMap {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;
    private static final int SHOWN_DIGITS = 4;
    private static final double LABEL_WIDTH = 40;
    private static final double LABEL_HEIGHT = 14;

    private final GroundMap land;
    private final StringBuilder out = new StringBuilder(60_000);
    private final List<double[]> labels = new ArrayList<>();

    private VisitMap(List<Spot> spots) {
        this.land =
                new GroundMap(
                        spots.stream()
                                .map(one -> new GroundMap.At(one.longitude(), one.latitude()))
                                .toList(),
                        WIDTH,
                        HEIGHT);
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
        out.append("<path class=\"unlisted\" d=\"").append(land.ground(outlines)).append("\"/>");
        engineers.forEach(one -> round(day, one));
        day.visits().forEach(this::visit);
        return out.append("</svg>").toString();
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
                        .formatted(
                                land.x(engineer.home().longitude()),
                                land.y(engineer.home().latitude())));
    }

    private void visit(OnDay one) {
        var spot = one.visit().spot();
        var number = one.visit().number();
        var look = one.visit().stop() == null ? "stop is-open" : "stop";
        double x = land.x(spot.longitude());
        double y = land.y(spot.latitude());
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
        return GroundMap.point(land.x(spot.longitude()), land.y(spot.latitude()));
    }
}
