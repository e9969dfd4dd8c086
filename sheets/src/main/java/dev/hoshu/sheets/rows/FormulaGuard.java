package dev.hoshu.sheets.rows;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from taking text of a comma-separated file for a formula. Text that
 * begins like one is written behind an apostrophe, and reading takes the apostrophe off again, so
 * nothing that is read back has changed. Plain numbers are left alone, a minus before them
 * included. In a spreadsheet no guard is needed: a cell there says itself that it is text.
 */
final class FormulaGuard {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private FormulaGuard() {}

    static String guarded(String text) {
        if (text.isEmpty() || !isRisky(text) || NUMBER.matcher(text).matches()) {
            return text;
        }
        return "'" + text;
    }

    static String unguarded(String text) {
        boolean guarded = !text.isEmpty() && text.charAt(0) == '\'' && isRisky(text);
        return guarded ? text.substring(1) : text;
    }

    /** Whether it begins like a formula, behind any number of apostrophes: those are text too. */
    private static boolean isRisky(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && "=+-@\t\r".indexOf(text.charAt(at)) >= 0;
    }
}
