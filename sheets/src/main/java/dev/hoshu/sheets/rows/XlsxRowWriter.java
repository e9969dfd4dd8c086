package dev.hoshu.sheets.rows;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a spreadsheet row by row: only the last rows are in memory, the others wait in a temporary
 * file until the end. Every cell says whether it is text or a number, so no text becomes a formula.
 */
final class XlsxRowWriter implements RowWriter {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int MOST_FIGURES = 15;
    private static final int MOST_ROWS = 1_048_576;

    /** The longest text of a cell, in characters. */
    static final int LONGEST_CELL = 32_767;

    private static final int CHARACTER_WIDTH = 256;
    private static final Pattern FIGURES = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

    private final OutputStream out;
    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final boolean[] numbers;
    private final CellStyle bold;
    private int next;

    XlsxRowWriter(OutputStream out, Layout layout, List<Column> columns, List<String> header) {
        this.out = out;
        this.workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
        workbook.setCompressTempFiles(true);
        var font = workbook.createFont();
        font.setBold(true);
        this.bold = workbook.createCellStyle();
        bold.setFont(font);
        writeCover(layout);
        this.sheet = workbook.createSheet(layout.sheetName());
        this.numbers = new boolean[header.size()];
        for (int place = 0; place < numbers.length; place++) {
            var title = header.get(place);
            numbers[place] = columns.stream().anyMatch(c -> c.isOfNumbers() && c.isNamedBy(title));
            sheet.setColumnWidth(place, width(title));
        }
        for (var row : layout.above()) {
            putRow(sheet, next++, row, false);
        }
        writeHeader(header);
    }

    @Override
    public void write(List<String> cells) throws IOException {
        if (next >= MOST_ROWS) {
            throw new IOException("A spreadsheet holds %d rows; take lines.".formatted(MOST_ROWS));
        }
        var row = sheet.createRow(next++);
        for (int place = 0; place < cells.size(); place++) {
            var text = cells.get(place);
            if (text.isEmpty()) {
                continue;
            }
            if (text.length() > LONGEST_CELL) {
                throw new IOException(
                        "A cell of %d characters is too long.".formatted(text.length()));
            }
            var cell = row.createCell(place);
            if (place < numbers.length && numbers[place] && isFigure(text)) {
                cell.setCellValue(Double.parseDouble(text));
            } else {
                cell.setCellValue(text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (out;
                workbook) {
            workbook.write(out);
        }
    }

    private void writeCover(Layout layout) {
        if (layout.coverName().isEmpty()) {
            return;
        }
        var cover = workbook.createSheet(layout.coverName());
        int number = 0;
        for (var row : layout.cover()) {
            putRow(cover, number++, row, false);
        }
    }

    private void writeHeader(List<String> header) {
        putRow(sheet, next, header, true);
        sheet.setAutoFilter(new CellRangeAddress(next, next, 0, Math.max(0, header.size() - 1)));
        sheet.createFreezePane(0, next + 1);
        next++;
    }

    private void putRow(SXSSFSheet to, int number, List<String> cells, boolean header) {
        var row = to.createRow(number);
        for (int place = 0; place < cells.size(); place++) {
            var cell = row.createCell(place);
            cell.setCellValue(cells.get(place));
            if (header) {
                cell.setCellStyle(bold);
            }
        }
    }

    /** A spreadsheet keeps fifteen figures of a number; one with more stays text. */
    private static boolean isFigure(String text) {
        return text.length() <= MOST_FIGURES && FIGURES.matcher(text).matches();
    }

    private static int width(String title) {
        return Math.clamp(title.length() * 2L + 6, 12, 40) * CHARACTER_WIDTH;
    }
}
