package dev.hoshu.server.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows under headings that are repeated on every page. A row stays on one page unless it is higher
 * than a page; then it goes on under the headings of the next.
 */
final class Table {

    private static final float PADDING = 3;
    private static final float BETWEEN = 8;

    private final Sheet sheet;
    private final List<Column> columns;

    Table(Sheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param heading its heading
     * @param width its width with the space to the next, in points
     * @param toRight whether its texts end at its right edge, as figures do
     */
    record Column(String heading, float width, boolean toRight) {}

    /** A text in a cell. */
    record Piece(Style style, String text) {}

    private record Line(Style style, String text) {}

    void draw(List<List<List<Piece>>> rows) throws IOException {
        var first = rows.isEmpty() ? List.<List<Line>>of() : wrapped(rows.getFirst());
        sheet.keepTogether(headingHeight() + height(first));
        headings();
        for (var row : rows) {
            row(wrapped(row));
        }
    }

    private void row(List<List<Line>> cells) throws IOException {
        float whole = height(cells);
        if (!sheet.fits(whole) && whole <= sheet.wholePage() - headingHeight()) {
            turn();
        }
        int from = 0;
        int most = cells.stream().mapToInt(List::size).max().orElse(0);
        sheet.skip(PADDING);
        float top = sheet.y();
        var heights = new float[cells.size()];
        while (from < most) {
            float tallest = tallest(cells, from);
            if (!sheet.fits(tallest + PADDING)) {
                turn();
                sheet.skip(PADDING);
                top = sheet.y();
                heights = new float[cells.size()];
            }
            float lowest = 0;
            for (int i = 0; i < cells.size(); i++) {
                if (from < cells.get(i).size()) {
                    var line = cells.get(i).get(from);
                    write(i, line, top + heights[i]);
                    heights[i] += line.style().leading();
                }
                lowest = Math.max(lowest, heights[i]);
            }
            sheet.moveTo(top + lowest);
            from++;
        }
        sheet.skip(PADDING);
        sheet.line(Sheet.LEFT, Sheet.RIGHT, sheet.y(), 0.4f, Style.HAIRLINE);
    }

    private static float tallest(List<List<Line>> cells, int index) {
        float tallest = 0;
        for (var cell : cells) {
            if (index < cell.size()) {
                tallest = Math.max(tallest, cell.get(index).style().leading());
            }
        }
        return tallest;
    }

    private void turn() throws IOException {
        sheet.nextPage();
        headings();
    }

    private void headings() throws IOException {
        var cells = wrapped(headingRow());
        float top = sheet.y();
        for (int i = 0; i < cells.size(); i++) {
            float y = top;
            for (var line : cells.get(i)) {
                write(i, line, y);
                y += line.style().leading();
            }
        }
        sheet.moveTo(top + headingHeight());
        sheet.line(Sheet.LEFT, Sheet.RIGHT, sheet.y(), 0.8f, Style.INK);
    }

    private float headingHeight() {
        return height(wrapped(headingRow())) - PADDING;
    }

    private List<List<Piece>> headingRow() {
        return columns.stream().map(c -> List.of(new Piece(Style.COLUMN, c.heading()))).toList();
    }

    private void write(int column, Line line, float top) throws IOException {
        float x = Sheet.LEFT;
        for (int i = 0; i < column; i++) {
            x += columns.get(i).width();
        }
        float y = top + Sheet.baseline(line.style());
        if (columns.get(column).toRight()) {
            sheet.writeToRight(line.style(), x + inner(column), y, line.text());
        } else {
            sheet.write(line.style(), x, y, line.text());
        }
    }

    /** The last column needs no space to a next one. */
    private float inner(int column) {
        boolean last = column == columns.size() - 1;
        return columns.get(column).width() - (last ? 0 : BETWEEN);
    }

    private List<List<Line>> wrapped(List<List<Piece>> row) {
        var cells = new ArrayList<List<Line>>();
        for (int i = 0; i < row.size(); i++) {
            var lines = new ArrayList<Line>();
            for (var piece : row.get(i)) {
                boolean figures = columns.get(i).toRight() && isFigures(piece.text());
                var style =
                        figures
                                ? sheet.fitted(piece.style(), inner(i), piece.text())
                                : piece.style();
                // A fitted text may be wider than its place by a rounding.
                float width = figures ? inner(i) + 1 : inner(i);
                for (var text : sheet.lines(style, width, piece.text())) {
                    lines.add(new Line(style, text));
                }
            }
            cells.add(lines);
        }
        return cells;
    }

    private static boolean isFigures(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ',');
    }

    private static float height(List<List<Line>> cells) {
        float highest = 0;
        for (var cell : cells) {
            float height = 0;
            for (var line : cell) {
                height += line.style().leading();
            }
            highest = Math.max(highest, height);
        }
        return highest + 2 * PADDING;
    }
}
