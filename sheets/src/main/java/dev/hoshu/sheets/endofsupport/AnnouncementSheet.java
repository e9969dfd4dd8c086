package dev.hoshu.sheets.endofsupport;

import static dev.hoshu.sheets.rows.Column.optional;
import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.endofsupport.CoveredMachine;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.CellReading;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.DayForm;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.RowCells;
import dev.hoshu.sheets.rows.RowFault;
import dev.hoshu.sheets.rows.RowReader;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetRow;
import dev.hoshu.sheets.rows.TableKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Announced ends of support, as a spreadsheet or comma-separated lines: machine type, product where
 * a type stands for several, and a day, {@code UNKNOWN}, or {@code NONE}. An empty cell is a fault:
 * nobody announces nothing by leaving something out.
 */
public final class AnnouncementSheet extends TableKind<AnnouncementSheet.Line> {

    /** The most rows that are read of one file. */
    public static final int MOST_ROWS = 2_000;

    private static final Column MACHINE_TYPE = required("machine_type", "マシンタイプ", "machine type");
    private static final Column PRODUCT = optional("product_name", "製品名", "product");
    private static final Column END = required("end_of_support", "保守廃止日", "end of support");
    private static final Pattern TYPE = Pattern.compile("[A-Z0-9]{4}");

    private static final Sentence HOW =
            new Sentence(
                    "1行目に「マシンタイプ」「製品名」「保守廃止日」と書いてください。製品名の列はなくてもかまいません。",
                    "Write the titles machine type, product, end of support in the first row; the"
                            + " column of products can be left out.");

    /** The kind. */
    public AnnouncementSheet() {
        super(
                "end-of-support",
                new Sentence("保守廃止日の発表", "announced ends of support"),
                List.of(MACHINE_TYPE, PRODUCT, END));
    }

    /**
     * A row.
     *
     * @param machineType 4 capital letters or digits
     * @param product the product; null for every product of the type
     * @param end what is announced
     */
    public record Line(String machineType, @Nullable String product, EndOfSupport end) {}

    /** What came of reading a file. */
    public sealed interface Read {

        /**
         * Its rows.
         *
         * @param lines what was understood, in order
         * @param faults what was not, with row and remedy
         * @param whole false if rows follow that were not read
         */
        record Lines(List<Line> lines, List<Sentence> faults, boolean whole) implements Read {

            /** Copies the lists. */
            public Lines {
                lines = List.copyOf(lines);
                faults = List.copyOf(faults);
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
     * Reads a file.
     *
     * @throws IOException if it cannot be read at all
     */
    public Read read(SheetFile file) throws IOException {
        return switch (open(file)) {
            case Opening.NotThisKind<Line>(Sentence why) -> new Read.NotAList(why.then(HOW));
            case Opening.Opened<Line> opened -> rows(opened);
        };
    }

    private static Read rows(Opening.Opened<Line> opened) {
        var lines = new ArrayList<Line>();
        var faults = new ArrayList<Sentence>();
        try (var rows = opened.rows()) {
            while (rows.hasNext() && lines.size() + faults.size() < MOST_ROWS) {
                switch (rows.next()) {
                    case SheetRow.Understood<Line>(int number, Line line) -> lines.add(line);
                    case SheetRow.NotUnderstood<Line> row ->
                            row.faults().stream().map(RowFault::words).forEach(faults::add);
                    case SheetRow.BrokenOff<Line>(int number, Sentence why) -> faults.add(why);
                }
            }
            return new Read.Lines(lines, faults, !rows.hasNext());
        }
    }

    @Override
    public String key(Line line) {
        var product = line.product();
        return product == null ? line.machineType() : line.machineType() + " " + product;
    }

    @Override
    public List<String> cells(Line line) {
        var product = line.product();
        return List.of(line.machineType(), product == null ? "" : product, written(line.end()));
    }

    /** As it is written in a file. */
    public static String written(EndOfSupport end) {
        return switch (end) {
            case EndOfSupport.NoneAnnounced _ -> "NONE";
            case EndOfSupport.Unknown _ -> "UNKNOWN";
            case EndOfSupport.EndsOn(var day) -> day.toString();
        };
    }

    @Override
    protected RowReader<Line> rowReader(ListName.Named list) {
        return AnnouncementSheet::line;
    }

    private static @Nullable Line line(RowCells cells) {
        var type = cells.required(MACHINE_TYPE, AnnouncementSheet::type);
        var product = cells.optional(PRODUCT, CellForm.LINE);
        var end = cells.required(END, AnnouncementSheet::end);
        return type == null || end == null || !cells.areUnderstood()
                ? null
                : new Line(type, product, end);
    }

    private static CellReading<String> type(String text) {
        var type = CellForm.plain(text).toUpperCase(Locale.ROOT);
        return TYPE.matcher(type).matches()
                ? CellReading.of(type)
                : CellReading.fault(
                        new Sentence(
                                "「%s」はマシンタイプではありません。".formatted(text),
                                "\"%s\" is no machine type.".formatted(text)),
                        new Sentence(
                                "英数字4文字のマシンタイプを書いてください。",
                                "Write a machine type, 4 letters or digits."));
    }

    /** What a cell says: the words of both languages are understood. */
    public static CellReading<EndOfSupport> end(String text) {
        var plain = CellForm.plain(text).toUpperCase(Locale.ROOT);
        for (var known : List.of(new EndOfSupport.NoneAnnounced(), new EndOfSupport.Unknown())) {
            var words = CoveredMachine.words(known);
            if (plain.equals(written(known))
                    || plain.equals(words.ja())
                    || plain.equals(words.en().toUpperCase(Locale.ROOT))) {
                return CellReading.of(known);
            }
        }
        return switch (DayForm.DAY.read(text)) {
            case CellReading.Value<LocalDate>(var day) ->
                    CellReading.of(new EndOfSupport.EndsOn(day));
            case CellReading.Fault<LocalDate>(var why, var remedy) ->
                    CellReading.fault(
                            why,
                            new Sentence(
                                    "2028-03-31 のような日付か、UNKNOWN（不明）、NONE（発表なし）を書いてください。",
                                    "Write a day such as 2028-03-31, UNKNOWN, or NONE."));
        };
    }
}
