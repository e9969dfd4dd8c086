package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.List;

/**
 * The rows of any file that somebody keeps lists in, whatever stands in its columns: every row of
 * every sheet that holds something, titles among them. What a row means is for whoever reads it.
 */
public final class PlainRows implements Closeable {

    private final Closeable file;
    private final ArrayDeque<Integer> sheets;
    private final @Nullable Workbook workbook;
    private RawRows rows;
    private int sheet;

    private PlainRows(
            Closeable file, @Nullable Workbook workbook, RawRows rows, ArrayDeque<Integer> sheets) {
        this.file = file;
        this.workbook = workbook;
        this.rows = rows;
        this.sheets = sheets;
    }

    /**
     * A row.
     *
     * @param sheet the sheet it stands on, from 1; 1 in a file without sheets
     * @param number its number there, from 1, as a spreadsheet program or an editor numbers it
     * @param cells its cells as text
     */
    public record Row(int sheet, int number, List<String> cells) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What came of opening a file. */
    public sealed interface Opened {

        /**
         * Its rows can be read.
         *
         * @param rows the rows; to be closed
         */
        record Rows(PlainRows rows) implements Opened {}

        /**
         * It is no such file.
         *
         * @param why what is wrong and what to do
         */
        record NotAList(Sentence why) implements Opened {}
    }

    /**
     * Opens a spreadsheet, or lines of text parted by commas, tabs or semicolons.
     *
     * @throws IOException if the file cannot be read at all
     */
    public static Opened open(SheetFile file) throws IOException {
        return switch (file.signature()) {
            case EMPTY -> new Opened.NotAList(TableFile.Refusals.EMPTY);
            case OLD_OFFICE -> new Opened.NotAList(TableFile.Refusals.OLD_OFFICE);
            case PDF -> new Opened.NotAList(TableFile.Refusals.PDF);
            case ZIP -> workbook(file);
            case GZIP, OTHER -> text(file);
        };
    }

    private static Opened workbook(SheetFile file) throws IOException {
        Workbook workbook;
        try {
            workbook = Workbook.open(file.path());
        } catch (IOException e) {
            return new Opened.NotAList(TableFile.Refusals.NO_SPREADSHEET);
        }
        var sheets = new ArrayDeque<Integer>();
        for (int place = 1; place < workbook.sheetNames().size(); place++) {
            sheets.add(place);
        }
        try {
            return new Opened.Rows(new PlainRows(workbook, workbook, workbook.rows(0), sheets));
        } catch (IOException e) {
            workbook.close();
            return new Opened.NotAList(TableFile.Refusals.NO_SPREADSHEET);
        }
    }

    private static Opened text(SheetFile file) throws IOException {
        TextEncoding encoding;
        try (var bytes = file.bytes()) {
            encoding = TextEncoding.of(bytes);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            return new Opened.NotAList(TableFile.Refusals.SPOILT_PACKING);
        }
        if (encoding == null) {
            return new Opened.NotAList(TableFile.Refusals.NO_TEXT);
        }
        char separator;
        try (var first = new LineReader(reader(file, encoding))) {
            separator = separator(first.next());
        }
        var rows = new CsvRows(reader(file, encoding), separator);
        return new Opened.Rows(new PlainRows(rows, null, rows, new ArrayDeque<>()));
    }

    private static InputStreamReader reader(SheetFile file, TextEncoding encoding)
            throws IOException {
        var bytes = file.bytes();
        bytes.skipNBytes(encoding.markLength());
        return new InputStreamReader(bytes, encoding.charset());
    }

    private static char separator(@Nullable String line) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', '\t', ';'}) {
            long count = line == null ? 0 : line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    /**
     * The next row that holds something, or null after the last.
     *
     * @throws IOException if the file cannot be read any further
     */
    public @Nullable Row next() throws IOException {
        while (true) {
            var row = rows.next();
            if (row == null) {
                if (workbook == null || sheets.isEmpty()) {
                    return null;
                }
                rows.close();
                sheet = sheets.remove();
                rows = workbook.rows(sheet);
            } else if (!row.isBlank()) {
                return new Row(sheet + 1, row.number(), row.cells());
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            rows.close();
        }
    }
}
