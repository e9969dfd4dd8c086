package dev.hoshu.server.timeline;

import java.time.LocalDate;

/**
 * The measures of the level drawing: 1120 units across, names to 128, the plot beside them; flags
 * in lanes of 22 on top, a first row 36 high, layers 22 high in steps of 30, scales below.
 *
 * @param axis the days across
 * @param lanes lanes of flags, at least one
 * @param layers rows below the first
 */
record LevelFrame(Axis axis, int lanes, int layers) {
    static final double WIDTH = 1120;
    static final double PLOT = 128;
    static final double FIRST_ROW_HEIGHT = 36;
    static final double BAR_HEIGHT = 22;
    private static final double LANE = 22;
    private static final double STEP = 30;

    /** Where a day begins. */
    double x(LocalDate day) {
        return startOf(axis, day);
    }

    /** Where a day begins on an axis, before the rows are counted. */
    static double startOf(Axis axis, LocalDate day) {
        return at(axis, axis.daysTo(day));
    }

    /** Where a day ends, for days that end something. */
    static double endOf(Axis axis, LocalDate day) {
        return at(axis, axis.daysTo(day) + 1);
    }

    /** The middle of a day, where today is drawn. */
    static double middleOf(Axis axis, LocalDate day) {
        return at(axis, axis.daysTo(day) + 0.5);
    }

    private static double at(Axis axis, double days) {
        return PLOT + days * (WIDTH - PLOT) / axis.length();
    }

    double laneTop(int lane) {
        return LANE * (lanes - 1 - lane);
    }

    double firstRowTop() {
        return LANE * lanes + 6;
    }

    double firstRowBottom() {
        return firstRowTop() + FIRST_ROW_HEIGHT;
    }

    /** The rule above a layer's row. */
    double layerLine(int layer) {
        return firstRowBottom() + 8 + STEP * layer;
    }

    /** Where the plot ends and the scales begin. */
    double bottom() {
        return firstRowBottom() + 12 + STEP * layers;
    }
}
