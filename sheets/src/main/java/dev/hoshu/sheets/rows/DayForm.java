package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A day as the trade writes it: 2014-09-08, 2014/9/8, 2014.9.8, 2014年9月8日, 20140908, in any width.
 * The day must exist, and lie from 1900 to 2199: what is outside is a slip of the pen.
 */
public final class DayForm implements CellForm<LocalDate> {

    /** The only one: it holds nothing. */
    public static final DayForm DAY = new DayForm();

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;
    private static final int ISO_LENGTH = 10;
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");
    private static final Pattern IN_ONE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private DayForm() {}

    @Override
    public CellReading<LocalDate> read(String text) {
        // A million rows bring three million days, nearly all of them in this form.
        if (isIso(text)) {
            return day(text, figures(text, 0, 4), figures(text, 5, 7), figures(text, 8, 10));
        }
        var plain = CellForm.plain(text);
        var written = WRITTEN.matcher(plain);
        if (written.matches()) {
            var month = written.group(2) != null ? written.group(2) : written.group(4);
            var day = written.group(3) != null ? written.group(3) : written.group(5);
            return day(text, number(written.group(1)), number(month), number(day));
        }
        var inOne = IN_ONE.matcher(plain);
        if (inOne.matches()) {
            return day(
                    text, number(inOne.group(1)), number(inOne.group(2)), number(inOne.group(3)));
        }
        return CellReading.fault(
                new Sentence(
                        "「%s」は日付ではありません。".formatted(RowFault.shown(text)),
                        "\"%s\" is not a date.".formatted(RowFault.shown(text))),
                new Sentence(
                        "2026-10-01 のように年4桁・月・日で書いてください。",
                        "Write year, month and day, such as 2026-10-01."));
    }

    private static CellReading<LocalDate> day(String text, int year, int month, int day) {
        if (year < EARLIEST || year > LATEST) {
            return CellReading.fault(
                    new Sentence(
                            "「%s」の年は %d から %d の外です。".formatted(text, EARLIEST, LATEST),
                            "The year of \"%s\" is not from %d to %d."
                                    .formatted(text, EARLIEST, LATEST)),
                    new Sentence("年を確かめてください。", "Check the year."));
        }
        try {
            return CellReading.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return CellReading.fault(
                    new Sentence(
                            "「%s」という日はありません。".formatted(text),
                            "There is no such day as \"%s\".".formatted(text)),
                    new Sentence("月と日を確かめてください。", "Check the month and the day."));
        }
    }

    private static boolean isIso(String text) {
        if (text.length() != ISO_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < ISO_LENGTH; i++) {
            char c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int figures(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static int number(String figures) {
        return Integer.parseInt(figures);
    }
}
