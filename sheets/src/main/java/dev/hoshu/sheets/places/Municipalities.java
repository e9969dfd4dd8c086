package dev.hoshu.sheets.places;

import static dev.hoshu.sheets.rows.Column.optional;
import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.place.MunicipalityType;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.CellReading;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.DayForm;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.RowCells;
import dev.hoshu.sheets.rows.RowReader;
import dev.hoshu.sheets.rows.TableKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The municipalities ({@code municipalities.csv}), wards of the designated cities among them. */
public final class Municipalities extends TableKind<Municipality> {

    private static final Column CODE = required("code5");
    private static final Column CODE_6 = optional("code6");
    private static final Column TYPE = required("type");
    private static final Column PARENT = required("parent_code5");
    private static final Column PREFECTURE_CODE = required("pref_code");
    private static final Column PREFECTURE = required("pref");
    private static final Column PREFECTURE_ROMAJI = required("pref_romaji");
    private static final Column COUNTY = required("county");
    private static final Column CITY = required("city");
    private static final Column WARD = required("ward");
    private static final Column NAME = required("name");
    private static final Column KANA = required("name_kana");
    private static final Column ROMAJI = required("name_romaji");
    private static final Column LATITUDE = required("lat").ofNumbers();
    private static final Column LONGITUDE = required("lon").ofNumbers();
    private static final Column EFFECTIVE_FROM = required("effective_from");
    private static final Column LEAF = optional("leaf");

    private static final Sentence CHECK_ROW =
            new Sentence("元の一覧を確かめてください。", "Check the published list.");

    /** The kind. */
    public Municipalities() {
        super(
                "municipalities",
                new Sentence("市区町村", "municipalities"),
                List.of(
                        CODE,
                        CODE_6,
                        TYPE,
                        PARENT,
                        PREFECTURE_CODE,
                        PREFECTURE,
                        PREFECTURE_ROMAJI,
                        COUNTY,
                        CITY,
                        WARD,
                        NAME,
                        KANA,
                        ROMAJI,
                        LATITUDE,
                        LONGITUDE,
                        EFFECTIVE_FROM,
                        LEAF));
    }

    @Override
    public String key(Municipality municipality) {
        return municipality.code5();
    }

    @Override
    protected RowReader<Municipality> rowReader(ListName.Named list) {
        return Municipalities::read;
    }

    @Override
    public List<String> cells(Municipality municipality) {
        return List.of(
                municipality.code5(),
                MunicipalityCode.withCheckDigit(municipality.code5()),
                municipality.type().word(),
                municipality.parentCode5().orElse(""),
                municipality.prefectureCode(),
                municipality.prefecture(),
                municipality.prefectureRomaji(),
                municipality.county(),
                municipality.city(),
                municipality.ward(),
                municipality.name(),
                municipality.kana(),
                municipality.romaji(),
                PlaceCells.written(municipality.latitude()),
                PlaceCells.written(municipality.longitude()),
                municipality.effectiveFrom().toString(),
                municipality.isLeaf() ? "1" : "0");
    }

    private static @Nullable Municipality read(RowCells cells) {
        var code = cells.required(CODE, PlaceCells.MUNICIPALITY);
        var checked = cells.optional(CODE_6, MunicipalityCode::read);
        var type = cells.required(TYPE, Municipalities::type);
        var parent = cells.optional(PARENT, PlaceCells.MUNICIPALITY);
        var prefectureCode = cells.required(PREFECTURE_CODE, PlaceCells.PREFECTURE);
        var prefecture = cells.required(PREFECTURE, CellForm.LINE);
        var prefectureRomaji = cells.required(PREFECTURE_ROMAJI, CellForm.LINE);
        var city = cells.required(CITY, CellForm.LINE);
        var name = cells.required(NAME, CellForm.LINE);
        var kana = cells.required(KANA, CellForm.LINE);
        var romaji = cells.required(ROMAJI, CellForm.LINE);
        var latitude = cells.required(LATITUDE, PlaceCells.LATITUDE);
        var longitude = cells.required(LONGITUDE, PlaceCells.LONGITUDE);
        var effectiveFrom = cells.required(EFFECTIVE_FROM, DayForm.DAY);
        if (checked != null && code != null && !checked.equals(code)) {
            cells.fault(
                    CODE_6,
                    new Sentence(
                            "5桁の符号 %s と合いません。".formatted(code),
                            "It is not the code %s.".formatted(code)),
                    CHECK_ROW);
        }
        if (code == null
                || type == null
                || prefectureCode == null
                || prefecture == null
                || prefectureRomaji == null
                || city == null
                || name == null
                || kana == null
                || romaji == null
                || latitude == null
                || longitude == null
                || effectiveFrom == null
                || !belongTogether(cells, code, prefectureCode, type, parent)) {
            return null;
        }
        return new Municipality(
                code,
                type,
                Optional.ofNullable(parent),
                prefectureCode,
                prefecture,
                prefectureRomaji,
                cells.text(COUNTY),
                city,
                cells.text(WARD),
                name,
                kana,
                romaji,
                latitude,
                longitude,
                effectiveFrom);
    }

    private static boolean belongTogether(
            RowCells cells,
            String code,
            String prefectureCode,
            MunicipalityType type,
            @Nullable String parent) {
        if (!code.startsWith(prefectureCode)) {
            cells.fault(
                    PREFECTURE_CODE,
                    new Sentence(
                            "符号 %s の都道府県ではありません。".formatted(code),
                            "It is not the prefecture of the code %s.".formatted(code)),
                    CHECK_ROW);
        }
        if ((parent != null) != (type == MunicipalityType.WARD_OF_DESIGNATED_CITY)) {
            cells.fault(
                    PARENT,
                    new Sentence(
                            "政令指定都市の区だけが市の符号を持ちます。",
                            "Wards of designated cities, and they alone, name a city."),
                    CHECK_ROW);
        }
        return cells.areUnderstood();
    }

    private static CellReading<MunicipalityType> type(String text) {
        var type = MunicipalityType.ofWord(text);
        return type.isPresent()
                ? CellReading.of(type.get())
                : CellReading.fault(
                        new Sentence(
                                "「%s」という市区町村の種類はありません。".formatted(text),
                                "There is no kind of municipality \"%s\".".formatted(text)),
                        CHECK_ROW);
    }
}
