package dev.hoshu.sheets.baskets;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.Column;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A list of wanted services as people paste it: a row a machine, cells parted by tabs, commas or
 * blanks, in the order machine number, serial number, part number, or under titles. The machine
 * number may be missing. Full width, case and hyphens do not matter.
 */
public final class PastedList {

    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern DELIMITERS = Pattern.compile("[,;、]");
    private static final int TYPE_LENGTH = 4;
    private static final int MOST_CELLS = 3;

    private final Predicate<String> isMachineType;
    private final Predicate<OfferingNumber> isPart;

    private PastedList(Predicate<String> isMachineType, Predicate<OfferingNumber> isPart) {
        this.isMachineType = isMachineType;
        this.isPart = isPart;
    }

    /**
     * Reads lists with the words of a programme.
     *
     * @param isMachineType whether 4 characters are a machine type that the programme knows
     * @param isPart whether it sells something by that part number
     */
    public static PastedList knowing(
            Predicate<String> isMachineType, Predicate<OfferingNumber> isPart) {
        return new PastedList(isMachineType, isPart);
    }

    /**
     * Every row of the text but blank ones and one of titles, each with its number, at most {@link
     * BasketSheet#MOST_ROWS}.
     */
    public BasketSheet.Read.Lines read(String text) {
        var lines = new ArrayList<WantedLine>();
        var rows = LINES.split(text, -1);
        Map<Column, Integer> titles = Map.of();
        for (int index = 0; index < rows.length; index++) {
            var typed = CellForm.stripped(rows[index]);
            if (typed.isEmpty()) {
                continue;
            }
            var plain = Normalizer.normalize(rows[index], Normalizer.Form.NFKC);
            if (lines.isEmpty() && titles.isEmpty()) {
                titles = titles(plain);
                if (!titles.isEmpty()) {
                    continue;
                }
            }
            if (lines.size() == BasketSheet.MOST_ROWS) {
                return new BasketSheet.Read.Lines(lines, false);
            }
            lines.add(
                    titles.isEmpty()
                            ? line(index + 1, typed, plain)
                            : under(titles, index + 1, typed, plain));
        }
        return new BasketSheet.Read.Lines(lines, true);
    }

    private static boolean isDelimited(String plain) {
        return plain.indexOf('\t') >= 0 || DELIMITERS.matcher(plain).find();
    }

    private static List<String> cells(String plain) {
        var cells =
                plain.indexOf('\t') >= 0
                        ? plain.split("\t", -1)
                        : DELIMITERS.matcher(plain).find()
                                ? DELIMITERS.split(plain, -1)
                                : BLANKS.split(plain.strip());
        return Arrays.stream(cells).map(CellForm::stripped).toList();
    }

    /** Where each column stands, if this is a row of titles; else nothing. */
    private static Map<Column, Integer> titles(String plain) {
        var cells = cells(plain);
        var places = new HashMap<Column, Integer>();
        for (int place = 0; place < cells.size(); place++) {
            for (var column : BasketSheet.COLUMNS) {
                if (column.isNamedBy(cells.get(place))) {
                    places.putIfAbsent(column, place);
                }
            }
        }
        return places.containsKey(BasketSheet.SERIAL) ? places : Map.of();
    }

    private static WantedLine under(
            Map<Column, Integer> titles, int row, String typed, String plain) {
        var cells = cells(plain);
        return new WantedLine(
                row,
                typed,
                at(titles.get(BasketSheet.MACHINE), cells),
                at(titles.get(BasketSheet.SERIAL), cells),
                at(titles.get(BasketSheet.PART), cells),
                HalfTerm.in(at(titles.get(BasketSheet.HALF), cells)),
                null);
    }

    private static String at(@Nullable Integer place, List<String> cells) {
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    private WantedLine line(int row, String typed, String plain) {
        var half = HalfTerm.WORDS.matcher(plain);
        boolean halfTerm = half.find();
        var rest = halfTerm ? half.replaceAll(" ") : plain;
        var cells = new ArrayList<>(cells(rest));
        if (isDelimited(plain)) {
            while (!cells.isEmpty() && cells.getLast().isEmpty()) {
                cells.removeLast();
            }
        } else {
            cells.removeIf(String::isEmpty);
            joinTypeAndModel(cells);
        }
        if (cells.size() > MOST_CELLS) {
            return WantedLine.unclear(
                    row,
                    typed,
                    new Sentence(
                            "1行に%d個の番号があります。製品番号、シリアル番号、商品番号の順に1台ずつ書いてください。"
                                    .formatted(cells.size()),
                            "There are %d numbers in this row; write a machine number, a serial number and a part number, one machine a row."
                                    .formatted(cells.size())));
        }
        boolean named = !cells.isEmpty() && (cells.getFirst().isEmpty() || isMachine(cells));
        int serial = named ? 1 : 0;
        return new WantedLine(
                row,
                typed,
                named ? cells.getFirst() : "",
                at(serial, cells),
                at(serial + 1, cells),
                halfTerm,
                cells.size() > serial + 2 ? tooMany() : null);
    }

    private static Sentence tooMany() {
        return new Sentence(
                "はじめの番号が製品番号ではありません。製品番号、シリアル番号、商品番号の順に書いてください。",
                "The first of the three is no machine number; write machine number, serial number"
                        + " and part number, in this order.");
    }

    /** Whether the first cell names a machine, and is not a serial number alone. */
    private boolean isMachine(List<String> cells) {
        return MachineNumber.parse(cells.getFirst())
                .map(number -> isMachineType.test(number.machineType()))
                .orElse(false);
    }

    /** Puts together what was written as machine type, blank, model. */
    private void joinTypeAndModel(List<String> cells) {
        if (cells.size() < MOST_CELLS
                || cells.getFirst().length() != TYPE_LENGTH
                || !isMachine(cells)) {
            return;
        }
        var joined = MachineNumber.parse(cells.getFirst() + cells.get(1));
        boolean thirdIsPart = OfferingNumber.parse(cells.get(2)).map(isPart::test).orElse(false);
        if (joined.isPresent() && !(cells.size() == MOST_CELLS && thirdIsPart)) {
            cells.removeFirst();
            cells.set(0, joined.get().toString());
        }
    }
}
