package dev.hoshu.sheets.places;

import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.place.Town;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.RowCells;
import dev.hoshu.sheets.rows.RowReader;
import dev.hoshu.sheets.rows.TableKind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Towns (大字・丁目) with a point in each ({@code towns.csv.gz}). */
public final class Towns extends TableKind<Town> {

    private static final Column MUNICIPALITY = required("code5");
    private static final Column TOWN = required("town");
    private static final Column SUBAREA = required("koaza");
    private static final Column LATITUDE = required("lat").ofNumbers();
    private static final Column LONGITUDE = required("lon").ofNumbers();

    /** The kind. */
    public Towns() {
        super(
                "towns",
                new Sentence("大字・丁目", "towns"),
                List.of(MUNICIPALITY, TOWN, SUBAREA, LATITUDE, LONGITUDE));
    }

    @Override
    public String key(Town town) {
        return town.code5() + " " + town.name() + " " + town.subarea();
    }

    @Override
    protected boolean watchesKeys() {
        return false;
    }

    @Override
    protected RowReader<Town> rowReader(ListName.Named list) {
        return Towns::read;
    }

    @Override
    public List<String> cells(Town town) {
        return List.of(
                town.code5(),
                town.name(),
                town.subarea(),
                PlaceCells.written(town.latitude()),
                PlaceCells.written(town.longitude()));
    }

    private static @Nullable Town read(RowCells cells) {
        var municipality = cells.required(MUNICIPALITY, PlaceCells.MUNICIPALITY);
        var name = cells.required(TOWN, CellForm.LINE);
        var latitude = cells.required(LATITUDE, PlaceCells.LATITUDE);
        var longitude = cells.required(LONGITUDE, PlaceCells.LONGITUDE);
        return municipality == null || name == null || latitude == null || longitude == null
                ? null
                : new Town(municipality, name, cells.text(SUBAREA), latitude, longitude);
    }
}
