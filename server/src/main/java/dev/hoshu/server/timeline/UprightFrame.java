package dev.hoshu.server.timeline;

import java.time.LocalDate;

/**
 * The measures of the upright drawing: 358 units across, time running down from 112 at 0.235 units
 * a day, a column of 26 for coverage and one of 17 for each layer, words to the right of them.
 *
 * @param axis the days downwards
 * @param layers columns beside the first
 */
record UprightFrame(Axis axis, int layers) {
    static final double WIDTH = 358;
    static final double TOP = 112;
    static final double AXIS = 40;
    static final double FIRST = 44;
    static final double FIRST_WIDTH = 26;
    static final double BAR_WIDTH = 17;
    private static final double PER_DAY = 0.235;
    private static final double STEP = 22;

    /** Where a day begins. */
    double y(LocalDate day) {
        return TOP + PER_DAY * axis.daysTo(day);
    }

    /** Where a day ends. */
    double endOf(LocalDate day) {
        return y(day.plusDays(1));
    }

    double middleOf(LocalDate day) {
        return y(day) + PER_DAY / 2;
    }

    /** The middle of a layer's column. */
    double column(int layer) {
        return 87 + STEP * layer;
    }

    /** Where the columns end. */
    double right() {
        return 74 + STEP * layers;
    }

    /** Where lines across the columns end and elbows begin. */
    double elbowFrom() {
        return right() + 6;
    }

    double elbowTo() {
        return right() + 17;
    }

    double words() {
        return right() + 22;
    }

    double bottom() {
        return y(axis.end());
    }

    double height() {
        return bottom() + 16;
    }
}
