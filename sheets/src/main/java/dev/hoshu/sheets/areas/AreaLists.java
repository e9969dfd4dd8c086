package dev.hoshu.sheets.areas;

import static dev.hoshu.sheets.rows.Column.optional;
import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.DayForm;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.RowCells;
import dev.hoshu.sheets.rows.RowReader;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetHeading;
import dev.hoshu.sheets.rows.SheetKind;
import dev.hoshu.sheets.rows.TableKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The area list, read in either of its forms: with everything that was measured, one row a place,
 * or the {@linkplain AreaForm spreadsheet that is handed out}. It is written with everything.
 */
public final class AreaLists extends TableKind<AreaRow> {

    private static final Column VERSION = required("list_version");
    private static final Column VALID_FROM = required("valid_from");
    private static final Column CODE = required("code5");
    private static final Column PREFECTURE = required("pref");
    private static final Column MUNICIPALITY = required("municipality");
    private static final Column LEVEL = optional("level");
    private static final Column LAND_MASS = optional("land_mass");
    private static final Column FOUR_HOURS = required("resp_4h");
    private static final Column TWO_HOURS = required("resp_2h");
    private static final Column CENTRE_4H = optional("centre_4h");
    private static final Column ROAD_4H = optional("road_km_4h").ofNumbers();
    private static final Column DRIVE_4H = optional("drive_min_4h").ofNumbers();
    private static final Column CENTRE_2H = optional("centre_2h");
    private static final Column ROAD_2H = optional("road_km_2h").ofNumbers();
    private static final Column DRIVE_2H = optional("drive_min_2h").ofNumbers();
    private static final Column NEAREST_CENTRE = optional("nearest_centre");
    private static final Column PARTS_SITE = optional("parts_site");
    private static final Column NOTE = optional("note");
    private static final Column SYNTHETIC = optional("synthetic");

    private static final int LONGEST_DRIVE = 10_000;
    private static final CellForm<BigDecimal> ROAD =
            CellForm.decimal(BigDecimal.ZERO, BigDecimal.valueOf(LONGEST_DRIVE));
    private static final CellForm<Integer> DRIVE = CellForm.wholeNumber(0, LONGEST_DRIVE);
    private static final CellForm<String> WORD =
            CellForm.code(
                    Pattern.compile("[A-Za-z0-9_-]{1,40}"),
                    new Sentence("英数字の符号を書いてください。", "Write a code of letters and digits."));
    private static final Sentence ONE_LIST_A_FILE =
            new Sentence("一つのファイルには一つの版だけを入れてください。", "Put one version into one file.");

    private final AreaForm handedOut = new AreaForm();

    /** The kind. */
    public AreaLists() {
        super(
                "areas",
                new Sentence("対象地域リスト", "the area list"),
                List.of(
                        VERSION,
                        VALID_FROM,
                        CODE,
                        PREFECTURE,
                        MUNICIPALITY,
                        LEVEL,
                        LAND_MASS,
                        FOUR_HOURS,
                        TWO_HOURS,
                        CENTRE_4H,
                        ROAD_4H,
                        DRIVE_4H,
                        CENTRE_2H,
                        ROAD_2H,
                        DRIVE_2H,
                        NEAREST_CENTRE,
                        PARTS_SITE,
                        NOTE,
                        SYNTHETIC));
    }

    @Override
    public String key(AreaRow row) {
        return row.entry().code();
    }

    @Override
    public Opening<AreaRow> open(SheetFile file) throws IOException {
        return handedOut.recognises(file) ? handedOut.open(file) : super.open(file);
    }

    @Override
    public boolean recognises(SheetFile file) throws IOException {
        return handedOut.recognises(file) || super.recognises(file);
    }

    /** Rows that were rejected from the handed-out form go back into that form. */
    @Override
    public SheetKind<AreaRow> inFormOf(SheetHeading heading) {
        return heading.listVersion() == null ? this : handedOut;
    }

    @Override
    protected RowReader<AreaRow> rowReader(ListName.Named list) {
        return new Reader();
    }

