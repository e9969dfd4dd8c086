package dev.hoshu.server.area.web.map;

import org.springframework.web.util.HtmlUtils;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** SVG text in the making: attributes for geometry, classes for looks, every word escaped. */
final class Svg {

    private static final String HATCH =
            """
            <defs><pattern id="m-hatch" width="5" height="5" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">\
            <rect class="paper" width="5" height="5"/><rect class="four-hours" width="2.5" height="5"/></pattern></defs>
            """;

    private final StringBuilder out;

    private Svg(int capacity) {
        out = new StringBuilder(capacity);
    }

    static Svg drawing(double width, double height, MapWords words, int capacity) {
        var svg = new Svg(capacity);
        String box = number(width) + " " + number(height);
        svg.out
                .append("<svg class=\"map\" viewBox=\"0 0 ")
                .append(box)
                .append(
                        "\" role=\"img\" aria-labelledby=\"map-title map-description\">\n"
                                + "<title id=\"map-title\">")
                .append(HtmlUtils.htmlEscape(words.title(), "UTF-8"))
                .append("</title><desc id=\"map-description\">")
                .append(HtmlUtils.htmlEscape(words.description(), "UTF-8"))
                .append("</desc>\n")
                .append(HATCH);
        return svg;
    }

    Svg path(String look, String data) {
        if (!data.isEmpty()) {
            out.append("<path class=\"").append(look).append('"');
            if (look.equals("consult")) {
                out.append(" fill=\"url(#m-hatch)\"");
            }
            out.append(" d=\"").append(data).append("\"/>\n");
        }
        return this;
    }

    Svg box(String look, double left, double top, double width, double height) {
        out.append("<rect class=\"").append(look).append('"');
        attribute("x", left);
        attribute("y", top);
        attribute("width", width);
        attribute("height", height);
        out.append("/>\n");
        return this;
    }

    Svg ring(String look, double x, double y, double radius) {
        out.append("<circle class=\"").append(look).append('"');
        attribute("cx", x);
        attribute("cy", y);
        attribute("r", radius);
        out.append("/>\n");
        return this;
    }

    Svg line(String look, double x1, double y1, double x2, double y2) {
        out.append("<line class=\"").append(look).append('"');
        attribute("x1", x1);
        attribute("y1", y1);
        attribute("x2", x2);
        attribute("y2", y2);
        out.append("/>\n");
        return this;
    }

    Svg words(String look, double x, double y, String anchor, String words) {
        out.append("<text class=\"").append(look).append('"');
        attribute("x", x);
        attribute("y", y);
        out.append(" text-anchor=\"").append(anchor).append("\">");
        out.append(HtmlUtils.htmlEscape(words, "UTF-8")).append("</text>\n");
        return this;
    }

    String close() {
        return out.append("</svg>\n").toString();
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
