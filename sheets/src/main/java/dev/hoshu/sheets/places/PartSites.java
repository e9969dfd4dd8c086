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
    private static final Column HOURS = required("hours");
    private static final Column FOUR_HOURS = required("responds_4h");
    private static final Column TWO_HOURS = required("responds_2h");
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

    private static final CellForm<Boolean> ROUND_THE_CLOCK =
            CellForm.oneOf(
                    Map.of("24x7", true, "9x5", false),
                    new Sentence("24x7 か 9x5 を書いてください。", "Write 24x7 or 9x5."));
    private static final CellForm<Boolean> YES =
            CellForm.oneOf(
                    Map.of("1", true, "0", false),
                    new Sentence("1 か 0 を書いてください。", "Write 1 or 0."));

    /** The kind. */
    public PartSites() {
        super(
                "part-sites",
                new Sentence("部品を置く保守センター", "service centres that stock parts"),
                List.of(NAME, LATITUDE, LONGITUDE, LAND_MASS, HOURS, FOUR_HOURS, TWO_HOURS, STOCK));
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
                site.readiness().roundTheClock() ? "24x7" : "9x5",
                site.readiness().fourHours() ? "1" : "0",
                site.readiness().twoHours() ? "1" : "0",
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
        var readiness = readiness(cells);
        return name == null
                        || latitude == null
                        || longitude == null
                        || land == null
                        || kind == null
                        || readiness == null
                ? null
                : new PartSite(name, new Point(latitude, longitude, land), kind, readiness);
    }

    private static PartSite.@Nullable Readiness readiness(RowCells cells) {
        var always = cells.required(HOURS, ROUND_THE_CLOCK);
        var four = cells.required(FOUR_HOURS, YES);
        var two = cells.required(TWO_HOURS, YES);
        return always == null || four == null || two == null
                ? null
                : new PartSite.Readiness(always, four, two);
    }
}
