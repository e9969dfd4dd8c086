package dev.hoshu.sheets.places;

import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.dispatch.RoadDistance.Point;
import dev.hoshu.domain.part.PartSite;
import dev.hoshu.domain.part.StockKind;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.RowCells;
import dev.hoshu.sheets.rows.RowReader;
import dev.hoshu.sheets.rows.TableKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a programme's service centres stock ({@code service_centres.csv}); read, never written. */
public final class PartSites extends TableKind<PartSite> {

    private static final Column NAME = required("name");
    private static final Column LATITUDE = required("lat").ofNumbers();
    private static final Column LONGITUDE = required("lon").ofNumbers();
    private static final Column LAND_MASS = required("land_mass");
    private static final Column STOCK = required("parts_stock");

    private static final Map<String, StockKind> KINDS =
            Map.of(
                    "ndc", StockKind.CENTRAL,
                    "rdc", StockKind.REGIONAL,
                    "fsl", StockKind.FORWARD,
                    "none", StockKind.NONE);
    private static final CellForm<StockKind> KIND =
            CellForm.oneOf(
                    KINDS,
                    new Sentence("NDC、RDC、FSL、NONE のどれかを書いてください。", "Write NDC, RDC, FSL or NONE."));

    /** The kind. */
    public PartSites() {
        super(
                "part-sites",
                new Sentence("部品を置く保守センター", "service centres that stock parts"),
                List.of(NAME, LATITUDE, LONGITUDE, LAND_MASS, STOCK));
    }

    @Override
    public String key(PartSite site) {
        return site.name();
    }

    @Override
    protected RowReader<PartSite> rowReader(ListName.Named list) {
        return PartSites::read;
    }

    @Override
    public List<String> cells(PartSite site) {
        var point = site.point();
        return List.of(
                site.name(),
                PlaceCells.written(point.latitude()),
                PlaceCells.written(point.longitude()),
                Objects.requireNonNullElse(point.landMass(), ""),
                KINDS.entrySet().stream()
                        .filter(e -> e.getValue() == site.kind())
                        .map(e -> e.getKey().toUpperCase(Locale.ROOT))
                        .findFirst()
                        .orElseThrow());
    }

    private static @Nullable PartSite read(RowCells cells) {
        var name = cells.required(NAME, CellForm.LINE);
        var latitude = cells.required(LATITUDE, PlaceCells.LATITUDE);
        var longitude = cells.required(LONGITUDE, PlaceCells.LONGITUDE);
        var land = cells.required(LAND_MASS, CellForm.LINE);
        var kind = cells.required(STOCK, KIND);
        return name == null || latitude == null || longitude == null || land == null || kind == null
                ? null
                : new PartSite(name, new Point(latitude, longitude, land), kind);
    }
}
