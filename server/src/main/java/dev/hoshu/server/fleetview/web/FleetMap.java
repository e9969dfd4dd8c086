package dev.hoshu.server.fleetview.web;

import dev.hoshu.domain.place.Municipality;
import dev.hoshu.server.area.GroundMap;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.fleetview.FleetTotals.Place;
import dev.hoshu.server.frontdoor.Phrases;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the machines of a fleet stand: a dot a municipality, its area as their number; it is ringed
 * where some are not covered. The table beside it says the same.
 */
@Component
class FleetMap {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;
    private static final double SMALLEST = 3;
    private static final double LARGEST = 18;
    private static final int MOST_NAMED = 8;

    private final Places places;

    FleetMap(Places places) {
        this.places = places;
    }

    private record Dot(Place place, Municipality where) {}

    /**
     * The drawing, as markup.
     *
     * @param counted the places, the most machines first
     * @param title what it shows, in a person's language
     * @param name how a municipality is called
     * @return empty if nothing can be shown
     */
    String of(
            List<Place> counted,
            String title,
            java.util.function.Function<Municipality, String> name) {
        var dots = new ArrayList<Dot>();
        for (var place : counted) {
            places.municipality(place.municipality())
                    .ifPresent(where -> dots.add(new Dot(place, where)));
        }
        if (dots.isEmpty()) {
            return "";
        }
        var land =
                new GroundMap(
                        dots.stream()
                                .map(d ->
                                        new GroundMap.At(
                                                d.where().longitude(), d.where().latitude()))
                                .toList(),
                        WIDTH,
                        HEIGHT);
        var out = new StringBuilder(80_000);
        out.append(
                "<svg class=\"map\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">"
                        .formatted(WIDTH, HEIGHT, Phrases.escaped(title)));
        out.append("<path class=\"unlisted\" d=\"")
                .append(land.ground(places.coarseOutlines()))
                .append("\"/>");
        int most = dots.getFirst().place().machines();
        for (var dot : dots) {
            dot(land, dot, most, name.apply(dot.where()), out);
        }
        for (var dot : dots.subList(0, Math.min(MOST_NAMED, dots.size()))) {
            label(land, dot, most, name.apply(dot.where()), out);
        }
        return out.append("</svg>").toString();
    }

    private static void dot(GroundMap land, Dot dot, int most, String name, StringBuilder out) {
        out.append(
                String.format(
                        Locale.ROOT,
                        "<circle class=\"%s\" r=\"%.1f\" cx=\"%.1f\" cy=\"%.1f\"><title>%s:"
                                + " %d</title></circle>",
                        dot.place().uncovered() > 0 ? "stop is-open" : "stop",
                        radius(dot, most),
                        land.x(dot.where().longitude()),
                        land.y(dot.where().latitude()),
                        Phrases.escaped(name),
                        dot.place().machines()));
    }

    private static void label(GroundMap land, Dot dot, int most, String name, StringBuilder out) {
        out.append(
                String.format(
                        Locale.ROOT,
                        "<text class=\"place-name\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                        land.x(dot.where().longitude()) + radius(dot, most) + 3,
                        land.y(dot.where().latitude()) + 4,
                        Phrases.escaped(name)));
    }

    /** The area of a dot, not its width, is as the number of its machines. */
    private static double radius(Dot dot, int most) {
        double largest = Math.min(LARGEST, SMALLEST + 2 * Math.sqrt(most));
        return Math.max(
                SMALLEST, largest * Math.sqrt(dot.place().machines() / (double) Math.max(most, 1)));
    }
}
