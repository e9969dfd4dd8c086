package dev.hoshu.domain.place;

import java.text.Normalizer;

/** The typed text letter by letter in its normal width and kanji form, each with where it stood. */
final class Letters {

    private final String letters;
    private final int[] begins;
    private final int[] ends;

    private Letters(String letters, int[] begins, int[] ends) {
        this.letters = letters;
        this.begins = begins;
        this.ends = ends;
    }

    static Letters of(String typed) {
        StringBuilder letters = new StringBuilder(typed.length());
        int[] begins = new int[typed.length() * 4 + 4];
        int[] ends = new int[begins.length];
        int i = 0;
        while (i < typed.length()) {
            int next = i + Character.charCount(typed.codePointAt(i));
            while (next < typed.length() && combines(typed.charAt(next))) {
                next++;
            }
            // NFKC one letter at a time (with its voicing marks), so that each result knows its
            // source.
            // Ordinary kanji and kana, nearly all there is, are their own normal form.
            String letter = typed.substring(i, next);
            String normal =
                    next - i == 1 && isOrdinary(letter.charAt(0))
                            ? letter
                            : Normalizer.normalize(letter, Normalizer.Form.NFKC);
            for (int at = 0; at < normal.length() && letters.length() < begins.length; ) {
                int codePoint = normal.codePointAt(at);
                at += Character.charCount(codePoint);
                int form = KanjiVariants.folded(codePoint);
                begins[letters.length()] = i;
                ends[letters.length()] = next;
                // A kanji outside the basic plane without a known twin stays one unknown letter.
                letters.append(form > 0xffff ? '〓' : (char) form);
            }
            i = next;
        }
        return new Letters(letters.toString(), begins, ends);
    }

    private static boolean isOrdinary(char c) {
        return (c >= '一' && c <= '\u9fff') || (c >= 'ぁ' && c <= 'ー');
    }

    private static boolean combines(char c) {
        return c == 'ﾞ'
                || c == 'ﾟ'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isLowSurrogate(c)
                || (c >= 0xfe00 && c <= 0xfe0f);
    }

    int length() {
        return letters.length();
    }

    char at(int i) {
        return letters.charAt(i);
    }

    int begin(int i) {
        return begins[i];
    }

    int end(int i) {
        return ends[i];
    }
}
