package dev.hoshu.server.area.web.map;

import dev.hoshu.domain.place.Municipality;
import dev.hoshu.server.area.AreaClass;
import dev.hoshu.server.area.Outlines;
import dev.hoshu.server.area.Outlines.Ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One prefecture, large enough to read the names. Islands too far off to be drawn with the rest are
 * left to the table, but a place that was asked for is always shown: then the drawing looks at its
 * surroundings.
 */
public final class PrefectureMap {

    private static final double WIDTH = 850;
    private static final double HEIGHT = 700;
    private static final double MARGIN = 16;
    private static final double LETTER = 12;
    private static final double LINE = 15;

    private final Outlines outlines;

    /** A map of these outlines. */
    public PrefectureMap(Outlines outlines) {
        this.outlines = outlines;
    }

    /**
     * The drawing.
     *
     * @param municipalities the smallest units of the prefecture
     * @param classOf what the list says of a code
     * @param nameOf what to write on a place
     * @param words the words of the map; it has no insets
     * @param mark the place that was asked for
     */
    public String draw(
            List<Municipality> municipalities,
            Function<String, Optional<AreaClass>> classOf,
            Function<Municipality, String> nameOf,
            MapWords words,
            Optional<MapMark> mark) {
        var bounds = bounds(municipalities, mark);
        var frame = Frame.fitting(bounds, MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN);
        var svg = Svg.drawing(WIDTH, HEIGHT, words, 100_000);
        svg.path("beyond", neighbours(municipalities, bounds, frame));
        shapes(municipalities, classOf, bounds, frame).forEach(svg::path);
        mark.ifPresent(asked -> svg.path("asked-place", path(asked.code5(), bounds, frame)));
        names(svg, municipalities, nameOf, frame, mark);
        return svg.close();
    }

    private Map<String, String> shapes(
            List<Municipality> municipalities,
            Function<String, Optional<AreaClass>> classOf,
            Bounds bounds,
            Frame frame) {
        Map<String, String> shapes = new TreeMap<>();
        for (var municipality : municipalities) {
            var path = path(municipality.code5(), bounds, frame);
            shapes.merge(Looks.of(classOf.apply(municipality.code5())), path, String::concat);
        }
        return shapes;
    }

    private String neighbours(List<Municipality> own, Bounds bounds, Frame frame) {
        var codes = own.stream().map(Municipality::code5).toList();
        var path = new StringBuilder();
        outlines.codes().stream()
                .filter(code -> !codes.contains(code))
                .sorted()
                .forEach(code -> path.append(path(code, bounds, frame)));
        return path.toString();
    }

    private String path(String code, Bounds bounds, Frame frame) {
        return PathData.of(
                outlines.of(code).stream()
                        .filter(ring -> Bounds.of(ring).overlaps(bounds))
                        .toList(),
                frame);
    }

    /**
     * The prefecture's main part; the surroundings of the place that was asked for, if it lies
     * outside.
     */
    private Bounds bounds(List<Municipality> municipalities, Optional<MapMark> mark) {
        List<Ring> rings = new ArrayList<>();
        for (var municipality : municipalities) {
            for (var ring : outlines.of(municipality.code5())) {
                if (isMainPart(municipality.code5(), ring)) {
                    rings.add(ring);
                }
            }
        }
        var main = Bounds.of(rings).orElseGet(() -> new Bounds(128, 30, 146, 46)).widened(0.02);
        return mark.map(MapMark::code5)
                .flatMap(code -> Bounds.of(outlines.of(code)))
                .filter(asked -> !asked.overlaps(main))
                .map(asked -> asked.widened(0.6))
                .orElse(main);
    }

    private static boolean isMainPart(String code5, Ring ring) {
        double latitude = ring.latitude(0);
        double longitude = ring.longitude(0);
        return switch (code5.substring(0, 2)) {
            case "13" -> latitude > 35.2;
            case "46" -> latitude > 30.1;
            case "47" -> latitude > 26 && longitude > 127.5 && longitude < 128.5;
            case "01" -> longitude < 146;
            default -> true;
        };
    }

    /** Names where they fit: the asked place first, then from north to south, none over another. */
    private static void names(
            Svg svg,
            List<Municipality> municipalities,
            Function<Municipality, String> nameOf,
            Frame frame,
            Optional<MapMark> mark) {
        List<double[]> taken = new ArrayList<>();
        mark.ifPresent(asked -> {
            double x = frame.x(asked.longitude());
            double y = frame.y(asked.latitude());
            taken.add(box(x, y - 16, asked.name(), 26));
            svg.ring("asked", x, y, 7);
            svg.words("asked-text", x, y - 16, "middle", asked.name());
        });
        municipalities.stream()
                .filter(m -> mark.isEmpty() || !m.code5().equals(mark.get().code5()))
                .sorted(Comparator.comparingDouble(m -> -m.latitude()))
                .forEach(municipality -> {
                    double x = frame.x(municipality.longitude());
                    double y = frame.y(municipality.latitude());
                    var name = nameOf.apply(municipality);
                    var box = box(x, y, name, LETTER);
                    if (isInside(box) && taken.stream().noneMatch(other -> overlap(box, other))) {
                        taken.add(box);
                        svg.words("place-name", x, y + 4, "middle", name);
                    }
                });
    }

    /** Width of a word: one letter for a kanji, 0.6 for others. */
    private static double[] box(double x, double y, String name, double letter) {
        double width = name.chars().mapToDouble(c -> c > 0x2e80 ? letter : letter * 0.6).sum();
        return new double[] {x - width / 2 - 2, y - LINE / 2, x + width / 2 + 2, y + LINE / 2};
    }

    private static boolean isInside(double[] box) {
        return box[0] >= 0 && box[1] >= 0 && box[2] <= WIDTH && box[3] <= HEIGHT;
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }
}