    @Override
    public List<String> cells(AreaRow row) {
        var entry = row.entry();
        var measures = row.measures();
        var cells = new ArrayList<String>(columns().size());
        cells.add(row.version());
        cells.add(row.validFrom().toString());
        cells.add(entry.code());
        cells.add(entry.prefecture());
        cells.add(entry.municipality());
        cells.add(measures == null ? "" : text(measures.level()));
        cells.add(measures == null ? "" : text(measures.landMass()));
        cells.add(AreaCells.word(entry.fourHours()));
        cells.add(AreaCells.word(entry.twoHours()));
        cells.add(text(entry.centre()));
        cells.add(measures == null ? "" : text(measures.roadKm4h()));
        cells.add(measures == null ? "" : text(measures.driveMinutes4h()));
        cells.add(measures == null ? "" : text(measures.centre2h()));
        cells.add(measures == null ? "" : text(measures.roadKm2h()));
        cells.add(measures == null ? "" : text(measures.driveMinutes2h()));
        cells.add(measures == null ? "" : text(measures.nearestCentre()));
        cells.add(measures == null ? "" : text(measures.partsSite()));
        cells.add(text(entry.note()));
        cells.add(measures != null && measures.synthetic() ? "1" : "");
        return cells;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** Reads one file's rows, which all belong to one list. */
    private static final class Reader implements RowReader<AreaRow> {
        private @Nullable String version;
        private @Nullable LocalDate validFrom;

        @Override
        public @Nullable AreaRow read(RowCells cells) {
            var itsVersion = cells.required(VERSION, CellForm.LINE);
            var itsFirstDay = cells.required(VALID_FROM, DayForm.DAY);
            var entry = entry(cells);
            var measures = measures(cells);
            sameList(cells, itsVersion, itsFirstDay);
            if (itsVersion == null
                    || itsFirstDay == null
                    || entry == null
                    || !cells.areUnderstood()) {
                return null;
            }
            version = itsVersion;
            validFrom = itsFirstDay;
            return new AreaRow(itsVersion, itsFirstDay, entry, measures);
        }

        private void sameList(
                RowCells cells, @Nullable String itsVersion, @Nullable LocalDate itsFirstDay) {
            if (version != null && itsVersion != null && !itsVersion.equals(version)) {
                cells.fault(VERSION, otherList(version), ONE_LIST_A_FILE);
            }
            if (validFrom != null && itsFirstDay != null && !itsFirstDay.equals(validFrom)) {
                cells.fault(VALID_FROM, otherList(validFrom.toString()), ONE_LIST_A_FILE);
            }
        }

        private static Sentence otherList(String before) {
            return new Sentence(
                    "前の行の %s と違います。".formatted(before),
                    "It differs from %s in the rows before.".formatted(before));
        }

        private static ResponseAreaList.@Nullable Entry entry(RowCells cells) {
            var code = cells.required(CODE, AreaCells.CODE_5);
            var prefecture = cells.required(PREFECTURE, AreaCells.PREFECTURE);
            var municipality = cells.required(MUNICIPALITY, AreaCells.PLACE);
            var fourHours = cells.required(FOUR_HOURS, AreaCells.WORD);
            var twoHours = cells.required(TWO_HOURS, AreaCells.WORD);
            var centre = cells.optional(CENTRE_4H, AreaCells.CENTRE);
            var note = cells.optional(NOTE, CellForm.LINE);
            if (code != null && prefecture != null && !Prefectures.holds(prefecture, code)) {
                cells.fault(CODE, AreaCells.elsewhere(code, prefecture), AreaCells.CHECK_CODE);
            }
            if (code == null
                    || prefecture == null
                    || municipality == null
                    || fourHours == null
                    || twoHours == null) {
                return null;
            }
            return new ResponseAreaList.Entry(
                    code, prefecture, municipality, fourHours, twoHours, centre, note);
        }

        private static @Nullable AreaMeasures measures(RowCells cells) {
            var measures =
                    new AreaMeasures(
                            cells.optional(LEVEL, WORD),
                            cells.optional(LAND_MASS, WORD),
                            cells.optional(ROAD_4H, ROAD),
                            cells.optional(DRIVE_4H, DRIVE),
                            cells.optional(CENTRE_2H, AreaCells.CENTRE),
                            cells.optional(ROAD_2H, ROAD),
                            cells.optional(DRIVE_2H, DRIVE),
                            cells.optional(NEAREST_CENTRE, AreaCells.CENTRE),
                            cells.optional(PARTS_SITE, AreaCells.CENTRE),
                            cells.text(SYNTHETIC).equals("1"));
            var none =
                    new AreaMeasures(null, null, null, null, null, null, null, null, null, false);
            return Objects.equals(measures, none) ? null : measures;
        }
    }
}
