package dev.hoshu.server.area.web.map;

import dev.hoshu.server.area.AreaClass;
import dev.hoshu.server.area.Outlines;
import dev.hoshu.server.area.Outlines.Ring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The whole country, municipality by municipality. Projecting takes a moment, so it is done once; a
 * drawing then only puts the finished pieces together.
 */
public final class CountryMap {

    private static final int EXPECTED_LENGTH = 300_000;

    private final Map<String, String> pathByCode;
    private final Outlines outlines;

    private CountryMap(Map<String, String> pathByCode, Outlines outlines) {
        this.pathByCode = pathByCode;
        this.outlines = outlines;
    }

    /** Projects the outlines of municipalities. */
    public static CountryMap of(Outlines outlines) {
        Map<String, String> paths = new HashMap<>();
        for (String code : outlines.codes()) {
            var path = new StringBuilder();
            for (Ring ring : outlines.of(code)) {
                CountryFrames.of(code, ring)
                        .ifPresent(frame -> path.append(PathData.of(List.of(ring), frame)));
            }
            paths.put(code, path.toString());
        }
        return new CountryMap(paths, outlines);
    }

    /** How many municipalities have a shape. */
    public int size() {
        return pathByCode.size();
    }

    /**
     * The shapes, one path for each class of place; the same for every question about one list.
     *
     * @param classOf what the list says of a code
     */
    public Map<String, String> shapes(Function<String, Optional<AreaClass>> classOf) {
        Map<String, StringBuilder> byLook = new TreeMap<>();
        pathByCode.keySet().stream()
                .sorted()
                .forEach(code ->
                        byLook.computeIfAbsent(
                                        Looks.of(classOf.apply(code)), look -> new StringBuilder())
                                .append(pathByCode.get(code)));
        Map<String, String> shapes = new TreeMap<>();
        byLook.forEach((look, path) -> shapes.put(look, path.toString()));
        return shapes;
    }

    /** The drawing: shapes, insets with their names, and the place that was asked for. */
    public String draw(Map<String, String> shapes, MapWords words, Optional<MapMark> mark) {
        var svg = Svg.drawing(CountryFrames.WIDTH, CountryFrames.HEIGHT, words, EXPECTED_LENGTH);
        for (var inset : CountryFrames.INSETS) {
            svg.box("inset", inset.left(), inset.top(), inset.width(), inset.height());
            svg.words(
                    "inset-name",
                    inset.left() + 10,
                    inset.top() + 8,
                    "start",
                    words.insetNames().getOrDefault(inset.name(), ""));
        }
        shapes.forEach(svg::path);
        mark.ifPresent(asked -> mark(svg, asked));
        return svg.close();
    }

    private void mark(Svg svg, MapMark asked) {
        svg.path("asked-place", Objects.requireNonNull(pathByCode.getOrDefault(asked.code5(), "")));
        place(asked)
                .ifPresent(frame ->
                        flag(
                                svg,
                                frame.x(asked.longitude()),
                                frame.y(asked.latitude()),
                                asked.name()));
    }

    private Optional<Frame> place(MapMark asked) {
        var office = new Ring(new double[] {asked.longitude()}, new double[] {asked.latitude()});
        return CountryFrames.of(asked.code5(), office);
    }

    /** Ring, leader and name, turned to the side that has room. */
    private static void flag(Svg svg, double x, double y, String name) {
        boolean leftwards = x > CountryFrames.WIDTH * 0.62;
        double side = leftwards ? -1 : 1;
        double below = y > CountryFrames.HEIGHT - 90 ? -1 : 1;
        svg.ring("asked", x, y, 9);
        svg.line("asked", x + side * 8, y + below * 6, x + side * 62, y + below * 44);
        svg.words(
                "asked-text", x + side * 66, y + below * 48 + 4, leftwards ? "end" : "start", name);
    }

    /** Whether the place has a shape on this map. */
    public boolean shows(String code5) {
        return !outlines.of(code5).isEmpty();
    }
}
