package dev.hoshu.server.timeline;

import java.util.List;

/**
 * One positioned mark of a drawing. The look is a class of the stylesheet: colour, dark scheme and
 * print are decided there, never here.
 */
sealed interface Mark {

    /** A straight line. */
    record Line(String look, double x1, double y1, double x2, double y2) implements Mark {
        static Line across(String look, double x1, double x2, double y) {
            return new Line(look, x1, y, x2, y);
        }

        static Line down(String look, double x, double y1, double y2) {
            return new Line(look, x, y1, x, y2);
        }
    }

    /** A rectangle; hatched ones are filled with the drawing's pattern. */
    record Box(String look, double x, double y, double width, double height, boolean hatched)
            implements Mark {
        Box(String look, double x, double y, double width, double height) {
            this(look, x, y, width, height, false);
        }
    }

    /** Words on a base line. */
    record Words(String look, double x, double y, Anchor anchor, String text) implements Mark {}

    /** One line of words turned a quarter to the left, reading upwards. */
    record Rising(String look, double x, double y, String text) implements Mark {}

    /** A single letter turned a quarter to the right: the long-vowel sign in vertical writing. */
    record Turned(String look, double x, double y, int size, String text) implements Mark {}

    /** An outline or, if open, a stroke through some points. */
    record Stroke(String look, boolean closed, List<Point> points) implements Mark {
        public Stroke {
            points = List.copyOf(points);
        }
    }

    /** A position. */
    record Point(double x, double y) {}

    /** Which end of the words stands at their position. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
