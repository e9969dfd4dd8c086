package dev.hoshu.domain.place;

/** Sorts of characters that keyboards and copied text bring into an address. */
final class Characters {
    private Characters() {}

    /**
     * Everything that people type for the hyphen between house numbers, but the long vowel mark.
     */
    private static final String HYPHENS =
            "-\u00ad\u02d7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207b\u208b"
                    + "\u2212\u2500\u2501\u2796\ufe58\ufe63\uff0d\u301c\uff5e~";

    /** The long vowel mark ー is a hyphen too, but only between numbers: テクノバレー keeps it. */
    static boolean isLongVowelMark(char c) {
        return c == 'ー' || c == 'ｰ';
    }

    static boolean isHyphen(char c) {
        return HYPHENS.indexOf(c) >= 0 || c == 'ー' || c == 'ｰ';
    }

    static boolean isPlainHyphen(char c) {
        return HYPHENS.indexOf(c) >= 0;
    }

    /**
     * A full-width letter, digit or sign as its half-width twin; every other character as it is.
     */
    static char narrowed(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return c;
    }
}
