package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The rows of a table, understood one by one. */
final class TableRows<R> implements SheetRows<R> {

    private static final Sentence BREAKS_OFF =
            new Sentence(
                    "ここから先が読めません。ファイルが壊れています。もう一度入手してください。",
                    "The file cannot be read beyond here: it is damaged. Fetch it again.");
    private static final Sentence SAVE_AGAIN = new Sentence("セルを直してください。", "Put the cell right.");
    private static final Sentence CHECK_ROW = new Sentence("行を直してください。", "Put the row right.");

    private final TableKind<R> kind;
    private final TableFile.Located file;
    private final Header header;
    private final RowReader<R> reader;
    private final Map<String, Integer> keys = new HashMap<>();
    private String merged = "";
    private int last;
    private boolean over;
    private @Nullable SheetRow<R> ahead;

    TableRows(TableKind<R> kind, TableFile.Located file, RowReader<R> reader) {
        this.kind = kind;
        this.file = file;
        this.header = file.header();
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null && !over) {
            ahead = advance();
        }
        return ahead != null;
    }

    @Override
    public SheetRow<R> next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        var row = ahead;
        ahead = null;
        return row;
    }

    private @Nullable SheetRow<R> advance() {
        try {
            for (var row = file.rows().next(); row != null; row = file.rows().next()) {
                last = row.number();
                if (!isLeftOut(row)) {
                    return understand(filledDown(row));
                }
            }
            over = true;
            return null;
        } catch (IOException e) {
            over = true;
            return new SheetRow.BrokenOff<>(last, BREAKS_OFF);
        }
    }

    private boolean isLeftOut(RawRow row) {
        if (row.broken() != null) {
            return false;
        }
        var filled = row.filled();
        if (filled.isEmpty()) {
            return row.troubles().isEmpty();
        }
        if (filled.size() == 1 && !header.form().isCsv()) {
            return kind.isRemark(CellForm.stripped(row.cell(filled.getFirst())));
        }
        return isHeaderAgain(row, filled);
    }

    /** Lists that were put together from several repeat their header in the middle. */
    private boolean isHeaderAgain(RawRow row, List<Integer> filled) {
        for (int place : filled) {
            var column = header.at(place);
            if (column == null || !column.isNamedBy(row.cell(place))) {
                return false;
            }
        }
        return filled.size() > 1;
    }

    /** A cell merged over several rows holds something in the first of them only. */
    private RawRow filledDown(RawRow row) {
        var column = kind.mergedColumn();
        int place = column == null ? -1 : header.place(column);
        if (place < 0 || header.form().isCsv()) {
            return row;
        }
        var text = CellForm.stripped(row.cell(place));
        if (text.isEmpty()) {
            return row.with(place, merged);
        }
        merged = text;
        return row;
    }

    private SheetRow<R> understand(RawRow row) {
        var cells = new RowCells(row, header);
        if (row.broken() != null) {
            cells.fault(row.broken(), CHECK_ROW);
            return notUnderstood(row, cells);
        }
        if (header.form().isCsv() && !hasRightWidth(row)) {
            cells.fault(wrongWidth(row), CHECK_ROW);
            return notUnderstood(row, cells);
        }
        row.troubles().forEach((place, why) -> trouble(cells, place, why));
        var record = reader.read(cells);
        if (record != null && cells.areUnderstood()) {
            watchKey(cells, record);
        }
        if (!cells.areUnderstood()) {
            return notUnderstood(row, cells);
        }
        if (record == null) {
            throw new IllegalStateException(
                    "Row %d of %s is not understood without a fault."
                            .formatted(row.number(), kind.name()));
        }
        return new SheetRow.Understood<>(row.number(), record);
    }

    private void trouble(RowCells cells, int place, Sentence why) {
        var column = header.at(place);
        if (column != null) {
            cells.fault(column, why, SAVE_AGAIN);
        }
    }

    private void watchKey(RowCells cells, R record) {
        if (!kind.watchesKeys()) {
            return;
        }
        var first = keys.putIfAbsent(kind.key(record), cells.number());
        if (first != null) {
            cells.fault(
                    new Sentence(
                            "%d行目と同じ「%s」です。".formatted(first, kind.key(record)),
                            "It repeats \"%s\" of row %d.".formatted(kind.key(record), first)),
                    new Sentence(
                            "%d行目を取り入れました。どちらか一つにしてください。".formatted(first),
                            "Row %d was taken. Keep one of the two.".formatted(first)));
        }
    }

    private SheetRow<R> notUnderstood(RawRow row, RowCells cells) {
        return new SheetRow.NotUnderstood<>(row.number(), row.cells(), cells.faults());
    }

    /** Spreadsheet programs add empty cells at a row's end; they are no fault. */
    private boolean hasRightWidth(RawRow row) {
        int width = header.titles().size();
        if (row.size() < width) {
            return false;
        }
        for (int place = width; place < row.size(); place++) {
            if (!CellForm.stripped(row.cell(place)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Sentence wrongWidth(RawRow row) {
        return new Sentence(
                "見出しは%d列ですが、この行は%d列です。".formatted(header.titles().size(), row.size()),
                "The header has %d columns, this row has %d."
                        .formatted(header.titles().size(), row.size()));
    }

    @Override
    public void close() {
        over = true;
        ahead = null;
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
