package dev.hoshu.sheets.places;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.CellReading;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How the cells of the reference of places are understood. */
final class PlaceCells {

    static final CellForm<String> MUNICIPALITY =
            code(
                    "\\d{5}",
                    new Sentence(
                            "5桁の符号 (JIS X 0402) を、先頭の0も含めて書いてください。",
                            "Write the 5-digit code (JIS X 0402), a leading 0 included."));

    static final CellForm<String> PREFECTURE =
            code(
                    "0[1-9]|[1-3]\\d|4[0-7]",
                    new Sentence("01 から 47 までの符号を書いてください。", "Write a code from 01 to 47."));

    static final CellForm<String> POSTAL_CODE =
            code(
                    "\\d{7}",
                    new Sentence(
                            "郵便番号7桁をハイフンなしで書いてください。",
                            "Write the 7 digits of the postal code, without a hyphen."));

    private static final int EAST_OF_JAPAN = 180;
    private static final int NORTH_OF_JAPAN = 90;

    static final CellForm<Double> LATITUDE = degrees(NORTH_OF_JAPAN);
    static final CellForm<Double> LONGITUDE = degrees(EAST_OF_JAPAN);

    private PlaceCells() {}

    /** Degrees as they were written. */
    static String written(double degrees) {
        return BigDecimal.valueOf(degrees).toPlainString();
    }

    private static CellForm<String> code(String form, Sentence remedy) {
        return CellForm.code(Pattern.compile(form), remedy);
    }

    private static CellForm<Double> degrees(int most) {
        return text -> {
            try {
                double degrees = Double.parseDouble(CellForm.plain(text));
                if (Math.abs(degrees) <= most) {
                    return CellReading.of(degrees);
                }
            } catch (NumberFormatException e) {
                // Falls through to the fault: no number.
            }
            return CellReading.fault(
                    new Sentence(
                            "「%s」は %d 度までの数ではありません。".formatted(text, most),
                            "\"%s\" is no number of up to %d degrees.".formatted(text, most)),
                    new Sentence("度を小数で書いてください。", "Write degrees with decimals."));
        };
    }
}
