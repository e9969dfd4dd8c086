/**
 * The picture of a machine's coverage over the years, drawn by the server as SVG. A {@link
 * dev.hoshu.server.timeline.Timeline} says what is to be seen, in the reader's language; {@code
 * LevelDrawing} lays it out for a wide page and {@code UprightDrawing} for a narrow one, to the
 * hundredth of a unit and so that no words collide. Nothing here decides about coverage: days and
 * words come in ready, positions go out.
 */
@NullMarked
package dev.hoshu.server.timeline;

import org.jspecify.annotations.NullMarked;
