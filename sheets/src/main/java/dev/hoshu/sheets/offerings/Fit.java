package dev.hoshu.sheets.offerings;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.RowCells;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/**
 * The machines that an offering is listed for (ID-3): several machine types in one cell
 * (2588/7162), and a model for each of them where the offering holds for that model alone.
 *
 * @param machineTypes the cell of machine types
 * @param models the cell of models; empty for every model
 */
record Fit(String machineTypes, String models) {

    private static final Pattern BETWEEN = Pattern.compile("[/,、，・;\\s]+");
    private static final Pattern TYPE = Pattern.compile("[A-Z0-9]{4}");
    private static final Pattern MODEL = Pattern.compile("[A-Z0-9]{3}|[A-Z0-9]{6,7}");

    /** The machines of a row; none, and a fault, if a cell is not understood. */
    static List<MachineNumber> read(RowCells cells) {
        var types =
                codes(
                        cells,
                        SearchList.MACHINE_TYPE,
                        TYPE,
                        new Sentence(
                                "4文字のマシンタイプを / で区切って書いてください。",
                                "Write machine types of 4 letters or digits, with / between."));
        var models =
                codes(
                        cells,
                        SearchList.MODEL,
                        MODEL,
                        new Sentence(
                                "3、6、7文字のモデルを / で区切って書いてください。",
                                "Write models of 3, 6 or 7 letters or digits, with / between."));
        if (types.isEmpty() && cells.text(SearchList.MACHINE_TYPE).isEmpty()) {
            cells.required(SearchList.MACHINE_TYPE, CellForm.TEXT);
        }
        var fits = new ArrayList<MachineNumber>();
        for (var type : types) {
            if (models.isEmpty()) {
                fits.add(new MachineNumber(type, ""));
            }
            for (var model : models) {
                fits.add(new MachineNumber(type, model));
            }
        }
        return fits;
    }

    /**
     * The cells for these machines.
     *
     * @throws IllegalArgumentException if they are not the same models of each machine type
     */
    static Fit of(List<MachineNumber> fits) {
        var types = new LinkedHashSet<String>();
        var models = new LinkedHashSet<String>();
        for (var fit : fits) {
            types.add(fit.machineType());
            models.add(fit.model());
        }
        boolean everyCombination = fits.size() == types.size() * models.size();
        if (!everyCombination || (models.contains("") && models.size() > 1)) {
            throw new IllegalArgumentException("No row of the list can name %s.".formatted(fits));
        }
        return new Fit(String.join("/", types), String.join("/", models));
    }

    private static SequencedSet<String> codes(
            RowCells cells, Column column, Pattern form, Sentence remedy) {
        var codes = new LinkedHashSet<String>();
        var text = cells.text(column);
        if (text.isEmpty()) {
            return codes;
        }
        for (var code : BETWEEN.split(CellForm.plain(text).toUpperCase(Locale.ROOT), -1)) {
            if (!form.matcher(code).matches()) {
                cells.fault(
                        column,
                        new Sentence(
                                "「%s」の「%s」が分かりません。".formatted(text, code),
                                "\"%s\" in \"%s\" is not understood.".formatted(code, text)),
                        remedy);
                return new LinkedHashSet<>();
            }
            codes.add(code);
        }
        return codes;
    }
}
