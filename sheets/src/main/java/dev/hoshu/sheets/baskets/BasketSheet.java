package dev.hoshu.sheets.baskets;

import static dev.hoshu.sheets.rows.Column.optional;
import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.RowCells;
import dev.hoshu.sheets.rows.RowFault;
import dev.hoshu.sheets.rows.RowReader;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetRow;
import dev.hoshu.sheets.rows.TableKind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A file of wanted services: machine, serial number, and what is wanted for it. */
public final class BasketSheet extends TableKind<BasketSheet.Entry> {

    /** The most rows that are read of one list; a basket is no import. */
    public static final int MOST_ROWS = 500;

    static final Column MACHINE =
            optional(
                    "machine_number",
                    "製品番号",
                    "型番",
                    "マシンタイプ",
                    "machine number",
                    "machine type",
                    "machine");
    static final Column SERIAL =
            required("serial_number", "シリアル番号", "機器シリアル番号", "シリアル", "serial number", "serial");
    static final Column PART = optional("part_number", "商品番号", "part number", "part");
    static final Column HALF = optional("half_term", "半期", "半年", "6か月", "half term");

    /** The columns, in order. */
    static final List<Column> COLUMNS = List.of(MACHINE, SERIAL, PART, HALF);

    private static final Sentence HOW =
            new Sentence(
                    "1行目に「製品番号」「シリアル番号」「商品番号」と書いてください。シリアル番号の列は必ず要ります。",
                    "Write the titles machine number, serial number, part number in the first row;"
                            + " the column of serial numbers is needed.");

    /** The kind. */
    public BasketSheet() {
        super("basket", new Sentence("見積もりたい機器の一覧", "list of machines to quote for"), COLUMNS);
    }

    /**
     * A row's cells.
     *
     * @param machine machine number or type, or empty
     * @param serial serial number, or empty
     * @param part part number, or empty
     * @param half what stands in the column of half terms, or empty
     */
    public record Entry(String machine, String serial, String part, String half) {}

    /** What came of reading a file. */
    public sealed interface Read {

        /**
         * Every row of it, in order.
         *
         * @param lines the rows
         * @param whole false if rows follow that were not read
         */
        record Lines(List<WantedLine> lines, boolean whole) implements Read {

            /** Copies the rows. */
            public Lines {
                lines = List.copyOf(lines);
            }
        }

        /**
         * It is no such file.
         *
         * @param why what is wrong and what to do
         */
        record NotAList(Sentence why) implements Read {}
    }

    /**
     * Reads the rows of a file, spreadsheet or comma-separated lines, at most {@link #MOST_ROWS}.
     *
     * @throws IOException if the file cannot be read at all
     */
    public Read read(SheetFile file) throws IOException {
        switch (open(file)) {
            case Opening.NotThisKind<Entry>(Sentence why) -> {
                return new Read.NotAList(why.then(HOW));
            }
            case Opening.Opened<Entry> opened -> {
                var lines = new ArrayList<WantedLine>();
                try (var rows = opened.rows()) {
                    while (rows.hasNext() && lines.size() < MOST_ROWS) {
                        lines.add(line(rows.next()));
                    }
                    return new Read.Lines(lines, !rows.hasNext());
                }
            }
        }
    }

    private WantedLine line(SheetRow<Entry> row) {
        return switch (row) {
            case SheetRow.Understood<Entry>(int number, Entry entry) ->
                    new WantedLine(
                            number,
                            typed(cells(entry)),
                            entry.machine(),
                            entry.serial(),
                            entry.part(),
                            HalfTerm.in(entry.half()),
                            null);
            case SheetRow.NotUnderstood<Entry>(
                            int number,
                            List<String> cells,
                            List<RowFault> faults) ->
                    WantedLine.unclear(
                            number,
                            typed(cells),
                            faults.stream()
                                    .map(RowFault::reason)
                                    .reduce(Sentence::then)
                                    .orElseThrow());
            case SheetRow.BrokenOff<Entry>(int number, Sentence why) ->
                    WantedLine.unclear(number, "", why);
        };
    }

    private static String typed(List<String> cells) {
        return cells.stream().filter(c -> !c.isBlank()).collect(Collectors.joining(" "));
    }

    @Override
    protected boolean watchesKeys() {
        // A machine may stand there twice, with different services; whoever reads on says so.
        return false;
    }

    @Override
    protected RowReader<Entry> rowReader(ListName.Named list) {
        return BasketSheet::entry;
    }

    private static Entry entry(RowCells cells) {
        return new Entry(
                CellForm.stripped(cells.text(MACHINE)),
                CellForm.stripped(cells.text(SERIAL)),
                CellForm.stripped(cells.text(PART)),
                CellForm.stripped(cells.text(HALF)));
    }

    @Override
    public List<String> cells(Entry entry) {
        return List.of(entry.machine(), entry.serial(), entry.part(), entry.half());
    }

    @Override
    public String key(Entry entry) {
        return String.join("\t", cells(entry));
    }
}
