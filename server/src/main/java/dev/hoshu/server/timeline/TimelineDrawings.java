package dev.hoshu.server.timeline;

/**
 * Draws a timeline twice: level for wide pages and upright for narrow ones. The stylesheet shows
 * one of the two, so only one is read out.
 */
public final class TimelineDrawings {
    private TimelineDrawings() {}

    /**
     * The level drawing: 1120 units across, drawn at one unit a pixel.
     *
     * @return an {@code svg} element, every word in it escaped
     */
    public static String level(Timeline timeline) {
        return SvgWriter.write(LevelDrawing.of(timeline));
    }

    /**
     * The upright drawing: 358 units across, the quarter turn of the level one.
     *
     * @return an {@code svg} element, every word in it escaped
     */
    public static String upright(Timeline timeline) {
        return SvgWriter.write(UprightDrawing.of(timeline));
    }
}
