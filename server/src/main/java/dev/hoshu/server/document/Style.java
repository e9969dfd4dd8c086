package dev.hoshu.server.document;

import java.awt.Color;

/**
 * How a text is written.
 *
 * @param bold whether in the bold weight
 * @param size of its letters, in points
 * @param leading from one line to the next, in points
 * @param color its colour
 */
record Style(boolean bold, float size, float leading, Color color) {

    static final Color INK = new Color(0x1b2733);
    static final Color QUIET = new Color(0x55616d);
    static final Color ACCENT = new Color(0x0b5c8a);
    static final Color HAIRLINE = new Color(0xb9c2ca);

    static final Style TITLE = new Style(true, 20, 27, INK);
    static final Style LEAD = new Style(true, 13, 20, INK);
    static final Style HEADING = new Style(true, 10.5f, 16, INK);
    static final Style TEXT = new Style(false, 9.5f, 15, INK);
    static final Style STRONG = new Style(true, 9.5f, 15, INK);
    static final Style LABEL = new Style(false, 9.5f, 15, QUIET);
    static final Style CELL = new Style(false, 8.5f, 12, INK);
    static final Style CELL_STRONG = new Style(true, 8.5f, 12, INK);
    static final Style CELL_QUIET = new Style(false, 7.5f, 11, QUIET);
    static final Style COLUMN = new Style(true, 7.5f, 11, INK);
    static final Style CODE = new Style(true, 19, 26, INK);
    static final Style ADDRESS = new Style(false, 9.5f, 15, ACCENT);
    static final Style SMALL = new Style(false, 7, 10, QUIET);

    Style strong() {
        return new Style(true, size, leading, color);
    }

    /** The same in another size, its lines as far apart. */
    Style sized(float points) {
        return new Style(bold, points, leading, color);
    }
}
