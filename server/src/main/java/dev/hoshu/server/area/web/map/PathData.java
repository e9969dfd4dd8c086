package dev.hoshu.server.area.web.map;

import dev.hoshu.server.area.Outlines.Ring;

import java.math.BigDecimal;

/**
 * Writes rings as path data: tenths of a unit, relative steps, no character that can be spared.
 * Rounding is done on absolute positions, so that neighbours share their border to the tenth and
 * errors do not add up.
 */
final class PathData {

    private final StringBuilder out = new StringBuilder();

    /**
     * The rings in a frame; a ring that shrinks to fewer than three points becomes a dot, so no
     * island is lost.
     */
    static String of(Iterable<Ring> rings, Frame frame) {
        var data = new PathData();
        rings.forEach(ring -> data.ring(ring, frame));
        return data.out.toString();
    }

    private void ring(Ring ring, Frame frame) {
        long lastX = tenths(frame.x(ring.longitude(0)));
        long lastY = tenths(frame.y(ring.latitude(0)));
        var steps = new StringBuilder();
        int count = 0;
        for (int i = 1; i < ring.size(); i++) {
            long x = tenths(frame.x(ring.longitude(i)));
            long y = tenths(frame.y(ring.latitude(i)));
            if (x != lastX || y != lastY) {
                number(steps, x - lastX, count > 0);
                number(steps, y - lastY, true);
                lastX = x;
                lastY = y;
                count++;
            }
        }
        out.append('M');
        number(out, tenths(frame.x(ring.longitude(0))), false);
        number(out, tenths(frame.y(ring.latitude(0))), true);
        if (count < 2) {
            out.append("h1v1h-1z");
        } else {
            out.append('l').append(steps).append('z');
        }
    }

    private static long tenths(double units) {
        return Math.round(units * 10);
    }

    /** A minus sign parts two numbers as well as a blank does, and 0.5 is .5. */
    private static void number(StringBuilder out, long tenths, boolean parted) {
        var text = BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
        if (text.startsWith("0.")) {
            text = text.substring(1);
        } else if (text.startsWith("-0.")) {
            text = "-" + text.substring(2);
        }
        if (parted && !text.startsWith("-")) {
            out.append(' ');
        }
        out.append(text);
    }
}
