package dev.hoshu.sheets.offerings;

import static dev.hoshu.sheets.rows.Column.optional;
import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.DayForm;
import dev.hoshu.sheets.rows.FileForm;
import dev.hoshu.sheets.rows.Layout;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.Preamble;
import dev.hoshu.sheets.rows.RowCells;
import dev.hoshu.sheets.rows.RowReader;
import dev.hoshu.sheets.rows.SheetHeading;
import dev.hoshu.sheets.rows.TableKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The search list as the maker hands it out: a cover sheet with the list's date, a title, a header,
 * and offerings with remarks and blank rows between them.
 */
public final class SearchList extends TableKind<ServiceOffering> {

    static final Column SERIES = required("シリーズ");
    static final Column PRODUCT_NAME = required("製品名");
    static final Column MACHINE_TYPE = required("マシンタイプ");
    static final Column MODEL = optional("モデル");
    static final Column PART_NUMBER = required("商品番号");
    static final Column NAME = required("商品名");
    static final Column KIND = required("種別");
    static final Column TERM = required("期間");
    static final Column LEVEL = required("サービスレベル");
    static final Column PREMIER = required("プレミア");
    static final Column DRIVE_RETENTION = required("HDDお渡し");
    static final Column VALUE_SELECTION = optional("Value Selection");
    static final Column PRICE = required("希望小売価格(税別)", "希望小売価格").ofNumbers();
    static final Column ON_SALE_FROM = required("販売開始日");
    static final Column ON_SALE_UNTIL = required("販売終了日");
    static final Column NOTE = optional("備考");

    private static final DateTimeFormatter WRITTEN_DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    /** The kind. */
    public SearchList() {
        super(
                "offerings",
                new Sentence("サービス検索リスト", "the search list"),
                List.of(
                        SERIES,
                        PRODUCT_NAME,
                        MACHINE_TYPE,
                        MODEL,
                        PART_NUMBER,
                        NAME,
                        KIND,
                        TERM,
                        LEVEL,
                        PREMIER,
                        DRIVE_RETENTION,
                        VALUE_SELECTION,
                        PRICE,
                        ON_SALE_FROM,
                        ON_SALE_UNTIL,
                        NOTE));
    }

    /** The heading of a list that is written, or of a selection from it: its title and its date. */
    public static SheetHeading heading(String title, LocalDate listDate) {
        return new SheetHeading(FileForm.XLSX, title, listDate, null, List.of(), List.of());
    }

    @Override
    public FileForm usualForm() {
        return FileForm.XLSX;
    }

    /** An offering is named by its part number. */
    @Override
    public String key(ServiceOffering offering) {
        return offering.number().value();
    }

    @Override
    protected ListName listName(Preamble preamble, String fileName) {
        return ListDate.of(preamble);
    }

    @Override
    protected Layout layout(@Nullable SheetHeading heading) {
        if (heading == null || heading.listDate() == null) {
            throw new IllegalArgumentException("A search list has a date.");
        }
        return ListDate.layout(heading.title(), heading.listDate());
    }

    @Override
    protected RowReader<ServiceOffering> rowReader(ListName.Named list) {
        return SearchList::read;
    }

    /**
     * An offering's cells.
     *
     * @throws IllegalArgumentException if it fits one machine type by model and another as a whole:
     *     no row of the list can say that
     */
    @Override
    public List<String> cells(ServiceOffering offering) {
        var fit = Fit.of(offering.fits());
        var level = offering.level();
        var valueSelection = offering.valueSelection();
        var note = offering.note();
        return List.of(
                offering.series(),
                offering.productName(),
                fit.machineTypes(),
                fit.models(),
                offering.number().value(),
                offering.name(),
                offering.kind().listed(),
                TermCell.written(offering.kind(), offering.term()),
                level == null ? "" : level.words().ja(),
                mark(offering.premier()),
                mark(offering.driveRetention()),
                valueSelection == null ? "" : valueSelection,
                PriceCell.written(offering.price(), note),
                day(offering.onSale().from()),
                day(offering.onSale().until()),
                note == null ? "" : note);
    }

    private static @Nullable ServiceOffering read(RowCells cells) {
        var number = cells.required(PART_NUMBER, OfferingCells.NUMBER);
        var series = cells.required(SERIES, CellForm.LINE);
        var product = cells.required(PRODUCT_NAME, CellForm.LINE);
        var fits = Fit.read(cells);
        var name = cells.required(NAME, CellForm.LINE);
        var kind = cells.required(KIND, OfferingCells.KIND);
        var term = TermCell.read(cells, kind);
        var level = OfferingCells.level(cells, kind);
        boolean premier = OfferingCells.marked(cells, PREMIER);
        boolean retention = OfferingCells.marked(cells, DRIVE_RETENTION);
        var valueSelection = OfferingCells.valueSelection(cells, kind);
        var price = PriceCell.read(cells);
        var onSale = window(cells);
        var note = cells.optional(NOTE, CellForm.LINE);
        if (number == null
                || series == null
                || product == null
                || fits.isEmpty()
                || name == null
                || kind == null
                || term == null
                || !cells.areUnderstood()) {
            return null;
        }
        return new ServiceOffering(
                number,
                name,
                series,
                product,
                fits,
                kind,
                term,
                level,
                premier,
                retention,
                valueSelection,
                price,
                onSale,
                note);
    }

    private static SaleWindow window(RowCells cells) {
        var from = cells.required(ON_SALE_FROM, DayForm.DAY);
        var until = cells.optional(ON_SALE_UNTIL, DayForm.DAY);
        if (from != null && until != null && until.isBefore(from)) {
            cells.fault(
                    ON_SALE_UNTIL,
                    new Sentence(
                            "販売終了日 %s が販売開始日 %s より前です。".formatted(until, from),
                            "It is withdrawn on %s, before its sale begins on %s."
                                    .formatted(until, from)),
                    new Sentence("二つの日付を確かめてください。", "Check the two dates."));
            return SaleWindow.ALWAYS;
        }
        return new SaleWindow(from, until);
    }

    private static String mark(boolean marked) {
        return marked ? "○" : "";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : WRITTEN_DAY.format(day);
    }
}
