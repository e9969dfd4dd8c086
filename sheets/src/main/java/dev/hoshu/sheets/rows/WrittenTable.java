package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A table under a header that is only written, as comma-separated lines or as a spreadsheet.
 *
 * @param <R> what a row of it says
 */
public abstract class WrittenTable<R> implements WrittenKind<R> {

    private final Sentence title;
    private final List<Column> columns;

    /**
     * A table with these columns.
     *
     * @param title its name for a person
     * @param columns its columns in the order in which they are written
     */
    protected WrittenTable(Sentence title, List<Column> columns) {
        this.title = title;
        this.columns = List.copyOf(columns);
    }

    /**
     * Columns under these titles.
     *
     * @param titles in the order in which they are written
     * @param numbers the places of those that hold numbers, from 0
     * @param language the language of whoever reads them
     */
    protected static List<Column> columns(
            List<Sentence> titles, Set<Integer> numbers, Locale language) {
        var columns = new ArrayList<Column>(titles.size());
        for (var title : titles) {
            var column = Column.optional(title.in(language));
            columns.add(numbers.contains(columns.size()) ? column.ofNumbers() : column);
        }
        return columns;
    }

    /** Writes a whole table, and closes the stream. */
    public final void write(List<R> rows, FileForm form, OutputStream out) throws IOException {
        try (var writer = write(out, form, null)) {
            writer.writeAll(rows);
        }
    }

    /** What stands around the rows in a spreadsheet. */
    protected Layout layout() {
        return Layout.plain(title.ja());
    }

    @Override
    public final List<Column> columns() {
        return columns;
    }

    @Override
    public final RowWriter writeRows(
            OutputStream out, FileForm form, @Nullable SheetHeading heading, List<String> header)
            throws IOException {
        return form.isCsv()
                ? new CsvRowWriter(out, form, false, header)
                : new XlsxRowWriter(out, layout(), columns, header);
    }
}
