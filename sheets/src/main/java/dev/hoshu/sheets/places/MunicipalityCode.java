package dev.hoshu.sheets.places;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.CellReading;

import java.util.regex.Pattern;

/**
 * The municipality code of six digits, whose last is a check digit (全国地方公共団体コード). A spreadsheet
 * that took it for a number has lost its leading nought; the check digit shows whether putting it
 * back is right.
 */
public final class MunicipalityCode {

    private static final int[] WEIGHTS = {6, 5, 4, 3, 2};
    private static final Pattern FIGURES = Pattern.compile("\\d{5,6}");
    private static final Sentence REMEDY =
            new Sentence(
                    "検査数字を含む6桁の符号を、先頭の0も含めて文字列で書いてください。",
                    "Write the code of 6 digits with its check digit as text, a leading 0"
                            + " included.");

    private MunicipalityCode() {}

    /** Reads a code of six digits as the code of five (JIS X 0402), its check digit verified. */
    public static CellReading<String> read(String text) {
        var figures = CellForm.plain(text);
        if (!FIGURES.matcher(figures).matches()) {
            return CellReading.fault(
                    new Sentence(
                            "「%s」は6桁の団体コードではありません。".formatted(text),
                            "\"%s\" is no municipality code of 6 digits.".formatted(text)),
                    REMEDY);
        }
        var code = figures.length() == 5 ? "0" + figures : figures;
        char given = code.charAt(5);
        char expected = checkDigit(code.substring(0, 5));
        if (given != expected) {
            return CellReading.fault(
                    new Sentence(
                            "「%s」の検査数字は %s ではなく %s のはずです。".formatted(text, given, expected),
                            "The check digit of \"%s\" is %s and should be %s."
                                    .formatted(text, given, expected)),
                    REMEDY);
        }
        return CellReading.of(code.substring(0, 5));
    }

    /** The code of six digits for a code of five. */
    public static String withCheckDigit(String code5) {
        return code5 + checkDigit(code5);
    }

    private static char checkDigit(String code5) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (code5.charAt(i) - '0') * WEIGHTS[i];
        }
        int left = sum < 11 ? 11 - sum : 11 - sum % 11;
        return (char) ('0' + left % 10);
    }
}
