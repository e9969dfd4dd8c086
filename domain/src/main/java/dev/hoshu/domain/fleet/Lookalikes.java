package dev.hoshu.domain.fleet;

/**
 * Characters that people take for each other when they type what a label says. The letters O and I
 * stand in no serial number or machine type for their own sake, so that 0 and O, 1 and I are read
 * as one; letters that do stand there (B, S, Z) are never put right silently.
 */
public final class Lookalikes {

    // Cyrillic and Greek capitals that are drawn as Latin ones, and those.
    private static final String DRAWN_ALIKE = "АВЕКМНОРСТУХЈЅІΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "ABEKMHOPCTYXJSIABEZHIKMNOPTYX";

    private Lookalikes() {}

    /** A text in capitals with Latin letters for those that only look like them. */
    static String latin(String text) {
        var latin = new StringBuilder(text);
        for (int at = 0; at < latin.length(); at++) {
            int alike = latin.charAt(at) < 0x80 ? -1 : DRAWN_ALIKE.indexOf(latin.charAt(at));
            if (alike >= 0) {
                latin.setCharAt(at, LATIN.charAt(alike));
            }
        }
        return latin.toString();
    }

    /** A code with O written as 0 and I written as 1; two codes that look alike give the same. */
    public static String folded(String code) {
        return code.indexOf('O') < 0 && code.indexOf('I') < 0
                ? code
                : code.replace('O', '0').replace('I', '1');
    }
}
