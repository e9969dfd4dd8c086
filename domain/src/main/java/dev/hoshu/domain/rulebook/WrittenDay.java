package dev.hoshu.domain.rulebook;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A day as it is written inside a sentence: 2026年9月30日, 30 September 2026. */
public final class WrittenDay {

    private static final List<String> MONTHS =
            Arrays.stream(Month.values())
                    .map(m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .toList();

    private WrittenDay() {}

    /** Japanese, without a blank around it. */
    public static String ja(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** English, day before month. */
    public static String en(LocalDate day) {
        return day.getDayOfMonth()
                + " "
                + MONTHS.get(day.getMonthValue() - 1)
                + " "
                + day.getYear();
    }
}
