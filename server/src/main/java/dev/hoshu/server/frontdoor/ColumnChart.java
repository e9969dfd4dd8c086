package dev.hoshu.server.frontdoor;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of up to three parts, one on the other, ready to be drawn. It repeats a table that stands
 * below it and says nothing of its own.
 *
 * @param columns the columns from the left
 * @param top the figure at the upper line
 */
public record ColumnChart(List<Column> columns, int top) {

    static final int WIDTH = 640;
    static final int BASE = 150;
    private static final int HEIGHT = 120;
    private static final int LEFT = 8;

    /** Copies the columns. */
    public ColumnChart {
        columns = List.copyOf(columns);
    }

    /**
     * What a column counts.
     *
     * @param label what stands below it
     * @param good good ones, filled
     * @param bad bad ones, filled and outlined
     * @param open those that are not decided, outlined
     */
    public record Counts(String label, int good, int bad, int open) {

        /** All of them. */
        public int all() {
            return good + bad + open;
        }
    }

    /**
     * A part of a column.
     *
     * @param look its name in the stylesheet
     * @param x its left side
     * @param y its upper side
     * @param width its width
     * @param height its height
     */
    public record Block(String look, double x, double y, double width, double height) {}

    /**
     * A column with its label below and its sum above.
     *
     * @param label the label
     * @param middle where both stand
     * @param above where the sum stands
     * @param all the sum
     * @param blocks its parts, the lowest first
     */
    public record Column(String label, double middle, double above, int all, List<Block> blocks) {

        /** Copies the parts. */
        public Column {
            blocks = List.copyOf(blocks);
        }
    }

    /** The columns of these counts, as high as the highest allows. */
    public static ColumnChart of(List<Counts> counts) {
        int top = counts.stream().mapToInt(Counts::all).max().orElse(0);
        double step = (WIDTH - 2.0 * LEFT) / Math.max(1, counts.size());
        double width = Math.min(40, step * 0.7);
        var columns = new ArrayList<Column>();
        for (int place = 0; place < counts.size(); place++) {
            columns.add(column(counts.get(place), LEFT + step * (place + 0.5), width, top));
        }
        return new ColumnChart(columns, top);
    }

    private static Column column(Counts counts, double middle, double width, int top) {
        var blocks = new ArrayList<Block>();
        double y = BASE;
        int[] sizes = {counts.good(), counts.bad(), counts.open()};
        String[] looks = {"column", "column-past", "column-open"};
        for (int part = 0; part < sizes.length; part++) {
            if (sizes[part] > 0) {
                double height = (double) HEIGHT * sizes[part] / top;
                y -= height;
                blocks.add(new Block(looks[part], middle - width / 2, y, width, height));
            }
        }
        return new Column(counts.label(), middle, y - 5, counts.all(), blocks);
    }
}
