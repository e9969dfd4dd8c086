package dev.hoshu.server.timeline;

import java.util.List;

/**
 * A finished drawing: marks in the order in which they are painted.
 *
 * @param look the drawing's own class, {@code level} or {@code upright}
 * @param id prefix of the ids inside
 * @param title name of the picture
 * @param description the picture in sentences
 * @param width units across
 * @param height units down
 * @param marks painted first to last
 */
record Drawing(
        String look,
        String id,
        String title,
        String description,
        double width,
        double height,
        List<Mark> marks) {
    Drawing {
        marks = List.copyOf(marks);
    }
}
