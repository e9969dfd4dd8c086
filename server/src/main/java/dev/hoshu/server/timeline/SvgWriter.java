package dev.hoshu.server.timeline;

import dev.hoshu.server.timeline.Mark.Anchor;
import dev.hoshu.server.timeline.Mark.Box;
import dev.hoshu.server.timeline.Mark.Line;
import dev.hoshu.server.timeline.Mark.Rising;
import dev.hoshu.server.timeline.Mark.Stroke;
import dev.hoshu.server.timeline.Mark.Turned;
import dev.hoshu.server.timeline.Mark.Words;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes a drawing as SVG text for a page: geometry in attributes, colour by class, every word
 * escaped, no style and no script. Positions are rounded here and only here, to two decimals.
 */
final class SvgWriter {
    private final StringBuilder out = new StringBuilder();
    private final String hatch;

    private SvgWriter(String hatch) {
        this.hatch = hatch;
    }

    static String write(Drawing drawing) {
        String prefix = drawing.id() + "-" + drawing.look();
        var writer = new SvgWriter(prefix + "-hatch");
        writer.start(drawing, prefix);
        drawing.marks().forEach(writer::mark);
        writer.out.append("</svg>\n");
        return writer.out.toString();
    }

    private void start(Drawing drawing, String prefix) {
        String width = number(drawing.width());
        String height = number(drawing.height());
        out.append("<svg");
        attribute("class", "tl " + drawing.look());
        attribute("viewBox", "0 0 " + width + " " + height);
        attribute("width", width);
        attribute("height", height);
        attribute("role", "img");
        attribute("aria-labelledby", prefix + "-t " + prefix + "-d");
        out.append(">\n<title");
        attribute("id", prefix + "-t");
        text("title", drawing.title());
        out.append("<desc");
        attribute("id", prefix + "-d");
        text("desc", drawing.description());
        pattern();
    }

    private void pattern() {
        out.append("<defs><pattern");
        attribute("id", hatch);
        out.append(" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"")
                .append(" patternTransform=\"rotate(45)\">")
                .append("<rect class=\"gap-ground\" width=\"6\" height=\"6\"/>")
                .append("<line class=\"gap-line\" x1=\"1\" y1=\"0\" x2=\"1\" y2=\"6\"/>")
                .append("</pattern></defs>\n");
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Line line -> line(line);
            case Box box -> box(box);
            case Words words -> words(words);
            case Rising rising -> rising(rising);
            case Turned turned -> turned(turned);
            case Stroke stroke -> stroke(stroke);
        }
    }

    private void line(Line line) {
        out.append("<line");
        attribute("class", line.look());
        attribute("x1", line.x1());
        attribute("y1", line.y1());
        attribute("x2", line.x2());
        attribute("y2", line.y2());
        out.append("/>\n");
    }

    private void box(Box box) {
        out.append("<rect");
        attribute("class", box.look());
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        if (box.hatched()) {
            attribute("fill", "url(#" + hatch + ")");
        }
        out.append("/>\n");
    }

    private void words(Words words) {
        out.append("<text");
        if (!words.look().isEmpty()) {
            attribute("class", words.look());
        }
        attribute("x", words.x());
        attribute("y", words.y());
        if (words.anchor() != Anchor.START) {
            attribute("text-anchor", words.anchor() == Anchor.MIDDLE ? "middle" : "end");
        }
        text("text", words.text());
    }

    private void rising(Rising rising) {
        out.append("<text");
        attribute("class", rising.look());
        attribute(
                "transform",
                "translate(%s %s) rotate(-90)".formatted(number(rising.x()), number(rising.y())));
        text("text", rising.text());
    }

    private void turned(Turned turned) {
        out.append("<text");
        attribute("class", turned.look());
        attribute("font-size", turned.size());
        attribute(
                "transform",
                "translate(%s %s) rotate(90)".formatted(number(turned.x()), number(turned.y())));
        attribute("text-anchor", "middle");
        attribute("dy", "4");
        text("text", turned.text());
    }

    private void stroke(Stroke stroke) {
        out.append("<path");
        attribute("class", stroke.look());
        if (!stroke.closed()) {
            attribute("fill", "none");
        }
        var path = new StringBuilder();
        for (var point : stroke.points()) {
            path.append(path.isEmpty() ? 'M' : 'L').append(number(point.x())).append(' ');
            path.append(number(point.y()));
        }
        attribute("d", path.append(stroke.closed() ? "Z" : "").toString());
        out.append("/>\n");
    }

    private void text(String element, String words) {
        out.append('>').append(escaped(words)).append("</").append(element).append(">\n");
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String number(double value) {
        var rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
