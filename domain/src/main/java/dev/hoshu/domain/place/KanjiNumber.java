package dev.hoshu.domain.place;

/** Numbers written with kanji: 二十四, 二四, 百二, 千二百三十四; and the kanji of a number below 100. */
final class KanjiNumber {
    private KanjiNumber() {}

    private static final String DIGITS = "〇一二三四五六七八九";

    /** Whether the character belongs to a written number. */
    static boolean isNumeral(int c) {
        return digit(c) >= 0 || unit(c) > 0;
    }

    /**
     * The value of a run of numerals, or -1 where it is no number (十十, or more than nine digits).
     * Digits side by side are read by place: 二四 is 24, as in 北二四条.
     */
    static long value(CharSequence numerals) {
        long whole = 0;
        long belowTenThousand = 0;
        long pending = -1;
        int pendingDigits = 0;
        long lastUnit = Long.MAX_VALUE;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i);
            int digit = digit(c);
            if (digit >= 0) {
                pending = (pending < 0 ? 0 : pending * 10) + digit;
                if (++pendingDigits > 9) {
                    return -1;
                }
                continue;
            }
            long unit = unit(c);
            if (unit == 10_000) {
                long count = belowTenThousand + Math.max(pending, 0);
                if (whole != 0) {
                    return -1;
                }
                whole = (count == 0 ? 1 : count) * unit;
                belowTenThousand = 0;
                lastUnit = Long.MAX_VALUE;
            } else {
                if (unit >= lastUnit) {
                    return -1;
                }
                belowTenThousand += (pending < 0 ? 1 : pending) * unit;
                lastUnit = unit;
            }
            pending = -1;
            pendingDigits = 0;
        }
        return whole + belowTenThousand + Math.max(pending, 0);
    }

    private static int digit(int c) {
        return switch (c) {
            case '零', '◯', '○' -> 0;
            case '壱' -> 1;
            case '弐' -> 2;
            default -> c < 0x3000 || c > 0xffff ? -1 : DIGITS.indexOf(c);
        };
    }

    private static long unit(int c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '廿' -> 20;
            case '百' -> 100;
            case '千', '阡' -> 1_000;
            case '万' -> 10_000;
            default -> 0;
        };
    }
}
