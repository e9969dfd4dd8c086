package dev.hoshu.sheets;

import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetKind;
import dev.hoshu.sheets.rows.SheetRow;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sheets made in memory, and what reading them yields. */
public final class Sheets {

    private Sheets() {}

    /** What a file in memory yields: its rows, or the reason why it is refused. */
    public record Read<R>(List<SheetRow<R>> rows, String refusal) {
        /** What was understood. */
        public List<R> records() {
            var records = new ArrayList<R>();
            for (var row : rows) {
                if (row instanceof SheetRow.Understood<R> understood) {
                    records.add(understood.record());
                }
            }
            return records;
        }

        /** What was not, each row's faults as an English text. */
        public List<String> faults() {
            var faults = new ArrayList<String>();
            for (var row : rows) {
                if (row instanceof SheetRow.NotUnderstood<R> not) {
                    not.faults().forEach(f -> faults.add(f.words().en()));
                }
            }
            return faults;
        }
    }

    /** Reads bytes as a kind. */
    public static <R> Read<R> read(SheetKind<R> kind, byte[] bytes) throws IOException {
        try (var file = SheetFile.of("sheet", new ByteArrayInputStream(bytes))) {
            return switch (SheetKinds.open(kind, file)) {
                case Opening.NotThisKind<R> not -> new Read<>(List.of(), not.why().en());
                case Opening.Opened<R> opened -> {
                    try (var rows = opened.rows()) {
                        yield new Read<>(rows.stream().toList(), "");
                    }
                }
            };
        }
    }

    /** Reads lines of UTF-8 as a kind. */
    public static <R> Read<R> read(SheetKind<R> kind, String lines) throws IOException {
        return read(kind, lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Fills a workbook. */
    public interface Filling {
        /** Puts sheets and rows into it. */
        void fill(XSSFWorkbook workbook);
    }

    /** The bytes of a workbook. */
    public static byte[] workbook(Filling filling) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            filling.fill(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Puts a row of cells: numbers as numbers, everything else as text; null leaves a cell out. */
    public static void row(XSSFSheet sheet, int number, List<?> cells) {
        var row = sheet.createRow(number - 1);
        for (int place = 0; place < cells.size(); place++) {
            put(row.createCell(place), cells.get(place));
        }
    }

    private static void put(Cell cell, Object content) {
        switch (content) {
            case Number figure -> cell.setCellValue(figure.doubleValue());
            case java.time.LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(dayStyle(cell));
            }
            case Formula(String text) -> cell.setCellFormula(text);
            default -> cell.setCellValue(content.toString());
        }
    }

    /** A cell that is a formula without a saved result. */
    public record Formula(String text) {}

    private static CellStyle dayStyle(Cell cell) {
        var workbook = cell.getSheet().getWorkbook();
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        return style;
    }
}
