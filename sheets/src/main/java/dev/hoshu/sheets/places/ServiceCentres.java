package dev.hoshu.sheets.places;

import static dev.hoshu.sheets.rows.Column.optional;
import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.dispatch.RoadDistance.Centre;
import dev.hoshu.domain.dispatch.RoadDistance.Point;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.RowCells;
import dev.hoshu.sheets.rows.RowReader;
import dev.hoshu.sheets.rows.TableKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** Where a programme's service centres are ({@code service_centres.csv}); read, never written. */
public final class ServiceCentres extends TableKind<ServiceCentres.Listed> {

    private static final Column ID = optional("centre_id");
    private static final Column NAME = required("name");
    private static final Column LATITUDE = required("lat").ofNumbers();
    private static final Column LONGITUDE = required("lon").ofNumbers();
    private static final Column LAND_MASS = required("land_mass");
    private static final Column STOCK = optional("parts_stock");

    private static final String CENTRAL_DEPOT = "NDC";

    /**
     * A place on the list.
     *
     * @param centre where it is
     * @param hasEngineers whether somebody can be sent from there; the central depot has parts
     *     alone
     */
    public record Listed(Centre centre, boolean hasEngineers) {}

    /** The kind. */
    public ServiceCentres() {
        super(
                "service-centres",
                new Sentence("保守センター", "service centres"),
                List.of(ID, NAME, LATITUDE, LONGITUDE, LAND_MASS, STOCK));
    }

    @Override
    public String key(Listed listed) {
        return listed.centre().name();
    }

    @Override
    protected RowReader<Listed> rowReader(ListName.Named list) {
        return ServiceCentres::read;
    }

    @Override
    public List<String> cells(Listed listed) {
        var centre = listed.centre();
        var point = centre.point();
        return List.of(
                "",
                centre.name(),
                PlaceCells.written(point.latitude()),
                PlaceCells.written(point.longitude()),
                Objects.requireNonNullElse(point.landMass(), ""),
                listed.hasEngineers() ? "" : CENTRAL_DEPOT);
    }

    private static @Nullable Listed read(RowCells cells) {
        var name = cells.required(NAME, CellForm.LINE);
        var latitude = cells.required(LATITUDE, PlaceCells.LATITUDE);
        var longitude = cells.required(LONGITUDE, PlaceCells.LONGITUDE);
        var land = cells.required(LAND_MASS, CellForm.LINE);
        return name == null || latitude == null || longitude == null || land == null
                ? null
                : new Listed(
                        new Centre(name, new Point(latitude, longitude, land)),
                        !CENTRAL_DEPOT.equals(cells.optional(STOCK, CellForm.LINE)));
    }
}
