package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A kind of sheet that is a table under a header. It is read from comma-separated lines and from a
 * spreadsheet alike; what the file is shows in its first bytes, not in its name.
 *
 * @param <R> what a row of it says
 */
public abstract class TableKind<R> implements SheetKind<R> {

    private static final Pattern REMARK = Pattern.compile("[※＊*]|[(（]?注");

    private final String name;
    private final Sentence title;
    private final List<Column> columns;

    /**
     * A kind with these columns.
     *
     * @param name its name on the command line
     * @param title its name for a person
     * @param columns its columns in the order in which they are written
     */
    protected TableKind(String name, Sentence title, List<Column> columns) {
        this.name = name;
        this.title = title;
        this.columns = List.copyOf(columns);
    }

    /** What understands the rows of one file; a new one for each file. */
    protected abstract RowReader<R> rowReader(ListName.Named list);

    /** How the file names its list; a kind without list date and version leaves this alone. */
    protected ListName listName(Preamble preamble, String fileName) {
        return ListName.none();
    }

    /** What stands around the rows in a spreadsheet that is written. */
    protected Layout layout(@Nullable SheetHeading heading) {
        return Layout.plain(title.ja());
    }

    /**
     * Whether a row of a spreadsheet with this text alone is a remark, not a row with missing
     * cells.
     */
    protected boolean isRemark(String onlyText) {
        return REMARK.matcher(onlyText).lookingAt();
    }

    /** How many rows the header of this kind's spreadsheet may take, one under the other. */
    protected int headerRows() {
        return 1;
    }

    /**
     * A column whose cell, merged over several rows, holds for the rows below it; null for none.
     */
    protected @Nullable Column mergedColumn() {
        return null;
    }

    /**
     * Whether a second row with the same key is at fault. It takes memory for every row, so a kind
     * of a million rows leaves it to the database.
     */
    protected boolean watchesKeys() {
        return true;
    }

    /** How lines end in a comma-separated file of this kind. */
    protected LineEnd lineEnd() {
        return LineEnd.LF;
    }

    /** How lines end. */
    protected enum LineEnd {
        /** Line feed. */
        LF,
        /** Carriage return and line feed. */
        CRLF
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Sentence title() {
        return title;
    }

    @Override
    public FileForm usualForm() {
        return FileForm.CSV;
    }

    @Override
    public final List<Column> columns() {
        return columns;
    }

    @Override
    public Opening<R> open(SheetFile file) throws IOException {
        return switch (TableFile.open(this, file)) {
            case TableFile.Located located -> begin(located, file);
            case TableFile.NotLocated(Sentence why) -> new Opening.NotThisKind<>(why);
        };
    }

    @Override
    public boolean recognises(SheetFile file) throws IOException {
        if (TableFile.open(this, file) instanceof TableFile.Located located) {
            located.close();
            return true;
        }
        return false;
    }

    @Override
    public final RowWriter writeRows(
            OutputStream out, FileForm form, @Nullable SheetHeading heading, List<String> header)
            throws IOException {
        return form.isCsv()
                ? new CsvRowWriter(out, form, lineEnd() == LineEnd.CRLF, header)
                : new XlsxRowWriter(out, layout(heading), columns, header);
    }

    private Opening<R> begin(TableFile.Located located, SheetFile file) throws IOException {
        switch (listName(located.preamble(), file.name())) {
            case ListName.Unclear(Sentence why) -> {
                located.close();
                return new Opening.NotThisKind<>(why);
            }
            case ListName.Named named -> {
                var header = located.header();
                var heading =
                        new SheetHeading(
                                header.form(),
                                named.title(),
                                named.date(),
                                named.version(),
                                header.titles(),
                                header.ignored());
                return new Opening.Opened<>(
                        heading, new TableRows<>(this, located, rowReader(named)));
            }
        }
    }
}
