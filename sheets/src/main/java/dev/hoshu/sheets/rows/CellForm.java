package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a cell's text is understood. The text comes without the blanks around it and is never empty.
 *
 * @param <T> what it means
 */
@FunctionalInterface
public interface CellForm<T> {

    /** Understands a text, or says why not and what to do. */
    CellReading<T> read(String text);

    /** Any text, as it stands. */
    CellForm<String> TEXT = CellReading::of;

    /** Text of one line: line breaks in a cell become blanks. */
    CellForm<String> LINE =
            text -> CellReading.of(LineBreaks.IN_A_CELL.matcher(text).replaceAll(" "));

    /** The text without the blanks around it, ideographic and no-break ones among them. */
    static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * Full-width letters and digits as plain ones, without the blanks around; for codes, never for
     * names.
     */
    static String plain(String text) {
        return stripped(isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** One of these words, written in any width and case. */
    static <T> CellForm<T> oneOf(Map<String, T> meanings, Sentence remedy) {
        return text -> {
            var meaning = meanings.get(Column.key(text));
            return meaning != null
                    ? CellReading.of(meaning)
                    : CellReading.fault(
                            new Sentence(
                                    "「%s」は知らない値です。".formatted(RowFault.shown(text)),
                                    "\"%s\" is not a known value.".formatted(RowFault.shown(text))),
                            remedy);
        };
    }

    /** {@code yes} or {@code no}. */
    static CellForm<Boolean> yesNo() {
        return oneOf(
                Map.of("yes", true, "no", false),
                new Sentence("yes か no を書いてください。", "Write yes or no."));
    }

    /** A whole number in plain figures. */
    static CellForm<Integer> wholeNumber(int least, int most) {
        var remedy =
                new Sentence(
                        "%d から %d までの整数を書いてください。".formatted(least, most),
                        "Write a whole number from %d to %d.".formatted(least, most));
        return text -> {
            try {
                int number = new BigDecimal(plain(text)).intValueExact();
                if (number >= least && number <= most) {
                    return CellReading.of(number);
                }
            } catch (ArithmeticException | NumberFormatException e) {
                // Not a whole number, or no number at all: the same fault.
            }
            return CellReading.fault(
                    new Sentence(
                            "「%s」はここでは使えない数です。".formatted(RowFault.shown(text)),
                            "\"%s\" is not a number that can stand here."
                                    .formatted(RowFault.shown(text))),
                    remedy);
        };
    }

    /** A figure with or without decimals, kept as it is written. */
    static CellForm<BigDecimal> decimal(BigDecimal least, BigDecimal most) {
        return text -> {
            try {
                var number = new BigDecimal(plain(text));
                if (number.compareTo(least) >= 0 && number.compareTo(most) <= 0) {
                    return CellReading.of(number);
                }
            } catch (NumberFormatException e) {
                // Falls through to the fault: not a number.
            }
            return CellReading.fault(
                    new Sentence(
                            "「%s」は %s から %s までの数ではありません。"
                                    .formatted(RowFault.shown(text), least, most),
                            "\"%s\" is not a number from %s to %s."
                                    .formatted(RowFault.shown(text), least, most)),
                    new Sentence("数だけを書いてください。", "Write the number alone."));
        };
    }

    /** A code of that form, in any width; case stays as it is. */
    static CellForm<String> code(Pattern form, Sentence remedy) {
        return text -> {
            var code = plain(text);
            return form.matcher(code).matches()
                    ? CellReading.of(code)
                    : CellReading.fault(
                            new Sentence(
                                    "「%s」はこの列の形ではありません。".formatted(RowFault.shown(text)),
                                    "\"%s\" is not of this column's form."
                                            .formatted(RowFault.shown(text))),
                            remedy);
        };
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || c == '\u200B';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }

    /** Line breaks as they occur inside a cell. */
    final class LineBreaks {
        private static final Pattern IN_A_CELL = Pattern.compile("[\\r\\n]+");

        private LineBreaks() {}
    }
}
