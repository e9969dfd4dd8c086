package dev.hoshu.sheets.registrations;

import static dev.hoshu.sheets.rows.Column.optional;
import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.RowCells;
import dev.hoshu.sheets.rows.RowReader;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetRow;
import dev.hoshu.sheets.rows.TableKind;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file of packs and of the machines on which they are to be registered. */
public final class RegistrationSheet extends TableKind<RegistrationSheet.Entry> {

    /** The most rows that are read, one more than are taken, so that a longer file shows. */
    public static final int MOST_ROWS = 501;

    static final Column PACK =
            required("pack_serial", "登録用シリアル番号", "パック", "pack serial", "pack serial number");
    static final Column CODE = required("claim_code", "登録コード", "claim code");
    static final Column MACHINE =
            required("machine_number", "製品番号", "型番", "マシンタイプ", "machine number", "machine type");
    static final Column SERIAL =
            required("serial_number", "シリアル番号", "機器シリアル番号", "serial number", "serial");
    static final Column HALF = optional("half_term", "半期", "半年", "6か月", "half term");
    private static final List<Column> COLUMNS = List.of(PACK, CODE, MACHINE, SERIAL, HALF);
    private static final Sentence REASON = new Sentence("登録できない理由", "reason");

    private static final Sentence HOW =
            new Sentence(
                    "1行目に「登録用シリアル番号」「登録コード」「製品番号」「シリアル番号」と書いてください。",
                    "Write the titles pack serial, claim code, machine number, serial number in the"
                            + " first row.");

    /** The kind. */
    public RegistrationSheet() {
        super("registrations", new Sentence("登録するパックの一覧", "list of packs to register"), COLUMNS);
    }

    /**
     * A row's cells.
     *
     * @param pack the pack's serial number
     * @param code the claim code
     * @param machine machine number or type
     * @param serial the machine's serial number
     * @param half what stands in the column of half terms
     */
    public record Entry(String pack, String code, String machine, String serial, String half) {

        List<String> cells() {
            return List.of(pack, code, machine, serial, half);
        }
    }

    /**
     * A row that was not registered.
     *
     * @param entry its cells
     * @param reason why, in the reader's language
     */
    public record Failed(Entry entry, String reason) {}

    /** What came of reading a file. */
    public sealed interface Read {

        /**
         * Its rows, in order.
         *
         * @param rows the rows
         */
        record Rows(List<Numbered> rows) implements Read {

            /** Copies the rows. */
            public Rows {
                rows = List.copyOf(rows);
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
     * A row and its number in the file.
     *
     * @param number from 1
     * @param cells as they stand there, in the order of the columns
     */
    public record Numbered(int number, List<String> cells) {

        /** Copies the cells. */
        public Numbered {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads the rows of a file, at most {@link #MOST_ROWS}.
     *
     * @throws IOException if the file cannot be read at all
     */
    public Read read(SheetFile file) throws IOException {
        switch (open(file)) {
            case Opening.NotThisKind<Entry>(Sentence why) -> {
                return new Read.NotAList(why.then(HOW));
            }
            case Opening.Opened<Entry> opened -> {
                var read = new ArrayList<Numbered>();
                try (var rows = opened.rows()) {
                    while (rows.hasNext() && read.size() < MOST_ROWS) {
                        switch (rows.next()) {
                            case SheetRow.Understood<Entry> r ->
                                    read.add(new Numbered(r.number(), r.record().cells()));
                            case SheetRow.NotUnderstood<Entry> r ->
                                    read.add(new Numbered(r.number(), r.cells()));
                            case SheetRow.BrokenOff<Entry> r -> {
                                return new Read.NotAList(r.why());
                            }
                        }
                    }
                }
                return new Read.Rows(read);
            }
        }
    }

    /** Writes rows that were not registered, in the form that is read, with the reason beside. */
    public static void write(OutputStream target, List<Failed> failed, Locale language)
            throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("registrations");
            var head = sheet.createRow(0);
            for (int i = 0; i < COLUMNS.size(); i++) {
                head.createCell(i).setCellValue(COLUMNS.get(i).title());
            }
            head.createCell(COLUMNS.size()).setCellValue(REASON.in(language));
            for (int r = 0; r < failed.size(); r++) {
                var row = sheet.createRow(r + 1);
                var cells = failed.get(r).entry().cells();
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
                row.createCell(cells.size()).setCellValue(failed.get(r).reason());
            }
            workbook.write(target);
        }
    }

    @Override
    protected boolean watchesKeys() {
        return false;
    }

    @Override
    protected RowReader<Entry> rowReader(ListName.Named list) {
        return RegistrationSheet::entry;
    }

    private static Entry entry(RowCells cells) {
        return new Entry(
                CellForm.stripped(cells.text(PACK)),
                CellForm.stripped(cells.text(CODE)),
                CellForm.stripped(cells.text(MACHINE)),
                CellForm.stripped(cells.text(SERIAL)),
                CellForm.stripped(cells.text(HALF)));
    }

    @Override
    public List<String> cells(Entry entry) {
        return entry.cells();
    }

    @Override
    public String key(Entry entry) {
        return String.join("\t", entry.cells());
    }
}
