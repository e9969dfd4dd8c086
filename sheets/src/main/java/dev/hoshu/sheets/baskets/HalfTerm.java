package dev.hoshu.sheets.baskets;

import dev.hoshu.sheets.rows.CellForm;

import java.util.Locale;
import java.util.regex.Pattern;

/** How people write that they want half a term (REN-7). */
final class HalfTerm {

    /** Anywhere in a row of plain width. */
    static final Pattern WORDS =
            Pattern.compile(
                    "(?i)(?<![A-Z0-9])(?:半年|半期|6\\s?[かヶケカヵ]月|half(?:[ -]?term)?|6["
                            + " -]?months?)(?![A-Z0-9])");

    private static final Pattern NO = Pattern.compile("|no|false|0|-|いいえ|なし|×");

    private HalfTerm() {}

    /** Whether a cell of its own column says so; anything but a no does. */
    static boolean in(String cell) {
        return !NO.matcher(CellForm.plain(cell).toLowerCase(Locale.ROOT)).matches();
    }
}
