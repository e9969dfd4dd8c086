package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The rows that were not understood, in a file of the form that they came in, with the reason in
 * one more column. Put right, that file can be read again: the column of reasons is not looked at.
 * The file begins to exist with the first rejected row.
 *
 * @param <R> what a row of this kind of sheet says
 */
public final class RejectedRows<R> implements Closeable {

    /** The title of the column of reasons. */
    public static final Sentence REASON = new Sentence("取り込めない理由", "reason");

    private final SheetKind<R> kind;
    private final SheetHeading heading;
    private final Path target;
    private final Locale locale;
    private final int reasonPlace;
    private @Nullable RowWriter rows;
    private long count;

    /**
     * Rejected rows of a file with that heading.
     *
     * @param target where they are written, in place of what lies there
     * @param locale the language of the reasons
     */
    public RejectedRows(SheetKind<R> kind, SheetHeading heading, Path target, Locale locale) {
        this.kind = kind.inFormOf(heading);
        this.heading = heading;
        this.target = target;
        this.locale = locale;
        this.reasonPlace = reasonPlace(heading.header());
    }

    /**
     * How the file of rejected rows is made: as the original, in UTF-8 where that is lines of text.
     */
    public static FileForm form(SheetHeading heading) {
        // A reason quotes what stood in the cell, which cp932 may not be able to write.
        return heading.form().isCsv() ? FileForm.CSV_WITH_MARK : FileForm.XLSX;
    }

    /** Writes a row that was not understood. */
    public void add(SheetRow.NotUnderstood<R> row) throws IOException {
        write(row.cells(), row.faults());
    }

    /** Writes a row that was understood and cannot be taken all the same. */
    public void add(R record, List<RowFault> faults) throws IOException {
        var columns = kind.columns();
        var contents = kind.cells(record);
        var cells = new ArrayList<String>();
        for (var title : heading.header()) {
            int place = 0;
            while (place < columns.size() && !columns.get(place).isNamedBy(title)) {
                place++;
            }
            cells.add(place < columns.size() ? contents.get(place) : "");
        }
        write(cells, faults);
    }

    /** How many rows were rejected so far. */
    public long count() {
        return count;
    }

    private void write(List<String> cells, List<RowFault> faults) throws IOException {
        if (rows == null) {
            var header = new ArrayList<>(heading.header());
            put(header, REASON.in(locale));
            rows = kind.writeRows(Files.newOutputStream(target), form(heading), heading, header);
        }
        var reasons =
                faults.stream().map(f -> f.reason().in(locale)).collect(Collectors.joining(" / "));
        var row = new ArrayList<>(cells);
        // A cell that no spreadsheet can hold is among the reasons to reject a row: it is cut.
        row.replaceAll(RejectedRows::cut);
        put(row, cut(reasons));
        rows.write(row);
        count++;
    }

    private static String cut(String cell) {
        return cell.length() > XlsxRowWriter.LONGEST_CELL
                ? cell.substring(0, XlsxRowWriter.LONGEST_CELL - 1) + "…"
                : cell;
    }

    private void put(List<String> row, String reason) {
        while (row.size() < reasonPlace) {
            row.add("");
        }
        if (reasonPlace < heading.header().size()) {
            row.set(reasonPlace, reason);
        } else {
            // Behind the header's last column; a row that is too wide keeps its cells beyond.
            row.add(reasonPlace, reason);
        }
    }

    private static int reasonPlace(List<String> header) {
        for (int place = 0; place < header.size(); place++) {
            var key = Column.key(header.get(place));
            if (key.equals(Column.key(REASON.ja())) || key.equals(Column.key(REASON.en()))) {
                return place;
            }
        }
        return header.size();
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
