package dev.hoshu.sheets.areas;

import static dev.hoshu.sheets.rows.Column.optional;
import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.places.MunicipalityCode;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.Column;
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
import java.util.List;

/**
 * The area list as the spreadsheet that is handed out: version and first day on a cover sheet, a
 * header of two rows, the prefecture merged over its rows, marks instead of words, codes with a
 * check digit. Its other sheets (machines, history) are no part of the list.
 */
public final class AreaForm extends TableKind<AreaRow> {

    private static final Column PREFECTURE = required("都道府県");
    private static final Column MUNICIPALITY = required("市区町村");
    private static final Column CODE = required("全国地方公共団体コード", "団体コード");
    private static final Column FOUR_HOURS = required("4時間対応");
    private static final Column TWO_HOURS = required("2時間対応");
    private static final Column CENTRE = optional("担当保守センター");
    private static final Column NOTE = optional("備考");

    /** The kind. */
    public AreaForm() {
        super(
                "area-form",
                new Sentence("対象地域リスト（配布様式）", "the area list as it is handed out"),
                List.of(PREFECTURE, MUNICIPALITY, CODE, FOUR_HOURS, TWO_HOURS, CENTRE, NOTE));
    }

    @Override
    public FileForm usualForm() {
        return FileForm.XLSX;
    }

    @Override
    public String key(AreaRow row) {
        return row.entry().code();
    }

    @Override
    protected int headerRows() {
        return 2;
    }

    @Override
    protected @Nullable Column mergedColumn() {
        return PREFECTURE;
    }

    @Override
    protected ListName listName(Preamble preamble, String fileName) {
        return AreaListName.of(preamble);
    }

    @Override
    protected Layout layout(@Nullable SheetHeading heading) {
        var version = heading == null ? null : heading.listVersion();
        var firstDay = heading == null ? null : heading.listDate();
        return AreaListName.layout(version, firstDay);
    }

    @Override
    protected RowReader<AreaRow> rowReader(ListName.Named list) {
        var version = list.version();
        var validFrom = list.date();
        if (version == null || validFrom == null) {
            throw new IllegalArgumentException("An area list has a version and a first day.");
        }
        return cells -> read(cells, version, validFrom);
    }

    @Override
    public List<String> cells(AreaRow row) {
        var entry = row.entry();
        var centre = entry.centre();
        var note = entry.note();
        return List.of(
                entry.prefecture(),
                entry.municipality(),
                MunicipalityCode.withCheckDigit(entry.code()),
                AreaCells.mark(entry.fourHours()),
                AreaCells.mark(entry.twoHours()),
                centre == null ? "" : centre,
                note == null ? "" : note);
    }

    private static @Nullable AreaRow read(RowCells cells, String version, LocalDate validFrom) {
        var prefecture = cells.required(PREFECTURE, AreaCells.PREFECTURE);
        var municipality = cells.required(MUNICIPALITY, AreaCells.PLACE);
        var code = cells.required(CODE, MunicipalityCode::read);
        var fourHours = cells.required(FOUR_HOURS, AreaCells.MARK);
        var twoHours = cells.required(TWO_HOURS, AreaCells.MARK);
        var centre = cells.optional(CENTRE, AreaCells.CENTRE);
        var note = cells.optional(NOTE, CellForm.LINE);
        if (prefecture != null && code != null && !Prefectures.holds(prefecture, code)) {
            cells.fault(CODE, AreaCells.elsewhere(code, prefecture), AreaCells.CHECK_CODE);
        }
        if (prefecture == null
                || municipality == null
                || code == null
                || fourHours == null
                || twoHours == null
                || !cells.areUnderstood()) {
            return null;
        }
        var entry =
                new ResponseAreaList.Entry(
                        code, prefecture, municipality, fourHours, twoHours, centre, note);
        return new AreaRow(version, validFrom, entry, null);
    }
}
