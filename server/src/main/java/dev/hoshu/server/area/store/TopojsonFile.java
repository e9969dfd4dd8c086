package dev.hoshu.server.area.store;

import dev.hoshu.server.area.Outlines;
import dev.hoshu.server.area.Outlines.Ring;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a TopoJSON file: outlines made of arcs that neighbours share, each arc a chain of quantized
 * differences.
 *
 * @see <a href="https://github.com/topojson/topojson-specification">TopoJSON specification, 2.1.2
 *     to 2.1.4</a>
 */
final class TopojsonFile {

    private final double[] scale;
    private final double[] translate;
    private final JsonNode arcs;

    private TopojsonFile(JsonNode topology) {
        this.scale = pair(topology.path("transform").path("scale"));
        this.translate = pair(topology.path("transform").path("translate"));
        this.arcs = topology.path("arcs");
    }

    /** The outlines of one object of a file, by the {@code id} of its geometries. */
    static Outlines read(Path file, String object) {
        var topology = JsonMapper.shared().readTree(file.toFile());
        var reader = new TopojsonFile(topology);
        Map<String, List<Ring>> outlines = new HashMap<>();
        for (var geometry : topology.path("objects").path(object).path("geometries")) {
            outlines.put(geometry.path("id").asString(), reader.rings(geometry));
        }
        return new Outlines(outlines);
    }

    private static double[] pair(JsonNode numbers) {
        return new double[] {numbers.path(0).asDouble(), numbers.path(1).asDouble()};
    }

    private List<Ring> rings(JsonNode geometry) {
        List<Ring> rings = new ArrayList<>();
        var arcsOf = geometry.path("arcs");
        switch (geometry.path("type").asString()) {
            case "Polygon" -> arcsOf.forEach(ring -> rings.add(ring(ring)));
            case "MultiPolygon" ->
                    arcsOf.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
            default -> {
                // A place without a shape, or with a point for one: nothing to draw.
            }
        }
        return rings;
    }

    private Ring ring(JsonNode arcNumbers) {
        var points = new Points();
        for (var number : arcNumbers) {
            int arc = number.asInt();
            // ~n is arc n turned round; the first point of each further arc is the last of the one
            // before.
            points.append(arc < 0 ? chain(~arc).turned() : chain(arc));
        }
        return points.ring();
    }

    private Points chain(int arc) {
        var points = new Points();
        long x = 0;
        long y = 0;
        for (var difference : arcs.path(arc)) {
            x += difference.path(0).asLong();
            y += difference.path(1).asLong();
            points.add(x * scale[0] + translate[0], y * scale[1] + translate[1]);
        }
        return points;
    }

    /** A growing line. */
    private static final class Points {

        private final List<double[]> points = new ArrayList<>();

        void add(double longitude, double latitude) {
            points.add(new double[] {longitude, latitude});
        }

        void append(Points further) {
            points.addAll(
                    points.isEmpty()
                            ? further.points
                            : further.points.subList(1, further.points.size()));
        }

        Points turned() {
            var turned = new Points();
            turned.points.addAll(points.reversed());
            return turned;
        }

        Ring ring() {
            // The closing point repeats the first.
            int size = Math.max(1, points.size() - 1);
            return new Ring(
                    points.stream().limit(size).mapToDouble(p -> p[0]).toArray(),
                    points.stream().limit(size).mapToDouble(p -> p[1]).toArray());
        }
    }
}
