package dev.hoshu.sheets.places;

import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.place.Prefecture;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.RowCells;
import dev.hoshu.sheets.rows.RowReader;
import dev.hoshu.sheets.rows.TableKind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The prefectures ({@code prefectures.csv}). */
public final class Prefectures extends TableKind<Prefecture> {

    private static final Column CODE = required("pref_code");
    private static final Column NAME = required("pref");
    private static final Column KANA = required("pref_kana");
    private static final Column ROMAJI = required("pref_romaji");
    private static final Column REGION = required("region");
    private static final Column LATITUDE = required("lat").ofNumbers();
    private static final Column LONGITUDE = required("lon").ofNumbers();

    /** The kind. */
    public Prefectures() {
        super(
                "prefectures",
                new Sentence("都道府県", "prefectures"),
                List.of(CODE, NAME, KANA, ROMAJI, REGION, LATITUDE, LONGITUDE));
    }

    @Override
    public String key(Prefecture prefecture) {
        return prefecture.code();
    }

    @Override
    protected RowReader<Prefecture> rowReader(ListName.Named list) {
        return Prefectures::read;
    }

    @Override
    public List<String> cells(Prefecture prefecture) {
        return List.of(
                prefecture.code(),
                prefecture.name(),
                prefecture.kana(),
                prefecture.romaji(),
                prefecture.region(),
                PlaceCells.written(prefecture.latitude()),
                PlaceCells.written(prefecture.longitude()));
    }

    private static @Nullable Prefecture read(RowCells cells) {
        var code = cells.required(CODE, PlaceCells.PREFECTURE);
        var name = cells.required(NAME, CellForm.LINE);
        var kana = cells.required(KANA, CellForm.LINE);
        var romaji = cells.required(ROMAJI, CellForm.LINE);
        var region = cells.required(REGION, CellForm.LINE);
        var latitude = cells.required(LATITUDE, PlaceCells.LATITUDE);
        var longitude = cells.required(LONGITUDE, PlaceCells.LONGITUDE);
        if (code == null
                || name == null
                || kana == null
                || romaji == null
                || region == null
                || latitude == null
                || longitude == null) {
            return null;
        }
        return new Prefecture(code, name, kana, romaji, region, latitude, longitude);
    }
}
